import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import type { Scribe } from '../support/world.ts';
import { askPublicly, tableOf } from './ask-publicly.ts';
import { exampleNamed } from './questions.ts';

/**
 * Who is at which activity of which edition; Alfa was of academia in 2021, and has been of government since.
 *
 *     2021  Alfa (academia), Gama (government)     2022  Alfa (government), Gama    2023  Beta, Delta
 *           Beta (academia), Gama                        Beta, Nadie                      Beta, Gama
 */
const MEETINGS = [
  ['2021', 'AG'],
  ['2021', 'BG'],
  ['2022', 'AG'],
  ['2022', 'BN'],
  ['2023', 'BD'],
  ['2023', 'BG'],
] as const;

function fill(scribe: Scribe) {
  const [academia, gobierno] = [scribe.sector('Academia'), scribe.sector('Gobierno')];
  const medios = scribe.sector('Medios');
  const organizations = {
    A: scribe.organization('Alfa', { sector: gobierno }),
    B: scribe.organization('Beta', { sector: academia }),
    D: scribe.organization('Delta', { sector: academia }),
    G: scribe.organization('Gama', { sector: gobierno }),
    N: scribe.organization('Nadie'),
  };
  const experts = Object.fromEntries(
    Object.keys(organizations).map((letter) => [letter, scribe.expert(`Persona ${letter}`)]),
  );
  const series = scribe.series('Encuentro');
  const editions = Object.fromEntries(
    ['2021', '2022', '2023'].map((year) => [
      year,
      scribe.edition(series, `Encuentro ${year}`, { year: Number(year), startsOn: year }),
    ]),
  );
  for (const [year, who] of MEETINGS) {
    const activity = scribe.activity(editions[year], `${year} ${who}`);
    for (const letter of who as Iterable<keyof typeof organizations>) {
      const sectorAtTime = letter === 'A' && year === '2021' ? academia : organizations[letter].sector;
      scribe.participation(activity, experts[letter]!, { onBehalfOf: organizations[letter], sectorAtTime });
    }
  }
  const apart = scribe.edition(scribe.series('Aparte'), 'Aparte 2020', { year: 2020, startsOn: '2020' });
  const activity = scribe.activity(apart, 'Mesa');
  const eta = scribe.organization('Eta', { sector: academia });
  scribe.convening(apart, eta, { sectorAtTime: medios });
  scribe.participation(activity, scribe.expert('Persona E'), { onBehalfOf: eta, sectorAtTime: gobierno });
  scribe.participation(activity, experts.G!, { onBehalfOf: organizations.G, sectorAtTime: gobierno });
}

const { url, world } = await serveWorld(fill);
const seeded = seededServer();

interface Named {
  slug: string;
}

interface Ties {
  totalCount: number;
  nodes: { shared: number; a: Named; b: Named }[];
  facets: Parameters<typeof tableOf>[0];
}

const ENDS = 'nodes { shared a { ... on Organization { slug } } b { ... on Organization { slug } } }';

const pairsOf = ({ nodes }: Pick<Ties, 'nodes'>) =>
  nodes.map(({ a, b, shared }) => `${[a.slug, b.slug].toSorted().join('-')} ${shared}`).toSorted();

async function ties(filter: object, more = ''): Promise<Ties> {
  const { ties } = await askPublicly(
    url,
    `query ($filter: TieFilter) { ties(between: ORGANIZATION, filter: $filter, orderBy: NAME) { totalCount ${ENDS} ${more} } }`,
    { filter: { series: ['encuentro'], ...filter } },
  );
  expect(ties.nodes).toHaveLength(ties.totalCount);
  return ties;
}

const FACETS =
  'facets(by: [FIRST_TOGETHER, LAST_TOGETHER, VERDICT, SECTOR]) { facet buckets { key label(locale: "es") count } }';

