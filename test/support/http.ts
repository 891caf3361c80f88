import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, onTestFinished } from 'vitest';
import { createServer, type ServerOptions } from '../../src/http/server.ts';

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it expects
  body: any;
}

export interface Client {
  url: string;
  app: FastifyInstance;
  /** The lines the server logged so far. */
  log: string[];
  /** Asks by POST, as most clients do. */
  ask: (query: string, variables?: object, headers?: Record<string, string>) => Promise<Answer>;
  fetch: (path: string, init?: RequestInit) => Promise<Answer>;
}

type Options = Partial<ServerOptions> & Pick<ServerOptions, 'schema'>;

/** A server of the test's own on a free port, closed when the test is over. */
export const listen = (options: Options): Promise<Client> => open(options, onTestFinished);

/** A server on a free port that all tests of a file ask, closed when they are over. */
export const listenForFile = (options: Options): Promise<Client> => open(options, afterAll);

async function open(options: Options, whenOver: (close: () => Promise<void>) => unknown): Promise<Client> {
  const log: string[] = [];
  const app = await createServer({
    makeContext: (facts) => facts,
    checkReady: async () => undefined,
    logDestination: { write: (line) => void log.push(line) },
    ...options,
  });
  whenOver(() => closeAtOnce(app));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return client(url, app, log);
}

/** Closes a server without the moment that it gives open connections: those of a test that is over ask nothing more. */
export async function closeAtOnce(app: FastifyInstance): Promise<void> {
  app.server.closeAllConnections();
  await app.close();
}

function client(url: string, app: FastifyInstance, log: string[]): Client {
  const send = async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await fetch(url + path, init);
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  };
  const ask = (query: string, variables?: object, headers: Record<string, string> = {}) =>
    send('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  return { url, app, log, ask, fetch: send };
}

/** Sends what may be no HTTP as it is, and answers with all that comes back. */
export async function sendRaw({ url }: Pick<Client, 'url'>, text: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.end(text);
  let answer = '';
  for await (const chunk of socket) answer += chunk;
  return answer;
}

const parse = (text: string): unknown => (text === '' ? undefined : JSON.parse(text));
