import {
  request as ask,
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request that reached the other network. */
export interface AskedNetwork {
  headers: IncomingHttpHeaders;
  query: string;
  variables: Record<string, unknown>;
}

/** How the network answers instead of as it should; `usual` hands the request on to it. */
export type Misbehaving = (response: ServerResponse, usual: () => void) => unknown;

/** Stands before the server of another network, to see what it is asked, and to let it fail. */
export class NetworkServer {
  readonly asked: AskedNetwork[] = [];
  /** The most requests that it had at once. */
  peak = 0;
  misbehave: Misbehaving | undefined;
  readonly #server: Server;
  #running = 0;

  constructor(target: string) {
    const { port } = new URL(target);
    this.#server = createServer(async (request, response) => {
      this.peak = Math.max(this.peak, ++this.#running);
      response.once('close', () => this.#running--);
      const body = await text(request);
      this.asked.push({ headers: request.headers, ...JSON.parse(body) });
      const { method, headers, url: path } = request;
      const usual = () =>
        ask({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
          response.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(response);
        }).end(body);
      return this.misbehave ? this.misbehave(response, usual) : usual();
    });
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
}
