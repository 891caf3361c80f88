import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeBackup } from '../../src/backup/write-backup.ts';
import { temporaryFolder } from '../exchange/package-on-disk.ts';
import { asSuperuser, bareDatabase, freshDatabase } from '../support/database.ts';
import { backupOf, newFile, runCommand, smallNetwork } from './commands.ts';
import { ask, everythingIn } from './everything.ts';

/** What is said to whoever runs the command in vain. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('it was done'),
    (reason: Error) => reason,
  );
  expect(error.name, error.stack).toBe('CommandError');
  return error.message;
}

describe('a file that is not a whole backup of a version that is known', () => {
  /** A backup, packed and as lines; and what restoring a file of other contents says, of which nothing comes. */
  async function wholeBackup() {
    const [packed, url] = [await readFile(await backupOf(await smallNetwork())), await bareDatabase()];
    const lines = gunzipSync(packed).toString().split('\n').slice(0, -1);
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
    const changed = (line: number, replace: (text: string) => string) =>
      lines.with(line, replace(lines[line]!));
    return { packed, lines, at, changed, refused: (contents: Buffer | string[]) => refused(url, contents) };
  }

  async function refused(url: string, contents: Buffer | string[]): Promise<string> {
    const file = await newFile();
    const text = (lines: string[]) => gzipSync(lines.map((line) => `${line}\n`).join(''));
    await writeFile(file, Array.isArray(contents) ? text(contents) : contents);
    const said = await refusalOf(runCommand('restore', url, file));
    expect(await everythingIn(url)).toEqual({});
    expect(said.startsWith(`${file} `)).toBe(true);
    return said.slice(file.length + 1);
  }

  test('is refused where its end is missing, wherever it was cut', async () => {
    const { packed, lines, at, refused } = await wholeBackup();
    const cuts = [0, 1, 10, 40, packed.length >> 1, packed.length - 9, packed.length - 8, packed.length - 1];
    for (const cut of cuts) {
      expect(await refused(packed.subarray(0, cut)), `cut at ${cut}`).toMatch(
        /^is cut off: its end is missing\. Copy it again/,
      );
    }
    const ends = [
      1,
      at('{"table":"public.sector"') + 1,
      at('{"table":"public.sector"') + 2,
      at('{"sequence"'),
      lines.length - 1,
    ];
    for (const end of ends) expect(await refused(lines.slice(0, end)), `${end} lines`).toMatch(/^is cut off/);
  });

  test('is refused where anything in it is another than was written', async () => {
    const { packed, lines, at, changed, refused } = await wholeBackup();
    const row = at('{"table":"public.sector"') + 1;
    const forged = [
      changed(row, (text) => text.replace('Academia', 'Akademia')),
      lines.toSpliced(row, 1),
      changed(at('{"sequence"'), (text) => text.replace('"called":true', '"called":false')),
      changed(at('{"sequence"'), (text) =>
        text.replace('"value":"', '"value":"1; drop table batch; select '),
      ),
      changed(lines.length - 1, (text) => text.replace('"public.sector":2', '"public.sector":3')),
      changed(at('{"table":"public.sector"'), (text) => text.slice(1)),
      [...lines, 'more'],
    ];
    for (const contents of forged)
      expect(await refused(contents)).toMatch(/^is damaged, or was changed after it was written/);
    const flipped = Buffer.from(packed);
    flipped[packed.length >> 1]! ^= 0x10;
    expect(await refused(flipped)).toMatch(/^is damaged/);
  });

  test('is refused where a newer version has written it, and that one is named', async () => {
    const { changed, refused } = await wholeBackup();
    const newer = changed(0, (text) => text.replace(/"\]\}$/, '","20990101-later"]}'));
    expect(await refused(newer)).toBe(
      'was written by a newer Tejido: its tables are of 20990101-later, which this one does not know.\nRestore it with that version.',
    );
    const otherForm = changed(0, () => '{"tejidoBackup":2,"pages":[]}');
    expect(await refused(otherForm)).toMatch(
      /^was written by a newer Tejido, in a form that this one does not know\./,
    );
  });

  test('is refused where it is something else', async () => {
    const { refused } = await wholeBackup();
    const others = [
      Buffer.from('PK\x03\x04 a zip'),
      gzipSync('id,name\nana,Ana\n'),
      gzipSync('x'.repeat(2 ** 21)),
      gzipSync('{}\n'),
    ];
    for (const contents of others)
      expect(await refused(contents)).toMatch(/^is no backup of Tejido\. Name a file/);
    const [folder, url] = [await temporaryFolder(), await bareDatabase()];
    expect(await refusalOf(runCommand('restore', url, folder))).toBe(
      `${folder} is no backup of Tejido. Name a file that "tejido backup" has written.`,
    );
    expect(await refusalOf(runCommand('restore', url, `${folder}/none`))).toMatch(
      /none cannot be read \(ENOENT\)\. Name/,
    );
  });
});

