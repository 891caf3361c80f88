import { randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { tables } from '../../src/tables.ts';

/** A database of the caller's own, with the network's tables and nothing in them. */
export interface TestDatabase {
  url: string;
  orm: MikroORM;
  /** Closes and drops it. */
  drop: () => Promise<void>;
}

/** Makes a database for a whole test file, which drops it when done; see `freshDatabase` for a single test. */
export async function createDatabase(): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`create database "${name}" template "${inject('emptyNetwork')}"`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  const orm = await openOrm(ormOptions(url.href, tables, migrations));
  const drop = async () => {
    await orm.close();
    await asSuperuser(`drop database if exists "${name}" with (force)`);
  };
  return { url: url.href, orm, drop };
}

/** A database for the running test, dropped when it is over. */
export async function freshDatabase(): Promise<TestDatabase> {
  const database = await createDatabase();
  onTestFinished(database.drop);
  return database;
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client(inject('postgresUrl'));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
