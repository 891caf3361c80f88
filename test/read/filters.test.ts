import { describe, expect, it } from 'vitest';
import { createWorld, freshWorld, idOf, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const [academia, gobierno, civil] = ['Academia', 'Gobierno', 'Civil'].map((name) => scribe.sector(name));
  const university = scribe.organization('Universidad de Mérida', {
    sector: academia,
    scope: 'LOCAL',
    stateCode: 'MX-YUC',
  });
  const ministry = scribe.organization('Secretaría de Datos', {
    sector: gobierno,
    scope: 'NATIONAL',
    stateCode: 'MX-CMX',
  });
  const league = scribe.organization('Liga 100%_real', { sector: civil, scope: 'LOCAL' });
  const lone = scribe.organization('Sin sector');
  const series = scribe.series('Encuentro');
  const [first, second, third] = ['2021', '2022', '2023'].map((year) =>
    scribe.edition(series, `Encuentro ${year}`, { year: Number(year), startsOn: year }),
  );
  scribe.convening(first, university);
  scribe.convening(second, university, { role: 'HOST' });
  scribe.convening(second, ministry);
  scribe.convening(third, ministry);
  scribe.convening(first, ministry);
  const [ana, berta, carla] = ['Ana', 'Berta', 'Carla'].map((name) => scribe.expert(name));
  const open = scribe.topic('Datos abiertos');
  const closed = scribe.topic('Datos cerrados');
  const venue = scribe.venue(first, { city: 'Mérida' });
  const both = scribe.activity(first, 'Ambas', { venue });
  const academic = scribe.activity(first, 'Académica', { kind: 'TALK' });
  const empty = scribe.activity(second, 'Vacía', { kind: 'WORKSHOP' });
  scribe.about(both, open);
  scribe.about(academic, open);
  scribe.about(academic, closed);
  const at = (organization: { sector: unknown }) => ({
    onBehalfOf: organization,
    sectorAtTime: organization.sector,
  });
  scribe.participation(both, ana, { role: 'MODERATOR', ...at(university) });
  scribe.participation(both, berta, { role: 'PANELIST', ...at(ministry) });
  scribe.participation(academic, ana, { role: 'SPEAKER', ...at(university) });
  scribe.participation(academic, carla, { role: 'SPEAKER', onBehalfOf: null });
  scribe.participation({ edition: second }, berta, { role: 'MODERATOR', activity: null });
  return {
    academia,
    university,
    ministry,
    league,
    lone,
    first,
    second,
    third,
    ana,
    berta,
    carla,
    open,
    closed,
    venue,
    both,
    academic,
    empty,
  };
}

let made!: ReturnType<typeof fill>;
const world = await createWorld((scribe) => {
  made = fill(scribe);
});

const activities = async (filter: object) => {
  const { activities } = await world.read(
    'query ($filter: ActivityFilter) { activities(filter: $filter) { totalCount nodes { title } facets(by: [ACTIVITY_KIND]) { buckets { count } } } }',
    { filter },
  );
  const counted = activities.facets[0].buckets.reduce(
    (sum: number, { count }: { count: number }) => sum + count,
    0,
  );
  expect([activities.nodes.length, counted]).toEqual([activities.totalCount, activities.totalCount]);
  return activities.nodes.map(({ title }: { title: string }) => title).sort();
};

const organizations = async (filter: object) => {
  const { organizations } = await world.read(
    'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount nodes { slug } } }',
    { filter },
  );
  expect(organizations.nodes).toHaveLength(organizations.totalCount);
  return organizations.nodes.map(({ slug }: { slug: string }) => slug).sort();
};

const ALL = ['Académica', 'Ambas', 'Vacía'];

