import { describe, expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import type { Scribe } from '../support/world.ts';
import { askPublicly, tableOf } from './ask-publicly.ts';

function fill(scribe: Scribe) {
  const [academia, gobierno] = ['Academia', 'Gobierno'].map((name) => scribe.sector(name));
  const datacon = scribe.series('Datacon');
  const [first, second, third] = ['2021', '2022', '2023'].map((year) =>
    scribe.edition(datacon, `Datacon ${year}`, { year: Number(year), startsOn: year }),
  );
  const other = scribe.edition(scribe.series('Otra'), 'Otra 2021', { year: 2021 });
  const colegio = scribe.organization('Colegio', {
    sector: gobierno,
    country: 'México',
    stateCode: 'MX-JAL',
    foundedOn: '1991-05',
  });
  const instituto = scribe.organization('Instituto', {
    sector: gobierno,
    country: 'México',
    foundedOn: '2003',
    dissolvedOn: '2025-03-20',
  });
  const banco = scribe.organization('Banco', { country: 'Chile', state: 'Maule', foundedOn: '1991-06-02' });
  scribe.organization('Ausente', { country: 'Chile' });
  scribe.convening(first, colegio, { sectorAtTime: academia });
  scribe.convening(first, colegio, { role: 'HOST', sectorAtTime: academia });
  scribe.convening(third, colegio, { sectorAtTime: gobierno });
  scribe.convening(second, colegio, { role: 'SPONSOR', sectorAtTime: gobierno });
  for (const edition of [first, second, third, other])
    scribe.convening(edition, instituto, { role: 'ORGANIZER', sectorAtTime: gobierno });
  scribe.convening(first, banco, { role: 'SPONSOR' });
}

const { url, world } = await serveWorld(fill);
const seeded = seededServer();

interface Found {
  totalCount: number;
  nodes: { slug: string }[];
}

async function organizations(filter: object, orderBy = 'NAME'): Promise<string[]> {
  const { organizations } = await askPublicly(
    url,
    'query ($filter: OrganizationFilter, $orderBy: OrganizationOrder) { organizations(filter: $filter, orderBy: $orderBy) { totalCount nodes { slug } } }',
    { filter, orderBy },
  );
  const { totalCount, nodes } = organizations as Found;
  expect(nodes).toHaveLength(totalCount);
  return nodes.map(({ slug }) => slug);
}

async function facets(filter: object, by: string[]): Promise<Record<string, Record<string, number>>> {
  const { organizations } = await askPublicly(
    url,
    'query ($filter: OrganizationFilter, $by: [OrganizationFacet!]!) { organizations(filter: $filter) { facets(by: $by) { facet buckets { key count } } } }',
    { filter, by },
  );
  return tableOf(organizations.facets);
}

describe('who convened one edition and not another', () => {
  const BY_SECTOR = `{
    edition(slug: "datacon-2022") { completeness { conveners { recorded } } }
    organizations(filter: { convened: { some: ["datacon-2021"], none: ["datacon-2022"] } }) {
      facets(by: [SECTOR_AT_TIME]) { facet buckets { key count } }
      nodes { slug convenings(edition: ["datacon-2021"]) { nodes { role sectorAtTime { slug } } } }
    }
  }`;

  it('is counted by the sector of that time, and whoever only paid is not among them', async () => {
    const { organizations } = await askPublicly(url, BY_SECTOR);
    expect(tableOf(organizations.facets)).toEqual({ SECTOR_AT_TIME: { academia: 1 } });
    expect(organizations.nodes).toEqual([
      {
        slug: 'colegio',
        convenings: {
          nodes: [
            { role: 'CONVENER', sectorAtTime: { slug: 'academia' } },
            { role: 'HOST', sectorAtTime: { slug: 'academia' } },
          ],
        },
      },
    ]);
  });

  it('counts sponsors where it is asked for them', async () => {
    expect(await organizations({ convened: { some: ['datacon-2021'], role: ['SPONSOR'] } })).toEqual([
      'banco',
    ]);
    expect(await organizations({ convened: { some: ['datacon-2022'] } })).toEqual(['instituto']);
    expect(
      await organizations({ convened: { some: ['datacon-2022'], role: ['SPONSOR', 'ORGANIZER'] } }),
    ).toEqual(['colegio', 'instituto']);
  });

  it('can be of a sector then, and of another at another edition', async () => {
    const as = (sector: string, edition: string) => ({ convened: { some: [edition], sector: [sector] } });
    expect(
      await organizations({ and: [as('academia', 'datacon-2021'), as('gobierno', 'datacon-2023')] }),
    ).toEqual(['colegio']);
    expect(
      await organizations({ ...as('academia', 'datacon-2021'), and: [as('academia', 'datacon-2023')] }),
    ).toEqual([]);
  });

  it('speaks of the data of a first start', async () => {
    const { organizations } = await askPublicly(
      seeded.url,
      BY_SECTOR.replace('recorded }', 'recorded published { value } }'),
    );
    expect(tableOf(organizations.facets)).toEqual({
      SECTOR_AT_TIME: { 'oversight-body': 1, 'civil-society': 1 },
    });
  });
});

describe('organizations', () => {
  it.each<[string, object, string[]]>([
    ['by country, whatever its case and accents', { country: ['mexico'] }, ['colegio', 'instituto']],
    ['by state, by its code or by its name', { state: ['MX-JAL', 'Maule'] }, ['banco', 'colegio']],
    ['by state, by the name of one that has a code', { state: ['jalisco'] }, ['colegio']],
    ['by role', { convened: { role: ['HOST'] } }, ['colegio']],
    ['by sector at the time', { convened: { sector: ['gobierno'] } }, ['colegio', 'instituto']],
    ['that convened anything', { convened: { role: null, series: ['otra'] } }, ['instituto']],
    ['without a word on what they convened', { convened: {} }, ['ausente', 'banco', 'colegio', 'instituto']],
    ['by a number of editions', { convened: { editions: { from: 2, to: 2 } } }, ['colegio']],
    ['of a series', { convened: { series: ['datacon'], editions: { from: 3 } } }, ['instituto']],
    ['of none', { convened: { editions: { to: 0 } } }, ['ausente', 'banco']],
    ['founded in a year', { founded: { from: '1991', to: '1991' } }, ['banco', 'colegio']],
    ['founded in a month', { founded: { from: '1991-06', to: '1991-06' } }, ['banco']],
    ['founded by a day, as far as known', { founded: { to: '1991-05-03' } }, ['colegio']],
    ['that ended', { dissolved: { from: '2025' } }, ['instituto']],
    ['that ended earlier', { dissolved: { to: '2025-03-19' } }, []],
  ])('%s', async (_, filter, slugs) => {
    expect(await organizations(filter)).toEqual(slugs);
  });

  it('that convened the most editions first', async () => {
    expect(await organizations({}, 'EDITIONS_CONVENED')).toEqual([
      'instituto',
      'colegio',
      'ausente',
      'banco',
    ]);
  });

  it('page by page in that order', async () => {
    const page = (after?: string) =>
      askPublicly(
        url,
        'query ($after: String) { organizations(first: 1, after: $after, orderBy: EDITIONS_CONVENED) { nodes { slug } pageInfo { endCursor } } }',
        { after },
      );
    const slugs = [];
    let after: string | undefined;
    for (let at = 0; at < 4; at++) {
      const { organizations } = await page(after);
      slugs.push(organizations.nodes[0].slug);
      after = organizations.pageInfo.endCursor;
    }
    expect(slugs).toEqual(['instituto', 'colegio', 'ausente', 'banco']);
  });

  it('are counted in groups, each of which a filter asks for', async () => {
    const groups: [string, (key: string) => object][] = [
      ['COUNTRY', (key) => ({ country: [key] })],
      ['STATE', (key) => ({ state: [key] })],
      ['SECTOR', (key) => ({ sector: [key] })],
      ['CONVENING_ROLE', (key) => ({ convened: { role: [key] } })],
      ['SECTOR_AT_TIME', (key) => ({ convened: { sector: [key] } })],
      ['EDITION', (key) => ({ convened: { some: [key] } })],
      ['YEAR_FOUNDED', (key) => ({ founded: { from: key, to: key } })],
      ['YEAR_DISSOLVED', (key) => ({ dissolved: { from: key, to: key } })],
    ];
    const counted = await facets(
      {},
      groups.map(([facet]) => facet),
    );
    expect(counted).toMatchObject({
      CONVENING_ROLE: { CONVENER: 1, HOST: 1, ORGANIZER: 1, SPONSOR: 2 },
      SECTOR_AT_TIME: { academia: 1, gobierno: 2 },
      EDITION: { 'datacon-2021': 2, 'datacon-2022': 1, 'datacon-2023': 2, 'otra-2021': 1 },
    });
    for (const [facet, filterBy] of groups) {
      for (const [key, count] of Object.entries(counted[facet]!))
        expect([facet, key, (await organizations(filterBy(key))).length]).toEqual([facet, key, count]);
    }
  });

  it('are counted by what they did at the editions that are asked for', async () => {
    expect(
      await facets({ convened: { some: ['datacon-2023'] } }, ['CONVENING_ROLE', 'SECTOR_AT_TIME']),
    ).toEqual({ CONVENING_ROLE: { CONVENER: 1, ORGANIZER: 1 }, SECTOR_AT_TIME: { gobierno: 2 } });
  });

  it('are asked about by no more than twenty further filters', async () => {
    const and = Array.from({ length: 11 }, () => ({ and: [{ country: ['Chile'] }] }));
    const { errors } = await world.ask(
      'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }',
      {
        filter: { and },
      },
    );
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('at most 20') },
    ]);
  });
});

