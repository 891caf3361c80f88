import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Gateway, GatewayOptions } from '../../../gateway/gateway.ts';
import { serveWorld } from '../../support/served.ts';
import { idOf, type World } from '../../support/world.ts';
import { documentOf, OurServer } from './our-server.ts';
import { PartnerServer } from './partner-server.ts';

/** An answer of the gateway. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  body: any;
}

/** Our server, a partner, and a gateway in front of both. */
export interface Stage {
  world: World;
  /** Our server itself, without the gateway. */
  direct: string;
  ours: OurServer;
  partner: PartnerServer;
  gateway: Gateway;
  log: string[];
  ids: Record<string, string>;
  ask: (query: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;
}

/** What the gateway is known by. */
export const SECRET = 'a-secret-that-is-long-enough-for-tests';

/** Time is short, so that a test does not wait for it; nothing is said of how long anything takes. */
export const SHORT = { time: 400, pause: 300 };

export async function openStage(options: Partial<GatewayOptions> = {}): Promise<Stage> {
  const ids: Record<string, string> = {};
  const { world, url: direct } = await serveWorld(
    async (scribe) => {
      const civil = scribe.sector('Civil society');
      const rows = {
        acme: scribe.organization('Acme', { sector: civil }),
        zeta: scribe.organization('Zeta', { sector: civil }),
        ana: scribe.expert('Ana'),
        bruno: scribe.expert('Bruno'),
        carla: scribe.expert('Carla Left', { consent: 'WITHDRAWN' }),
      };
      await scribe.em.flush();
      for (const [name, row] of Object.entries(rows)) ids[name] = idOf(row);
    },
    { gatewaySecret: SECRET },
  );
  const ours = await new OurServer(direct).open();
  const partner = await new PartnerServer().open();
  ours.document = documentOf([partner]);
  const log: string[] = [];
  const gateway = await openGateway(ours, {
    logDestination: { write: (line) => void log.push(line) },
    ...options,
  });
  afterAll(async () => {
    await gateway[Symbol.asyncDispose]();
    await Promise.all([partner.close(), ours.close()]);
  });
  return { world, direct, ours, partner, gateway, log, ids, ask: askerOf(gateway.address) };
}

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
  (address: string): Stage['ask'] =>
  async (query, variables, headers = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  };