describe('activities by their participants', () => {
  const by = (quantifier: 'some' | 'none' | 'every', where: () => object) =>
    activities({ participants: { [quantifier]: where() } });
  const ofUniversity = () => ({ organization: idOf(made.university) });

  it('some: at least one participation is so', async () => {
    expect(await by('some', ofUniversity)).toEqual(['Académica', 'Ambas']);
    expect(await by('some', () => ({ sector: ['gobierno'] }))).toEqual(['Ambas']);
    expect(await by('some', () => ({ role: ['SPEAKER', 'PANELIST'] }))).toEqual(['Académica', 'Ambas']);
  });

  it('some: all that is said must hold of one and the same participation', async () => {
    expect(await by('some', () => ({ role: ['MODERATOR'], sector: ['gobierno'] }))).toEqual([]);
    expect(await by('some', () => ({ role: ['MODERATOR'], sector: ['academia'] }))).toEqual(['Ambas']);
  });

  it('none: no participation is so, which also holds where there is none', async () => {
    expect(await by('none', ofUniversity)).toEqual(['Vacía']);
    expect(await by('none', () => ({ role: ['MODERATOR'] }))).toEqual(['Académica', 'Vacía']);
    expect(await by('none', () => ({ sector: ['gobierno'] }))).toEqual(['Académica', 'Vacía']);
  });

  it('every: each participation is so, which also holds where there is none; what is unknown is not so', async () => {
    expect(await by('every', () => ({ role: ['SPEAKER'] }))).toEqual(['Académica', 'Vacía']);
    expect(await by('every', () => ({ sector: ['academia'] }))).toEqual(['Vacía']);
    expect(await by('every', () => ({ sector: ['academia', 'gobierno'] }))).toEqual(['Ambas', 'Vacía']);
  });

  it('the three at once', async () => {
    const filter = {
      some: { role: ['MODERATOR'] },
      none: { role: ['SPEAKER'] },
      every: { sector: ['academia', 'gobierno'] },
    };
    expect(await activities({ participants: filter })).toEqual(['Ambas']);
  });

  it('an empty condition is met by any participation, an empty list of roles by none', async () => {
    expect(await by('some', () => ({}))).toEqual(['Académica', 'Ambas']);
    expect(await by('none', () => ({}))).toEqual(['Vacía']);
    expect(await by('every', () => ({}))).toEqual(ALL);
    expect(await by('some', () => ({ role: [] }))).toEqual([]);
    expect(await by('every', () => ({ role: [] }))).toEqual(['Vacía']);
  });

  it('null and nothing say nothing', async () => {
    expect(await activities({ participants: null, kind: null, text: null })).toEqual(ALL);
    expect(await activities({ participants: {} })).toEqual(ALL);
    expect(await activities({ participants: { some: null } })).toEqual(ALL);
    expect(await activities({})).toEqual(ALL);
  });
});

describe('activities by what they are', () => {
  it.each<[string, () => object, string[]]>([
    ['kinds', () => ({ kind: ['TALK', 'WORKSHOP'] }), ['Académica', 'Vacía']],
    ['no kind', () => ({ kind: [] }), []],
    ['venue', () => ({ venue: [idOf(made.venue)] }), ['Ambas']],
    ['topic', () => ({ topic: [idOf(made.open)] }), ['Académica', 'Ambas']],
    ['one of two topics', () => ({ topic: [idOf(made.closed), idOf(made.open)] }), ['Académica', 'Ambas']],
    ['no topic', () => ({ topic: [] }), []],
    ['an id that stands for nothing', () => ({ topic: ['Topic_zzzz'] }), []],
    ['text and kind', () => ({ text: 'academica', kind: ['TALK'] }), ['Académica']],
    ['a change since', () => ({ updatedSince: '2021-01-01T00:00:00Z' }), ALL],
    ['a change to come', () => ({ updatedSince: '2999-01-01T00:00:00+05:00' }), []],
  ])('%s', async (_, filter, titles) => {
    expect(await activities(filter())).toEqual(titles);
  });
});

