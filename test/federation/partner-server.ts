import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';

/** A partner's server, which answers as the test says. */
export interface PartnerServer {
  /** As `TEJIDO_ALLOW_HOSTS` has it. */
  host: string;
  url: string;
  /** Answers the next requests. */
  answer: (listener: RequestListener) => void;
  /** Tells a schema to whoever asks for it. */
  serve: (sdl: string) => void;
  /** The bodies that were sent to it. */
  asked: string[];
}

/** Answers a request with JSON. */
export const json =
  (value: unknown): RequestListener =>
  (_request, response) =>
    void response.setHeader('content-type', 'application/json').end(JSON.stringify(value));

/** Starts a server for the tests of a file. */
export async function openPartnerServer(): Promise<PartnerServer> {
  let listener: RequestListener = json({ data: null });
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push(body);
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = (next: RequestListener) => {
    listener = next;
  };
  return {
    host,
    url: `http://${host}/graphql`,
    answer,
    serve: (sdl) => answer(json({ data: { _service: { sdl } } })),
    asked,
  };
}

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** The schema of a partner with grants, under a name. */
export function grantsSdl(name = 'becas', more = ''): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Grant`;
  return `${LINK}
type Query { ${name}(first: Int = 20): [${type}!] }
type ${type} @key(fields: "id") { id: ID! title: String ${more} }
type Organization @key(fields: "slug") { slug: String! ${name}: [${type}!] }
`;
}
