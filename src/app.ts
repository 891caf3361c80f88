import 'reflect-metadata';
import type { MikroORM } from '@mikro-orm/postgresql';
import { readings, resolvers } from './network.ts';
import { servePages } from './pages/pages.ts';
import type { Context } from './platform/context.ts';
import { Database } from './platform/database/database.ts';
import { buildGraph, type Graph } from './platform/graph/schema.ts';
import { Catalog } from './platform/read/catalog.ts';
import { Planner } from './platform/read/planner.ts';
import { Reader } from './platform/read/reader.ts';
import type { Statement } from './platform/read/sql.ts';
import { createServer, type ServerOptions } from './server/server.ts';

/** What a request brings along for its context. */
interface Asker {
  requestId: string;
  signal: AbortSignal;
}

/** The network, ready to be asked. */
export interface App extends Graph {
  /** The context of one request; `observe` is shown each statement that the request sends. */
  contextFor: (asker: Asker, observe?: (statement: Statement) => void) => Context;
}

/** Puts the rooms of the network together over an open database. */
export async function openApp(orm: MikroORM): Promise<App> {
  const graph = await buildGraph(resolvers);
  const planner = new Planner(new Catalog(orm.getMetadata(), readings), graph.lists);
  const contextFor: App['contextFor'] = ({ requestId, signal }, observe) => {
    const reader = new Reader(planner, new Database(orm.em, signal, observe));
    return { requestId, signal, reader };
  };
  return { ...graph, contextFor };
}

/** Serves the network over HTTP; the caller says where it listens. */
export async function serveApp(orm: MikroORM, options: Partial<ServerOptions>) {
  const { schema, costs, contextFor } = await openApp(orm);
  return createServer({
    schema,
    costs,
    makeContext: (facts) => contextFor(facts),
    checkReady: () => orm.em.getConnection().execute('select 1'),
    routes: servePages,
    ...options,
  });
}
