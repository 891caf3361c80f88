import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
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
  expect(imported.output).toContain('Imported from "acme" as batch 1. To undo it: tejido revert 1');
  expect(imported.code).toBe(0);
  const folder = join(await temporaryFolder(), 'out');
  const exported = await tejido(['export', folder], database);
  expect(exported.output).toMatch(/Exported \d+ rows in 18 files to .*out\./);
  expect(exported.code).toBe(0);
  expect(await readFile(join(folder, 'experts.csv'), 'utf8')).toContain('ana,Ana Núñez');
});

test('a dry run says so, and a second import has nothing to do', async () => {
  const database = await withDatabase();
  const path = await packageOf(small);
  const dry = await tejido(['import', path, '--dry-run'], database);
  expect(dry.output).toMatch(/^experts\s+2\s+0\s+0$/m);
  expect(dry.output).toContain('This was a dry run: nothing was changed.');
  await tejido(['import', path], database);
  const again = await tejido(['import', path], database);
  expect(again.output).toMatch(/^experts\s+0\s+0\s+2$/m);
  expect(again.output).toContain('Nothing to do: all that "acme" says is in the database already.');
});

test('errors are listed up to fifty, all are counted, and the exit code is 1', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `x${at},`);
  const experts = ['id,name', ...rows, ''].join('\n');
  const { output, code } = await tejido(['import', await packageOf({ experts })], await withDatabase());
  expect(code).toBe(1);
  expect(output).toContain('60 errors:\n  experts.csv:2 name: A value is required here.\n');
  expect(output).toContain('\n  ... and 10 more\n');
  expect(output).toContain('Nothing was imported. Correct the errors and import the package again.');
  expect(output).not.toMatch(/at .*\.js:\d+/);
});

test('where there is no terminal, progress is a plain line a step', async () => {
  const { output } = await tejido(['import', await packageOf(small)], await withDatabase());
  expect(output).toMatch(/^Reading \.\.\.\nComparing \.\.\.\nWriting \.\.\.\n/);
  expect(output).not.toContain('\r');
});

test('the publisher can be given where the package does not say', async () => {
  const path = await packageOf(small, null);
  const { output } = await tejido(['import', path, '--publisher', 'partner'], await withDatabase());
  expect(output).toContain('Imported from "partner"');
});

test('an export does not overwrite what is not its own', async () => {
  const { output, code } = await tejido(['export', await packageOf(small)], await withDatabase());
  expect(code).toBe(1);
  expect(output).toContain('holds a package that is not an export, and would be lost. Name another folder.');
});
