import type { EventSubscriber } from '@mikro-orm/core';
import type { MikroORM, Options } from '@mikro-orm/postgresql';
import { PostgresDialect } from 'kysely';
import type { Client } from 'pg';
import { migrations } from '../migrations/index.ts';
import type { Ledger } from './curation/leaving/ledger.ts';
import { LedgerKeeper } from './curation/leaving/ledger-keeper.ts';
import { hashSlugs, SlugHasher } from './domain/expert/slug-hashes.ts';
import { CommandError } from './platform/command-error.ts';
import { askIn } from './platform/database/ask.ts';
import { type Logins, readingUrl } from './platform/database/logins.ts';
import { explainMissingRight, refuseUnreadable, toMigrate } from './platform/database/missing-rights.ts';
import { openOrm, ormOptions } from './platform/database/orm.ts';
import { letRead } from './platform/database/reading-role.ts';
import type { SessionSettings } from './platform/database/session-settings.ts';
import { type Lock, takeLock, type Waiting } from './platform/database/take-lock.ts';
import { tables } from './tables.ts';

/** Held while migrating: processes that start together take turns, and the later ones find it done. */
const MIGRATING: Lock = {
  key: 0x7e71d2,
  by: 'pg_try_advisory_xact_lock',
  holderIs: 'bringing the tables up to date',
};

/** Who else may enter the network's database, and what it is not to hold. */
export interface Access extends Pick<Logins, 'reading'> {
  /** The key under which slugs of people are hashed; without it nobody is recognized who has left. */
  personKey?: Buffer | undefined;
  /** Where it is written who leaves; without it nobody is recognized who comes back with an older backup. */
  ledger?: Ledger | undefined;
}

/** The network's database, open; `applied` are the migrations that this opening has applied. */
export interface OpenNetwork extends AsyncDisposable {
  orm: MikroORM;
  applied: string[];
}

/** MikroORM with a migrator that says nothing by itself. */
function migratorOptions(url: string, subscribers: EventSubscriber[] = []): Options {
  const options = ormOptions(url, tables, migrations, {}, subscribers);
  return { ...options, migrations: { ...options.migrations, silent: true } };
}

/** Opens the network's database with its tables as this version needs them, and lets the reading login read them. */
export async function openNetwork(
  url: string,
  waiting: Waiting = { report: () => {} },
  access: Access = {},
): Promise<OpenNetwork> {
  const { reading, personKey } = access;
  const orm = await openOrm(migratorOptions(url, subscribersOf(access)));
  try {
    const applied = await migrate(orm, waiting, reading?.role);
    if (personKey) await hashWhatIsNew(orm, personKey, waiting);
    return { orm, applied, [Symbol.asyncDispose]: () => orm.close() };
  } catch (error) {
    await orm.close();
    throw await explainMissingRight(error, url, toMigrate, tablesOf(orm));
  }
}

/** What is done beside each act of writing, before it is committed and after. */
export const subscribersOf = ({ personKey, ledger }: Access): EventSubscriber[] => [
  ...(personKey ? [new SlugHasher(personKey)] : []),
  ...(ledger ? [new LedgerKeeper(ledger)] : []),
];

/** Hashes the slugs that came to be shown without the key, by hand or before it was, unless they are hashed with another. */
async function hashWhatIsNew(orm: MikroORM, key: Buffer, { report }: Waiting): Promise<void> {
  const connection = orm.em.getConnection();
  await connection.transactional(async (transaction) => {
    const ask = askIn(connection, transaction);
    const [right] = await ask<{ may: boolean }>(`select has_schema_privilege('private', 'USAGE') as may`);
    if (!right?.may) return; // a server that writes layouts alone
    if (!(await hashSlugs(ask, key))) report(OTHER_KEY);
  });
}

const OTHER_KEY =
  'Warning: this database was used with another secrets.json than the one in TEJIDO_HOME, so addresses of people who left may answer 404 instead of 410; put that file back.';

