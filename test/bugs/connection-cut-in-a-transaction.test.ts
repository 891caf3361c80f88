import type { EntityManager } from '@mikro-orm/postgresql';
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

const work = (em: EntityManager) => em.execute('select 1');

// One that was cut before it had begun was never given back either: after ten of them a server could write no more.
test.each<[moment: string, statement: RegExp, act: (em: EntityManager) => Promise<unknown>]>([
  ['a transaction begins', /^begin/, (em) => em.begin()],
  ['a function in a transaction begins', /^begin/, (em) => em.transactional(work)],
  ['a reading transaction begins', /^start transaction/, (em) => em.transactional(work, { readOnly: true })],
  ['a function in a transaction works', /^select 1/, (em) => em.transactional(work)],
  ['a function in a transaction is committed', /^commit/, (em) => em.transactional(work)],
])('a connection that is cut when %s gives its place in the pool back', async (_, statement, act) => {
  const { url } = await freshDatabase();
  const options = ormOptions(url, tables, []);
  let cuts = 0;
  class CutClient extends (options.driverOptions as { Client: typeof pg.Client }).Client {
    // biome-ignore lint/suspicious/noExplicitAny: as pg declares it
    override query(...args: any[]): any {
      if (statement.test(args[0]) && cuts++ === 0)
        (this as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
      return super.query(...(args as [string]));
    }
  }
  const driverOptions = { ...options.driverOptions, Client: CutClient };
  const orm = await openOrm({ ...options, driverOptions, pool: { min: 0, max: 1 } });
  await expect(act(orm.em.fork())).rejects.toThrow(/terminat|EPIPE|ECONNRESET|not queryable/i);
  expect(await orm.em.fork().execute('select 1 as alive')).toEqual([{ alive: 1 }]);
  expect(cuts).toBeGreaterThan(0);
  await orm.close();
});
