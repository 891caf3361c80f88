import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { LocalServer } from './local-server.ts';

/** What a server is asked. */
export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}

/** A request as it arrived. */
export interface Arrived {
  request: IncomingMessage;
  response: ServerResponse;
  body: string;
  asked: Asked;
}

/** How a server answers one request; `usual` is what it does or would have answered as it should. */
export type Behave<Usual> = (response: ServerResponse, asked: Asked, usual: () => Usual) => unknown;

/** A server of another, to see what it is asked, and to let it fail. */
export abstract class AskedServer<Usual> extends LocalServer {
  readonly asked: Asked[] = [];
  /** The most requests that it had at once. */
  peak = 0;
  /** How it answers instead of as it should. */
  misbehave: Behave<Usual> | undefined;
  #running = 0;

  protected abstract usual(arrived: Arrived): Usual;

  protected abstract behave: Behave<Usual>;

  get url(): string {
    return `${this.origin}/graphql`;
  }

  /** Starts anew: behaves, and has been asked nothing. */
  reset(): void {
    this.misbehave = undefined;
    this.asked.length = 0;
    this.peak = 0;
  }

  protected override async take(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    this.peak = Math.max(this.peak, ++this.#running);
    response.once('close', () => this.#running--);
    const body = await text(request);
    const asked: Asked = { ...JSON.parse(body), headers: request.headers };
    this.asked.push(asked);
    const usual = () => this.usual({ request, response, body, asked });
    return (this.misbehave ?? this.behave)(response, asked, usual);
  }
}
