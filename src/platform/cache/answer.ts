import { createHash } from 'node:crypto';
import { type Encoding, encode } from './encodings.ts';

/** What an answer takes beside its body, in bytes: its headers, its tag, its place. */
const OVERHEAD_BYTES = 1_000;

/** An answer, ready to be sent as it is. */
export class Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Whether it is kept, and so may be older than the request that it answers. */
  isKept = false;
  readonly #encoded = new Map<Encoding, Buffer>();
  readonly #encoding = new Map<Encoding, Promise<Buffer>>();
  #etag: string | undefined;

  constructor(status: number, headers: Readonly<Record<string, string>>, body: Buffer | string) {
    this.status = status;
    this.headers = headers;
    this.body = typeof body === 'string' ? Buffer.from(body) : body;
  }

  /** Its tag, which is the same for the same answer on every server, however it is compressed. */
  get etag(): string {
    this.#etag ??= this.headers.etag ?? `W/"${this.#digest()}"`;
    return this.#etag;
  }

  /** How many bytes it takes. */
  get size(): number {
    return [...this.#encoded.values()].reduce(
      (sum, { length }) => sum + length,
      OVERHEAD_BYTES + this.body.length,
    );
  }

  /** The compressed body, once it was made. */
  encoded(encoding: Encoding): Buffer | undefined {
    return this.#encoded.get(encoding);
  }

  /** Compresses the body, once for all who ask for it. */
  async encode(encoding: Encoding): Promise<void> {
    const made = this.#encoding.get(encoding) ?? encode(encoding, this.body);
    this.#encoding.set(encoding, made);
    this.#encoded.set(encoding, await made);
  }

  #digest(): string {
    return createHash('sha1').update(JSON.stringify(this.headers)).update(this.body).digest('base64url');
  }
}
