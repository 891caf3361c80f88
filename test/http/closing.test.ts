import { Agent, get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { type Client, listen } from '../support/http.ts';
import { library } from './library.ts';

interface Reply {
  status?: number;
  connection?: string;
  body: string;
}

/** Asks over one connection that is kept open, as a proxy does, unless the agent given has it otherwise. */
function keepAlive({ url }: Client, agent = new Agent({ keepAlive: true, maxSockets: 1 })) {
  return (path: string) =>
    new Promise<Reply>((resolve, reject) => {
      get(url + path, { agent }, async (response) => {
        let body = '';
        for await (const chunk of response) body += chunk;
        resolve({ status: response.statusCode, connection: response.headers.connection, body });
      }).on('error', reject);
    });
}

const slow = (ms: number) => `/graphql?query=${encodeURIComponent(`{ slow(ms: ${ms}) }`)}`;
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

it('says that it lives and that it is ready', async () => {
  const { fetch } = await listen({ schema: library() });
  expect(await fetch('/livez')).toMatchObject({ status: 200, body: { status: 'ok' } });
  expect(await fetch('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } });
});

it('is not ready, but lives, when the database does not answer', async () => {
  const gone = async () => Promise.reject(new Error('connect ECONNREFUSED'));
  const { fetch } = await listen({ schema: library(), checkReady: gone });
  expect(await fetch('/readyz')).toMatchObject({ status: 503, body: { status: 'unavailable' } });
  expect((await fetch('/livez')).status).toBe(200);
});

it('is not ready when the database takes too long to answer', async () => {
  const { fetch } = await listen({ schema: library(), checkReady: () => new Promise(() => {}) });
  expect((await fetch('/readyz')).status).toBe(503);
});

it('finishes what is in flight when it closes, and announces that the connection ends', async () => {
  const server = await listen({ schema: library() });
  const inFlight = keepAlive(server)(slow(300));
  await soon();
  const closing = server.app.close();
  expect(await inFlight).toMatchObject({
    status: 200,
    connection: 'close',
    body: expect.stringContaining('done'),
  });
  await closing;
  await expect(server.fetch('/livez')).rejects.toThrow();
});

it('is not ready from the moment it starts to close, and still answers while others learn of it', async () => {
  const server = await listen({ schema: library(), drainDelay: 300 });
  const closing = server.app.close();
  await soon();
  expect(await keepAlive(server)('/readyz')).toMatchObject({ status: 503, connection: undefined });
  expect((await server.ask('{ hello }')).body.data).toEqual({ hello: 'world' });
  await closing;
});

it('cuts off who is not done by the deadline', async () => {
  const server = await listen({ schema: library(), closeDeadline: 100 });
  const inFlight = keepAlive(server)(slow(60_000)).catch((error: NodeJS.ErrnoException) => error.code);
  await soon();
  await server.app.close(); // which waits for no answer that takes a minute
  expect(await inFlight).toBe('ECONNRESET');
});

it('answers once more over a connection that is idle when it closes, and says that it was the last time', async () => {
  const server = await listen({ schema: library() });
  const ask = keepAlive(server);
  await ask('/livez');
  const closing = server.app.close();
  await soon();
  expect(await ask('/livez')).toMatchObject({ status: 200, connection: 'close' });
  await closing;
});

it('sends an answer to its end that is read slowly, though all of it was handed over before it closed', async () => {
  const length = 20_000_000; // more than the system takes at once
  const server = await listen({
    schema: library(),
    routes: (app) => void app.get('/long', async () => Buffer.alloc(length)),
  });
  const response = await new Promise<IncomingMessage>((resolve) => get(`${server.url}/long`, resolve));
  const closing = server.app.close();
  await soon();
  expect((await buffer(response)).length).toBe(length);
  await closing;
});

/** Asks again as soon as it is answered, until that fails; says how it failed. */
async function askUntilItFails(ask: (path: string) => Promise<Reply>): Promise<string> {
  for (;;) {
    try {
      await ask(slow(1));
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? String(error);
    }
  }
}

it.for([
  { how: 'over one connection', clients: (server: Client) => keepAlive(server) },
  {
    how: 'over a new connection each time',
    clients: (server: Client) => keepAlive(server, new Agent({ keepAlive: false })),
  },
])('resets none of 16 that ask $how without a pause: who comes too late is refused', async ({ clients }) => {
  const server = await listen({ schema: library() });
  const failures = Promise.all(Array.from({ length: 16 }, () => askUntilItFails(clients(server))));
  await soon();
  await server.app.close();
  expect(new Set(await failures)).toEqual(new Set(['ECONNREFUSED']));
});
