import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { CommunityGraph } from './community/community-graph.ts';
import type { WorkerPool } from './community/engine/worker-pool.ts';
import type { CommunityContext } from './community/fields/context.ts';
import { type ContextFor, contextsOf } from './contexts.ts';
import type { LeavingSetting } from './curation/leaving/setting.ts';
import { type FederationSetting, settingFor } from './federation/partner/setting.ts';
import { Supergraph } from './federation/partner/supergraph.ts';
import { serveFiles } from './http/files.ts';
import { originFrom, varyByScheme } from './http/origin.ts';
import { serveRoutes } from './http/routes.ts';
import { createServer, type ServerOptions } from './http/server.ts';
import { serveSupergraph } from './http/supergraph.ts';
import { openCommunityGraph, network as ownNetwork } from './network.ts';
import { Authenticator } from './platform/access/authenticator.ts';
import type { ReadPeppers } from './platform/access/pepper.ts';
import { openAnswerCache } from './platform/cache/open-answer-cache.ts';
import type { StateReader } from './platform/cache/state-reader.ts';
import { lastChangeIn } from './platform/changes/last-change.ts';
import { Database } from './platform/database/database.ts';
import { DirectLane } from './platform/direct/direct-lane.ts';
import { buildGraph, type Graph } from './platform/graph/schema.ts';
import type { Network } from './platform/module.ts';
import { Catalog } from './platform/read/catalog.ts';
import { Origins } from './platform/read/origins.ts';
import { Planner } from './platform/read/planner.ts';
import type { Sql } from './platform/read/sql.ts';

/** The network, ready to be asked. */
export interface App extends Graph, AsyncDisposable {
  /** What is known of the types that stand on tables. */
  catalog: Catalog;
  /** The graph drawn from all of the network. */
  community: CommunityGraph;
  /** How partners' servers are asked, and what they are composed with. */
  federation: FederationSetting;
  /** The context of one request; `observe` is shown each statement that the request sends. */
  contextFor: ContextFor;
}

/** Over what else than a database that is read a network is opened. */
interface Beside {
  /** The network: the one that ships unless another is given. */
  network?: Network;
  /** The same database for a login that may write, to store layouts; the one that is read unless given. */
  writer?: MikroORM;
  /** The key under which slugs of people are hashed; without it nobody is recognized who has left. */
  personKey?: Buffer | undefined;
  /** Under what tokens are hashed; no token is taken without it, or without a login that writes. */
  peppers?: ReadPeppers | undefined;
  /** The ledger of who left; nobody leaves without it. */
  leaving?: LeavingSetting | undefined;
  /** How partners' servers are asked; of none of the private ones unless given. */
  federation?: FederationSetting | undefined;
  /** The state of the network, where whoever is asked makes sure that it is known; it is not unless given. */
  states?: StateReader;
  /** Threads that several networks in one process use; it has its own unless given. */
  workers?: WorkerPool | undefined;
}

/** Opens a network over a database. */
export async function openApp(
  orm: MikroORM,
  {
    network = ownNetwork,
    writer = orm,
    personKey = randomBytes(32),
    peppers,
    leaving,
    federation: given,
    states,
    workers,
  }: Beside = {},
): Promise<App> {
  const graph = await buildGraph(network);
  const federation = given ?? settingFor(graph, OUR_URL, []);
  const ask = (statement: Sql) => new Database(orm.em).rows(statement.compile());
  const origins = network.originRules && new Origins(network.originRules, ask, () => states?.known?.value);
  const catalog = new Catalog(orm.getMetadata(), network, origins);
  const planner = new Planner(catalog, graph.lists);
  const positionNow = async () => (await states?.read())?.position;
  const community = openCommunityGraph(addressOf(orm), orm.em, writer.em, positionNow, workers);
  const rest = { personKey, peppers, states, leaving, federation };
  const contextFor = contextsOf({ orm, writer, planner, community, ...rest });
  return {
    ...graph,
    catalog,
    community,
    federation,
    contextFor,
    [Symbol.asyncDispose]: () => community[Symbol.asyncDispose](),
  };
}

/** Where a server is of which nothing else is said. */
const OUR_URL = 'http://127.0.0.1:4000/graphql';

const addressOf = (orm: MikroORM): string =>
  (orm.config.get('driverOptions') as { connectionString: string }).connectionString;

/** How a network is served: as any graph is, and whether the community graph is made ready before it is first asked. */
interface AppOptions extends Partial<ServerOptions>, Beside {
  warm?: boolean;
  /** The address that people use, such as `https://example.org`; without it the one of each request. */
  origin?: string | undefined;
  /** A link to whom to write to who publishes the network. */
  contact?: string | undefined;
  /** Where people ask the gateway, such as `https://graph.example.org`. */
  gateway?: string | undefined;
  /** How many bytes of answers are kept. */
  cacheBytes?: number;
  /** What the gateway serves; the server's own unless given. */
  supergraph?: Supergraph;
}

const openTokens = ({ writer, peppers }: AppOptions): Authenticator | undefined =>
  writer && peppers && new Authenticator({ em: writer.em, url: addressOf(writer), peppers });

/** Serves the network over HTTP; the caller says where it listens. */
export async function serveApp(orm: MikroORM, options: AppOptions) {
  const { warm = false, origin, contact, gateway, network = ownNetwork, cacheBytes, ...rest } = options;
  const tokens = openTokens(options);
  const [originOf, url] = [originFrom(origin), addressOf(orm)];
  const cache = openAnswerCache(url, cacheBytes);
  const { answers, states } = cache;
  const app = await openApp(orm, { ...options, states });
  const { schema, costs, contextFor, community } = app;
  const lane = new DirectLane(app);
  const supergraph = options.supergraph ?? supergraphOf(app, options.writer ?? orm);
  const changedAt = () => lastChangeIn(orm.em);
  const entityPages = network.entities.flatMap(({ page = [] }) => page);
  const shared = { originOf, answers, changedAt };
  return createServer({
    schema,
    costs,
    originOf,
    answers,
    authenticate: tokens?.authenticate,
    makeContext: (facts) => contextFor(facts),
    answerDirectly: (request, { reader }: CommunityContext) => lane.answer(request, reader.database),
    checkReady: () => orm.em.getConnection().execute('select 1'),
    routes: async (server, ask) => {
      if (!origin) varyByScheme(server);
      closeWith(server, [community, cache, tokens]);
      if (warm) server.addHook('onListen', async () => void community.warmUp());
      serveFiles(server, { ...app, ...shared, em: orm.em, url, readRevision: community.readRevision });
      serveSupergraph(server, { answers, supergraph: () => supergraph.current() });
      await serveRoutes(server, { ...shared, ask, entityPages, contact, gateway });
    },
    ...rest,
  });
}

const supergraphOf = ({ federation }: App, { em }: MikroORM): Supergraph =>
  new Supergraph({ em: em as EntityManager, setting: federation });

/** Closes what a server stands on when it closes. */
function closeWith(server: FastifyInstance, opened: readonly (AsyncDisposable | undefined)[]): void {
  for (const each of opened) if (each) server.addHook('onClose', () => each[Symbol.asyncDispose]());
}