/** Migrates in one transaction, which holds the lock: whatever becomes of the connection, neither outlives it. */
const migrate = (orm: MikroORM, waiting: Waiting, reader: string | undefined): Promise<string[]> => {
  const connection = orm.em.getConnection();
  return connection.transactional(async (transaction) => {
    const ask = askIn(connection, transaction);
    await takeLock(ask, MIGRATING, waiting);
    refuseNewer((await orm.migrator.getExecuted()).map(({ name }) => name));
    const applied = await orm.migrator.up({ transaction });
    await refuseUnreadable(ask, tablesOf(orm));
    if (reader !== undefined) await letRead(ask, reader);
    return applied.map(({ name }) => name);
  });
};

/** Applies migrations, all that are pending or those that are named, and answers which it has applied. */
export type Migrate = (names?: string[]) => Promise<string[]>;

/**
 * Works on one connection and in one transaction, during which nobody else migrates: what is done on the connection and
 * the migrations that are applied meanwhile are kept together, or not at all.
 */
export async function migrateOn<T>(
  { url, client }: { url: string; client: Client },
  waiting: Waiting,
  work: (migrate: Migrate) => Promise<T>,
): Promise<T> {
  const orm = await openOrm({
    ...migratorOptions(url),
    driverOptions: new PostgresDialect({ pool: poolOf(client) }),
  });
  const transaction = orm.em.getConnection().transactional(async (transaction) => {
    await takeLock(async (sql) => (await client.query(sql)).rows, MIGRATING, waiting);
    return work(async (names) => {
      const applied = await orm.migrator.up({ transaction, ...(names && { migrations: names }) });
      return applied.map(({ name }) => name);
    });
  });
  return await transaction.catch(async (error) => {
    throw await explainMissingRight(error, url, toMigrate, tablesOf(orm));
  });
}

/** What MikroORM takes for a pool, of one connection, which whoever opened it closes. */
const poolOf = (client: Client) => ({
  connect: async () => Object.assign(client, { release: () => {} }),
  end: async () => {},
  options: {},
});

/** The names of all tables, that of the migrator too. */
const tablesOf = (orm: MikroORM) => [
  'migration',
  ...[...orm.getMetadata().getAll().values()].map(({ tableName }) => tableName),
];

/**
 * For connections that answer requests: one statement may take as long, what is prepared is planned once, and each statement is
 * the work of one process. To start workers takes longer than most statements do, and requests share the cores as it is.
 */
const FOR_REQUESTS = {
  statement_timeout: '8s',
  plan_cache_mode: 'force_generic_plan',
  max_parallel_workers_per_gather: '0',
};

/** A database that is open. */
type Open = Pick<OpenNetwork, 'orm'> & AsyncDisposable;

/**
 * Opens the network's database for answering requests: PostgreSQL itself ends a statement that takes too long. Where acts write
 * through it, `access` says what is done beside each of them.
 */
export const openForRequests = (url: string, access: Access = {}): Promise<Open> =>
  open(url, FOR_REQUESTS, subscribersOf(access));

/** Opens it for a command that reads all of it, which takes as long as it takes, through the login that may only read. */
export const openForCommand = (logins: Logins): Promise<Open> => open(readingUrl(logins));

async function open(url: string, settings?: SessionSettings, subscribers?: EventSubscriber[]): Promise<Open> {
  const orm = await openOrm(ormOptions(url, tables, migrations, settings, subscribers));
  return { orm, [Symbol.asyncDispose]: () => orm.close() };
}

/** A database that a newer version has changed is not ours to read: its tables are not what we think. */
export function refuseNewer(applied: readonly string[]): void {
  const unknown = unknownMigrations(applied);
  if (unknown.length === 0) return;
  throw new CommandError(
    `The database was changed by a newer Tejido (${unknown.join(', ')}).\n` +
      'Start that version, or use another database (TEJIDO_HOME or DATABASE_URL).',
  );
}

/** Those of the migrations that this version does not know, so that a newer one must have applied them. */
export function unknownMigrations(applied: readonly string[]): string[] {
  const known = new Set(migrations.map(({ name }) => name));
  return applied.filter((name) => !known.has(name));
}

/** Keeps everybody from migrating, once nobody does, until what is answered is called. */
export async function waitForMigrations(client: Client, waiting: Waiting): Promise<() => Promise<void>> {
  const ask = async (sql: string) => (await client.query(sql)).rows;
  await takeLock(ask, { ...MIGRATING, by: 'pg_try_advisory_lock_shared' }, waiting);
  return async () => void (await client.query(`select pg_advisory_unlock_shared(${MIGRATING.key})`));
}
