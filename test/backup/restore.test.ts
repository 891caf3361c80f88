import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { migrations } from '../../migrations/index.ts';
import { importPackage } from '../../src/exchange/index.ts';
import { openNetwork } from '../../src/network-database.ts';
import { ChangeTable } from '../../src/platform/changes/change.table.ts';
import { openOrm, ormOptions } from '../../src/platform/database/orm.ts';
import { schemaDifference } from '../../src/platform/database/schema-difference.ts';
import { stored, tables } from '../../src/tables.ts';
import { type Files, packageOf } from '../exchange/package-on-disk.ts';
import { asSuperuser, bareDatabase, freshDatabase, TEST_KEY } from '../support/database.ts';
import { closeAtOnce } from '../support/http.ts';
import { rootFolder } from '../support/root-folder.ts';
import { openServer } from '../support/served.ts';
import { backupOf, exportOf, runCommand, smallNetwork } from './commands.ts';
import { ask, everythingIn } from './everything.ts';

const shipped = join(rootFolder, 'test/support/backups/2026-11-shipped.tejido');

/** A database without tables, filled from a backup. */
async function restored(file: string): Promise<string> {
  const url = await bareDatabase();
  await runCommand('restore', url, file);
  return url;
}

/** Imports a package, and answers the numbers that were drawn for it. */
async function importMore(url: string, files: Files) {
  await using network = await openNetwork(url, undefined, { personKey: TEST_KEY });
  const path = await packageOf(files, 'more');
  const { batch } = await importPackage(network.orm.em, path, { actor: 'test' });
  const changes = await network.orm.em.fork().find(ChangeTable, { batch }, { orderBy: { id: 'asc' } });
  return { batch, rows: changes.map(({ id, entityType, entityKey }) => [id, entityType, entityKey]) };
}

test('what is restored is what was: rows, log, snapshots, layouts, sequences and exports; and numbers go on from there', async () => {
  const url = await restored(shipped);
  await importMore(url, { experts: 'id,name\neva,Eva\n' });
  await ask(url, `select nextval('expert_id_seq'), nextval('sector_id_seq')`); // as whoever rolls back leaves it
  const copy = await restored(await backupOf(url));
  const all = await everythingIn(url);
  expect(Object.values(all).flat().length).toBeGreaterThan(7_900);
  expect(await everythingIn(copy)).toEqual(all);
  expect(await exportOf(copy)).toEqual(await exportOf(url));
  const packed = { sectors: 'id,name_es\ncultura,Cultura\n', experts: 'id,name\nleo,Leo\n' };
  const next = await importMore(copy, packed);
  expect(next).toEqual(await importMore(url, packed));
  expect(next).toMatchObject({ batch: 7, rows: { length: 5 } });
});

test('the tables of a restored database are those of the migrations, with every key, check, index and trigger', async () => {
  const copy = await restored(await backupOf(await smallNetwork()));
  expect(await schemaDifference(copy, stored)).toEqual([]);
});

test('a backup of an older version is restored to what it was then, and migrated on to today', async () => {
  const url = await bareDatabase();
  const options = ormOptions(url, tables, migrations.slice(0, 1));
  const first = await openOrm({ ...options, migrations: { ...options.migrations, silent: true } });
  await first.migrator.up().finally(() => first.close());
  await ask(
    url,
    `insert into batch (kind, actor) values ('import', 'someone'); insert into series (slug, name) values ('demo', 'Demo');
     insert into series_identifier (series_id, scheme, publisher, value) values (1, 'EXTERNAL', 'demo', 'demo')`,
  );
  const file = await backupOf(url); // which does not migrate
  const copy = await bareDatabase();
  const later = migrations.slice(1).map(({ name }) => name);
  expect(await runCommand('restore', copy, file)).toMatch(
    new RegExp(
      `^Restored 4 rows of 51 tables, as they were at 20\\S+Z\\.\nThen applied ${later.join(', ')}\\.$`,
    ),
  );
  expect(await ask(copy, 'select slug, synthetic from series')).toEqual([{ slug: 'demo', synthetic: true }]);
  await using network = await openNetwork(copy);
  expect(network.applied).toEqual([]);
  expect(await schemaDifference(copy, stored)).toEqual([]);
});

