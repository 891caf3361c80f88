import type { Basis } from './cache/basis.ts';
import type { Reader } from './read/reader.ts';

/** What every resolver of a request can rely on. */
export interface Context {
  requestId: string;
  /** The address that the server was asked at, such as `https://example.org`, for links to itself. */
  origin: string;
  reader: Reader;
  /** The keyed hash of a slug, by which it is asked whether whoever was shown under it is gone. */
  hashOf: (slug: string) => Buffer;
  /** Aborts when the caller leaves or the request has taken too long. */
  signal: AbortSignal;
  /** What the answer rests on beside the log and the day: note here what else it does, so that it is not kept for too long. */
  basis: Basis;
}
