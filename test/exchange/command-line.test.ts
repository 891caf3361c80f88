import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandHere } from '../support/command-here.ts';
import { freshDatabase } from '../support/database.ts';
import { tejido } from '../support/program.ts';
import { packageOf, small, temporaryFolder } from './package-on-disk.ts';

const withDatabase = async () => {
  const { url } = await freshDatabase();
  return { env: { DATABASE_URL: url } };
};

test('import says per file what it made, and export writes it out', async () => {
  const database = await withDatabase();
  const imported = await tejido(['import', await packageOf(small)], database);
  expect(imported.output).toMatch(/created\s+updated\s+unchanged/);
  expect(imported.output).toMatch(/^experts\s+2\s+0\s+0$/m);
  expect(imported.output).toContain('Imported from "acme" as batch 1. To undo it: npx tejido revert 1');
  expect(imported.code).toBe(0);
  const folder = join(await temporaryFolder(), 'out');
  const exported = await tejido(['export', folder], database);
  expect(exported.output).toMatch(/Exported \d+ rows in 19 files to .*out\./);
  expect(exported.code).toBe(0);
  expect(await readFile(join(folder, 'experts.csv'), 'utf8')).toContain('ana,Ana Núñez');
});

test('a dry run says so, and a second import has nothing to do', async () => {
  const database = await withDatabase();
  const path = await packageOf(small);
  const dry = await commandHere(['import', path, '--dry-run'], database);
  expect(dry.output).toMatch(/^experts\s+2\s+0\s+0$/m);
  expect(dry.output).toContain('This was a dry run: nothing was changed.');
  await commandHere(['import', path], database);
  const again = await commandHere(['import', path], database);
  expect(again.output).toMatch(/^experts\s+0\s+0\s+2$/m);
  expect(again.output).toContain('Nothing to do: all that "acme" says is in the database already.');
});

test('errors are listed up to fifty, all are counted, and the exit code is 1', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `x${at},`);
  const experts = ['id,name', ...rows, ''].join('\n');
  const { output, code } = await tejido(['import', await packageOf({ experts })], await withDatabase());
  expect(code).toBe(1);
  expect(output).toContain('60 errors:\n  experts.csv, line 2, id x0, name: A value is required here.\n');
  expect(output).toContain('\n  ... and 10 more\n');
  expect(output).toContain('Nothing was imported. Correct the errors and import the package again.');
  expect(output).not.toMatch(/at .*\.js:\d+/);
});

test('errors come first, with the rows that they are about, and warnings of one kind are counted together', async () => {
  const kinds = Array.from({ length: 5 }, (_, at) => `a-${at + 1},e-1,charla ${at + 1},T,,\n`);
  const path = await packageOf({
    series: 'id,name\ns,Serie\n',
    editions: 'id,series,name\ne-1,s,E\n',
    activities:
      'id,edition_id,kind,title,starts_at,ends_at\n' +
      `a-0,e-1,panel,T,2019-10-08T10:00Z,2019-10-07T10:00Z\n${kinds.join('')}a-9\na-0,e-1,panel,T,,\n`,
  });
  const { output } = await commandHere(['import', path], await withDatabase());
  expect(output.slice(output.indexOf('3 errors:')).split('\n')).toEqual([
    '3 errors:',
    '  activities.csv, line 2, id a-0, ends_at "2019-10-07T10:00Z": It ends 2019-10-07T10:00Z, before it starts, 2019-10-08T10:00Z: expected no earlier than starts_at.',
    '  activities.csv, line 8, id a-9: The row has 1 cells where the header has 6; a text with commas needs quotes.',
    '  activities.csv, line 9, id "a-0": Line 2 has this id already.',
    '7 warnings:',
    '  editions.csv, line 2, id e-1, year: no year is given, nor a date: it stays unknown',
    '  activities.csv, line 2, id a-0, starts_at "2019-10-08T10:00Z": The activity has no venue, so its times are shown in UTC.',
    expect.stringMatching(
      /^ {2}5 times: not a known kind: it becomes "other", and the text is kept; known are panel/,
    ),
    '    activities.csv, line 3, id a-1, kind "charla 1"',
    '    activities.csv, line 4, id a-2, kind "charla 2"',
    '    activities.csv, line 5, id a-3, kind "charla 3"',
    '    ... and 2 more',
    'Nothing was imported. Correct the errors and import the package again.',
    '',
  ]);
});

test('where there is no terminal, progress is a plain line a step', async () => {
  const { output } = await tejido(['import', await packageOf(small)], await withDatabase());
  expect(output).toMatch(/^Reading \.\.\.\nComparing \.\.\.\nWriting \.\.\.\n/);
  expect(output).not.toContain('\r');
});

test('the publisher can be given where the package does not say', async () => {
  const path = await packageOf(small, null);
  const { output } = await commandHere(['import', path, '--publisher', 'partner'], await withDatabase());
  expect(output).toContain('Imported from "partner"');
});

test('an export does not overwrite what is not its own', async () => {
  const { output, code } = await commandHere(['export', await packageOf(small)], await withDatabase());
  expect(code).toBe(1);
  expect(output).toContain('holds a package that is not an export, and would be lost. Name another folder.');
});
