import { leave } from '../../src/platform/fetch/outside-client.ts';
import { readBounded } from '../../src/platform/fetch/read-bounded.ts';
import { type SupergraphDocument, supergraphIn } from '../supergraph/supergraph-document.ts';
import type { Ours } from '../transport/ours.ts';

/** A supergraph has at most so many bytes: hundreds of partners. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where in errors the server is named. */
const SERVER = new URL('http://server/');

/** Asks our server for the supergraph, and by its ETag whether it is still the same. */
export class SupergraphSource {
  readonly #ours: Ours;
  #etag: string | undefined;

  constructor(ours: Ours) {
    this.#ours = ours;
  }

  /** The supergraph where it is another one than before; throws where the server does not tell. */
  async next(signal: AbortSignal): Promise<SupergraphDocument | undefined> {
    const headers = { accept: 'application/json', ...(this.#etag && { 'if-none-match': this.#etag }) };
    const whole = MOST_BYTES;
    const response = await this.#ours.send({
      method: 'GET',
      path: 'supergraph.json',
      headers,
      signal,
      whole,
    });
    try {
      if (response.status === 304) return undefined;
      if (response.status !== 200) throw new Error(`the server answers with status ${response.status}`);
      const document = supergraphIn((await readBounded(response, SERVER, MOST_BYTES)).toString());
      this.#etag = response.headers.etag;
      return document;
    } finally {
      leave(response);
    }
  }

  /** Asks for the whole next time: what was answered last could not be used. */
  forget(): void {
    this.#etag = undefined;
  }
}
