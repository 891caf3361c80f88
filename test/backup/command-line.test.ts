import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../exchange/package-on-disk.ts';
import { temporaryHome } from '../support/home.ts';
import { serve, tejido } from '../support/program.ts';
import { rootFolder } from '../support/root-folder.ts';
import { runCommand } from './commands.ts';

const shipped = join(rootFolder, 'test/support/backups/2026-11-shipped.tejido');

test('the embedded database is restored while no server runs, backed up while one does, and only into an empty home', async () => {
  const home = await temporaryHome();
  const restored = await tejido(['restore', shipped], home);
  expect(restored.output).toMatch(/^Checking \.\.\.\nRestoring \.\.\.\nRestored 7917 rows of 53 tables/m);
  expect(restored.code).toBe(0);
  expect(await home.postgres()).toBeUndefined();
  await serve(home);
  const file = join(await temporaryFolder(), 'network.tejido');
  expect(await runCommand('backup', home.env, file)).toMatch(/^Wrote 1\d,?\d\d\d rows of \d+ tables to/);
  await expect(runCommand('restore', home.env, file)).rejects.toThrow(
    `the database of TEJIDO_HOME (${home.path}) is not empty`,
  );
});
