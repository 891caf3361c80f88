import { migrateOn, unknownMigrations } from '../network-database.ts';
import { CHANGE_CHANNEL } from '../platform/changes/change.table.ts';
import { CommandError } from '../platform/command-error.ts';
import type { Waiting } from '../platform/database/take-lock.ts';
import { tablesIn } from './catalog.ts';
import { connectToCopy } from './connect.ts';
import { type Filled, fillTables } from './fill-tables.ts';
import type { Header, Progress } from './format.ts';
import { prepareTables } from './prepare-tables.ts';
import { type BackupFile, openBackup } from './read-backup.ts';

/** What was restored, from when, and the migrations that brought it up to date. */
export interface RestoreReport extends Filled {
  takenAt: string;
  applied: string[];
}

export interface RestoreOptions extends Waiting {
  /** Where the database lies, in words. */
  place: string;
  onProgress?: (step: 'checking' | 'restoring', progress: Progress) => void;
}

/**
 * Makes an empty database what it was when the backup was taken, and brings its tables up to date: in one transaction, all
 * of it or nothing. The file is read twice, so that nothing is begun before all of it is known to be as it was written.
 */
export async function restoreBackup(
  url: string,
  path: string,
  options: RestoreOptions,
): Promise<RestoreReport> {
  await using backup = await openBackup(path);
  const header = await check(backup, path, options);
  await using connection = await connectToCopy(url, 'tejido restore');
  const { client } = connection;
  const restored = migrateOn({ url, client }, options, async (migrate) => {
    await prepareTables(client, header.migrations, migrate, options.place);
    const parts = backup.parts((progress) => options.onProgress?.('restoring', progress));
    const filled = await fillTables(client, parts);
    const applied = await migrate();
    await client.query(`analyze ${(await tablesIn(client)).map(({ table }) => table).join(', ')}`);
    await client.query(`notify ${CHANGE_CHANNEL}`); // a server that runs reads all of it anew
    return { ...filled, takenAt: header.takenAt, applied };
  });
  return await restored.catch(explainRows(path));
}

/** The classes of errors that are about what a row holds: it is no value of its column, or breaks a rule of its table. */
const ABOUT_ROWS = /^2[23]/;

const explainRows = (path: string) => (error: Error & { code?: string }) => {
  if (!ABOUT_ROWS.test(error.code ?? '')) throw error;
  throw new CommandError(
    `Nothing was restored: PostgreSQL refuses rows of ${path}: ${error.message}.\n` +
      'The database that was backed up had lost a rule of its tables. Correct it there and back it up again, or take another backup.',
  );
};

/** Reads all of the file, and answers what it says first. */
async function check(backup: BackupFile, path: string, { onProgress }: RestoreOptions): Promise<Header> {
  let header: Header | undefined;
  for await (const part of backup.parts((progress) => onProgress?.('checking', progress))) {
    if ('header' in part) header = olderOrSame(part.header, path);
    if ('table' in part) for await (const _ of part.rows); // the checksum is of all of them
  }
  return header!;
}

function olderOrSame(header: Header, path: string): Header {
  const unknown = unknownMigrations(header.migrations);
  if (unknown.length === 0) return header;
  throw new CommandError(
    `${path} was written by a newer Tejido: its tables are of ${unknown.join(', ')}, which this one does not know.\n` +
      'Restore it with that version.',
  );
}
