import { Client } from 'pg';
import { afterAll } from 'vitest';
import { serveApp } from '../../src/app.ts';
import { originRules } from '../../src/domain/edition/origin.ts';
import { TEST_KEY } from './database.ts';
import { closeAtOnce } from './http.ts';
import { givePortraits } from './portraits.ts';
import { getShared } from './shared/get-shared.ts';
import { workers } from './workers.ts';
import { createWorld, type Scribe, type World } from './world.ts';

/** What a page, a feed or a file was answered with. */
export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: string;
}

/** A small network and the server over it. */
export interface ServedWorld {
  world: World;
  url: string;
  /** Asks for an address as a browser would that reads Spanish, and follows no redirect. */
  get: (path: string, headers?: Record<string, string>) => Promise<HttpAnswer>;
}

/** The server over a database, with the built pages; the caller says where it listens, and closes it. */
export const openServer: typeof serveApp = async (orm, options) => {
  await getShared('build');
  return serveApp(orm, { workers, ...options });
};

/** Serves a world over HTTP for all tests of a file. */
export async function serveWorld(
  fill?: (scribe: Scribe) => unknown,
  options: Pick<
    Parameters<typeof serveApp>[1],
    'origin' | 'contact' | 'gateway' | 'peppers' | 'leaving' | 'logLevel' | 'logDestination' | 'gatewaySecret'
  > = {},
): Promise<ServedWorld> {
  const world = await createWorld(fill);
  if (fill) await givePortraits(world);
  const server = await openServer(world.database.reading, {
    writer: world.database.orm,
    personKey: TEST_KEY,
    logLevel: 'silent',
    ...options,
  });
  afterAll(() => closeAtOnce(server));
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  const get: ServedWorld['get'] = async (path, headers = {}) => {
    const accepted = { accept: 'text/html', 'accept-language': 'es-MX,es;q=0.9', ...headers };
    const response = await fetch(url + path, { headers: accepted, redirect: 'manual' });
    return { status: response.status, headers: response.headers, body: await response.text() };
  };
  return { world, url, get };
}

const STATE = 'select log_position';

/** What comes with connections and with time, whoever asks what: new connections greet, and synthetic data is looked for. */
const BESIDE_WORK = [originRules.hasBoth.compile().text, 'select pg_backend_pid()', 'listen', STATE];

/**
 * The statements that this process sends to PostgreSQL while something is done, whoever sends them, but for what a connection
 * or the time brings along.
 */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  const query = Client.prototype.query;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    const [asked] = args as [string | { text: string }];
    const text = typeof asked === 'string' ? asked : asked.text;
    if (!BESIDE_WORK.some((beside) => text.startsWith(beside))) sent.push(text);
    return Reflect.apply(query, this, args);
  } as typeof query;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  return sent;
}
