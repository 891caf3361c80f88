import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parse } from 'graphql';
import { rootFolder } from '../../support/root-folder.ts';
import { handOn, LocalServer } from './local-server.ts';

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
export class OurServer extends LocalServer {
  document: object = {};
  readonly reached: Reached[] = [];
  /** Whether it answers questions; off, it answers 503. */
  answers = true;
  /** What is waited for before a question that comes now is answered. */
  until: Promise<unknown> | undefined;
  readonly #target: string;

  constructor(target: string) {
    super();
    this.#target = target;
  }

  get url(): string {
    return this.origin;
  }

  protected override async take(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (request.url === '/supergraph.json') return this.#sendDocument(request.headers, response);
    const body = await buffer(request);
    this.reached.push({ path: request.url!, headers: request.headers, body: body.toString() });
    await this.until;
    return this.answers ? handOn(this.#target, request, body, response) : response.writeHead(503).end('away');
  }

  #sendDocument(headers: IncomingHttpHeaders, response: ServerResponse) {
    const { revision } = this.document as { revision?: string };
    if (!revision) return response.writeHead(404).end();
    const etag = `"${revision}"`;
    if (headers['if-none-match'] === etag) return response.writeHead(304, { etag }).end();
    return response
      .writeHead(200, { 'content-type': 'application/json', etag })
      .end(JSON.stringify(this.document));
  }
}