describe('organizations', () => {
  const convened = (filter: () => object) => organizations({ convened: filter() });
  const [universidad, secretaria, liga, sin] = [
    'universidad-de-merida',
    'secretaria-de-datos',
    'liga-100-real',
    'sin-sector',
  ];

  it('by editions convened: some, none, all of them', async () => {
    const { first, second, third } = made;
    expect(await convened(() => ({ some: [idOf(second), idOf(third)] }))).toEqual([secretaria, universidad]);
    expect(await convened(() => ({ none: [idOf(third)] }))).toEqual([liga, sin, universidad]);
    expect(await convened(() => ({ all: [first, second, third].map(idOf) }))).toEqual([secretaria]);
    expect(await convened(() => ({ all: [idOf(first), idOf(second)], none: [idOf(third)] }))).toEqual([
      universidad,
    ]);
  });

  it('by no editions: some of none is nobody, none and all of none is everybody', async () => {
    expect(await convened(() => ({ some: [] }))).toEqual([]);
    expect(await convened(() => ({ none: [] }))).toHaveLength(4);
    expect(await convened(() => ({ all: [] }))).toHaveLength(4);
  });

  it.each<[string, object, (string | undefined)[]]>([
    ['sectors', { sector: ['academia', 'civil'] }, [liga, universidad]],
    ['a sector nobody knows', { sector: ['none-such'] }, []],
    ['known and unknown sectors', { sector: ['none-such', 'civil'] }, [liga]],
    ['no sector', { sector: [] }, []],
    ['scope and state', { scope: ['LOCAL'], stateCode: ['MX-YUC'] }, [universidad]],
    ['text without accents and case', { text: 'SECRETARIA' }, [secretaria]],
  ])('by %s', async (_, filter, slugs) => {
    expect(await organizations(filter)).toEqual(slugs);
  });

  it('of a sector, in the same ways', async () => {
    const { sector } = await world.read(
      '{ sector(slug: "academia") { all: organizations { totalCount } local: organizations(filter: { scope: [LOCAL] }) { nodes { slug } } none: organizations(filter: { sector: ["gobierno"] }) { totalCount } } }',
    );
    expect(sector).toEqual({
      all: { totalCount: 1 },
      local: { nodes: [{ slug: universidad }] },
      none: { totalCount: 0 },
    });
  });
});

describe('experts', () => {
  const experts = async (args: string) => {
    const { experts } = await world.read(`{ experts(${args}) { totalCount nodes { displayName } } }`);
    return experts.nodes.map(({ displayName }: { displayName: string }) => displayName);
  };

  it('by role, organization, edition and topic', async () => {
    expect(await experts('role: [MODERATOR]')).toEqual(['Ana', 'Berta']);
    expect(await experts(`organization: "${idOf(made.ministry)}"`)).toEqual(['Berta']);
    expect(await experts(`edition: ["${idOf(made.second)}"]`)).toEqual(['Berta']);
    expect(await experts(`topic: ["${idOf(made.closed)}"]`)).toEqual(['Ana', 'Carla']);
    expect(await experts('role: []')).toEqual([]);
  });

  it('by a role at an edition means that role at that edition, not each somewhere', async () => {
    expect(await experts(`role: [MODERATOR], edition: ["${idOf(made.first)}"]`)).toEqual(['Ana']);
    expect(await experts(`role: [PANELIST], edition: ["${idOf(made.second)}"]`)).toEqual([]);
    expect(
      await experts(
        `role: [SPEAKER], topic: ["${idOf(made.open)}"], organization: "${idOf(made.university)}"`,
      ),
    ).toEqual(['Ana']);
  });

  it('of an edition, by the same', async () => {
    const { edition } = await world.read(
      `query ($id: ID!) { edition(slug: "encuentro-2021") {
      role: experts(role: [SPEAKER]) { nodes { displayName } }
      organization: experts(organization: $id) { nodes { displayName } }
      sector: experts(sector: ["academia"], role: [PANELIST]) { totalCount }
      participations(role: [SPEAKER], organization: $id) { totalCount }
    } }`,
      { id: idOf(made.university) },
    );
    expect(edition).toEqual({
      role: { nodes: [{ displayName: 'Ana' }, { displayName: 'Carla' }] },
      organization: { nodes: [{ displayName: 'Ana' }] },
      sector: { totalCount: 0 },
      participations: { totalCount: 1 },
    });
  });
});

