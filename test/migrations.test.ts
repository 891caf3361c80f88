import { expect, it } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { openNetwork } from '../src/network-database.ts';
import { openOrm, ormOptions } from '../src/platform/database/orm.ts';
import { schemaDifference } from '../src/platform/database/schema-difference.ts';
import { stored, tables } from '../src/tables.ts';
import { freshDatabase } from './support/database.ts';

it('lays down exactly the tables that the code describes', async () => {
  const { url } = await freshDatabase();
  expect(await schemaDifference(url, stored)).toEqual([]);
});

it('would notice a column, an index, a check, a trigger, a recorder or a view that is missing', async () => {
  const { orm, url } = await freshDatabase();
  await orm.em.getConnection().executeDump(`
    alter table venue drop constraint venue_latitude_in_degrees;
    drop view public_change;
    drop trigger record_update on expert;
    create or replace function private.record_venue() returns trigger language plpgsql as $$ begin return null; end $$;
    create function private.record_nothing() returns trigger language plpgsql as $$ begin return null; end $$;
    drop trigger raise_version on edition;
    alter table edition drop column theme, drop column version;
    drop index organization_by_sector;
    drop trigger change_announced on private.change;
  `);
  const repairs = (await schemaDifference(url, stored)).join('\n');
  expect(repairs).toContain('venue_latitude_in_degrees');
  expect(repairs).toContain('"theme"');
  expect(repairs).toContain('organization_by_sector');
  expect(repairs).toContain('change_announced');
  expect(repairs).toContain('"version"');
  expect(repairs).toContain('view public.public_change');
  expect(repairs).toContain('create or replace function private.record_venue()');
  expect(repairs).toContain('drop function private.record_nothing()');
  expect(repairs.match(/trigger \w+ (before|after) \w+ on public\S+/g)).toEqual([
    'trigger raise_version before update on public."edition"',
    'trigger record_update after update on public."expert"',
  ]);
});

it('takes what names a column out of the way before the column goes', async () => {
  const { orm, url } = await freshDatabase();
  const run = (sql: string) => orm.em.getConnection().executeDump(sql);
  await run(`
    alter table edition add legacy text;
    create or replace trigger raise_version before update on edition for each row
      when (old.legacy is distinct from new.legacy) execute function private.raise_version();`);
  const repairs = await schemaDifference(url, stored);
  expect(repairs).toContain('drop trigger raise_version on "edition";');
  for (const statement of repairs) await run(statement);
  expect(await schemaDifference(url, stored)).toEqual([]);
});

it('repairs a trigger to what the migrations made of it', async () => {
  const { orm, url } = await freshDatabase();
  const announced = () =>
    orm.em.fork().execute(`
      select pg_get_triggerdef(t.oid) as trigger, pg_get_functiondef(t.tgfoid) as function
      from pg_trigger t where tgname = 'change_announced'`);
  const before = await announced();
  await orm.em
    .getConnection()
    .executeDump('drop trigger change_announced on private.change; drop function announce_change();');
  for (const statement of await schemaDifference(url, stored))
    await orm.em.getConnection().execute(statement);
  expect(before).toHaveLength(1);
  expect(await announced()).toEqual(before);
});

it('has nothing left to do once it is done', async () => {
  const { orm } = await freshDatabase();
  expect(await orm.migrator.getPending()).toEqual([]);
  expect(await orm.migrator.up()).toEqual([]);
});

it('migrates what the first version had stored, and every series and expert goes on as before', async () => {
  const { orm, url } = await freshDatabase();
  const run = (sql: string) => orm.em.getConnection().executeDump(sql);
  await run('drop schema public, private cascade; create schema public;');
  const options = ormOptions(url, tables, migrations.slice(0, 1));
  const first = await openOrm({ ...options, migrations: { ...options.migrations, silent: true } });
  await first.migrator.up();
  await first.close();
  await run(`
    insert into batch (kind, actor) values ('import', 'someone');
    insert into series (slug, name) values ('g', 'Gathering'), ('demo', 'Demo');
    insert into series_identifier (series_id, scheme, publisher, value) values (1, 'EXTERNAL', 'g', 'demo'), (2, 'EXTERNAL', 'demo', 'demo');
    insert into expert (slug, name, consent) values ('ana', 'Ana', 'GRANTED'), ('beto', 'Beto', 'DENIED');
    insert into change (batch_id, kind, entity_type, entity_key) values (1, 'CREATED', 'Series', '1');
  `);
  const network = await openNetwork(url);
  await network.orm.close();
  expect(network.applied).toEqual(migrations.slice(1).map(({ name }) => name));
  expect(await schemaDifference(url, stored)).toEqual([]);
  expect(await orm.em.fork().execute('select position, kind, entity_type from public_change')).toEqual([
    { position: '1', kind: 'CREATED', entity_type: 'Series' },
  ]);
  const rows = await orm.em.fork().execute(`
    select s.expert_ties, e.slug, e.tie_consent, e.withheld from series s, expert e where s.slug = 'g' order by e.slug`);
  expect(rows).toEqual([
    { expert_ties: 'SHOWN', slug: 'ana', tie_consent: null, withheld: null },
    { expert_ties: 'SHOWN', slug: 'beto', tie_consent: null, withheld: 'CONSENT_DENIED' },
  ]);
  expect(await orm.em.fork().execute('select slug, synthetic from series order by id')).toEqual([
    { slug: 'g', synthetic: false },
    { slug: 'demo', synthetic: true }, // it shipped before it could be said
  ]);
});
