import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { importPackage, type Progress } from '../../src/exchange/index.ts';
import { records } from '../../src/exchange/reading/records.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { countsOf, errorsOf, packageOf, temporaryFolder, warningsOf } from './package-on-disk.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createDatabase();
});

afterAll(() => database.drop());

const dryRun = (path: string, onProgress: (progress: Progress) => void = () => {}) =>
  importPackage(database.orm.em, path, { actor: 'test', dryRun: true, onProgress });

const organizations = 'id,name\na,A\n';

describe('a file that holds too much', () => {
  test('of empty rows or of cells is not read to its end', async () => {
    const path = await packageOf({
      sectors: `id,name_es\n${'\n'.repeat(50_000)}${' ,\n'.repeat(50_000)}s,S\n`,
      series: `id,name\n${'\n'.repeat(50_000)}${' ,\n'.repeat(50_000)}\ns,S\n`,
      organizations: `id,name\na,A\n${','.repeat(1_000)}\n`,
    });
    expect(errorsOf(await dryRun(path))).toEqual([
      'organizations.csv:3: The file cannot be read: this row has more than 1,000 cells',
      'series.csv:100002: The file cannot be read: more than 100,000 of its rows are empty: delete them',
    ]);
  });

  test('of rows is not read to its end', { timeout: 180_000 }, async () => {
    const text = `id\n${'a\n'.repeat(1_000_001)}`;
    const open = async () => Readable.from(Buffer.from(text));
    const said: unknown[] = [];
    const report = { error: (...words: unknown[]) => void said.push(words), warning: () => {} };
    const entry = { path: 'experts.csv', bytes: text.length, notPlain: undefined, open };
    let read = 0;
    for await (const _ of records(entry, ['id'], report)) read += 1;
    expect(read).toBeLessThanOrEqual(1_000_001);
    expect(said).toEqual([
      [1_000_002, expect.stringContaining('it has more than 1,000,000 rows: split it into packages')],
    ]);
  });

  test('of bytes is not opened', async () => {
    const path = await packageOf({ organizations });
    await truncate(join(path, 'organizations.csv'), 2 ** 28 + 1);
    expect(errorsOf(await dryRun(path))).toEqual([
      'organizations.csv: It is larger than 256 MiB, which is more than is read.',
    ]);
  });
});

describe('what is no plain file of the package', () => {
  /** A folder of someone else, with a file that an import must not show. */
  async function elsewhere(): Promise<string> {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'organizations.csv'), 'root:x:0:0\n');
    await writeFile(join(folder, 'datapackage.json'), '{"name": "someone else"}');
    return folder;
  }

  test('is refused: a link, a folder, a pipe, a socket', async () => {
    const path = await packageOf({});
    await symlink(join(await elsewhere(), 'organizations.csv'), join(path, 'organizations.csv'));
    await mkdir(join(path, 'editions.csv'));
    execFileSync('mkfifo', [join(path, 'experts.csv')]);
    const socket = createServer().listen(join(path, 'activities.csv'));
    onTestFinished(() => void socket.close());
    const report = await dryRun(path);
    expect(errorsOf(report)).toEqual([
      'organizations.csv: This is a symbolic link: only plain files in plain folders are read.',
      'editions.csv: This is a folder: only plain files in plain folders are read.',
      'experts.csv: This is a pipe: only plain files in plain folders are read.',
      'activities.csv: This is a socket: only plain files in plain folders are read.',
    ]);
    expect(report.counts.warnings).toBe(0);
  });

  test('is refused where datapackage.json is a link, or names a file behind one', async () => {
    const other = await elsewhere();
    const linked = await packageOf({ organizations }, null);
    await symlink(join(other, 'datapackage.json'), join(linked, 'datapackage.json'));
    expect(errorsOf(await dryRun(linked))).toEqual([
      'datapackage.json: This is a symbolic link: only plain files in plain folders are read.',
    ]);
    const resources = [{ name: 'organizations', path: 'data/organizations.csv' }];
    const behind = await packageOf({ 'datapackage.json': JSON.stringify({ name: 'acme', resources }) }, null);
    await symlink(other, join(behind, 'data'));
    expect(errorsOf(await dryRun(behind))).toEqual([
      'data: This is a symbolic link: only plain files in plain folders are read.',
    ]);
  });

  test('is refused as a package', async () => {
    const pipe = join(await temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(errorsOf(await dryRun(pipe))).toEqual([
      expect.stringContaining('There is no such folder or zip file.'),
    ]);
  });

  test('is no matter where it is not read, and the package itself may be a link', async () => {
    const path = await packageOf({ organizations }, null);
    await symlink('/etc/hostname', join(path, 'notes.csv'));
    await symlink('/etc', join(path, 'more'));
    const link = join(await temporaryFolder(), 'acme');
    await symlink(path, link);
    const report = await dryRun(link);
    expect(report.publisher).toBe('acme');
    expect(countsOf(report)).toEqual({ organizations: [1, 0, 0] });
    expect(warningsOf(report)).toEqual(['notes.csv: This is no file of a network package: it is not read.']);
  });

  test('is refused when it takes the place of a file, or of its folder, while the package is read', async () => {
    const other = await elsewhere();
    const resources = [{ name: 'organizations', path: 'data/organizations.csv' }];
    const path = await packageOf({
      'datapackage.json': JSON.stringify({ name: 'acme', resources }),
      'data/organizations.csv': organizations,
      sectors: 'id,name_es\ns,S\n',
      experts: 'id,name\nx,X\n',
      activities: 'id,edition_id\n',
    });
    const moved = join(await temporaryFolder(), 'moved');
    mkdirSync(moved);
    const report = await dryRun(path, ({ step, file }) => {
      if (step !== 'reading' || file !== 'sectors.csv') return;
      for (const name of ['data', 'experts.csv', 'activities.csv'])
        renameSync(join(path, name), join(moved, name));
      symlinkSync(other, join(path, 'data'));
      symlinkSync(join(other, 'organizations.csv'), join(path, 'experts.csv'));
      execFileSync('mkfifo', [join(path, 'activities.csv')]);
    });
    expect(errorsOf(report)).toEqual([
      'data/organizations.csv: The file cannot be read: it is no longer a plain file of the package',
      expect.stringMatching(/^experts\.csv: The file cannot be read: ELOOP/),
      'activities.csv: The file cannot be read: it is no longer a plain file of the package',
    ]);
  });
});
