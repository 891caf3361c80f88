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
  const ronda = scribe.series('Ronda');
  const [first, second] = ['Ronda 1', 'Ronda 2'].map((name) =>
    scribe.edition(ronda, name, { country: 'méxico' }),
  );
  scribe.edition(ronda, 'Ronda 3', { modality: 'VIRTUAL' });
  scribe.edition(ronda, 'Ronda 4');
  for (const edition of [first!, second!]) scribe.venue(edition, { stateCode: 'MX-JAL', state: 'Jalisco' });
  scribe.venue(second!, { stateCode: 'MX-YUC', state: 'Yucatán' });
  for (const [name, stateCode] of [
    ['Uno', 'MX-JAL'],
    ['Dos', 'MX-ZAC'],
    ['Tres', 'US-CA'],
    ['Cuatro', null],
  ] as const) {
    const organization = scribe.organization(name, { stateCode });
    for (const edition of [first!, second!]) scribe.convening(edition, organization);
  }
  scribe.convening(second!, scribe.organization('Paga', { stateCode: 'MX-YUC' }), { role: 'SPONSOR' });
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

it('the states in which a series never met, and from which nobody convened, as far as is recorded', async () => {
  const query = exampleNamed('states');
  const { series } = await askPublicly(url, query, { series: 'ronda' });
  const { states, statesWithoutRecordedEdition, statesWithoutRecordedConvener, ...counts } = series.states;
  expect(counts).toEqual({
    countries: ['MX'],
    editions: 4,
    editionsWithState: 2,
    editionsWithoutState: 1,
    editionsOnline: 1,
    conveners: 4,
    convenersWithState: 3,
    convenersWithoutState: 1,
  });
  const recorded = states.filter((state: StateTold) => state.editions + state.conveners > 0);
  expect(recorded).toEqual([
    { code: 'MX-JAL', name: 'Jalisco', editions: 2, conveners: 1 },
    { code: 'MX-YUC', name: 'Yucatán', editions: 1, conveners: 0 },
    { code: 'MX-ZAC', name: 'Zacatecas', editions: 0, conveners: 1 },
  ]);
  expect(states).toHaveLength(32);
  expect(statesWithoutRecordedEdition).toHaveLength(30);
  expect(statesWithoutRecordedEdition).toContain('MX-ZAC');
  expect(statesWithoutRecordedConvener).toHaveLength(30);
  expect(statesWithoutRecordedConvener).toContain('MX-YUC');
});

it('the states of a series of which nothing is recorded are those of no country', async () => {
  const { series } = await askPublicly(url, exampleNamed('states'), { series: 'datacon' });
  expect(series.states).toMatchObject({ countries: [], states: [], editions: 4, editionsWithoutState: 4 });
});

it('the states of the series that is recorded', async () => {
  const { series } = await askPublicly(seeded.url, exampleNamed('states'));
  const { statesWithoutRecordedEdition, states, countries } = series.states;
  expect(countries).toEqual(['MX']);
  expect(states).toHaveLength(32);
  for (const hosted of ['MX-CMX', 'MX-JAL', 'MX-NLE', 'MX-ROO'])
    expect(statesWithoutRecordedEdition).not.toContain(hosted);
  expect(statesWithoutRecordedEdition).toContain('MX-BCS');
});

interface StateTold {
  editions: number;
  conveners: number;
}

it('the next edition of a series, which is none where none is announced', async () => {
  const query = exampleNamed('next-edition');
  const { next, last } = await askPublicly(url, query);
  expect(next.nodes).toMatchObject([{ slug: 'datacon-que-viene' }]);
  expect(last.nodes).toMatchObject([{ slug: 'datacon-2023' }]);
  expect((await askPublicly(seeded.url, query)).next.nodes).toEqual([]);
});
