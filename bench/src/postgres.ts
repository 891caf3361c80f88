import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { generate, type Size } from './generate.ts';
import { built } from './tejido.ts';

/** A PostgreSQL for the databases of the bench. */
export interface Postgres {
  /** The address of one of its databases. */
  urlOf: (database: string) => string;
  close: () => Promise<void>;
}

/** A quarter of the memory, as PostgreSQL advises; and no care for crashes, since all can be generated again. */
const SETTINGS = {
  shared_buffers: `${Math.round(totalmem() / 4 / 2 ** 20)}MB`,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
};

const KEPT = fileURLToPath(new URL('../.home', import.meta.url));

/** Opens that of DATABASE_URL, else an embedded one in a folder of its own, as Tejido itself would. */
export async function openPostgres(keep: boolean): Promise<Postgres> {
  const given = process.env.DATABASE_URL;
  if (given) return { urlOf: withDatabase(given), close: async () => {} };
  const { openEmbedded, findLocation } = await built();
  const home = keep ? KEPT : await mkdtemp(join(tmpdir(), 'tejido-bench-'));
  const embedded = await openEmbedded(home, { as: 'command', report: console.error, settings: SETTINGS });
  const close = async () => {
    await embedded.close();
    if (keep) return;
    const { folder } = await findLocation(home);
    await rm(folder, { recursive: true });
    await rm(home, { recursive: true, force: true });
  };
  return { urlOf: withDatabase(embedded.url), close };
}

const withDatabase = (url: string) => (database: string) => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** What was made by this process, and is not to be made twice. */
const made = new Set<Size>();

const nameOf = (size: Size) => `tejido_bench_${size.toLowerCase()}`;

/** The address of the database with the network of a size; made now, unless it is to be kept and a former run left it. */
export async function fillDatabase(postgres: Postgres, size: Size, keep: boolean): Promise<string> {
  const name = nameOf(size);
  const known = await execute(postgres, `select from pg_database where datname = '${name}'`);
  if (known && (keep || made.has(size))) return postgres.urlOf(name);
  await dropDatabase(postgres, size);
  // Half a network is never taken for one: the database gets its name when it is full.
  await execute(postgres, `create database ${name}_draft`);
  await fill(postgres.urlOf(`${name}_draft`), size);
  await execute(postgres, `alter database ${name}_draft rename to ${name}`);
  made.add(size);
  return postgres.urlOf(name);
}

/** Removes whatever there is of the database of a size. */
export async function dropDatabase(postgres: Postgres, size: Size): Promise<void> {
  for (const name of [nameOf(size), `${nameOf(size)}_draft`]) {
    await execute(postgres, `drop database if exists ${name} with (force)`);
  }
}

/** Removes the role that `network/7-reader.sql` makes, unless another database knows it. */
export async function dropReader(postgres: Postgres): Promise<void> {
  await execute(
    postgres,
    `do $$ begin drop role if exists tejido_bench; exception when dependent_objects_still_exist then null; end $$`,
  );
}

async function fill(url: string, size: Size): Promise<void> {
  const { openNetwork } = await built();
  const { orm } = await openNetwork(url);
  await orm.close();
  const client = await connect(url);
  await generate(client, size);
  await client.end();
}

async function execute(postgres: Postgres, statement: string): Promise<number | null> {
  const client = await connect(postgres.urlOf('postgres'));
  const { rowCount } = await client.query(statement);
  await client.end();
  return rowCount;
}

/** A connection of one's own; that it breaks when all is stopped early is no news. */
export async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  return client;
}
