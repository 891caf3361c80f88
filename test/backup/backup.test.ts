import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { importPackage } from '../../src/exchange/index.ts';
import { packageOf, small, temporaryFolder } from '../exchange/package-on-disk.ts';
import { freshDatabase } from '../support/database.ts';
import { runCommand } from './commands.ts';

test('a backup can be read without Tejido: it is packed text, with all rows of a table under its name', async () => {
  const { url, orm } = await freshDatabase();
  await importPackage(orm.em, await packageOf(small), { actor: 'test' });
  const file = join(await temporaryFolder(), 'network.tejido');
  const said = await runCommand('backup', url, file);
  expect(said).toMatch(/^Wrote \d+ rows of \d+ tables to .*network\.tejido \(0\.0 MB\)\. Keep it as safe as/);
  const lines = gunzipSync(await readFile(file))
    .toString()
    .split('\n');
  expect(JSON.parse(lines[0]!)).toMatchObject({ tejidoBackup: 1, migrations: expect.any(Array) });
  const head = lines.findIndex((line) => line.startsWith('{"table":"public.sector",'));
  expect(lines.slice(head + 1, head + 4)).toEqual([
    expect.stringMatching(/^1\tacademia\tAcademia\t/),
    expect.stringMatching(/^2\tmedia\tMedios\t/),
    '\\.',
  ]);
  expect(JSON.parse(lines.at(-2)!).rows).toMatchObject({ 'public.sector': 2, 'public.expert': 2 });
  expect((await stat(file)).mode & 0o077).toBe(0); // for its owner's eyes
});
