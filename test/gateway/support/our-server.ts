import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as ask, createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parse } from 'graphql';
import { rootFolder } from '../../support/root-folder.ts';

const { composeServices } = createRequire(import.meta.url)(
  '@theguild/federation-composition',
) as typeof import('@theguild/federation-composition');

/** What of a partner's subgraph the supergraph is made of. */
export interface Source {
  name: string;
  url: string;
  sdl: string;
}

const ours = readFileSync(join(rootFolder, 'schema.graphql'), 'utf8');

const supergraphs = new Map<string, string>();

/** Our graph and those of partners as one; each is composed once. */
function supergraphOf(sources: readonly Source[]): string {
  const key = JSON.stringify(sources.map(({ name, sdl }) => [name, sdl]));
  const known = supergraphs.get(key);
  if (known) return known;
  const { supergraphSdl, errors } = composeServices([
    { name: 'tejido', url: 'http://tejido.invalid/graphql', typeDefs: parse(ours) },
    ...sources.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid/`, typeDefs: parse(sdl) })),
  ]);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  supergraphs.set(key, supergraphSdl);
  return supergraphSdl;
}

/** What `GET /supergraph.json` answers for these partners. */
export function documentOf(sources: readonly Source[], salt = '') {
  const rest = {
    home: 'tejido',
    supergraph: supergraphOf(sources),
    subgraphs: [
      { name: 'tejido', partner: null, network: false, url: 'http://tejido.invalid/graphql', sdl: null },
      ...sources.map(({ name, url, sdl }) => ({ name, partner: `${name}-org`, network: false, url, sdl })),
    ],
  };
  return {
    revision: createHash('sha256')
      .update(JSON.stringify(rest) + salt)
      .digest('hex'),
    ...rest,
  };
}

/** A request that reached our server. */
export interface Reached {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Our server with the supergraph of the test in front of it: hands everything else to the server at `target`. */
export class OurServer {
  document: object = {};
  readonly reached: Reached[] = [];
  /** Whether it answers questions; off, it answers 503. */
  answers = true;
  /** What is waited for before a question that comes now is answered. */
  until: Promise<unknown> | undefined;
  readonly #server: Server;

  constructor(target: string) {
    const { port } = new URL(target);
    this.#server = createServer((request, response) => {
      if (request.url === '/supergraph.json') return this.#sendDocument(request.headers, response);
      const parts: Buffer[] = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', async () => {
        const body = Buffer.concat(parts);
        this.reached.push({ path: request.url!, headers: request.headers, body: body.toString() });
        await this.until;
        if (!this.answers) return response.writeHead(503).end('away');
        const { url: path, method, headers } = request;
        const onward = ask({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
          response.writeHead(answer.statusCode!, answer.headers);
          answer.pipe(response);
        });
        return onward.end(body);
      });
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => void this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  #sendDocument(
    headers: Record<string, string | string[] | undefined>,
    response: import('node:http').ServerResponse,
  ) {
    const { revision } = this.document as { revision?: string };
    if (!revision) return response.writeHead(404).end();
    const etag = `"${revision}"`;
    if (headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return response
      .writeHead(200, { 'content-type': 'application/json', etag })
      .end(JSON.stringify(this.document));
  }
}
