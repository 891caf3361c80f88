import { describe, expect, it } from 'vitest';
import { createWorld, freshWorld, idOf, type Scribe } from '../support/world.ts';

function fill(scribe: Scribe) {
  const [academia, gobierno] = ['Academia', 'Gobierno'].map((name) => scribe.sector(name));
  const series = scribe.series('Encuentro', {
    url: 'https://example.org/',
    nameTranslations: { en: 'Meeting' },
  });
  const edition = scribe.edition(series, 'Encuentro 2021', {
    nameTranslations: { en: 'Meeting 2021' },
    year: 2021,
    ordinal: 2,
    modality: 'HYBRID',
    city: 'Mérida',
    country: 'México',
    url: 'https://example.org/2021',
    startsOn: '2021-05-13',
    endsOn: '2021-05',
    theme: 'Abrir',
    themeTranslations: { en: 'Opening' },
  });
  scribe.edition(series, 'Encuentro 2019', { startsOn: '2019' });
  scribe.edition(series, 'Encuentro 2020', { year: 2020 });
  scribe.edition(series, 'Encuentro sin fecha');
  scribe.edition(series, 'Encuentro 2020-03', { startsOn: '2020-03' });
  scribe.edition(scribe.series('Otra'), 'Otra 2022', { startsOn: '2022-01-01' });
  const host = scribe.organization('Anfitriona', { sector: academia, scope: 'LOCAL' });
  const sede = scribe.venue(edition, {
    givenName: 'Aula Magna',
    city: 'Mérida',
    state: 'Yucatán',
    stateCode: 'MX-YUC',
    country: 'México',
    timeZone: 'America/Merida',
    latitude: 20.97,
    longitude: -89.62,
    host,
  });
  scribe.venue(edition, { city: 'Puebla', state: 'Puebla' });
  scribe.venue(edition, { state: 'Jalisco' });
  scribe.venue(edition, { country: 'México' });
  scribe.venue(edition, { online: true });
  scribe.convening(edition, host, {
    role: 'HOST',
    nameAtTime: 'Zeta',
    sectorAtTime: gobierno,
    scopeAtTime: 'NATIONAL',
  });
  scribe.convening(edition, scribe.organization('Convocante'), {
    nameAtTime: 'álamo',
    sectorAtTime: academia,
    scopeAtTime: 'LOCAL',
  });
  const activity = scribe.activity(edition, 'Panel', { venue: sede });
  const source = scribe.source('Programa');
  for (const fact of [series, edition, sede]) scribe.cite(fact, source);
  scribe.outcome(edition, 'Conclusión', { from: activity });
  scribe.outcome(edition, 'Acuerdo', { kind: 'AGREEMENT', dueOn: '2021-12' });
  return { edition, series, sede };
}

let made!: ReturnType<typeof fill>;
const world = await createWorld((scribe) => {
  made = fill(scribe);
});

const edition = async (fields: string) =>
  (await world.read(`{ edition(slug: "encuentro-2021") { ${fields} } }`)).edition;
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);

