import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gateway, GatewayOptions } from '../../../gateway/gateway.ts';
import type { OurServer } from './our-server.ts';

/** An answer of the gateway. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  body: any;
}

/** Asks a gateway. */
export type Ask = (query: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;

/** What the gateway is known by. */
export const SECRET = 'a-secret-that-is-long-enough-for-tests';

/** Time is short, so that a test does not wait for it; nothing is said of how long anything takes. */
export const SHORT = { time: 400, pause: 300 };

/** A file to keep a supergraph in. */
export const keptAt = async (): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'tejido-gateway-')), 'supergraph.json');

/** A gateway of the running test in front of a server; the caller closes it. */
export async function openGateway(ours: OurServer, options: Partial<GatewayOptions> = {}): Promise<Gateway> {
  const { startGateway } = await import('../../../gateway/gateway.ts');
  return startGateway({
    server: ours.url,
    secret: SECRET,
    keptAt: await keptAt(),
    host: '127.0.0.1',
    port: 0,
    allowHosts: ['127.0.0.1'],
    every: 3_600_000, // a test says when
    bounds: SHORT,
    ...options,
  });
}

/** Asks a graph by POST. */
export const askerOf =
  (address: string): Ask =>
  async (query, variables, headers = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  };
