import { expect, test } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import { OrganizationTable } from '../../src/domain/organization/organization.table.ts';
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
  expect(about).toHaveLength(9);
  const told = about.filter(({ values }) => values !== null && Object.keys(values).length > 0);
  expect(told.map(({ type, kind, values }) => ({ type, kind, values }))).toEqual([
    {
      type: 'Participation',
      kind: 'CREATED',
      values: { activity: 1, edition: 1, order: 0, role: 'PANELIST' },
    },
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
  expect(await told()).toEqual([
    { type: 'Expert', fields: [], key: '1' },
    { type: 'ExpertCitation', fields: [], key: '1' },
    { type: 'Expert', fields: [], key: '1' },
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
