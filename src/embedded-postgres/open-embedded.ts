import type { Client } from 'pg';
import { CommandError } from '../platform/command-error.ts';
import { READING_ROLE, type ReadingLogin } from '../platform/database/logins.ts';
import { attach } from './attach.ts';
import { ensureCluster } from './cluster.ts';
import { findLocation } from './find-location.ts';
import * as lease from './lease.ts';
import { databaseUrl, type PostgresLocation } from './location.ts';
import type { OpenDatabase, Report } from './open-database.ts';
import { type Settings, stopPostmaster } from './postmaster.ts';

/** How a process uses its home. */
export interface Use {
  /** A home has one server, and any number of commands beside it. */
  as: 'server' | 'command';
  report: Report;
  settings?: Settings;
}

const DATABASE = 'tejido';
/** What exists already: a database, a role, or either while another process makes it. */
const DUPLICATES = new Set(['42P04', '42710', '23505']);

/** Opens the home's own PostgreSQL: made on first use, started when nobody has, stopped by whoever leaves last. */
export async function openEmbedded(home: string, use: Use): Promise<OpenDatabase> {
  const place = await findLocation(home);
  await ensureCluster(place, use.report);
  const database = new EmbeddedDatabase(place, use);
  await database.open();
  return database;
}

class EmbeddedDatabase implements OpenDatabase {
  readonly url: string;
  readonly reading: ReadingLogin;
  readonly #place: PostgresLocation;
  readonly #use: Use;
  #name: string;
  #client: Client | undefined;
  #closing = false;

  constructor(place: PostgresLocation, use: Use) {
    this.#place = place;
    this.#use = use;
    this.#name = `tejido ${use.as} (process ${process.pid})`;
    this.url = databaseUrl(place, DATABASE);
    this.reading = { url: databaseUrl(place, DATABASE, READING_ROLE), role: READING_ROLE };
  }

  async open(): Promise<void> {
    this.#client = await attach(this.#place, this.#use, this.#name);
    try {
      if (this.#use.as === 'server') await this.#serve(this.#client);
      await createDatabase(this.#client);
      await createReadingRole(this.#client);
    } catch (error) {
      await this.close();
      throw error;
    }
    this.#client.once('end', () => void this.#reopen());
  }

  async announce(address: string): Promise<void> {
    this.#name = `tejido at ${address} (process ${process.pid})`;
    if (this.#client) await lease.announce(this.#client, this.#name);
  }

  async close(): Promise<void> {
    this.#closing = true;
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    // Without an answer PostgreSQL is gone already, and there is nothing to stop.
    const last = await lease.leave(client).catch(() => false);
    if (last) await stopPostmaster(this.#place);
    await client.end().catch(() => {});
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #serve(client: Client): Promise<void> {
    const present = await lease.becomeServer(client);
    if (present !== undefined) throw alreadyServed(present);
  }

  /** While we live the database should: a PostgreSQL that was killed under us is started again. */
  async #reopen(): Promise<void> {
    if (this.#closing) return;
    this.#use.report('PostgreSQL went away; starting it again.');
    try {
      await this.open();
      this.#use.report('PostgreSQL is back.');
    } catch (error) {
      this.#use.report((error as Error).message);
    }
  }
}

/** Why a second server is refused, naming the first as it announced itself. */
export const alreadyServed = (present: string) =>
  new CommandError(
    `A server already runs on this home: ${present}.\n` +
      'Use that one or stop it first; for a second server beside it set TEJIDO_HOME to another folder and PORT to another port.',
  );

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
  if (!rowCount) await unlessPresent(client.query(`create database ${DATABASE}`));
}

/** Makes the role that may only read, also in a database of an earlier version; it may not make temporary tables either. */
async function createReadingRole(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [READING_ROLE]);
  if (rowCount) return;
  const statements = [
    `create role ${READING_ROLE} login`,
    `revoke temporary on database ${DATABASE} from public`,
  ];
  await unlessPresent(client.query(statements.join(';'))); // in one transaction
}

/** Lets another process of this home be faster. */
const unlessPresent = (making: Promise<unknown>): Promise<unknown> =>
  making.catch((error: { code?: string }) => {
    if (!DUPLICATES.has(error.code ?? '')) throw error;
  });
