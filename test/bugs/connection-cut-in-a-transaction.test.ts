import pg from 'pg';
import { expect, test } from 'vitest';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { tables } from '../../src/tables.ts';
import { freshDatabase } from '../support/database.ts';

// A transaction whose connection was cut could not be rolled back, so its place in the pool was never free again, and
// closing the pool waited for it for ever.
test('a connection that is cut in a transaction gives its place in the pool back', async () => {
  const { url } = await freshDatabase();
  const options = ormOptions(url, tables, []);
  const orm = await openOrm({ ...options, pool: { min: 0, max: 1 } });
  const em = orm.em.fork();
  await em.begin();
  const [backend] = await em.execute<{ pid: number }[]>('select pg_backend_pid() as pid');
  const killer = new pg.Client(url);
  await killer.connect();
  const cut = em.execute('select pg_sleep(30)').catch((error: Error) => error.message);
  await killer.query('select pg_terminate_backend($1)', [backend?.pid]);
  await killer.end();
  expect(await cut).toMatch(/terminat|EPIPE|ECONNRESET/i);
  await em.rollback();
  expect(await orm.em.fork().execute('select 1 as alive')).toEqual([{ alive: 1 }]);
  await orm.close();
});
