import type { LogDestination } from '../src/http/log.ts';
import type { ClientOptions } from '../src/platform/fetch/outside-client.ts';
import { FollowedSupergraph } from './following/followed-supergraph.ts';
import { KeptSupergraph } from './following/kept-supergraph.ts';
import { SupergraphSource } from './following/supergraph-source.ts';
import { openApp, serveFront } from './front/server.ts';
import { CurrentGraph } from './graph/current-graph.ts';
import { Graph } from './graph/graph.ts';
import { type Bounds, DEFAULT_BOUNDS } from './transport/bounds.ts';
import type { Clock } from './transport/clock.ts';
import { Ours } from './transport/ours.ts';
import { Partners } from './transport/partners.ts';

export interface GatewayOptions {
  /** Where our server is. */
  server: string;
  /** What the server knows this gateway by. */
  secret: string;
  /** The file in which the last supergraph is kept. */
  keptAt: string;
  host: string;
  port: number;
  /** The hosts that partners may be at although they are not on the public internet. */
  allowHosts?: readonly string[];
  lookUp?: ClientOptions['lookUp'];
  logLevel?: string;
  logDestination?: LogDestination;
  bounds?: Partial<Bounds>;
  /** By which it is told how long partners take. */
  clock?: Clock;
  /** How long an answer may take, in milliseconds. */
  requestTimeout?: number;
  /** How often the server is asked for another supergraph, in milliseconds. */
  every?: number;
  browserBuild?: string;
}

/** A gateway that serves. */
export interface Gateway extends AsyncDisposable {
  /** Where it listens. */
  address: string;
  /** The supergraph that is served now. */
  current: CurrentGraph;
  /** Asks the server now whether there is another supergraph, and serves it. */
  refresh: () => Promise<void>;
}

/** How often the server is asked, in milliseconds. */
const EVERY = 2_000;

/** Starts a gateway; it listens once there is a supergraph, the server's or the one that was kept. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { server, secret, keptAt, host, port, allowHosts = [], logLevel = 'warn' } = options;
  const bounds = { ...DEFAULT_BOUNDS, ...options.bounds };
  const app = openApp({ logLevel, logDestination: options.logDestination });
  const ours = new Ours(server, secret, bounds);
  const partners = new Partners(
    bounds,
    { allowHosts, ...(options.lookUp && { lookUp: options.lookUp }) },
    app.log,
    options.clock,
  );
  const current = new CurrentGraph();
  const followed = new FollowedSupergraph({
    source: new SupergraphSource(ours),
    kept: new KeptSupergraph(keptAt),
    every: options.every ?? EVERY,
    log: app.log,
    serve: async (document) => {
      current.swap(await Graph.open(document, { ours, partners, bounds }));
    },
  });
  const { browserBuild, requestTimeout } = options;
  await serveFront(app, { current, ours, logLevel, browserBuild, requestTimeout });
  await followed.begin();
  const address = await app.listen({ host, port });
  return {
    address,
    current,
    refresh: () => followed.refresh(),
    [Symbol.asyncDispose]: async () => {
      await followed.end();
      await app.close();
      await current.close();
      await Promise.all([ours.close(), partners.close()]);
    },
  };
}
