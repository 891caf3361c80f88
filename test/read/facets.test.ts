import { describe, expect, it } from 'vitest';
import { createWorld, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const academia = scribe.sector('Academia', { nameTranslations: { en: 'Academy' } });
  const gobierno = scribe.sector('Gobierno');
  const organizations = [
    scribe.organization('Una', { sector: academia, scope: 'LOCAL', stateCode: 'MX-JAL', state: 'Jalisco' }),
    scribe.organization('Dos', { sector: academia, scope: 'LOCAL', stateCode: 'MX-JAL', state: 'JALISCO' }),
    scribe.organization('Tres', { sector: gobierno, scope: 'NATIONAL', state: 'Texas' }),
    scribe.organization('Cuatro'),
  ];
  const series = scribe.series('Encuentro');
  const edition = scribe.edition(series, 'Encuentro 2021', { nameTranslations: { en: 'Meeting 2021' } });
  const other = scribe.edition(series, 'Encuentro 2022');
  for (const organization of organizations.slice(0, 3))
    scribe.convening(edition, organization, { sectorAtTime: gobierno, scopeAtTime: 'NATIONAL' });
  scribe.convening(edition, organizations[0], { role: 'HOST' });
  const ana = scribe.expert('Ana');
  const berta = scribe.expert('Berta');
  const venue = scribe.venue(edition, { stateCode: 'MX-YUC', state: 'Yucatán' });
  for (const title of ['A', 'B', 'C']) {
    const activity = scribe.activity(edition, title, { venue: title === 'C' ? null : venue });
    scribe.participation(activity, ana, {
      role: 'MODERATOR',
      onBehalfOf: organizations[0],
      sectorAtTime: academia,
    });
    if (title === 'A')
      scribe.participation(activity, berta, {
        role: 'PANELIST',
        onBehalfOf: organizations[2],
        sectorAtTime: gobierno,
      });
  }
  scribe.participation(scribe.activity(other, 'D', { kind: 'TALK' }), berta, { role: 'SPEAKER' });
}

const world = await createWorld(fill);

interface Bucket {
  key: string;
  label: string;
  count: number;
}

