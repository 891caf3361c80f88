import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { remove } from '../../src/platform/changes/remove.ts';
import { stored, tables } from '../../src/tables.ts';
import { statementsOf } from '../support/served.ts';
import { freshWorld, type Scribe } from '../support/world.ts';

const changes = (world: Awaited<ReturnType<typeof freshWorld>>) =>
  world.database.orm.em
    .getConnection()
    .execute('select batch_id, kind, entity_type, entity_key, before, after from private.change order by id');

test('a row that is made leaves what is in it, without its key, version and computed columns', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Liga Inventada', { scope: 'LOCAL' }));
  expect(await changes(world)).toEqual([
    {
      batch_id: 1,
      kind: 'CREATED',
      entity_type: 'Organization',
      entity_key: '1',
      before: null,
      after: { slug: 'liga-inventada', name: 'Liga Inventada', scope: 'LOCAL' },
    },
  ]);
});

test('a row that is changed leaves only what differs, before and after', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Liga Inventada', { scope: 'LOCAL' }));
  await world.write(async ({ em }) => {
    const liga = await em.findOneOrFail(OrganizationTable, { slug: 'liga-inventada' });
    liga.name = 'Liga Imaginada';
    liga.scope = null;
  });
  const [, changed] = await changes(world);
  expect(changed).toMatchObject({
    batch_id: 2,
    kind: 'UPDATED',
    before: { name: 'Liga Inventada', scope: 'LOCAL' },
    after: { name: 'Liga Imaginada', scope: null },
  });
});

test('a row that is removed leaves what was in it', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Liga Inventada'));
  await world.write(async ({ em }) => {
    em.remove(await em.findOneOrFail(OrganizationTable, { slug: 'liga-inventada' }));
  });
  const [, removed] = await changes(world);
  expect(removed).toMatchObject({ kind: 'TOMBSTONED', before: { name: 'Liga Inventada' }, after: null });
});

test('what fails leaves no change behind, as it leaves no row', async () => {
  const world = await freshWorld();
  const twice = world.write((scribe) => [
    scribe.organization('Liga Inventada'),
    scribe.organization('Liga Inventada'),
  ]);
  await expect(twice).rejects.toThrow('organization_slug_unique');
  expect(await changes(world)).toEqual([]);
});

test('a flush that does not say by whom is refused', async () => {
  const world = await freshWorld();
  const em = world.database.orm.em.fork();
  em.create(OrganizationTable, { slug: 'liga', name: 'Liga' } as never);
  await expect(em.flush()).rejects.toThrow('Nothing is written without saying by whom');
});

/** A connection of its own, as psql has. */
async function psql(world: Awaited<ReturnType<typeof freshWorld>>): Promise<pg.Client> {
  const client = new pg.Client(world.database.url);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const REFUSED = {
  message: 'Nothing is written without saying by whom.',
  hint: expect.stringContaining('select private.open_batch('),
};

test('PostgreSQL refuses what is written without a batch, whoever writes it', async () => {
  const client = await psql(await freshWorld((scribe) => scribe.organization('Una')));
  for (const statement of [
    `insert into organization (slug, name) values ('dos', 'Dos')`,
    `update organization set name = 'Otra'`,
    'delete from organization',
  ])
    await expect(client.query(statement), statement).rejects.toMatchObject(REFUSED);
  await expect(client.query('truncate organization cascade')).rejects.toThrow(
    'Truncating organization would leave no change in the log.',
  );
});

test('a batch ends with its transaction, and so does the turn to write', async () => {
  const client = await psql(await freshWorld((scribe) => scribe.organization('Una')));
  await client.query('begin');
  await client.query(`select private.open_batch('edit', 'someone')`);
  await client.query('commit');
  await expect(client.query(`update organization set name = 'Otra'`)).rejects.toMatchObject(REFUSED);
  await client.query(`set tejido.batch = '1'`); // of an act that is over
  await expect(client.query(`update organization set name = 'Otra'`)).rejects.toMatchObject(REFUSED);
});

test('what is written in SQL is recorded as what entities write', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Una', { scope: 'LOCAL' }));
  const client = await psql(world);
  await client.query('begin');
  await client.query(`select private.open_batch('edit', 'someone', 'tidying up')`);
  await client.query(`insert into organization (slug, name) values ('dos', 'Dos'), ('tres', 'Tres')`);
  await client.query(`update organization set scope = case slug when 'una' then null else 'NATIONAL' end`);
  await client.query(`delete from organization where slug = 'tres'`);
  await client.query('commit');
  const rows = await changes(world);
  expect(
    rows.slice(1).map(({ kind, entity_key, before, after }) => [kind, entity_key, before, after]),
  ).toEqual([
    ['CREATED', '2', null, { slug: 'dos', name: 'Dos' }],
    ['CREATED', '3', null, { slug: 'tres', name: 'Tres' }],
    ['UPDATED', '1', { scope: 'LOCAL' }, { scope: null }],
    ['UPDATED', '2', { scope: null }, { scope: 'NATIONAL' }],
    ['UPDATED', '3', { scope: null }, { scope: 'NATIONAL' }],
    ['TOMBSTONED', '3', { slug: 'tres', name: 'Tres', scope: 'NATIONAL' }, null],
  ]);
  expect(
    await world.sql('select kind, actor, actor_kind, reason, publisher from private.batch where id = 2'),
  ).toEqual([{ kind: 'edit', actor: 'someone', actor_kind: null, reason: 'tidying up', publisher: null }]);
});

