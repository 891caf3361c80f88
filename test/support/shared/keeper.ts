import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Something that test files share: the value that they get, and how it is removed at the end of the run. */
export interface Shared {
  value: string;
  remove?: () => Promise<void>;
}

/** Makes something shared; `get` asks for what it is made from. */
export type MakeShared = (get: (name: SharedName) => Promise<string>) => Promise<Shared>;

/** Imported when asked for: a test of a pure function waits for none of it. */
const MAKERS = {
  /** A superuser's address of the one PostgreSQL that all test files of a run share. */
  postgres: async () => (await import('./postgres.ts')).makePostgres,
  /** The name of a database with the network's tables and nothing in them, to copy. */
  emptyNetwork: async () => (await import('./networks.ts')).makeEmptyNetwork,
  /** The name of a database with the data of a first start, to copy. */
  seededNetwork: async () => (await import('./networks.ts')).makeSeededNetwork,
  /** The name of a database with all data that ships, the demo too, to copy. */
  shippedNetwork: async () => (await import('./networks.ts')).makeShippedNetwork,
  /** The same two for worlds, in which rows are written beside the network too. */
  emptyWorld: async () => (await import('./networks.ts')).makeEmptyWorld,
  shippedWorld: async () => (await import('./networks.ts')).makeShippedWorld,
  /** The data folder of a home that was used before and is stopped, to copy. */
  usedData: async () => (await import('./used-data.ts')).makeUsedData,
  /** What `npm run build` makes; the value is its folder. */
  build: async () => (await import('./build.ts')).makeBuild,
};

export type SharedName = keyof typeof MAKERS;

const begun = new Map<string, Promise<Shared>>();
/** In the order in which they were done: each stands on those before it. */
const made: Shared[] = [];

async function get(name: SharedName): Promise<string> {
  const present = begun.get(name) ?? make(name);
  begun.set(name, present);
  return (await present).value;
}

async function make(name: SharedName): Promise<Shared> {
  const shared = await (await MAKERS[name]())(get);
  made.push(shared);
  return shared;
}

const server = createServer(async ({ url = '' }, response) => {
  try {
    response.end(await get(url.slice(1) as SharedName));
  } catch (error) {
    response.writeHead(500).end(String((error as Error).stack));
  }
}).listen(0, '127.0.0.1');

/** Removes the last made first, once nothing is being made any more: a short run ends before all that it asked for is there. */
async function removeAll(): Promise<void> {
  server.closeAllConnections();
  server.close();
  await Promise.allSettled(begun.values());
  for (const { remove } of made.reverse()) await remove?.();
}

// Signals to the whole group are for Vitest; this process ends when Vitest disconnects.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
process.once('disconnect', removeAll);

await once(server, 'listening');
process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
