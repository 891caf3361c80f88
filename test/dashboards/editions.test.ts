import { expect, it } from 'vitest';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import { askPublicly, tableOf } from './ask-publicly.ts';
import { exampleNamed } from './questions.ts';

const NEXT_YEAR = new Date().getUTCFullYear() + 1;

const { url } = await serveWorld((scribe) => {
  const series = scribe.series('Datacon');
  scribe.edition(series, 'Datacon 2023', { year: 2023, startsOn: '2023-10' });
  scribe.edition(series, 'Datacon que viene', { year: NEXT_YEAR, startsOn: `${NEXT_YEAR}-10-01` });
  scribe.edition(series, 'Datacon lejana', { year: NEXT_YEAR + 1 });
  scribe.edition(series, 'Datacon sin fecha');
});
const seeded = seededServer();

it('editions by year, country and state, the newest first; and each group is found by its filter', async () => {
  const query = exampleNamed('editions');
  const { editions, toCome } = await askPublicly(seeded.url, query);
  const groups = tableOf(editions.facets);
  expect(editions.nodes[0].year).toBe(Math.max(...Object.keys(groups.YEAR!).map(Number)));
  expect(groups).toMatchObject({
    SERIES: { datacon: 3 },
    STATE: { 'MX-JAL': 2, 'MX-CMX': 1 },
    COUNTRY: { chile: 1 },
  });
  expect(toCome.totalCount).toBe(0);
  const inChile = await askPublicly(seeded.url, query, { filter: { country: ['chile'] } });
  expect(inChile.editions.nodes).toMatchObject([{ slug: 'condatos-2015' }]);
});

it('the states in which a series met, and how much of conveners is recorded', async () => {
  const { editions } = await askPublicly(seeded.url, exampleNamed('states'));
  const hosted = editions.facets[0].buckets.map(({ key }: { key: string }) => key);
  expect(hosted).toEqual(expect.arrayContaining(['MX-CMX', 'MX-JAL', 'MX-NLE', 'MX-ROO']));
  expect(hosted).not.toContain('MX-BCS');
  for (const { coverage, completeness } of editions.nodes) {
    expect(coverage).toMatchObject({ statesWithoutConvener: null, unknownBecause: expect.any(String) });
    expect(completeness.conveners.recorded).toEqual(expect.any(Number));
  }
});

it('the next edition of a series, which is none where none is announced', async () => {
  const query = exampleNamed('next-edition');
  const { next, last } = await askPublicly(url, query);
  expect(next.nodes).toMatchObject([{ slug: 'datacon-que-viene' }]);
  expect(last.nodes).toMatchObject([{ slug: 'datacon-2023' }]);
  expect((await askPublicly(seeded.url, query)).next.nodes).toEqual([]);
});