describe('an edition', () => {
  it('says what is known of it', async () => {
    expect(
      await edition(
        'id slug name theme year ordinal modality city country url startsOn endsOn series { slug name url } sources { nodes { title } }',
      ),
    ).toEqual({
      id: idOf(made.edition),
      slug: 'encuentro-2021',
      name: 'Encuentro 2021',
      theme: 'Abrir',
      year: 2021,
      ordinal: 2,
      modality: 'HYBRID',
      city: 'Mérida',
      country: 'México',
      url: 'https://example.org/2021',
      startsOn: '2021-05-13',
      endsOn: '2021-05',
      series: { slug: 'encuentro', name: 'Encuentro', url: 'https://example.org/' },
      sources: { nodes: [{ title: 'Programa' }] },
    });
  });

  it('meets at several places, each called as it was named, else by where it is', async () => {
    const { venues } = await edition('venues { name city online }');
    expect(venues).toEqual([
      { name: 'Aula Magna', city: 'Mérida', online: false },
      { name: 'Puebla', city: 'Puebla', online: false },
      { name: 'Jalisco', city: null, online: false },
      { name: 'México', city: null, online: false },
      { name: '', city: null, online: true },
    ]);
  });

  it('has places with a time zone, a position, a host, and what takes place there', async () => {
    const { node } = await world.read(
      `{ node(id: "${idOf(made.sede)}") { ... on EditionVenue { state stateCode country timeZone latitude longitude host { name } edition { slug } activities { totalCount nodes { title venue { name } } } sources { totalCount } } } }`,
    );
    expect(node).toEqual({
      state: 'Yucatán',
      stateCode: 'MX-YUC',
      country: 'México',
      timeZone: 'America/Merida',
      latitude: 20.97,
      longitude: -89.62,
      host: { name: 'Anfitriona' },
      edition: { slug: 'encuentro-2021' },
      activities: { totalCount: 1, nodes: [{ title: 'Panel', venue: { name: 'Aula Magna' } }] },
      sources: { totalCount: 1 },
    });
  });

  it('was brought about by organizations as they were then', async () => {
    const { conveners } = await edition(
      'conveners { nodes { role nameAtTime scopeAtTime sectorAtTime { slug } organization { name scope sector { slug } } } }',
    );
    expect(conveners.nodes).toEqual([
      {
        role: 'HOST',
        nameAtTime: 'Zeta',
        scopeAtTime: 'NATIONAL',
        sectorAtTime: { slug: 'gobierno' },
        organization: { name: 'Anfitriona', scope: 'LOCAL', sector: { slug: 'academia' } },
      },
      {
        role: 'CONVENER',
        nameAtTime: 'álamo',
        scopeAtTime: 'LOCAL',
        sectorAtTime: { slug: 'academia' },
        organization: { name: 'Convocante', scope: null, sector: null },
      },
    ]);
  });

  it('finds its conveners by role, and by sector and remit at the time, in order of name when asked to', async () => {
    expect(
      await edition(`a: conveners(sector: ["academia"]) { nodes { nameAtTime } } b: conveners(scope: [NATIONAL], role: [HOST]) { nodes { nameAtTime } }
      c: conveners(sector: ["gobierno"], scope: [LOCAL]) { totalCount } d: conveners(orderBy: NAME) { nodes { nameAtTime } }`),
    ).toEqual({
      a: { nodes: [{ nameAtTime: 'álamo' }] },
      b: { nodes: [{ nameAtTime: 'Zeta' }] },
      c: { totalCount: 0 },
      d: { nodes: [{ nameAtTime: 'álamo' }, { nameAtTime: 'Zeta' }] },
    });
  });

  it('has outcomes, by kind and by when they are due', async () => {
    expect(
      await edition(
        'a: outcomes { nodes { text from { title } } } b: outcomes(kind: [AGREEMENT]) { totalCount } c: outcomes(orderBy: DUE) { nodes { text } }',
      ),
    ).toEqual({
      a: {
        nodes: [
          { text: 'Conclusión', from: { title: 'Panel' } },
          { text: 'Acuerdo', from: null },
        ],
      },
      b: { totalCount: 1 },
      c: { nodes: [{ text: 'Acuerdo' }, { text: 'Conclusión' }] },
    });
  });
});