describe('conveners of every edition of a series', () => {
  const BY_EDITION = `query ($series: String!) {
    series(slug: $series) { editions { slug
      completeness { conveners { recorded published { value } } }
      conveners(role: [CONVENER, ORGANIZER, HOST, PARTNER, OTHER]) { totalCount facets(by: [SECTOR, SCOPE]) { facet buckets { key count } } }
    } }
  }`;

  it('are counted by sector and remit', async () => {
    const { series } = await askPublicly(url, BY_EDITION, { series: 'datacon' });
    expect(
      series.editions.map(({ slug, conveners }: { slug: string; conveners: { facets: [] } }) => [
        slug,
        tableOf(conveners.facets).SECTOR,
      ]),
    ).toEqual([
      ['datacon-2021', { academia: 2, gobierno: 1 }],
      ['datacon-2022', { gobierno: 1 }],
      ['datacon-2023', { gobierno: 2 }],
    ]);
  });

  it('also in the data of a first start', async () => {
    const { series } = await askPublicly(seeded.url, BY_EDITION, { series: 'datacon' });
    expect(series.editions).toHaveLength(3);
  });
});

describe('convenings of all editions', () => {
  const convenings = async (filter: object) => {
    const { convenings } = await askPublicly(
      url,
      `query ($filter: ConveningFilter) { convenings(filter: $filter) { totalCount
        facets(by: [EDITION, ROLE, SECTOR, SCOPE]) { facet buckets { key count } } } }`,
      { filter },
    );
    return { ...tableOf(convenings.facets), totalCount: convenings.totalCount };
  };

  it('are counted by edition, role and sector at the time', async () => {
    expect(await convenings({ series: ['datacon'], role: ['CONVENER', 'ORGANIZER'] })).toEqual({
      totalCount: 5,
      EDITION: { 'datacon-2021': 2, 'datacon-2022': 1, 'datacon-2023': 2 },
      ROLE: { CONVENER: 2, ORGANIZER: 3 },
      SECTOR: { academia: 1, gobierno: 4 },
      SCOPE: {},
    });
  });

  it.each<[string, object, number]>([
    ['edition', { edition: ['datacon-2021', 'otra-2021'] }, 5],
    ['organization', { organization: ['colegio'] }, 4],
    ['sector', { sector: ['academia'] }, 2],
    ['remit', { scope: ['LOCAL'] }, 0],
    ['all of it at once', { organization: ['colegio'], edition: ['datacon-2021'], role: ['HOST'] }, 1],
  ])('are found by %s', async (_, filter, count) => {
    expect((await convenings(filter)).totalCount).toBe(count);
  });
});
