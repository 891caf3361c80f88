import { expect, test } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
import { type BatchFacts, writeAs } from '../../src/platform/changes/write-as.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { freshWorld, type Scribe, type World } from '../support/world.ts';

const entries = (world: World, where = 'true') =>
  world.sql(
    `select entity_type as type, kind, fields, "values" from public_change where ${where} order by position`,
  );

/** Edits the only expert. */
const editExpert = (world: World, fields: object) =>
  world.write(async ({ em }) => em.assign(await em.findOneOrFail(ExpertTable, { id: 1 }), fields as never));

function panel(scribe: Scribe) {
  const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro 2021');
  const activity = scribe.activity(edition, 'Panel');
  const una = scribe.organization('Una');
  const ana = scribe.expert('Ana', { biography: 'Sabe.', tieConsent: 'DENIED' });
  scribe.participation(activity, ana, { onBehalfOf: una, billedAs: 'Dra. Ana' });
  scribe.affiliation(ana, una, { title: 'Directora' });
  scribe.identify(ana, 'WIKIDATA', 'Q1');
}

/** The columns that the view has, and the function that reads many entries. */
const COLUMNS = 'position, at, kind, entity_type, entity_key, fields, "values", before, told_key, batch';

const whole = (world: World, from: string) => world.sql(`select ${COLUMNS} from ${from} order by position`);

const ABOUT_PEOPLE = `entity_type in ('Expert', 'Affiliation', 'ExpertIdentifier', 'Participation')`;

test('it tells what became of what is public, but for what is not public of it', async () => {
  const world = await freshWorld(panel);
  expect(await entries(world, ABOUT_PEOPLE)).toEqual(
    expect.arrayContaining([
      {
        type: 'Expert',
        kind: 'CREATED',
        fields: ['displayName', 'slug'],
        values: { displayName: 'Ana', slug: 'ana' },
      },
      {
        type: 'Affiliation',
        kind: 'CREATED',
        fields: ['expert', 'organization', 'title'],
        values: { expert: 1, organization: 1, title: 'Directora' },
      },
    ]),
  );
});

test('of whoever is withheld it tells no value, but for those that a participation keeps', async () => {
  const world = await freshWorld(panel);
  await editExpert(world, { displayName: 'Ana Soto' });
  await editExpert(world, { consent: 'WITHDRAWN' });
  const about = await entries(world, ABOUT_PEOPLE);
  expect(about.map(({ type, kind, values }) => ({ type, kind, values }))).toEqual([
    {
      type: 'Participation',
      kind: 'CREATED',
      values: { activity: 1, edition: 1, order: 0, role: 'PANELIST' },
    },
    { type: 'Expert', kind: 'UPDATED', values: null },
  ]);
});

const before = (world: World) =>
  world.sql('select fields, before from public_change where before is not null order by position');

test('it tells what was before, by the same rules', async () => {
  const world = await freshWorld((scribe) => scribe.expert('Ana', { consent: 'GRANTED' }));
  await editExpert(world, { displayName: 'Ana Soto', tieConsent: 'DENIED' });
  expect(await before(world)).toEqual([{ fields: ['displayName'], before: { displayName: 'Ana' } }]);
  await editExpert(world, { consent: 'WITHDRAWN' });
  expect(await before(world)).toEqual([]);
});

test('what was said of someone while they were withheld is not told as what was before', async () => {
  const world = await freshWorld((scribe) => scribe.expert('Ana', { consent: 'DENIED' }));
  await editExpert(world, { consent: 'GRANTED' });
  await editExpert(world, { displayName: 'Ana Soto' });
  expect(await before(world)).toEqual([{ fields: ['displayName'], before: { displayName: 'Ana' } }]);
});

test('of whoever is withheld it names no field, and nothing that they are tied to', async () => {
  const world = await freshWorld((scribe) => {
    const [ana, source] = [scribe.expert('Ana'), scribe.source('Entrevista')];
    scribe.cite(ana, source);
  });
  const told = () =>
    world.sql(
      `select entity_type as type, fields, told_key as key from public_change where entity_type like 'Expert%' order by position`,
    );
  expect(await told()).toMatchObject([{ key: '1' }, { type: 'ExpertCitation', key: '1-1' }]);
  await editExpert(world, { consent: 'WITHDRAWN' });
  expect(await told()).toEqual([{ type: 'Expert', fields: [], key: '1' }]);
});

