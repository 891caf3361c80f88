import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server in the process of the test. */
export abstract class LocalServer {
  readonly #server = createServer((request, response) => this.take(request, response));

  /** Takes a request. */
  protected abstract take(request: IncomingMessage, response: ServerResponse): unknown;

  async open(port = 0): Promise<this> {
    await new Promise<void>((resolve) => void this.#server.listen(port, '127.0.0.1', resolve));
    return this;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ends it, with all connections. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }
}

/** Hands a request on to the server at an address, and its answer back. */
export function handOn(
  target: string,
  { method, url: path, headers }: IncomingMessage,
  body: string | Buffer,
  response: ServerResponse,
): void {
  const { port } = new URL(target);
  ask({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  }).end(body);
}
