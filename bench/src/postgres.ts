import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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

/** Generating is bound by writing, and what is lost in a crash is generated again. */
const SETTINGS = {
  shared_buffers: '1GB',
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
  const { openEmbedded, findPlace } = await built();
  const home = keep ? KEPT : await mkdtemp(join(tmpdir(), 'tejido-bench-'));
  const embedded = await openEmbedded(home, { as: 'command', report: console.error, settings: SETTINGS });
  const close = async () => {
    await embedded.close();
    if (keep) return;
    const { folder } = await findPlace(home);
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

/** A database with the network of a size; made now, unless a former run left it. */
export interface Filled {
  url: string;
  client: Client;
  seconds: number;
  drop: () => Promise<void>;
}

/** Makes and fills the database of a size. */
export async function fillDatabase(postgres: Postgres, size: Size, keep: boolean): Promise<Filled> {
  const name = `tejido_bench_${size.toLowerCase()}`;
  const url = postgres.urlOf(name);
  const start = performance.now();
  const known = await execute(postgres, `select from pg_database where datname = '${name}'`);
  if (!known || !keep) {
    await execute(postgres, `drop database if exists ${name} with (force)`);
    await execute(postgres, `create database ${name}`);
    await fill(url, size);
  }
  const client = await connect(url);
  const drop = async () => {
    await client.end();
    if (!keep) await execute(postgres, `drop database ${name} with (force)`);
  };
  return { url, client, seconds: (performance.now() - start) / 1000, drop };
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

async function connect(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}
