import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { type Agent, request } from 'undici';
import { inWords } from './connection-errors.ts';
import { FetchFailed } from './fetch-failed.ts';
import { type AllowedHosts, isAllowed, outsideAddress } from './outside-address.ts';
import { agentFor, type LookUp, lookUp } from './outside-agent.ts';
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
  /** The address, where it is not that of the client; relative to it. */
  path?: string;
  headers: Readonly<Record<string, string>>;
  body?: string | Uint8Array | undefined;
  /** Gives up when it aborts. */
  signal: AbortSignal;
}

/** What a request was answered with; whoever gets it reads the body to its end or destroys it. */
export interface Response {
  status: number;
  headers: IncomingHttpHeaders;
  body: Readable;
}

/**
 * Asks one host again and again over connections that are kept. The rules are those of `fetchOutside`: only hosts on the public
 * internet unless allowed, connected to at the address that was checked, no redirect followed. All that goes wrong is a
 * `FetchFailed`.
 */
export class OutsideClient {
  readonly #url: URL;
  readonly #agent: Agent;

  /** Throws a `FetchFailed` where nothing is asked at such an address. */
  constructor(address: string, { allowHosts = [], lookUp: look = lookUp, connections }: ClientOptions) {
    this.#url = outsideAddress(address, allowHosts);
    this.#agent = agentFor(this.#url, isAllowed(this.#url, allowHosts), look, connections);
  }

  /** Sends a request; answers when the head of its answer is there. */
  async send({ path, signal, ...rest }: Sent): Promise<Response> {
    const url = path === undefined ? this.#url : new URL(path, this.#url);
    try {
      const { statusCode, headers, body } = await request(url, {
        ...rest,
        signal,
        dispatcher: this.#agent,
      });
      body.on('error', () => {}); // whoever reads is told; who does not read has no use for it
      return { status: statusCode, headers, body };
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
    const response = await this.send({ method: 'POST', headers: sent, body, signal });
    try {
      checkJson(response, this.#url);
      return await readBounded(response, this.#url, maxBytes);
    } catch (error) {
      throw inWords(error, this.#url, signal);
    } finally {
      response.body.destroy();
    }
  }

  /** Ends all connections; what is being asked fails. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

const JSON_ONLY = {
  'content-type': 'application/json',
  accept: 'application/json', // in which a question that is refused is answered with status 200
  'accept-encoding': 'identity',
  'user-agent': 'Tejido',
};

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