test('a server that runs over an empty network shows what is restored into it', async () => {
  const file = await backupOf(await smallNetwork());
  const { url, orm } = await freshDatabase();
  await ask(url, `insert into stored_layout values ('EXPERT', 'of nothing', '')`); // as a server does
  const server = await openServer(orm, { logLevel: 'silent' });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const home = async () => (await fetch(`${address}/?lang=en`)).text();
  try {
    expect(await home()).not.toContain('Gathering 2021');
    await runCommand('restore', url, file);
    await expect.poll(home).toContain('Gathering 2021');
  } finally {
    await closeAtOnce(server);
  }
});

/** Tables as later versions may have them: another schema, keys in a circle and to itself, and triggers that let nobody write. */
const FURTHER_TABLES = `
  create schema if not exists private;
  create table private.act (id bigint generated always as identity primary key, "order" text collate "C",
    doubled text generated always as ("order" || "order") stored, parent bigint references private.act, proof bigint);
  create table private.proof (id serial primary key, act bigint not null references private.act, bytes bytea, at timestamptz,
    share float8, length interval);
  alter table private.act add foreign key (proof) references private.proof;
  create view private.acts as select * from private.act;`;
const REFUSALS = `
  create function private.refuse() returns trigger language plpgsql as $$ begin raise 'not without a batch'; end $$;
  create trigger recorded after insert on private.act referencing new table as made for each statement execute function private.refuse();
  create trigger kept before truncate on private.act for each statement execute function private.refuse();
  create trigger off before insert on private.proof for each row execute function private.refuse();
  alter table private.proof disable trigger off;`;

test('tables of any schema are restored, past triggers that refuse whoever writes, by a role that is no superuser', async () => {
  const owner = `owner_${Math.random().toString(36).slice(2)}`;
  await asSuperuser(`create role ${owner} login`);
  onTestFinished(async () => void (await asSuperuser(`drop role ${owner}`)));
  const [url, copy] = [await bareDatabase(owner), await bareDatabase(owner)];
  for (const each of [url, copy]) await openNetwork(each).then(({ orm }) => orm.close());
  await ask(
    url,
    `${FURTHER_TABLES}
    insert into private.act ("order", parent) overriding system value values (E'a\\tb\\n\\\\.\\n\\\\N', 2), ('\\.', 1), ('', null);
    insert into private.proof (act, bytes, at, share, length)
      values (3, '\\x5c2e0a00ff', '2021-05-13 10:00:00.123456+02', 0.1 + 0.2, '1 month -1 day');
    update private.act set proof = 1 where id = 2;
    select nextval('private.act_id_seq');
    ${REFUSALS}`,
  );
  await ask(copy, FURTHER_TABLES + REFUSALS);
  await ask(
    url,
    `alter role ${owner} set datestyle = 'German'; alter role ${owner} set extra_float_digits = -5`,
  );
  await runCommand('restore', copy, await backupOf(url));
  expect(await everythingIn(copy)).toEqual(await everythingIn(url));
  await expect(ask(copy, 'insert into private.act default values')).rejects.toThrow('not without a batch');
  await expect(ask(copy, 'insert into private.proof (act) values (9)')).rejects.toThrow(/foreign key/);
  await expect(ask(copy, 'insert into private.proof (act) values (3)')).resolves.toEqual([]);
});

test('tables that no migration makes are named, and all else is restored', async () => {
  const url = await smallNetwork();
  await openNetwork(url, undefined, { personKey: TEST_KEY }).then(({ orm }) => orm.close()); // hashes slugs of all changes
  await ask(url, `create table notes (id serial primary key); insert into notes default values`);
  const copy = await bareDatabase();
  const said = await runCommand('restore', copy, await backupOf(url));
  expect(said).toMatch(
    /Left out public\.notes: no migration of Tejido makes such a table\. The rows are in .*network\.tejido/,
  );
  const { 'public.notes': _, 'public.notes_id_seq': __, ...others } = await everythingIn(url);
  expect(await everythingIn(copy)).toEqual(others);
});
