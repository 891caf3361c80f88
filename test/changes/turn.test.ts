import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { packageOf, small } from '../exchange/package-on-disk.ts';
import { freshWorld, type World } from '../support/world.ts';

/** A connection of its own, as psql has. */
async function connect({ database }: World): Promise<pg.Client> {
  const client = new pg.Client(database.url);
  await client.connect();
  client.on('error', () => {}); // where it is ended, the next statement says so
  onTestFinished(() => client.end().catch(() => {}));
  return client;
}

const open = `select private.open_batch('edit', 'someone', 'a test') as id`;

test('whoever waits too long for another writer is told who it is, and since when', async () => {
  const world = await freshWorld();
  const [writer, other] = [await connect(world), await connect(world)];
  await writer.query('begin');
  await writer.query(open);
  const { rows } = await writer.query('select pg_backend_pid() as pid');
  await other.query('begin');
  await expect(other.query(`select private.take_turn('50 ms')`)).rejects.toMatchObject({
    code: '55P03',
    message: expect.stringMatching(
      new RegExp(
        `^Somebody else was writing for all of the 0\\.05 seconds that this act waited\\. Nothing of it was done: try again later\\.\\n` +
          `It is the connection with process ${rows[0].pid} of PostgreSQL \\(unnamed, idle in transaction\\), in its transaction since \\d{4}-.*UTC\\.`,
      ),
    ),
  });
});

test('an import that does not get its turn in time, or an act a row, is told RETRY_LATER', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Una'));
  const [writer, path] = [await connect(world), await packageOf(small)];
  const told = { name: 'RetryLater', code: 'RETRY_LATER' };
  await writer.query('begin');
  await writer.query(open);
  await writer.query('set local idle_in_transaction_session_timeout = 0'); // a busy machine takes long to read a package
  const importing = importPackage(world.database.orm.em, path, { actor: 'test', patience: 50 });
  await expect(importing).rejects.toMatchObject(told);
  await writer.query('rollback');
  await writer.query('begin');
  await writer.query('lock table organization in share mode');
  const act = world.write(async ({ em }) => {
    await em.execute(`set local lock_timeout = '50ms'`); // five seconds otherwise
    await em.execute(`update organization set name = 'Otra'`);
  });
  await expect(act).rejects.toMatchObject(told);
});

test('a turn is waited for five seconds, and so is a writer that does nothing', async () => {
  const world = await freshWorld();
  await world.write(async ({ em }) => {
    const bounds = await em.execute(
      `select current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`,
    );
    expect(bounds).toEqual([{ lock: '5s', idle: '5s' }]);
  });
  const [after] = await world.sql(`select current_setting('idle_in_transaction_session_timeout') as idle`);
  expect(after).toEqual({ idle: '0' });
});

test('a writer that does nothing in its transaction is ended, and the next one has its turn', async () => {
  const world = await freshWorld();
  const idle = world.write(async (scribe) => {
    scribe.organization('Nunca');
    await scribe.em.flush();
    await scribe.em.execute(`set local idle_in_transaction_session_timeout = '20ms'`); // five seconds otherwise
    for (;;) {
      await sleep(50);
      await scribe.em.execute('select 1');
    }
  });
  await expect(idle).rejects.toThrow();
  await world.write((scribe) => scribe.organization('Una'));
  expect(await world.sql('select name from organization')).toEqual([{ name: 'Una' }]);
});