test('of whoever is withheld it lists the act that withheld them last, and not that they changed before or since', async () => {
  const world = await freshWorld((scribe) => {
    const ana = scribe.expert('Ana');
    scribe.identify(ana, 'WIKIDATA', 'Q1');
  });
  await world.write((scribe) => scribe.expert('Nadie', { consent: 'DENIED' }));
  const listed = async () => {
    const entries = await whole(world, 'public_change');
    expect(await whole(world, 'changes_after(0, 100)')).toEqual(entries);
    expect(await whole(world, 'changes_after(2, 1)')).toEqual(
      entries.filter(({ position }) => position > 2).slice(0, 1),
    );
    return entries.map(({ kind, entity_key, batch }) => `${kind} ${entity_key} in ${batch}`);
  };
  expect(await listed()).toEqual(['CREATED 1 in 1', 'CREATED 1 in 1']);
  await editExpert(world, { consent: 'DENIED' });
  expect(await listed()).toEqual(['UPDATED 1 in 3']);
  await editExpert(world, { displayName: 'Ana Oculta', consent: 'WITHDRAWN' });
  expect(await listed()).toEqual(['UPDATED 1 in 3']);
  await editExpert(world, { consent: null });
  expect(await listed()).toHaveLength(7); // all, but for what was theirs while they were withheld
  await editExpert(world, { consent: 'EMBARGOED' });
  expect(await listed()).toEqual(['UPDATED 1 in 6']);
  await world.write(({ em }) => em.execute('delete from expert'));
  expect(await listed()).toEqual(['UPDATED 1 in 6']);
});

test('of a person who is gone, and was shown, it lists the removal alone', async () => {
  const world = await freshWorld((scribe) => scribe.expert('Ana'));
  await world.write(({ em }) => em.execute('delete from expert'));
  expect(await entries(world)).toEqual([{ type: 'Expert', kind: 'TOMBSTONED', fields: [], values: null }]);
});

/** Someone with something of each kind that hangs on a person. */
function someone(scribe: Scribe) {
  const [source, una] = [scribe.source('Memoria'), scribe.organization('Una')];
  const activity = scribe.activity(scribe.edition(scribe.series('Foro'), 'Foro 2021'), 'Mesa');
  const ana = scribe.expert('Ana');
  scribe.identify(ana, 'WIKIDATA', 'Q1');
  const part = scribe.participation(activity, ana, { onBehalfOf: una });
  const affiliation = scribe.affiliation(ana, una, { title: 'Directora' });
  for (const fact of [ana, part, affiliation]) scribe.cite(fact, source);
}

/** What hangs on a person, and how it is taken out. */
const HANGS: Record<string, string> = {
  ExpertCitation: 'delete from expert_citation',
  ExpertIdentifier: 'delete from expert_identifier',
  AffiliationCitation: 'delete from affiliation_citation',
  Affiliation: 'delete from affiliation_citation; delete from affiliation',
  ParticipationCitation: 'delete from participation_citation',
  Participation: 'delete from participation_citation; delete from participation',
};

const removals = (world: World, type: string) =>
  world.sql(`select kind, fields, "values", before from public_change where entity_type = '${type}'`);

const ONE_REMOVAL = [{ kind: 'TOMBSTONED', fields: [], values: null, before: null }];

test('of what hangs on somebody who is shown it lists the removal alone', async () => {
  const world = await freshWorld(someone);
  for (const [type, statement] of Object.entries(HANGS)) {
    expect((await removals(world, type)).map(({ kind }) => kind)).toEqual(['CREATED']);
    await world.write(({ em }) => em.execute(statement));
    expect([type, await removals(world, type)]).toEqual([type, ONE_REMOVAL]);
  }
});

