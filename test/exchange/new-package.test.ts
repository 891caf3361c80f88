import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFormat } from '../../src/tables.ts';
import { commandHere } from '../support/command-here.ts';
import { freshDatabase } from '../support/database.ts';
import { temporaryFolder } from './package-on-disk.ts';

const newPackage = async (...options: string[]) => {
  const folder = join(await temporaryFolder(), 'mine');
  return { folder, ...(await commandHere(['init', folder, ...options], {})) };
};

test('init makes a folder that imports as it is: one series with one edition', async () => {
  const { folder, output, code } = await newPackage('--name', 'Jornadas de Datos', '--year', '2027');
  expect([code, output]).toEqual([0, expect.stringContaining(`npx tejido import ${folder} --dry-run`)]);
  const { url } = await freshDatabase();
  const imported = await commandHere(['import', folder], { env: { DATABASE_URL: url } });
  expect(imported.output).toMatch(/^series\s+1\s+0\s+0$/m);
  expect(imported.output).toMatch(/^editions\s+1\s+0\s+0$/m);
  expect(imported.output).not.toMatch(/warning/);
  expect(imported.output).toContain('Imported from "jornadas-de-datos" as batch 1.');
});

test('the tables of a new folder can be filled in as its guide says', async () => {
  const { folder } = await newPackage('--name', 'Jornadas', '--year', '2027');
  const fill = async (file: string, rows: Record<string, string>[]) => {
    const path = join(folder, `${file}.csv`);
    const columns = (await readFile(path, 'utf8')).trim().split('\n')[0]!.split(',');
    await appendFile(
      path,
      rows.map((row) => `${columns.map((name) => row[name] ?? '').join(',')}\n`).join(''),
    );
  };
  const edition = 'jornadas-2027';
  await fill('organizations', [{ id: 'uno', name: 'Uno', sector: 'academia' }]);
  await fill('convenings', [{ edition_id: edition, organization_id: 'uno', role: 'convener' }]);
  await fill('experts', [{ id: 'ada', name: 'Ada Prueba' }]);
  await fill('activities', [{ id: 'a', edition_id: edition, kind: 'panel', title: 'Panel' }]);
  const participation = { edition_id: edition, activity_id: 'a', expert_id: 'ada', role: 'speaker' };
  await fill('participations', [{ ...participation, organization_id: 'uno' }]);
  const { url } = await freshDatabase();
  const { output } = await commandHere(['import', folder], { env: { DATABASE_URL: url } });
  expect(output).toMatch(/^participations\s+1\s+0\s+0$/m);
  expect(output).not.toMatch(/warning/);
});

test('the guides of a new folder, in both languages, name every column of every file', async () => {
  const { folder } = await newPackage();
  for (const guide of ['README.md', 'LEEME.md']) {
    const text = await readFile(join(folder, guide), 'utf8');
    expect(text).not.toMatch(/[{}]/);
    for (const { name, columns } of packageFormat.written) {
      const line = text.split('\n').find((each) => each.startsWith(`| \`${name}.csv\``));
      for (const column of columns) expect(line).toContain(`\`${column.name}\``);
    }
  }
});

test('init touches no folder that holds something, and says which year and name it can take', async () => {
  const { folder } = await newPackage();
  const again = await commandHere(['init', folder], {});
  expect([again.code, again.output]).toEqual([1, expect.stringContaining('holds files already')]);
  const file = join(await temporaryFolder(), 'file');
  await writeFile(file, '');
  expect((await commandHere(['init', file], {})).output).toContain('is a file. Name a new folder.');
  expect((await newPackage('--year', '27')).output).toContain('--year must have four digits');
  expect((await newPackage('--name', '…')).output).toContain('--name needs a letter or a digit');
});