describe('a database', () => {
  test('that holds a network is not restored into', async () => {
    const [file, url] = [await backupOf(await smallNetwork()), await smallNetwork()];
    const before = await everythingIn(url);
    expect(await refusalOf(runCommand('restore', url, file))).toMatch(
      /^Nothing was restored: the database of DATABASE_URL is not empty: there are rows in \w+\.\w+, \w+\.\w+, \w+\.\w+ and \d+ more\.\nSet TEJIDO_HOME to a new folder, or DATABASE_URL to a new database, and restore there/,
    );
    expect(await everythingIn(url)).toEqual(before);
  });

  test('that holds tables of something else is not restored into', async () => {
    const url = await bareDatabase();
    await ask(url, 'create table invoice (id int)');
    expect(await refusalOf(runCommand('restore', url, await backupOf(await smallNetwork())))).toContain(
      'is not empty: it has tables that are not of Tejido (public.invoice).',
    );
  });

  test('whose tables are of a later version than the backup is not restored into', async () => {
    const url = await smallNetwork();
    await ask(url, `delete from migration where name = '20261126-forwarding'`);
    const file = await backupOf(url);
    const { url: empty } = await freshDatabase();
    expect(await refusalOf(runCommand('restore', empty, file))).toContain(
      'has the tables of 20261126-forwarding already, which the backup is older than.\nSet TEJIDO_HOME to a new folder',
    );
  });

  test('into which not all rows can go is left as it was', async () => {
    const url = await smallNetwork();
    await ask(
      url,
      'alter table convening drop constraint convening_edition_id_foreign, disable trigger user',
    );
    await ask(
      url,
      `insert into convening (edition_id, organization_id, role, name_at_time) values (99, 1, 'HOST', 'Uni')`,
    );
    const copy = await bareDatabase();
    const said = await refusalOf(runCommand('restore', copy, await backupOf(url)));
    expect(said).toMatch(
      /^Nothing was restored: PostgreSQL refuses rows of .*network\.tejido: .*"convening_edition_id_foreign"/,
    );
    expect(await everythingIn(copy)).toEqual({});
  });

  test('that has no network is not backed up', async () => {
    const file = await newFile();
    expect(await refusalOf(runCommand('backup', await bareDatabase(), file))).toBe(
      'There is nothing to back up: the database of DATABASE_URL has no tables of Tejido.\nSet TEJIDO_HOME or DATABASE_URL to those that the server is started with.',
    );
    expect(await readdir(dirname(file))).toEqual([]);
  });

  test('that a newer version has changed is not backed up: its tables may be elsewhere', async () => {
    const url = await smallNetwork();
    await ask(url, `insert into migration (name) values ('20990101-later')`);
    expect(await refusalOf(runCommand('backup', url, await newFile()))).toMatch(
      /changed by a newer Tejido \(20990101-later\)/,
    );
  });
});

describe('a backup', () => {
  test('overwrites nothing, and says where else it cannot be written', async () => {
    const url = await smallNetwork();
    const file = await newFile();
    await writeFile(file, 'dear to somebody');
    expect(await refusalOf(runCommand('backup', url, file))).toBe(
      `${file} exists already, and a backup overwrites nothing. Name another file.`,
    );
    expect(await readFile(file, 'utf8')).toBe('dear to somebody');
    expect(await refusalOf(runCommand('backup', url, dirname(file)))).toMatch(
      /is a folder\. Name another file\.$/,
    );
    expect(await refusalOf(runCommand('backup', url, join(dirname(file), 'none/file')))).toMatch(
      /none\/file cannot be written\. There is no such folder\.$/,
    );
  });

  test('that breaks off leaves no file, and nobody waiting', async () => {
    const url = await smallNetwork();
    const file = await newFile();
    const name = new URL(url).pathname.slice(1);
    const kill = () =>
      asSuperuser(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and application_name = 'tejido backup'`,
      );
    let killed: Promise<unknown> | undefined;
    const onProgress = ({ table }: { table: string }) => {
      if (table === 'private.change') killed = kill();
    };
    await expect(writeBackup(url, file, { place: 'it', report: () => {}, onProgress })).rejects.toThrow();
    await killed;
    expect(await readdir(dirname(file))).toEqual([]);
    await expect(ask(url, `set lock_timeout = '1s'; lock table private.batch`)).resolves.toEqual([]);
  });
});