describe('ties between two named sectors', () => {
  it.each<[string, string[], string[]]>([
    ['are between those two alone', ['academia', 'gobierno'], ['alfa-gama 2', 'beta-gama 2']],
    ['are the same the other way round', ['gobierno', 'academia'], ['alfa-gama 2', 'beta-gama 2']],
    ['are those within one that is named twice', ['academia', 'academia'], ['beta-delta 1']],
    ['count two by what both were when they met', ['gobierno', 'gobierno'], ['alfa-gama 2']],
    ['are none with a sector of nobody', ['medios', 'academia'], []],
  ])('%s', async (_, betweenSectors, expected) => {
    expect(pairsOf(await ties({ betweenSectors }))).toEqual(expected);
  });

  it('take the word of a convening before that of whoever appeared for the organization', async () => {
    const found = async (sector: string) =>
      pairsOf(await ties({ series: ['aparte'], betweenSectors: [sector, 'gobierno'] }));
    expect([await found('medios'), await found('gobierno'), await found('academia')]).toEqual([
      ['eta-gama 1'],
      [],
      [],
    ]);
  });

  it('can be those of one organization', async () => {
    const { organization } = await askPublicly(
      url,
      `{ organization(slug: "gama") { ties(filter: { betweenSectors: ["gobierno", "academia"], firstTogether: "encuentro-2021" }) { ${ENDS} } } }`,
    );
    expect(pairsOf(organization.ties)).toEqual(['alfa-gama 2', 'beta-gama 2']);
  });

  const BY_EDITION = `query ($sectors: [ID!]) {
    series(slug: "encuentro") { editions { slug ties(between: ORGANIZATION, filter: { betweenSectors: $sectors }) { ${ENDS} } } }
  }`;

  it('edition by edition are by the sectors of that time, in one request', async () => {
    const { series } = await askPublicly(url, BY_EDITION, { sectors: ['academia', 'gobierno'] });
    expect(series.editions.map(({ slug, ties }: Named & { ties: Ties }) => [slug, pairsOf(ties)])).toEqual([
      ['encuentro-2021', ['alfa-gama 1', 'beta-gama 1']],
      ['encuentro-2022', []],
      ['encuentro-2023', ['beta-gama 1']],
    ]);
  });

  it('can be had for as many editions as a series may show at once', async () => {
    const editions = Array.from(
      { length: 20 },
      (_, at) =>
        `e${at}: ties(between: ORGANIZATION, filter: { editions: ["encuentro-2021"], maxActivitySize: ${2 + at} }) { totalCount }`,
    );
    const data = await askPublicly(url, `{ ${editions.join(' ')} }`);
    expect(Object.values(data)).toHaveLength(20);
  });

  it.each<[string, unknown, string]>([
    [
      'half a pair',
      ['academia'],
      '"betweenSectors" names 1 sector. Name two, or one of them twice for the ties within it.',
    ],
    ['a single name', 'academia', '"betweenSectors" names 1 sector.'],
    ['no sector', [], '"betweenSectors" names 0 sectors.'],
    ['three', ['academia', 'gobierno', 'medios'], '"betweenSectors" names 3 sectors.'],
    [
      'an unknown sector',
      ['academia', 'goverment'],
      '"goverment" is neither the id nor the slug of a Sector.',
    ],
    ['the id of something else', ['academia', 'Edition_1'], '"Edition_1" is not the id of a Sector.'],
  ])('refuse %s', async (_, betweenSectors, message) => {
    const { errors } = await world.ask(
      'query ($filter: TieFilter) { ties(between: ORGANIZATION, filter: $filter) { totalCount } }',
      { filter: { betweenSectors } },
    );
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining(message), path: 'ties' },
    ]);
  });
});

describe('ties by the edition in which they began', () => {
  it('are counted in groups, each of which a filter asks for', async () => {
    const counted = tableOf((await ties({}, FACETS)).facets);
    expect(counted).toEqual({
      FIRST_TOGETHER: { 'encuentro-2021': 2, 'encuentro-2022': 1, 'encuentro-2023': 1 },
      LAST_TOGETHER: { 'encuentro-2022': 2, 'encuentro-2023': 2 },
      VERDICT: expect.any(Object),
      SECTOR: { academia: 3, gobierno: 2 },
    });
    const filters: Record<string, (key: string) => object> = {
      FIRST_TOGETHER: (key) => ({ firstTogether: [key] }),
      LAST_TOGETHER: (key) => ({ lastTogether: [key] }),
      VERDICT: (key) => ({ verdict: [key] }),
      SECTOR: (key) => ({ withSector: [key] }),
    };
    for (const [facet, filterBy] of Object.entries(filters)) {
      for (const [key, count] of Object.entries(counted[facet]!))
        expect([facet, key, (await ties(filterBy(key))).totalCount]).toEqual([facet, key, count]);
    }
  });

  it('are counted among those that are asked for, and named in words', async () => {
    const { facets } = await ties({ betweenSectors: ['academia', 'gobierno'] }, FACETS);
    expect(tableOf(facets).FIRST_TOGETHER).toEqual({ 'encuentro-2021': 2 });
    expect(facets).toMatchObject([
      { buckets: [{ label: 'Encuentro 2021' }] },
      {},
      { buckets: [{ label: expect.stringMatching(/azar|Faltan/) }] },
      { buckets: [{ label: 'Gobierno' }, { label: 'Academia' }] },
    ]);
  });

  it('can be had in the order in which they began', async () => {
    const data = await askPublicly(
      url,
      '{ ties(between: ORGANIZATION, orderBy: FIRST_EDITION) { nodes { firstTogether { slug } } } }',
    );
    const began = data.ties.nodes.map(({ firstTogether }: { firstTogether: Named }) => firstTogether.slug);
    expect(began).toEqual(began.toSorted());
  });

  it('of an organization are by the sector of the other', async () => {
    const { organization } = await askPublicly(
      url,
      '{ organization(slug: "beta") { ties { facets(by: [SECTOR]) { facet buckets { key count } } } } }',
    );
    expect(tableOf(organization.ties.facets)).toEqual({ SECTOR: { academia: 1, gobierno: 1 } });
  });
});

describe('in the data of a first start', () => {
  it('ties between sectors, edition by edition, are those of the whole series', async () => {
    const { series } = await askPublicly(seeded.url, exampleNamed('ties-between-sectors'));
    expect(series.editions.length).toBeGreaterThan(2);
    const all = await askPublicly(
      seeded.url,
      `{ ties(between: ORGANIZATION, first: 100, filter: { series: ["condatos"], betweenSectors: ["civil-society", "authority"] })
        { totalCount nodes { editionsTogether } } }`,
    );
    const counted = series.editions.map(({ ties }: { ties: Ties }) => ties.totalCount);
    const met = all.ties.nodes.map(({ editionsTogether }: { editionsTogether: number }) => editionsTogether);
    const sum = (numbers: number[]) => numbers.reduce((one, other) => one + other, 0);
    expect(all.ties.totalCount).toBeGreaterThan(0);
    expect(sum(counted)).toBe(sum(met));
  });

  it('ties began at one edition each', async () => {
    const { ties } = await askPublicly(seeded.url, exampleNamed('when-ties-began'));
    const began = Object.values(tableOf(ties.facets).FIRST_TOGETHER!);
    expect(began.reduce((one, other) => one + other, 0)).toBe(ties.totalCount);
  });
});