describe('an id', () => {
  it.each<[string, string]>([
    ['of another type', 'activities(filter: { topic: ["Organization_1"] })'],
    [
      'of another type in a relation',
      'activities(filter: { participants: { some: { organization: "Expert_1" } } })',
    ],
    [
      'of another type among good ones',
      'organizations(filter: { convened: { some: ["Edition_1", "Sector_1"] } })',
    ],
    ['that is none', 'experts(organization: "liga-de-nadie")'],
    ['that is empty', 'outcomes(responsible: "")'],
    ['that is too high', 'experts(edition: ["Edition_zzzzzzz"])'],
    [
      'that is a sentence of SQL',
      'activities(filter: { venue: ["EditionVenue_1); drop table expert; --"] })',
    ],
  ])('%s is refused, and named', async (_, list) => {
    const { errors } = await world.ask(`{ ${list} { totalCount } }`);
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringMatching(/is (not|neither) the id/) },
    ]);
  });
});

describe('hostile text', () => {
  const hostile = [
    '%',
    '_',
    '\\',
    "'",
    '"',
    "' or '1'='1",
    '%%',
    '__',
    '\\%',
    '％',
    '＿',
    '＼',
    '$1',
    '{}',
    '--',
    '/*',
    '🎈',
    '👩‍👩‍👧',
    '\u0301\u0301',
    '\ud800',
    'ÑÑÑ',
    'a'.repeat(10_000),
    ';'.repeat(10_000),
  ].map((text) => [JSON.stringify(text).slice(0, 20), text] as const);

  it.each(hostile)('%s finds what is called so, and never everything', async (_, text) => {
    const slugs = await organizations({ text: text.slice(0, 200) });
    expect(slugs).toEqual(text === '$1' ? ['liga-100-real'] : []); // a word begins with 1, and signs are no words
  });

  it.each(hostile)('%s is an unknown slug, state and sector, not an error', async (_, text) => {
    const data = await world.read(
      `query ($text: String!, $id: ID!) {
        organization(slug: $text) { id } expert(slug: $text) { id } edition(slug: $text) { id } sector(slug: $text) { id } series(slug: $text) { id } agendaItem(slug: $text) { id }
        identifier: organization(identifier: { scheme: EXTERNAL, value: $text }) { id }
        organizations(filter: { sector: [$text], stateCode: [$text] }) { totalCount } editions(series: $text) { totalCount }
        node(id: $id) { id }
      }`,
      { text, id: text },
    );
    expect(new Set(Object.values(data).map((value) => JSON.stringify(value)))).toEqual(
      new Set(['null', '{"totalCount":0}']),
    );
  });

  it('spaces say nothing about a name', async () => {
    expect(await organizations({ text: '   ' })).toHaveLength(4);
    expect(await organizations({ text: '' })).toHaveLength(4);
    expect(await organizations({ text: '  merida ' })).toEqual(['universidad-de-merida']);
  });

  it.each(['slug: $text', 'identifier: { scheme: ROR, value: $text }'])(
    'U+0000 is refused in words, by %s',
    async (by) => {
      const { errors } = await world.ask(`query ($text: String!) { organization(${by}) { id } }`, {
        text: 'a\u0000b',
      });
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', message: expect.stringContaining('U+0000') }]);
    },
  );
});

it('what was changed since a moment is found to the millisecond, and an untouched row is not', async () => {
  const changing = await freshWorld((scribe) => [
    scribe.organization('Quieta'),
    scribe.organization('Cambiada'),
  ]);
  await changing.sql("update organization set updated_at = '2021-05-13T16:00:00.123Z' where name = 'Quieta'");
  await changing.sql(
    "update organization set updated_at = '2021-05-13T16:00:00.124Z' where name = 'Cambiada'",
  );
  const since = async (updatedSince: string) => {
    const { organizations } = await changing.read(
      'query ($filter: OrganizationFilter) { organizations(filter: $filter) { nodes { name } } }',
      { filter: { updatedSince } },
    );
    return organizations.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await since('2021-05-13T16:00:00.124Z')).toEqual(['Cambiada']);
  expect(await since('2021-05-13T11:00:00.123-05:00')).toEqual(['Cambiada', 'Quieta']);
});
