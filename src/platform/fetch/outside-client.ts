import type { Pool } from 'undici';
import { inWords } from './connection-errors.ts';
import { exchange, type Response } from './exchange.ts';
import { FetchFailed } from './fetch-failed.ts';
import { type AllowedHosts, isAllowed, outsideAddress } from './outside-address.ts';
import { type LookUp, lookUp, poolFor } from './outside-agent.ts';
import { readBounded } from './read-bounded.ts';

/** Whom a client asks. */
export interface ClientOptions {
  /** The hosts that may be asked although they are not public. */
  allowHosts?: AllowedHosts;
  /** How hosts are looked up; as the machine does unless given. */
  lookUp?: LookUp;
  /** How many connections are kept at most. */
  connections: number;
}

/** One request. */
export interface Sent {
  method: 'GET' | 'POST';
  /** The path with its query, where it is not that of the client. */
  path?: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array | undefined;
  /** Gives up when it aborts. */
  signal: AbortSignal;
  /** An answer that says that it has at most so many bytes is read to its end at once. */
  whole: number;
}

/**
 * Asks one host again and again over connections that are kept. The rules are those of `fetchOutside`: only hosts on the public
 * internet unless allowed, connected to at the address that was checked, no redirect followed. All that goes wrong is a
 * `FetchFailed`.
 */
export class OutsideClient {
  readonly #url: URL;
  readonly #pool: Pool;

  /** Throws a `FetchFailed` where nothing is asked at such an address. */
  constructor(address: string, { allowHosts = [], lookUp: look = lookUp, connections }: ClientOptions) {
    this.#url = outsideAddress(address, allowHosts);
    this.#pool = poolFor(this.#url, isAllowed(this.#url, allowHosts), look, connections);
  }

  /** Sends a request; answers when the head of its answer is there, or all of it where it is short. */
  async send({ path, signal, whole, ...rest }: Sent): Promise<Response> {
    const { pathname, search } = this.#url;
    try {
      return await exchange(this.#pool, { ...rest, path: path ?? pathname + search }, { signal, whole });
    } catch (error) {
      throw inWords(error, this.#url, signal);
    }
  }

  /** Posts JSON and reads an answer in JSON, of at most so many bytes. */
  async postJson(
    body: string,
    headers: Readonly<Record<string, string>>,
    { maxBytes, signal }: { maxBytes: number; signal: AbortSignal },
  ): Promise<Buffer> {
    const sent = { ...JSON_ONLY, ...headers };
    const response = await this.send({ method: 'POST', headers: sent, body, signal, whole: maxBytes });
    try {
      checkJson(response, this.#url);
      return await readBounded(response, this.#url, maxBytes);
    } catch (error) {
      throw inWords(error, this.#url, signal);
    } finally {
      leave(response);
    }
  }

  /** Ends all connections; what is being asked fails. */
  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

const JSON_ONLY = {
  'content-type': 'application/json',
  accept: 'application/json', // in which a question that is refused is answered with status 200
  'accept-encoding': 'identity',
  'user-agent': 'Tejido',
};

/** Reads no further of what is not yet read. */
export function leave({ body }: Pick<Response, 'body'>): void {
  if (!Buffer.isBuffer(body)) body.destroy();
}

/** Refuses what is no JSON that was answered with success. */
function checkJson({ status, headers }: Response, { hostname }: URL): void {
  if (status >= 300 && status < 400)
    throw new FetchFailed('REDIRECT', `${hostname} leads elsewhere, which is not followed.`);
  if (status !== 200)
    throw new FetchFailed('STATUS', `${hostname} answers with status ${status}.`, { status });
  const isJson = /^application\/(graphql-response\+)?json *(;|$)/i.test(headers['content-type'] ?? '');
  if (!isJson || !['', 'identity'].includes(headers['content-encoding'] ?? ''))
    throw new FetchFailed('MEDIA_TYPE', `What ${hostname} answers is no JSON, or is compressed.`);
}
