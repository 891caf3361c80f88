import { expect, it } from 'vitest';
import { migrations } from '../migrations/index.ts';
import { slugHash } from '../src/domain/expert/slug-hashes.ts';
import { openNetwork } from '../src/network-database.ts';
import { openOrm, ormOptions } from '../src/platform/database/orm.ts';
import { schemaDifference } from '../src/platform/database/schema-difference.ts';
import { stored, tables } from '../src/tables.ts';
import { freshDatabase, TEST_KEY } from './support/database.ts';

/** The slug of somebody withheld. */
const MASK = expect.stringMatching(/^withheld-[0-9a-f]{12}$/);

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

/** A database as the first version made it, with what it had stored. */
async function firstVersion(contents: string) {
  const { orm, url } = await freshDatabase();
  const run = (sql: string) => orm.em.getConnection().executeDump(sql);
  await run('drop schema public, private cascade; create schema public;');
  const options = ormOptions(url, tables, migrations.slice(0, 1));
  const first = await openOrm({ ...options, migrations: { ...options.migrations, silent: true } });
  await first.migrator.up();
  await first.close();
  await run(contents);
  return { orm, url };
}

it('migrates what the first version had stored, and every series and expert goes on as before', async () => {
  const { orm, url } = await firstVersion(`
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
    { expert_ties: 'SHOWN', slug: MASK, tie_consent: null, withheld: 'CONSENT_DENIED' },
  ]);
  expect(await orm.em.fork().execute('select slug, synthetic from series order by id')).toEqual([
    { slug: 'g', synthetic: false },
    { slug: 'demo', synthetic: true }, // it shipped before it could be said
  ]);
});

it('moves what the first version had stored of whoever is withheld, and tells as before who is gone', async () => {
  const { orm, url } = await firstVersion(`
    insert into batch (kind, actor) select 'test', 'someone' from generate_series(1, 4);
    insert into series (slug, name) values ('g', 'Gathering');
    insert into edition (slug, series_id, name) values ('g-1', 1, 'One');
    insert into organization (slug, name) values ('uni', 'Uni');
    insert into expert (slug, name, consent, biography, photo) values ('ana', 'Ana', null, 'About Ana', null),
      ('eva-2', 'Eva', 'WITHDRAWN', 'About Eva', '{"url": "https://example.org/eva", "width": 1, "height": 1}'),
      ('zoe', 'Zoe', 'DENIED', null, null);
    insert into expert_identifier (expert_id, scheme, value) values (1, 'WIKIDATA', 'Q1'), (2, 'WIKIDATA', 'Q2');
    insert into affiliation (expert_id, organization_id, title) values (2, 1, 'Rector'), (2, 1, 'Dean'), (1, 1, 'Reader');
    insert into participation (edition_id, expert_id, role, organization_id, billed_as) values
      (1, 2, 'SPEAKER', 1, 'Dr. Eva'), (1, 1, 'SPEAKER', 1, 'Dr. Ana');
    insert into change (batch_id, kind, entity_type, entity_key, before, after) values
      (1, 'CREATED', 'Expert', '1', null, '{"slug": "ana", "displayName": "Ana"}'),
      (1, 'CREATED', 'Expert', '2', null, '{"slug": "eva", "displayName": "Eva"}'),
      (1, 'CREATED', 'Expert', '3', null, '{"slug": "zoe", "displayName": "Zoe", "consent": "DENIED"}'),
      (1, 'CREATED', 'Expert', '9', null, '{"slug": "lea", "displayName": "Lea"}'),
      (2, 'UPDATED', 'Expert', '2', '{"slug": "eva"}', '{"slug": "eva-2"}'),
      (3, 'UPDATED', 'Expert', '2', '{"consent": null}', '{"consent": "WITHDRAWN"}'),
      (4, 'TOMBSTONED', 'Expert', '9', '{"slug": "lea", "displayName": "Lea"}', null);
  `);
  const network = await openNetwork(url, undefined, { personKey: TEST_KEY });
  await network.orm.close();
  const ask = (sql: string) => orm.em.fork().execute(sql);
  expect(await ask('select slug, name, biography, photo from expert order by id')).toEqual([
    { slug: 'ana', name: 'Ana', biography: 'About Ana', photo: null },
    { slug: MASK, name: null, biography: null, photo: null },
    { slug: MASK, name: null, biography: null, photo: null },
  ]);
  expect(await ask('select value from expert_identifier')).toEqual([{ value: 'Q1' }]);
  expect(await ask('select title from affiliation order by id')).toEqual([
    { title: 'withheld-1' },
    { title: 'withheld-2' },
    { title: 'Reader' },
  ]);
  expect(await ask('select billed_as, organization_id from participation order by id')).toEqual([
    { billed_as: null, organization_id: 1 },
    { billed_as: 'Dr. Ana', organization_id: 1 },
  ]);
  expect(await ask('select expert_id, kept from private.vault order by 1')).toEqual([
    {
      expert_id: 2,
      kept: {
        expert: {
          2: {
            name: 'Eva',
            slug: 'eva-2',
            biography: 'About Eva',
            photo: { url: 'https://example.org/eva', width: 1, height: 1 },
          },
        },
        affiliation: { 1: { title: 'Rector' }, 2: { title: 'Dean' } },
        participation: { 1: { billed_as: 'Dr. Eva' } },
        expert_identifier: { 2: { scheme: 'WIKIDATA', publisher: '', value: 'Q2', verified: false } },
      },
    },
    { expert_id: 3, kept: { expert: { 3: { name: 'Zoe', slug: 'zoe' } } } },
  ]);
  const gone = async (slug: string) =>
    (
      await ask(
        `select is_gone('Expert', '${slug}', '\\x${slugHash(TEST_KEY, slug).toString('hex')}') as gone`,
      )
    )[0]?.gone;
  const slugs = ['ana', 'eva', 'eva-2', 'lea', 'zoe'];
  expect(await Promise.all(slugs.map(gone))).toEqual([false, true, true, true, false]);
  expect(await ask(`select count(*)::int as changes from private.change`)).toEqual([{ changes: 7 }]);
});

it('makes null the statuses that nobody recorded, as an act of its own, and keeps those that somebody may have', async () => {
  const { orm, url } = await firstVersion(`
    insert into batch (kind, actor) values ('import', 'someone');
    insert into series (slug, name) values ('g', 'Gathering');
    insert into edition (slug, series_id, name) values ('g-1', 1, 'One');
    insert into outcome (slug, edition_id, kind, text, status) values
      ('unsaid', 1, 'CONCLUSION', 'a', default), ('evident', 1, 'CONCLUSION', 'b', default),
      ('of-one-who-says', 1, 'CONCLUSION', 'c', 'PROPOSED'), ('done', 1, 'CONCLUSION', 'd', 'DONE'),
      ('edited', 1, 'CONCLUSION', 'e', 'PROPOSED'), ('by-hand', 1, 'CONCLUSION', 'f', 'PROPOSED');
    insert into outcome_identifier (outcome_id, scheme, publisher, value) values
      (1, 'EXTERNAL', 'silent', '1'), (2, 'EXTERNAL', 'silent', '2'), (3, 'EXTERNAL', 'telling', '3'),
      (4, 'EXTERNAL', 'telling', '4'), (5, 'EXTERNAL', 'silent', '5');
    insert into outcome_evidence (outcome_id, observed_on, status) values (2, '2021', 'PROPOSED');
    insert into change (batch_id, kind, entity_type, entity_key, before, after) values
      (1, 'UPDATED', 'Outcome', '5', '{"status": "DONE"}', '{"status": "PROPOSED"}');
  `);
  await (await openNetwork(url)).orm.close();
  const em = orm.em.fork();
  expect(await em.execute('select slug, status from outcome order by id')).toEqual([
    { slug: 'unsaid', status: null },
    { slug: 'evident', status: 'PROPOSED' },
    { slug: 'of-one-who-says', status: 'PROPOSED' },
    { slug: 'done', status: 'DONE' },
    { slug: 'edited', status: 'PROPOSED' },
    { slug: 'by-hand', status: 'PROPOSED' },
  ]);
  expect(
    await em.execute(`select b.kind, c.entity_key, c.before, c.after from private.change c
      join private.batch b on b.id = c.batch_id where b.kind = 'migration'`),
  ).toEqual([
    { kind: 'migration', entity_key: '1', before: { status: 'PROPOSED' }, after: { status: null } },
  ]);
});

it('keeps what was noted of acts: of an import its publisher, of others why', async () => {
  const { orm, url } = await firstVersion(`
    insert into batch (kind, actor, note) values
      ('import', 'cli', 'acme'), ('import', 'someone', null), ('snapshot', 'cli', null), ('edit', 'eva', 'un nombre');`);
  await (await openNetwork(url)).orm.close();
  const batches = await orm.em
    .fork()
    .execute(
      'select kind, actor_kind, publisher, reason, token_id from private.batch where id < 5 order by id',
    );
  expect(batches).toEqual([
    { kind: 'import', actor_kind: 'SYSTEM', publisher: 'acme', reason: null, token_id: null },
    { kind: 'import', actor_kind: null, publisher: null, reason: null, token_id: null },
    { kind: 'snapshot', actor_kind: 'SYSTEM', publisher: null, reason: null, token_id: null },
    { kind: 'edit', actor_kind: null, publisher: null, reason: 'un nombre', token_id: null },
  ]);
});
