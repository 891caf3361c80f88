import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { join } from '../../src/embedded-postgres/lease.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { openNetwork } from '../../src/network-database.ts';
import { packageOf, small } from '../exchange/package-on-disk.ts';
import { freshDatabase } from '../support/database.ts';

/** The keys of the locks, which are the same in all versions of Tejido. */
const [IN_USE, MIGRATING, WRITING] = [0x7e71d0, 0x7e71d2, 0x7e71d3];

/** A connection, ended with the running test. */
async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Holds a lock, as a Tejido would that never ends. */
async function hold(url: string, key: number) {
  const client = await connect(`${url}?application_name=holder`);
  const { rows } = await client.query(`select pg_backend_pid() as pid, pg_advisory_lock(${key})`);
  return { pid: Number(rows[0].pid), letGo: () => client.query('select pg_advisory_unlock_all()') };
}

const stuck = (doing: string, pid: number) =>
  new RegExp(
    `Another Tejido was ${doing} for all of the 0\\.3 seconds.*` +
      `process ${pid} of PostgreSQL \\(holder, idle\\).*SELECT pg_terminate_backend\\(${pid}\\);`,
    's',
  );

it('a start that waits for another one to migrate says so, and gives up with the way out', async () => {
  const { url } = await freshDatabase();
  const { pid } = await hold(url, MIGRATING);
  const said: string[] = [];
  const waiting = { report: (line: string) => void said.push(line), moment: 0, patience: 300 };
  await expect(openNetwork(url, waiting)).rejects.toThrow(stuck('bringing the tables up to date', pid));
  expect(said).toEqual(['Waiting for another Tejido, which is bringing the tables up to date.']);
});

it('a start that waits for another one to migrate goes on once that one is done', async () => {
  const { url } = await freshDatabase();
  const { letGo } = await hold(url, MIGRATING);
  const waiting = { report: () => void letGo(), moment: 0 };
  await using network = await openNetwork(url, waiting);
  expect(network.applied).toEqual([]);
});

it('starts that migrate at once take turns, and one of them does the work', async () => {
  const { orm, url } = await freshDatabase();
  await orm.em.getConnection().executeDump('drop schema public, private cascade; create schema public;');
  const networks = await Promise.all([1, 2, 3].map(() => openNetwork(url)));
  await Promise.all(networks.map((network) => network[Symbol.asyncDispose]()));
  expect(networks.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
});

it('an import that waits for another writer says so, is told to retry with the way out, and leaves nothing', async () => {
  const { orm, url } = await freshDatabase();
  const { pid, letGo } = await hold(url, WRITING);
  const path = await packageOf(small);
  const steps: string[] = [];
  const options = { actor: 'test', onProgress: ({ step }: { step: string }) => void steps.push(step) };
  const giveUp = importPackage(orm.em, path, { ...options, patience: 300 });
  await expect(giveUp).rejects.toThrow(
    new RegExp(
      'Somebody else was writing for all of the 0\\.3 seconds.*' +
        `process ${pid} of PostgreSQL \\(holder, idle\\).*SELECT pg_terminate_backend\\(${pid}\\);`,
      's',
    ),
  );
  await expect(giveUp).rejects.toMatchObject({ name: 'RetryLater', code: 'RETRY_LATER' });
  expect(steps).toContain('waiting');
  await letGo();
  expect((await importPackage(orm.em, path, options)).batch).toBe(1);
});

it('a process that joins a home while another one is stuck stopping its PostgreSQL gives up with the way out', async () => {
  const { url } = await freshDatabase();
  const { pid } = await hold(url, IN_USE);
  const waiting = { report: () => {}, patience: 300 };
  await expect(join(await connect(url), waiting)).rejects.toThrow(stuck('stopping PostgreSQL', pid));
});
