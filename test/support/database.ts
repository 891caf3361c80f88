import './shared/begin-database.ts'; // first: the rest takes seconds to load
import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { SlugHasher } from '../../src/domain/expert/slug-hashes.ts';
import { READING_ROLE } from '../../src/platform/database/logins.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { tables } from '../../src/tables.ts';
import { count, countPostgres } from './costs/file-costs.ts';
import { getShared } from './shared/get-shared.ts';

/** The key under which slugs of people are hashed in all tests. */
export const TEST_KEY = Buffer.alloc(32, 'test');

/** A database of the caller's own, with the network's tables and nothing in them. */
export interface TestDatabase {
  url: string;
  orm: MikroORM;
  /** The same for the login that may only read, through which everything is answered. */
  reading: MikroORM;
  /** Closes and drops it. */
  drop: () => Promise<void>;
}

/**
 * Makes a database for a whole test file, which drops it when done: an empty network, one with the data of a first start,
 * or one with all data that ships; of a world where rows are written beside the network too.
 * See `freshDatabase` for a single test.
 */
export async function createDatabase(
  from: 'emptyNetwork' | 'seededNetwork' | 'shippedNetwork' | 'emptyWorld' | 'shippedWorld' = 'emptyNetwork',
): Promise<TestDatabase> {
  return copyDatabase(await getShared(from));
}

async function copyDatabase(template: string): Promise<TestDatabase> {
  count('database');
  const name = `test_${randomBytes(8).toString('hex')}`;
  // Copying the files takes a quarter of the time that copying through the log does.
  await asSuperuser(`create database "${name}" template "${template}" strategy file_copy`);
  const url = new URL(await getShared('postgres'));
  url.pathname = `/${name}`;
  const orm = await openOrm(ormOptions(url.href, tables, migrations, {}, [new SlugHasher(TEST_KEY)]));
  const reading = await openOrm(ormOptions(readingUrlOf(url), tables, migrations));
  const drop = async () => {
    await Promise.all([orm.close(), reading.close()]);
    const [used] = await asSuperuser(`select active_time from pg_stat_database where datname = '${name}'`);
    countPostgres((used?.active_time ?? 0) / 1e3);
    await asSuperuser(`drop database if exists "${name}" with (force)`);
  };
  return { url: url.href, orm, reading, drop };
}

/** The address of a test's database for the login that may only read. */
function readingUrlOf(address: URL): string {
  const url = new URL(address);
  url.username = READING_ROLE;
  return url.href;
}

/** A database for the running test, dropped when it is over. */
export async function freshDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  onTestFinished(database.drop);
  return database;
}

/**
 * Databases of one content, each for the running test: the first is filled, and all are copies of it. An import takes ten
 * times as long as a copy.
 */
export function databasesWith(fill: (orm: MikroORM) => Promise<unknown>): () => Promise<TestDatabase> {
  let first: Promise<TestDatabase> | undefined;
  afterAll(async () => (await first)?.drop());
  return async () => {
    first ??= filledDatabase(fill);
    const { url } = await first;
    const database = await copyDatabase(new URL(url).pathname.slice(1));
    onTestFinished(database.drop);
    return database;
  };
}

async function filledDatabase(fill: (orm: MikroORM) => Promise<unknown>): Promise<TestDatabase> {
  const database = await createDatabase();
  await fill(database.orm);
  await Promise.all([database.orm.close(), database.reading.close()]); // one in use cannot be copied
  return database;
}

/** The address of a database without any tables, for the running test; it belongs to `owner`, or to the superuser. */
export async function bareDatabase(owner?: string): Promise<string> {
  count('database');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const owned = owner ? `owner "${owner}"` : '';
  await asSuperuser(`create database "${name}" template template0 strategy file_copy ${owned}`);
  onTestFinished(() => asSuperuser(`drop database "${name}" with (force)`).then(() => {}));
  const url = new URL(await getShared('postgres'));
  url.pathname = `/${name}`;
  if (owner) url.username = owner;
  return url.href;
}

let superuser: Promise<pg.Pool> | undefined;

async function connectSuperuser(): Promise<pg.Pool> {
  const pool = new pg.Pool({ connectionString: await getShared('postgres'), allowExitOnIdle: true });
  return pool.on('error', () => {}); // PostgreSQL ends it at the end of the run
}

/** Runs a statement as the superuser of the PostgreSQL that the tests share, beside all databases. */
export async function asSuperuser(statement: string): Promise<{ active_time?: number }[]> {
  superuser ??= connectSuperuser();
  return (await (await superuser).query(statement)).rows;
}