const facetsOf = async (
  list: string,
  by: string,
  locale?: string,
): Promise<Record<string, [string, string, number][]>> => {
  const asked = `facets(by: [${by}]) { facet buckets { key label${locale ? `(locale: "${locale}")` : ''} count } }`;
  const data = await world.read(`{ ${list.replace('FACETS', asked)} }`);
  const [found] = JSON.stringify(data).match(/\[{"facet".*\]/) ?? [];
  const facets: { facet: string; buckets: Bucket[] }[] = JSON.parse(found ?? '[]');
  return Object.fromEntries(
    facets.map(({ facet, buckets }) => [facet, buckets.map(({ key, label, count }) => [key, label, count])]),
  );
};

it('organizations fall into sectors, remits and states, the largest group first; without a value into none', async () => {
  expect(await facetsOf('organizations { FACETS }', 'SECTOR, SCOPE, STATE')).toEqual({
    SECTOR: [
      ['academia', 'Academia', 2],
      ['gobierno', 'Gobierno', 1],
    ],
    SCOPE: [
      ['LOCAL', 'Local', 2],
      ['NATIONAL', 'Nacional', 1],
    ],
    STATE: [
      ['MX-JAL', expect.stringMatching(/^jalisco$/i), 2],
      ['Texas', 'Texas', 1],
    ],
  });
});

it('the filter of the list holds in its facets', async () => {
  expect(await facetsOf('organizations(filter: { scope: [LOCAL] }) { FACETS }', 'SECTOR')).toEqual({
    SECTOR: [['academia', 'Academia', 2]],
  });
  expect(await facetsOf('organizations(filter: { scope: [] }) { FACETS }', 'SECTOR, STATE')).toEqual({
    SECTOR: [],
    STATE: [],
  });
});

it('conveners are counted by what they were at the time', async () => {
  expect(
    await facetsOf(
      'edition(slug: "encuentro-2021") { conveners { FACETS } }',
      'SECTOR, ROLE, SCOPE, EDITION',
    ),
  ).toEqual({
    SECTOR: [['gobierno', 'Gobierno', 3]],
    ROLE: [
      ['CONVENER', 'Convocante', 3],
      ['HOST', 'Sede', 1],
    ],
    SCOPE: [['NATIONAL', 'Nacional', 3]],
    EDITION: [['encuentro-2021', 'Encuentro 2021', 4]],
  });
});

it('experts of an edition are counted once, however often they took part', async () => {
  expect(await facetsOf('edition(slug: "encuentro-2021") { experts { FACETS } }', 'ROLE, SECTOR')).toEqual({
    ROLE: [
      ['MODERATOR', 'Moderación', 1],
      ['PANELIST', 'Panelista', 1],
    ],
    SECTOR: [
      ['academia', 'Academia', 1],
      ['gobierno', 'Gobierno', 1],
    ],
  });
});

it('activities are counted by kind, edition and state of the venue', async () => {
  expect(await facetsOf('activities { FACETS }', 'ACTIVITY_KIND, EDITION, STATE')).toEqual({
    ACTIVITY_KIND: [
      ['PANEL', 'Panel', 3],
      ['TALK', 'Charla', 1],
    ],
    EDITION: [
      ['encuentro-2021', 'Encuentro 2021', 3],
      ['encuentro-2022', 'Encuentro 2022', 1],
    ],
    STATE: [['MX-YUC', 'Yucatán', 2]],
  });
});

it('each parent has facets of its own', async () => {
  const { series } = await world.read(
    '{ series(slug: "encuentro") { editions { participations { facets(by: [ROLE]) { buckets { key count } } } } } }',
  );
  expect(
    series.editions.map(
      ({ participations }: { participations: { facets: { buckets: Bucket[] }[] } }) =>
        participations.facets[0]?.buckets,
    ),
  ).toEqual([
    [
      { key: 'MODERATOR', count: 3 },
      { key: 'PANELIST', count: 1 },
    ],
    [{ key: 'SPEAKER', count: 1 }],
  ]);
});

it('labels are in the language wanted, where it is known', async () => {
  expect(await facetsOf('organizations { FACETS }', 'SECTOR, SCOPE', 'en-GB')).toEqual({
    SECTOR: [
      ['academia', 'Academy', 2],
      ['gobierno', 'Gobierno', 1],
    ],
    SCOPE: [
      ['LOCAL', 'Local', 2],
      ['NATIONAL', 'National', 1],
    ],
  });
  expect(await facetsOf('edition(slug: "encuentro-2021") { conveners { FACETS } }', 'ROLE', 'nah')).toEqual({
    ROLE: [
      ['CONVENER', 'Convener', 3],
      ['HOST', 'Host', 1],
    ],
  });
});

describe('facets are asked for', () => {
  it('in any order and also twice, and answer so', async () => {
    const { organizations } = await world.read(
      '{ organizations { facets(by: [SCOPE, SECTOR, SCOPE]) { facet buckets { count } } } }',
    );
    expect(organizations.facets).toEqual([
      { facet: 'SCOPE', buckets: [{ count: 2 }, { count: 1 }] },
      { facet: 'SECTOR', buckets: [{ count: 2 }, { count: 1 }] },
      { facet: 'SCOPE', buckets: [{ count: 2 }, { count: 1 }] },
    ]);
  });

  it('by nothing, and then cost nothing', async () => {
    const { data, statements } = await world.ask('{ organizations { facets(by: []) { facet } } }');
    expect(data).toEqual({ organizations: { facets: [] } });
    expect(statements).toEqual([]);
  });

  it('under two names, each with its own groupings', async () => {
    const { organizations } = await world.read(
      '{ organizations { a: facets(by: [SCOPE]) { buckets { key } } b: facets(by: [STATE]) { buckets { key } } } }',
    );
    expect(organizations).toEqual({
      a: [{ buckets: [{ key: 'LOCAL' }, { key: 'NATIONAL' }] }],
      b: [{ buckets: [{ key: 'MX-JAL' }, { key: 'Texas' }] }],
    });
  });

  it('only where the list has them, which the schema says', async () => {
    const { errors } = await world.ask('{ organizations { facets(by: [SECTOR, ROLE]) { facet } } }');
    expect(errors).toMatchObject([
      { message: expect.stringContaining('Value "ROLE" does not exist in "OrganizationFacet" enum') },
    ]);
  });
});