test('of what hangs on somebody withheld it lists nothing, but for what a participation keeps, and its removal', async () => {
  const world = await freshWorld(someone);
  await editExpert(world, { consent: 'WITHDRAWN' });
  for (const [type, statement] of Object.entries(HANGS)) {
    const isKept = type === 'Participation';
    const fields = isKept ? [['activity', 'edition', 'order', 'role']] : [];
    expect([type, (await removals(world, type)).map((each) => each.fields)]).toEqual([type, fields]);
    await world.write(({ em }) => em.execute(statement));
    expect([type, await removals(world, type)]).toEqual([type, isKept ? ONE_REMOVAL : []]);
  }
});

/** Batches as everybody may know them. */
const batches = (world: World) => world.sql('select * from public_batch order by id');

test('a batch tells its kind, its reason and who wrote by role, and nothing of consent', async () => {
  const world = await freshWorld((scribe) => [scribe.organization('Una'), scribe.expert('Ana')]);
  const write = (facts: Partial<BatchFacts>, statement: string) =>
    writeAs(world.database.orm.em.fork(), { kind: 'edit', actor: 'Eva Luna', ...facts }, (em) =>
      em.execute(statement),
    );
  await write({ actorKind: 'CURATOR', reason: 'un nombre' }, `update organization set name = 'Una Hoy'`);
  const partner = { actorKind: 'PARTNER', publisher: 'acme' } as const;
  await write({ ...partner, kind: 'import', reason: 'su título' }, `update expert set name = 'Ana Soto'`);
  const steward = { actorKind: 'STEWARD', kind: 'consent', reason: 'lo pidió' } as const;
  await write(steward, `update expert set tie_consent = 'DENIED'`);
  await write({ kind: 'edit' }, `update organization set name = name`);
  expect(await batches(world)).toMatchObject([
    { id: 1, kind: 'EDIT', actor: 'SYSTEM', reason: null },
    { id: 2, kind: 'EDIT', actor: 'CURATOR', reason: 'un nombre', publisher: null },
    { id: 3, kind: 'IMPORT', actor: 'acme', reason: 'su título', publisher: 'acme' },
    { id: 4, kind: 'EDIT', actor: 'STEWARD', reason: null },
  ]);
  await write(steward, `update expert set consent = 'WITHDRAWN'`);
  await revert(world.database.orm.em, 2, { actor: 'test' });
  expect(await batches(world)).toMatchObject([
    { id: 1 },
    { id: 2, reason: 'un nombre', reverts: null, reverted_by: 7 },
    { id: 6, kind: 'EDIT', reason: null },
    { id: 7, kind: 'REVERT', reverts: 2 },
  ]);
});

test('what was written of someone while they were withheld is not told when they are shown again', async () => {
  const world = await freshWorld((scribe) => scribe.expert('Ana', { consent: 'DENIED' }));
  await editExpert(world, { displayName: 'Ana en Secreto' });
  await editExpert(world, { consent: 'GRANTED', displayName: 'Ana Soto' });
  expect((await entries(world)).map(({ values }) => values)).toEqual([
    null,
    { displayName: 'Ana Soto', slug: 'ana' },
  ]);
});

test('what is gone is told of by its key and the names of its fields alone', async () => {
  const world = await freshWorld((scribe) => scribe.organization('Una'));
  await world.write(async ({ em }) => em.remove(await em.findOneOrFail(OrganizationTable, { slug: 'una' })));
  expect(await entries(world)).toEqual([
    { type: 'Organization', kind: 'CREATED', fields: ['name', 'slug'], values: null },
    { type: 'Organization', kind: 'TOMBSTONED', fields: ['name', 'slug'], values: null },
  ]);
});

test('former slugs are of what had them last, and of people only while they are shown', async () => {
  const world = await freshWorld((scribe) => [scribe.organization('Una'), scribe.expert('Ana')]);
  const slugs = () =>
    world.sql('select entity_type as type, slug, entity_key as key from former_slug order by position');
  await editExpert(world, { slug: 'ana-soto' });
  await world.write(async ({ em }) => {
    (await em.findOneOrFail(OrganizationTable, { slug: 'una' })).slug = 'una-hoy';
  });
  expect(await slugs()).toEqual([
    { type: 'Expert', slug: 'ana', key: 1 },
    { type: 'Organization', slug: 'una', key: 1 },
  ]);
  await editExpert(world, { consent: 'WITHDRAWN' });
  expect(await slugs()).toEqual([{ type: 'Organization', slug: 'una', key: 1 }]);
});
