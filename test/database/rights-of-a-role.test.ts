import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { withDatabase } from '../../src/commands/context.ts';
import { readConfig } from '../../src/config.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { openForRequests, openNetwork } from '../../src/network-database.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { tables } from '../../src/tables.ts';
import { packageOf, small } from '../exchange/package-on-disk.ts';
import { getShared } from '../support/shared/get-shared.ts';

/** Runs statements as a superuser, in a database or beside all. */
async function superuser(statements: string, database = 'postgres'): Promise<void> {
  const client = new Client(new URL(`/${database}`, await getShared('postgres')).href);
  await client.connect();
  await client.query(statements).finally(() => client.end());
}

/** A database of a superuser's, with the network's tables or without, and two roles that may connect and no more. */
async function databaseAndRole({ template = 'template1' } = {}) {
  const key = randomBytes(4).toString('hex');
  const [role, owner, database] = [`role_${key}`, `owner_${key}`, `rights_${key}`];
  await superuser(`create role ${role} login; create role ${owner} login`);
  await superuser(`create database ${database} template ${template}`);
  onTestFinished(async () => {
    await superuser(`drop database ${database} with (force)`);
    await superuser(`drop role ${role}, ${owner}`);
  });
  const url = new URL(`/${database}`, await getShared('postgres'));
  url.username = role;
  return { url: url.href, role, owner, database };
}

/** Runs a command's work as the command line does. */
function run<T>(url: string, work: () => Promise<T>): Promise<T> {
  const never = new AbortController().signal;
  const context = {
    config: async () => readConfig({ DATABASE_URL: url }),
    report: () => {},
    stops: { asked: never, forced: never },
  };
  return withDatabase(context, 'command', work);
}

const migrate = (url: string) =>
  run(url, async () => {
    await using network = await openNetwork(url);
    return network.applied;
  });

const importSmall = (url: string) =>
  run(url, async () => {
    await using network = await openNetwork(url);
    return await importPackage(network.orm.em, await packageOf(small), { actor: 'test' });
  });

/** The statements that an error tells a superuser to run. */
async function told(work: Promise<unknown>): Promise<string[]> {
  const { name, message } = await work.then(
    () => ({ name: 'nothing', message: '' }),
    (error: Error) => error,
  );
  expect(name, message).toBe('CommandError');
  return message.split('\n').filter((line) => line.startsWith('  '));
}

it('a role that may make nothing is told each statement that lets it, and they do', async () => {
  const { url, role, database } = await databaseAndRole();
  const statements = await told(migrate(url));
  expect(statements).toEqual([
    `  GRANT USAGE, CREATE ON SCHEMA public TO ${role};`,
    `  CREATE SCHEMA private AUTHORIZATION ${role};`,
    '  CREATE EXTENSION pg_trgm WITH SCHEMA public;',
    '  CREATE EXTENSION unaccent WITH SCHEMA public;',
  ]);
  await superuser(statements.join('\n'), database);
  expect(await migrate(url)).not.toEqual([]);
  expect((await importSmall(url)).batch).toBe(1);
});

it('a role that may make tables and no extensions is told those', async () => {
  const { url, role, database } = await databaseAndRole();
  await superuser(`grant create on schema public to ${role}; create extension unaccent`, database);
  const statements = await told(migrate(url));
  expect(statements).toEqual([
    `  CREATE SCHEMA private AUTHORIZATION ${role};`,
    '  CREATE EXTENSION pg_trgm WITH SCHEMA public;',
  ]);
  await superuser(statements.join('\n'), database);
  expect(await migrate(url)).not.toEqual([]);
});

it('a role that may not read what another has made is told how, and then serves', async () => {
  const { url, role, database } = await databaseAndRole({ template: await getShared('emptyNetwork') });
  const statements = await told(migrate(url));
  expect(statements).toEqual([`  GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role};`]);
  await superuser(statements.join('\n'), database);
  expect(await migrate(url)).toEqual([]);
  await using network = await openForRequests(url);
  expect(await network.orm.em.getConnection().execute('select slug from series')).toEqual([]);
});

it('a role that may not read one of the tables is told so at the start, and not by each request', async () => {
  const { url, role, database } = await databaseAndRole({ template: await getShared('emptyNetwork') });
  await superuser(
    `grant select on all tables in schema public to ${role}; revoke select on venue from ${role}`,
    database,
  );
  expect(await told(migrate(url))).toEqual([`  GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${role};`]);
});

it('a role that may read and not write is told how to import', async () => {
  const { url, role, database } = await databaseAndRole({ template: await getShared('emptyNetwork') });
  await superuser(
    `grant select on all tables in schema public to ${role}; revoke temporary on database ${database} from public`,
    database,
  );
  const statements = await told(importSmall(url));
  expect(statements).toEqual([
    `  GRANT USAGE ON SCHEMA private TO ${role};`,
    `  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, private TO ${role};`,
    `  GRANT USAGE ON ALL SEQUENCES IN SCHEMA public, private TO ${role};`,
    `  GRANT TEMPORARY ON DATABASE ${database} TO ${role};`,
  ]);
  await superuser(statements.join('\n'), database);
  expect((await importSmall(url)).batch).toBe(1);
});

it('a role that is to alter the tables of another is told to become a member of that one, and does', async () => {
  const { url, role, owner, database } = await databaseAndRole();
  const own = new URL(url);
  own.username = owner;
  await superuser(
    `grant create on schema public to ${owner}, ${role}; grant create on database ${database} to ${owner}`,
    database,
  );
  const options = ormOptions(own.href, tables, migrations.slice(0, 1));
  const first = await openOrm({ ...options, migrations: { ...options.migrations, silent: true } });
  await first.migrator.up().finally(() => first.close());
  await superuser(`grant select on all tables in schema public to ${role}`, database);
  const statements = await told(migrate(url));
  expect(statements).toEqual([
    `  CREATE SCHEMA private AUTHORIZATION ${role};`,
    `  GRANT ${owner} TO ${role};`,
  ]);
  await superuser(statements.join('\n'), database);
  expect(await migrate(url)).toEqual(migrations.slice(1).map(({ name }) => name));
});