test('the key of a row never changes', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Una'));
  const rekey = world.write(({ em }) => em.execute('update organization set id = 7'));
  await expect(rekey).rejects.toThrow('The key of a row never changes');
});

test('every table has its recorder, but for those that say that they have none', async () => {
  const world = await freshWorld();
  const unrecorded = new Set(stored.flatMap((each) => each.unrecorded ?? []));
  const named = (isRecorded: boolean) =>
    tables.filter((table) => unrecorded.has(table) !== isRecorded).map(({ meta }) => meta.tableName);
  const triggers = ['record_delete', 'record_insert', 'record_truncate', 'record_update'];
  const rows: { table: string; triggers: string[] }[] = await world.sql(`
    select c.relname as table, array(select tgname::text from pg_trigger t
      where t.tgrelid = c.oid and tgname ~ '^record_' and tgenabled = 'O' order by tgname) as triggers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where nspname in ('public', 'private') and relkind = 'r' and relname <> 'migration'`);
  const having = (wanted: string[]) =>
    rows
      .filter((row) => row.triggers.join() === wanted.join())
      .map(({ table }) => table)
      .toSorted();
  expect(having(triggers)).toEqual(named(true).toSorted());
  expect(having([])).toEqual(named(false).toSorted());
  expect(named(false).toSorted()).toEqual([
    'batch',
    'change',
    'consent',
    'departure',
    'idempotency',
    'kept_change',
    'namesake',
    'package_import',
    'package_row',
    'person_request',
    'portrait',
    'proposal',
    'search_name',
    'search_word',
    'shown_slug',
    'slug_key',
    'stored_layout',
    'subgraph_state',
    'token',
    'vault',
  ]);
});

test('nothing goes or changes with what it refers to, since that would leave no change of its own', async () => {
  const world = await freshWorld();
  const following = await world.sql(`
    select conname from pg_constraint where contype = 'f' and (confdeltype not in ('a', 'r') or confupdtype not in ('a', 'r'))`);
  expect(following).toEqual([]);
});

/** A little of everything that hangs on an edition. */
function festival(scribe: Scribe) {
  const source = scribe.source('Fuente');
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
  const activity = scribe.activity(edition, 'Panel', { venue: scribe.venue(edition) });
  const participation = scribe.participation(activity, scribe.expert('Ana'));
  const outcome = scribe.outcome(edition, 'Acuerdo', { from: activity });
  scribe.continuation(outcome, scribe.outcome(edition, 'Anterior'));
  scribe.about(activity, scribe.topic('Datos'));
  for (const fact of [edition, activity, participation, outcome, scribe.figure(edition, 'PANELS', 3)])
    scribe.cite(fact, source);
  scribe.evidence(outcome, '2022');
}

test('a removal takes the leaves first, with one statement a table, and records each row', async () => {
  const world = await freshWorld(festival);
  const made = await changes(world);
  const unrecorded = new Set(stored.flatMap((each) => each.unrecorded ?? []));
  const statements = await statementsOf(() =>
    world.write(async ({ em }) => {
      for (const table of tables.filter((each) => !unrecorded.has(each)))
        for (const row of await em.find(table, {})) em.remove(row);
    }),
  );
  const deletes = statements.filter((text) => /^delete/i.test(text));
  expect(deletes).toHaveLength(new Set(made.map(({ entity_type }) => entity_type)).size);
  const removed = (await changes(world)).filter(({ kind }) => kind === 'TOMBSTONED');
  expect(removed).toHaveLength(made.length);
  const before = ({ entity_type, entity_key, after, before }: (typeof made)[number]) =>
    `${entity_type} ${entity_key} ${JSON.stringify(after ?? before)}`;
  expect(removed.map(before).toSorted()).toEqual(made.map(before).toSorted());
});

test('a row is removed with all that hangs on it, and not with what refers to it', async () => {
  const world = await freshWorld((scribe) => {
    const [una, source] = [scribe.organization('Una'), scribe.source('Fuente')];
    const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
    for (const fact of [una, scribe.organizationName(una, 'Antes'), scribe.organizationName(una, 'Antaño')])
      scribe.cite(fact, source);
    scribe.identify(una, 'WIKIDATA', 'Q1');
    scribe.succession(una, undefined);
    scribe.convening(edition, una);
  });
  const removeUna = () =>
    world.write(async ({ em }) => remove(em, await em.findOneOrFail(OrganizationTable, { slug: 'una' })));
  await expect(removeUna()).rejects.toThrow('convening_organization_id_foreign');
  await world.write(({ em }) => em.execute('delete from convening'));
  await removeUna();
  const removed = (await changes(world)).filter(
    ({ kind, batch_id }) => kind === 'TOMBSTONED' && batch_id > 3,
  );
  const types = removed.map(({ entity_type }) => entity_type);
  expect(types.toSorted()).toEqual([
    'Organization',
    'OrganizationChange',
    'OrganizationCitation',
    'OrganizationIdentifier',
    'OrganizationName',
    'OrganizationName',
    'OrganizationNameCitation',
    'OrganizationNameCitation',
  ]);
  expect(types.lastIndexOf('OrganizationNameCitation')).toBeLessThan(types.indexOf('OrganizationName'));
  expect(types.at(-1)).toBe('Organization');
});
