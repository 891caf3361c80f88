/** What a request to another server may take. */
export interface Bounds {
  /** How long one request of a client may wait for one partner, all hops together; in milliseconds. */
  time: number;
  /** Bytes of a partner's answer. */
  bytes: number;
  /** Requests to one partner at once. */
  atOnce: number;
  /** Requests that wait for their turn with one partner. */
  waiting: number;
  /** Failures in a row after which a partner is not asked for a while. */
  failures: number;
  /** How long it is not asked then, in milliseconds. */
  pause: number;
  /** References in one request to a partner. */
  references: number;
  /** References in one request to our server. */
  ourReferences: number;
  /** Bytes of our server's answer. */
  ourBytes: number;
  /** How long our server may take to answer, in milliseconds; it gives up by itself after 15 s. */
  ourTime: number;
}

export const DEFAULT_BOUNDS: Bounds = {
  time: 2_000,
  bytes: 2 * 1024 * 1024,
  atOnce: 20,
  waiting: 200,
  failures: 5,
  pause: 10_000,
  references: 200,
  ourReferences: 1_000,
  ourBytes: 64 * 1024 * 1024,
  ourTime: 20_000,
};
