import type { DocumentNode, ExecutionResult } from 'graphql';
import { ClientError } from '../../src/platform/errors.ts';
import { withDeadline } from '../../src/platform/fetch/deadline.ts';
import type { Response } from '../../src/platform/fetch/exchange.ts';
import { FetchFailed } from '../../src/platform/fetch/fetch-failed.ts';
import { leave, OutsideClient, type Sent } from '../../src/platform/fetch/outside-client.ts';
import { readBounded } from '../../src/platform/fetch/read-bounded.ts';
import type { Question } from '../question.ts';
import { type Asked, askedOf } from './asked.ts';
import type { Bounds } from './bounds.ts';
import { textOf } from './document-text.ts';

/** How many connections to our server are kept at most. */
const CONNECTIONS = 128;

/** Our own server, which stands at the address that the gateway is pointed to. */
export class Ours {
  readonly #url: URL;
  readonly #client: OutsideClient;
  readonly #secret: string;
  readonly #bounds: Bounds;

  /** `secret` is what the server knows this gateway by. */
  constructor(address: string, secret: string, bounds: Bounds) {
    this.#url = new URL(address.endsWith('/') ? address : `${address}/`);
    this.#secret = secret;
    this.#bounds = bounds;
    this.#client = new OutsideClient(this.#url.href, {
      allowHosts: [this.#url.hostname], // whoever runs the gateway has pointed it there
      connections: CONNECTIONS,
    });
  }

  /** Asks one document for a client; throws a `ClientError` where the server does not answer. */
  async ask(question: Question, context: object): Promise<ExecutionResult> {
    const asked = askedOf(context);
    return this.#askAs(question, asked, asked.forOurs);
  }

  /** Asks one document as somebody without a credential does: it is answered with what everybody may see. */
  async askAsPublic(question: Question, context: object): Promise<ExecutionResult> {
    return this.#askAs(question, askedOf(context), {});
  }

  /** Sends a request as it is; its path begins where our server does. */
  async send({ path, ...sent }: Sent & { path: string }): Promise<Response> {
    try {
      return await this.#client.send({ ...sent, path: this.#url.pathname + path });
    } catch (error) {
      throw unavailable(error);
    }
  }

  /** Reads what a request was answered with to its end. */
  async read(response: Response): Promise<Buffer> {
    try {
      return await readBounded(response, this.#url, this.#bounds.ourBytes);
    } catch (error) {
      throw unavailable(error);
    } finally {
      leave(response);
    }
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#client.close();
  }

  async #askAs(
    { document, variables }: Question,
    asked: Asked,
    credentials: Readonly<Record<string, string>>,
  ): Promise<ExecutionResult> {
    const answer = await withDeadline(this.#bounds.ourTime, asked.signal, async (signal) =>
      this.read(
        await this.send({
          method: 'POST',
          path: 'graphql',
          headers: this.#headersFor(asked, credentials),
          body: JSON.stringify({ query: textOf(document as DocumentNode), variables }),
          signal,
          whole: this.#bounds.ourBytes,
        }),
      ),
    );
    try {
      return JSON.parse(answer.toString());
    } catch (error) {
      throw unavailable(error);
    }
  }

  #headersFor({ requestId, forAll }: Asked, credentials: Readonly<Record<string, string>>) {
    return {
      ...forAll,
      ...credentials,
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': requestId,
      'gateway-secret': this.#secret,
    };
  }
}

/** What a client is told of a server of ours that does not answer. */
function unavailable(cause: unknown): ClientError {
  if (cause instanceof ClientError) return cause;
  const isLate = cause instanceof FetchFailed && cause.code === 'TIMEOUT';
  const error = isLate
    ? new ClientError('TIMEOUT', 'The server took too long to answer. Ask for less at once.')
    : new ClientError('SERVICE_UNAVAILABLE', 'The server does not answer. Try again in a few seconds.');
  error.cause = cause;
  return error;
}
