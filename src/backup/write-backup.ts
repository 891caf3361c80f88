import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { refuseNewer, waitForMigrations } from '../network-database.ts';
import { CommandError } from '../platform/command-error.ts';
import type { Waiting } from '../platform/database/take-lock.ts';
import { appliedIn, sequencesIn, tablesIn } from './catalog.ts';
import { connectToCopy } from './connect.ts';
import { END_OF_ROWS, type End, FORMAT, lineOf, linesIn, type Progress, type TableHead } from './format.ts';
import { refusePresent, writeNewFile } from './new-file.ts';

/** What was written: rows by table, and the size of the file in bytes. */
export interface BackupReport {
  rows: End['rows'];
  bytes: number;
}

export interface BackupOptions extends Waiting {
  /** Where the database lies, in words. */
  place: string;
  onProgress?: (progress: Progress) => void;
}

/**
 * Writes all that a database holds into a new file, as it stood at one moment. The database is not changed, and whoever
 * reads and writes in it goes on meanwhile.
 */
export async function writeBackup(url: string, path: string, options: BackupOptions): Promise<BackupReport> {
  await refusePresent(path);
  await using connection = await connectToCopy(url, 'tejido backup');
  const { client } = connection;
  const { tables, migrations } = await beginSnapshot(client, options);
  const rows: End['rows'] = {};
  const contents = checked(rows, async function* () {
    yield lineOf({ tejidoBackup: FORMAT, takenAt: new Date().toISOString(), migrations });
    for (const head of tables) rows[head.table] = yield* tableOf(client, head, options.onProgress);
    for (const sequence of await sequencesIn(client)) yield lineOf(sequence);
  });
  const bytes = await writeNewFile(path, contents);
  return { rows, bytes };
}

/**
 * Begins a transaction that sees one moment. Nobody is migrating then, nor can alter a table before the end: what a
 * migration does to a table is seen by transactions that are older, too.
 */
async function beginSnapshot(client: Client, { place, ...waiting }: BackupOptions) {
  const letMigrate = await waitForMigrations(client, waiting);
  await client.query('begin isolation level repeatable read, read only');
  const tables = await tablesIn(client);
  const migrations = await appliedIn(client, tables);
  if (migrations.length === 0) {
    throw new CommandError(
      `There is nothing to back up: ${place} has no tables of Tejido.\n` +
        'Set TEJIDO_HOME or DATABASE_URL to those that the server is started with.',
    );
  }
  refuseNewer(migrations);
  await client.query(`lock table ${tables.map(({ table }) => table).join(', ')} in access share mode`);
  await letMigrate();
  return { tables, migrations };
}

/** The line of a table and its rows, as they stream in; returns how many there were. */
async function* tableOf(
  client: Client,
  head: TableHead,
  onProgress: BackupOptions['onProgress'],
): AsyncGenerator<Buffer, number> {
  let rows = 0;
  onProgress?.({ table: head.table, rows });
  yield lineOf(head);
  for await (const chunk of client.query(to(`copy ${head.table} (${head.columns.join(', ')}) to stdout`))) {
    rows += linesIn(chunk as Buffer);
    onProgress?.({ table: head.table, rows });
    yield chunk as Buffer;
  }
  yield END_OF_ROWS;
  return rows;
}

/** The contents, and after them the line by which a reader knows that all of it is there and as it was. */
async function* checked(rows: End['rows'], contents: () => AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const chunk of contents()) {
    hash.update(chunk);
    yield chunk;
  }
  yield lineOf({ rows, sha256: hash.digest('hex') });
}
