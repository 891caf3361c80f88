import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Asked, answererOf, GRANT_RESOLVERS, GRANTS_SDL } from './grants.ts';

/** How a partner answers one request instead of as it should; `usual` is what it would have answered. */
export type Misbehave = (response: ServerResponse, asked: Asked, usual: () => Promise<unknown>) => unknown;

/** A partner's server in the process of the test. */
export class PartnerServer {
  readonly name: string;
  readonly sdl: string;
  readonly asked: Asked[] = [];
  /** The most requests that it had at once. */
  peak = 0;
  misbehave: Misbehave | undefined;
  readonly #server: Server;
  readonly #answer: ReturnType<typeof answererOf>;
  #running = 0;

  constructor(name = 'becas', sdl = GRANTS_SDL, resolvers: object = GRANT_RESOLVERS) {
    this.name = name;
    this.sdl = sdl;
    this.#answer = answererOf(sdl, resolvers);
    this.#server = createServer(this.#listener);
  }

  async open(port = 0): Promise<this> {
    await new Promise<void>((resolve) => void this.#server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Starts anew: behaves, and has been asked nothing. */
  reset(): void {
    this.misbehave = undefined;
    this.asked.length = 0;
    this.peak = 0;
  }

  /** Ends it, with all connections. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  readonly #listener: RequestListener = async (request, response) => {
    this.peak = Math.max(this.peak, ++this.#running);
    response.once('close', () => this.#running--);
    const asked: Asked = { ...JSON.parse(await text(request)), headers: request.headers };
    this.asked.push(asked);
    const usual = () => this.#answer(asked);
    if (this.misbehave) return this.misbehave(response, asked, usual);
    return sendJson(response, await usual());
  };
}

/** Answers with JSON. */
export const sendJson = (response: ServerResponse, value: unknown): void => {
  response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
};