describe('editions', () => {
  it('come with the latest first, by what is known of when they began', async () => {
    const { editions } = await world.read('{ editions { totalCount nodes { slug } } }');
    expect(slugs(editions.nodes)).toEqual([
      'otra-2022',
      'encuentro-2021',
      'encuentro-2020-03',
      'encuentro-2020',
      'encuentro-2019',
      'encuentro-sin-fecha',
    ]);
  });

  it('of a series come with the oldest first, from the series itself', async () => {
    const { series } = await world.read(
      '{ series(slug: "encuentro") { id editions { slug series { slug } } sources { totalCount } } }',
    );
    expect(series).toMatchObject({ id: idOf(made.series), sources: { totalCount: 1 } });
    expect(slugs(series.editions)).toEqual([
      'encuentro-2019',
      'encuentro-2020',
      'encuentro-2020-03',
      'encuentro-2021',
      'encuentro-sin-fecha',
    ]);
  });

  it('of a series may tie their experts, unless the series asks them first or says no', async () => {
    const fresh = await freshWorld((scribe) => [
      scribe.series('Abierta'),
      scribe.series('Discreta', { expertTies: 'OPT_IN' }),
      scribe.series('Reservada', { expertTies: 'OFF' }),
    ]);
    const of = (slug: string) => `${slug}: series(slug: "${slug}") { expertTies }`;
    expect(await fresh.read(`{ ${['abierta', 'discreta', 'reservada'].map(of).join(' ')} }`)).toEqual({
      abierta: { expertTies: 'SHOWN' },
      discreta: { expertTies: 'OPT_IN' },
      reservada: { expertTies: 'OFF' },
    });
  });

  it('can be had by series and in other orders', async () => {
    const data = await world.read(
      '{ a: editions(series: "otra") { totalCount } b: editions(series: "none") { totalCount } c: editions(series: "encuentro", orderBy: OLDEST_FIRST, first: 2) { nodes { slug } } d: editions(orderBy: NAME, first: 1) { nodes { slug } } }',
    );
    expect(data).toMatchObject({
      a: { totalCount: 1 },
      b: { totalCount: 0 },
      d: { nodes: [{ slug: 'encuentro-2019' }] },
    });
    expect(slugs(data.c.nodes)).toEqual(['encuentro-2019', 'encuentro-2020']);
  });
});

describe('a published figure', () => {
  const MEASURES = [
    'CONVENING_ORGANIZATIONS',
    'EXPERTS',
    'SPEAKERS',
    'MODERATORS',
    'PANELS',
    'WORKSHOPS',
    'KEYNOTES',
    'VENUES',
    'DAYS',
  ];

  it('stands beside what is recorded of the same thing', async () => {
    const counted = await freshWorld((scribe) => {
      const edition = scribe.edition(scribe.series('Encuentro'), 'Encuentro', {
        startsOn: '2024-02-28',
        endsOn: '2024-03-01',
      });
      for (const measure of MEASURES) scribe.figure(edition, measure, 99, { qualifier: 'MORE_THAN' });
      const organization = scribe.organization('Una');
      scribe.convening(edition, organization);
      scribe.convening(edition, organization, { role: 'HOST' });
      scribe.convening(edition, scribe.organization('Dos'));
      scribe.venue(edition);
      const panel = scribe.activity(edition, 'P');
      scribe.activity(edition, 'T', { kind: 'WORKSHOP' });
      const people = ['A', 'B', 'C', 'D', 'E'].map((name) => scribe.expert(name));
      for (const [at, role] of ['MODERATOR', 'PANELIST', 'RAPPORTEUR', 'ORGANIZER', 'KEYNOTE'].entries())
        scribe.participation(panel, people[at], { role });
      scribe.participation(panel, people[0], { role: 'SPEAKER' });
    });
    const { edition } = await counted.read(
      '{ edition(slug: "encuentro") { figures { measure qualifier value recorded } } }',
    );
    const recorded = [2, 5, 3, 1, 1, 1, 0, 1, 3];
    expect(edition.figures).toEqual(
      MEASURES.map((measure, at) => ({ measure, qualifier: 'MORE_THAN', value: 99, recorded: recorded[at] })),
    );
  });

  it.each([
    ['2024-02', '2024-03-01'],
    [null, '2024-03-01'],
    ['2024', '2024'],
  ])('cannot be compared in days from %s to %s', async (startsOn, endsOn) => {
    const vague = await freshWorld((scribe) =>
      scribe.figure(scribe.edition(scribe.series('E'), 'E', { startsOn, endsOn }), 'DAYS', 3),
    );
    expect(await vague.read('{ edition(slug: "e") { figures { recorded } } }')).toEqual({
      edition: { figures: [{ recorded: null }] },
    });
  });
});
