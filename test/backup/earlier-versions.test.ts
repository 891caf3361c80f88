import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { SnapshotTable } from '../../src/community/storage/snapshot.table.ts';
import { exportPackage } from '../../src/exchange/index.ts';
import { openNetwork } from '../../src/network-database.ts';
import { BatchTable, ChangeTable } from '../../src/platform/changes/change.table.ts';
import { schemaDifference } from '../../src/platform/database/schema-difference.ts';
import { stored } from '../../src/tables.ts';
import { temporaryFolder } from '../exchange/package-on-disk.ts';
import { bareDatabase } from '../support/database.ts';
import { rootFolder } from '../support/root-folder.ts';
import { runCommand } from './commands.ts';

const backups = join(rootFolder, 'test/support/backups');

type Row = Record<string, string>;

/** The rows of each file of an export, by its name. */
async function rowsOf(folder: string): Promise<Record<string, Row[]>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const files = names.map(async (name) => [
    name,
    parse(await readFile(join(folder, name), 'utf8'), { columns: true }) as Row[],
  ]);
  return Object.fromEntries(await Promise.all(files));
}

/** Rows as they were, without the statuses of DATACON's outcomes: nobody had recorded them, and a migration made them null. */
const withoutUnsaid = (rows: Row[]) =>
  rows.map((row) =>
    row.edition_id?.startsWith('datacon-') && row.status === 'proposed' ? { ...row, status: '' } : row,
  );

/** The columns of a row that another has, too: a later version may say more of it. */
const within = (row: Row, of: Row = {}) =>
  Object.fromEntries(Object.keys(of).map((column) => [column, row[column]]));

test('a backup of November 2026 is restored and migrated with nothing lost', async () => {
  const url = await bareDatabase();
  await runCommand('restore', url, join(backups, '2026-11-shipped.tejido'));
  await using network = await openNetwork(url);
  const { em, migrator } = network.orm;
  expect([await migrator.getPending(), await schemaDifference(url, stored)]).toEqual([[], []]);

  const folder = join(await temporaryFolder(), 'export');
  await exportPackage(em, folder);
  const [then, now] = [await rowsOf(join(backups, '2026-11-shipped')), await rowsOf(folder)];
  for (const [name, rows] of Object.entries(then)) {
    expect(
      now[name]?.map((row) => within(row, rows[0])),
      name,
    ).toEqual(withoutUnsaid(rows));
  }

  const counts = em.fork();
  expect(await counts.count(ChangeTable)).toBe(3_975);
  const batches = await counts.find(BatchTable, {}, { orderBy: { id: 'asc' } });
  expect(
    batches.map(({ kind, actorKind, publisher, reason }) => [kind, actorKind, publisher, reason]),
  ).toEqual([
    ['import', 'SYSTEM', 'datacon', null],
    ['import', 'SYSTEM', 'demo', null],
    ['snapshot', 'SYSTEM', null, null],
    ['migration', 'SYSTEM', null, 'a status that nobody recorded is null'],
    ['migration', 'SYSTEM', null, 'every sector has a sign'],
  ]);
  const [snapshot] = await counts.find(SnapshotTable, {});
  expect(snapshot).toMatchObject({ label: '2026-11', revision: '91700ee6a643' });
});
