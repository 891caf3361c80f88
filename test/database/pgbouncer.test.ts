import { CompiledQuery } from 'kysely';
import { Client } from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/embedded-postgres/index.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { openForRequests, openNetwork } from '../../src/network-database.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { type SessionSettings, setUpSession } from '../../src/platform/database/session-settings.ts';
import { packageOf, small } from '../exchange/package-on-disk.ts';
import { sleeper } from '../http/sleeper.ts';
import { freshDatabase } from '../support/database.ts';
import { listen } from '../support/http.ts';
import { throughPgBouncer, withoutPgBouncer } from '../support/pgbouncer.ts';
import { serve } from '../support/program.ts';

const start = (databaseUrl: string) =>
  openDatabase({ databaseUrl, home: '/nowhere' }, { as: 'command', report: () => {} });

/** MikroORM without a table. */
const bare = (url: string, settings: SessionSettings = {}) => ({
  ...ormOptions(url, [], [], settings),
  discovery: { warnWhenNoEntities: false },
});

/** For what happens at once where the machine is not busy. */
const PATIENTLY = { timeout: 10_000 };

/** The rows of one statement, on a connection of its own. */
async function ask<Row>(url: string, statement: string): Promise<Row[]> {
  const client = new Client(url);
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}

const LOCKS = `select 1 as lock from pg_locks
  where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;

const SLEEPING = `select 1 as statement from pg_stat_activity
  where datname = current_database() and state = 'active' and query like '%pg_sleep(%' and pid <> pg_backend_pid()`;

describe.skipIf(withoutPgBouncer)('behind PgBouncer in session mode', () => {
  it('a server starts and answers', async () => {
    const { url } = await freshDatabase();
    const pooled = await throughPgBouncer(url, 'session');
    const server = await serve({ env: { DATABASE_URL: pooled } });
    const [graphql] = /http:\S+\/graphql/.exec(server.output) ?? [''];
    const query = encodeURIComponent('{ organizations { totalCount } }');
    const answer = await fetch(`${graphql}?query=${query}`);
    expect(await answer.json()).toMatchObject({ data: { organizations: { totalCount: 0 } } });
  });

  it('the tables are made, and a package is imported', async () => {
    const { orm, url } = await freshDatabase();
    await orm.em.getConnection().executeDump('drop schema public, private cascade; create schema public;');
    const pooled = await throughPgBouncer(url, 'session');
    await using network = await openNetwork(pooled);
    expect(network.applied).not.toEqual([]);
    const { batch } = await importPackage(network.orm.em, await packageOf(small), { actor: 'test' });
    expect(batch).toBe(1);
  });

  it('each connection has its settings, also where it was of another client before', async () => {
    const { url } = await freshDatabase();
    const pooled = await throughPgBouncer(url, 'session', { default_pool_size: 1 });
    const settings = `select pg_backend_pid() as pid, current_setting('statement_timeout') as timeout,
      current_setting('max_parallel_workers_per_gather') as workers`;
    const read = async () => {
      await using network = await openForRequests(pooled);
      return await network.orm.em.getConnection().execute(settings);
    };
    const [first] = await read();
    const [other] = await ask(pooled, settings);
    const [second] = await read();
    expect(first).toEqual({ pid: expect.any(Number), timeout: '8s', workers: '0' });
    expect(other).toEqual({ ...first, timeout: '0', workers: '2' });
    expect(second).toEqual(first);
  });

  it('statements are prepared by name, and those of the client before are not in the way', async () => {
    const { url } = await freshDatabase();
    const pooled = await throughPgBouncer(url, 'session', { default_pool_size: 1 });
    const [statement, prepared] = [
      'select $1::int as number',
      'select count(*)::int as count from pg_prepared_statements',
    ];
    for (const reader of ['first', 'second']) {
      await using network = await openForRequests(pooled);
      const kysely = network.orm.em.getKysely();
      for (const number of [1, 2, 3]) {
        const { rows } = await kysely.executeQuery(CompiledQuery.raw(statement, [number]));
        expect(rows, reader).toEqual([{ number }]);
      }
      expect(await network.orm.em.getConnection().execute(prepared)).toEqual([{ count: 1 }]);
    }
  });

  it('the SQL of a client who leaves is cancelled', async () => {
    const { url } = await freshDatabase();
    const orm = await openOrm(bare(await throughPgBouncer(url, 'session')));
    onTestFinished(() => orm.close());
    const server = await listen({ schema: sleeper(orm) });
    const leave = new AbortController();
    const address = `${server.url}/graphql?query=${encodeURIComponent('{ sleep(seconds: 60) }')}`;
    const left = fetch(address, { signal: leave.signal }).catch(() => 'left');
    const sleeping = () => ask(url, SLEEPING);
    await expect.poll(sleeping, PATIENTLY).toHaveLength(1);
    leave.abort();
    await left;
    await expect.poll(sleeping, PATIENTLY).toEqual([]);
  });

  it('whoever finds no free connection in its pool is told to come back', async () => {
    const { url } = await freshDatabase();
    const pooled = await throughPgBouncer(url, 'session', { default_pool_size: 1 });
    const holder = new Client(pooled);
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query('select 1');
    const options = bare(pooled);
    const driverOptions = { ...options.driverOptions, onConnect: setUpSession({}, 100) };
    const orm = await openOrm({ ...options, driverOptions });
    onTestFinished(() => orm.close());
    const server = await listen({ schema: sleeper(orm) });
    expect(await server.ask('{ sleep(seconds: 0) }')).toMatchObject({ status: 503 });
  });
});

describe.skipIf(withoutPgBouncer).each(['transaction', 'statement'] as const)(
  'behind PgBouncer in %s mode',
  (mode) => {
    it.each([0, 1])('a start is refused, in whatever order it hands out connections (%i)', async (order) => {
      const { url } = await freshDatabase();
      const pooled = await throughPgBouncer(url, mode, { server_round_robin: order });
      await Promise.all([1, 2, 3].map(() => ask(pooled, 'select pg_sleep(0.1)'))); // so that it has several to hand out
      await expect(start(pooled)).rejects.toThrow(/pool_mode = session/);
      expect(await ask(url, LOCKS)).toEqual([]);
    });
  },
);

it.skipIf(withoutPgBouncer)(
  'a start through transaction mode leaves no lock that later ones would wait for',
  async () => {
    const { url } = await freshDatabase();
    const pooled = await throughPgBouncer(url, 'transaction');
    await openNetwork(pooled).then(
      ({ orm }) => orm.close(),
      () => {},
    );
    expect(await ask(url, LOCKS)).toEqual([]);
  },
);

it('a connection that cannot be bounded is closed, and it is said why', async () => {
  const { url } = await freshDatabase();
  const orm = await openOrm(bare(`${url}?application_name=unbounded`, { statement_timeout: 'soon' }));
  onTestFinished(() => orm.close());
  await expect(orm.em.getConnection().execute('select 1')).rejects.toThrow(
    /its settings \(.*statement_timeout\) could not be made.*"soon"/s,
  );
  const left = () => ask(url, `select 1 from pg_stat_activity where application_name = 'unbounded'`);
  await expect.poll(left, PATIENTLY).toEqual([]);
});
