import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type Client, listen } from '../support/http.ts';
import { getShared } from '../support/shared/get-shared.ts';
import { sleeper } from './sleeper.ts';

async function serve(more: { requestTimeout?: number } = {}) {
  const { orm, url } = await freshDatabase();
  const client = await listen({ schema: sleeper(orm), ...more });
  return { client, sleeping: await watch(new URL(url).pathname.slice(1)) };
}

/** Counts the statements that sleep in a database. */
async function watch(database: string): Promise<() => Promise<number>> {
  const watcher = new pg.Client(await getShared('postgres'));
  await watcher.connect();
  onTestFinished(() => watcher.end());
  return async () => {
    const { rows } = await watcher.query(
      `select 1 from pg_stat_activity where datname = $1 and state = 'active' and query like '%pg_sleep%'`,
      [database],
    );
    return rows.length;
  };
}

const ask = ({ url }: Client, signal: AbortSignal) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    signal,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ sleep(seconds: 600) }' }),
  });

/** Waits until so many statements sleep; by themselves they would go on for longer than a test may take. */
const until = async (wanted: number, count: () => Promise<number>) => {
  while ((await count()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 5));
};

it('when the client leaves, its SQL is gone from the database', async () => {
  const { client, sleeping } = await serve({ requestTimeout: 600_000 });
  const controller = new AbortController();
  const leaving = ask(client, controller.signal).catch(() => 'left');
  await until(1, sleeping);
  controller.abort();
  await until(0, sleeping);
  expect(await leaving).toBe('left');
  expect((await client.ask('{ sleep(seconds: 0) }')).body.data).toEqual({ sleep: 'slept' });
});

it('when the time is up, the client is told and the SQL is gone too', async () => {
  const { client, sleeping } = await serve({ requestTimeout: 300 });
  const { status, body } = await client.ask('{ sleep(seconds: 600) }');
  expect(status).toBe(504);
  expect(body.errors[0].extensions.code).toBe('TIMEOUT');
  await until(0, sleeping);
  expect(client.log.join('')).not.toContain('unexpectedly');
});

it('a client that waits for its answer is not cut off, whatever its body', async () => {
  const { client } = await serve();
  expect((await client.ask('{ sleep(seconds: 0.3) }')).body.data).toEqual({ sleep: 'slept' });
});
