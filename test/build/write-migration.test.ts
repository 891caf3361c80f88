import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { writeMigration } from '../../scripts/write-migration.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { tables } from '../../src/tables.ts';
import { freshDatabase } from '../support/database.ts';
import { rootFolder } from '../support/root-folder.ts';

const runScript = (...args: string[]) =>
  spawnSync(process.execPath, [join(rootFolder, 'scripts/write-migration.ts'), ...args], {
    encoding: 'utf8',
  });

it('writes a migration that makes what a database lacks, and adds it to the list', async () => {
  const { url, orm } = await freshDatabase();
  await orm.em.getConnection().executeDump(`
    alter table edition drop column theme cascade; -- and the trigger that raises its version
    alter table snapshot drop constraint snapshot_content_hash_check;`);
  const folder = await copyOfMigrations();

  const name = await writeMigration('add-theme', folder, url);
  expect(name).toMatch(/^\d{8}-add-theme$/);
  expect(await readFile(join(folder, `${name}.ts`), 'utf8')).toContain(
    'this.addSql(`alter table "edition" add "theme" text null;`);',
  );

  const { migrations } = await import(join(folder, 'index.ts'));
  expect(migrations.at(-1).name).toBe(name);
  expect(migrations.at(-1).class.name).toBe('AddTheme');
  const options = ormOptions(url, tables, migrations);
  const migrated = await openOrm({ ...options, migrations: { ...options.migrations, silent: true } });
  await migrated.migrator.up();
  await migrated.close();
  expect(await writeMigration('add-nothing', folder, url)).toBeUndefined();
});

it('runs as npm runs it, and asks for a name that is new', () => {
  const unnamed = runScript();
  expect(unnamed.stdout + unnamed.stderr).toMatch(
    /^Give the migration a name.*npm run migration add-hashtag\n$/,
  );
  expect(unnamed.status).toBe(2);
  const { stdout } = runScript('community');
  expect(stdout).toContain('There is a migration of that name, migrations/20261125-community.ts.');
});

/** The folder with a migration on its way, from where packages are found as from the project. */
async function copyOfMigrations(): Promise<string> {
  const project = await mkdtemp(join(tmpdir(), 'tejido-migrations-'));
  onTestFinished(() => rm(project, { recursive: true }));
  await symlink(join(rootFolder, 'node_modules'), join(project, 'node_modules'));
  await cp(join(rootFolder, 'migrations'), join(project, 'migrations'), { recursive: true });
  return join(project, 'migrations');
}
