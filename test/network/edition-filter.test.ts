import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const NEXT_YEAR = new Date().getUTCFullYear() + 1;
const TODAY = new Date().toISOString().slice(0, 10);

const world = await createWorld((scribe) => {
  const series = scribe.series('Encuentro');
  const other = scribe.series('Otra');
  const first = scribe.edition(series, 'Uno', { year: 2021, startsOn: '2021-05', modality: 'VIRTUAL' });
  const second = scribe.edition(series, 'Dos', {
    year: 2022,
    startsOn: '2022',
    country: 'México',
    modality: 'HYBRID',
  });
  scribe.edition(series, 'Sin fecha', { country: 'MEXICO' });
  scribe.edition(series, 'Hoy', { startsOn: '2001-01-01', endsOn: TODAY, country: 'Chile' });
  scribe.edition(series, 'Futura', { year: NEXT_YEAR, startsOn: `${NEXT_YEAR}-05` });
  scribe.edition(series, 'Lejana', { year: NEXT_YEAR + 1 });
  scribe.edition(other, 'Ajena', { year: NEXT_YEAR, startsOn: `${NEXT_YEAR}-01-01` });
  scribe.venue(first, { stateCode: 'MX-JAL', state: 'Jalisco', country: 'México' });
  scribe.venue(second, { stateCode: 'MX-JAL', state: 'JALISCO', country: 'México' });
  scribe.venue(second, { stateCode: 'MX-ROO', state: 'Quintana Roo', country: 'Belice' });
  scribe.venue(second, { state: 'Corozal', country: 'Belice' });
});

const ASK = `query ($filter: EditionFilter, $orderBy: EditionOrder, $by: [EditionFacet!]! = [SERIES], $series: String) {
  editions(filter: $filter, orderBy: $orderBy, series: $series) {
    totalCount nodes { name } facets(by: $by) { facet buckets { key label count } } } }`;

const named = async (filter: object, orderBy = 'NAME'): Promise<string[]> => {
  const { editions } = await world.read(ASK, { filter, orderBy });
  expect(editions.nodes).toHaveLength(editions.totalCount);
  return editions.nodes.map(({ name }: { name: string }) => name);
};

it.each<[string, object, string[]]>([
  ['a series, by its slug', { series: ['otra'] }, ['Ajena']],
  ['years', { year: [2021, 2022] }, ['Dos', 'Uno']],
  ['a year and later', { years: { from: 2022 }, series: ['encuentro'] }, ['Dos', 'Futura', 'Lejana']],
  ['a year and earlier', { years: { to: 2021 } }, ['Uno']],
  ['how people met', { modality: ['VIRTUAL', 'HYBRID'] }, ['Dos', 'Uno']],
  ['a country, however it was written', { country: ['mexico'] }, ['Dos', 'Sin fecha', 'Uno']],
  ['the country of a venue', { country: ['Belice'] }, ['Dos']],
  ['a state', { state: ['MX-JAL'] }, ['Dos', 'Uno']],
  ['a state by its name', { state: ['Jalisco'] }, ['Dos', 'Uno']],
  ['a state without a code', { state: ['Corozal'] }, ['Dos']],
  ['what is to come or goes on', { upcoming: true }, ['Ajena', 'Futura', 'Hoy', 'Lejana']],
  ['what is over', { upcoming: false }, ['Dos', 'Uno']],
  ['two states', { and: [{ state: ['MX-JAL'] }, { state: ['MX-ROO'] }] }, ['Dos']],
  ['nothing', { year: [] }, []],
])('editions are found by %s', async (_, filter, names) => {
  expect(await named(filter)).toEqual(names);
});

it('the next edition of a series comes first of those to come', async () => {
  const { editions } = await world.read(
    `{ editions(series: "encuentro", filter: { upcoming: true, years: { from: 2022 } }, orderBy: OLDEST_FIRST, first: 1) { nodes { name } } }`,
  );
  expect(editions.nodes).toEqual([{ name: 'Futura' }]);
});

it('an edition of which no date is known comes last in either order', async () => {
  const filter = { series: ['encuentro'] };
  expect((await named(filter, 'OLDEST_FIRST')).at(-1)).toBe('Sin fecha');
  expect((await named(filter, 'LATEST_FIRST')).at(-1)).toBe('Sin fecha');
  const { series } = await world.read('{ series(slug: "encuentro") { editions { name } } }');
  expect(series.editions.at(-1)).toEqual({ name: 'Sin fecha' });
});

it('pages of the oldest first go on to those without a date, and end there', async () => {
  const page = (after: string | null) =>
    world.read(
      `query ($after: String) { editions(series: "encuentro", orderBy: OLDEST_FIRST, first: 3, after: $after) {
        nodes { name } pageInfo { endCursor hasNextPage } } }`,
      { after },
    );
  const first = (await page(null)).editions;
  const second = (await page(first.pageInfo.endCursor)).editions;
  expect([...first.nodes, ...second.nodes].map(({ name }) => name)).toEqual(
    await named({ series: ['encuentro'] }, 'OLDEST_FIRST'),
  );
  expect(second.pageInfo.hasNextPage).toBe(false);
});

interface Bucket {
  key: string;
  label: string;
  count: number;
}

it('finds by each facet what it counts', async () => {
  const by = ['YEAR', 'MODALITY', 'COUNTRY', 'STATE', 'SERIES'];
  const { editions } = await world.read(ASK, { by });
  const filterOf: Record<string, (key: string) => object> = {
    YEAR: (key) => ({ year: [Number(key)] }),
    MODALITY: (key) => ({ modality: [key] }),
    COUNTRY: (key) => ({ country: [key] }),
    STATE: (key) => ({ state: [key] }),
    SERIES: (key) => ({ series: [key] }),
  };
  expect(editions.facets.map(({ facet }: { facet: string }) => facet)).toEqual(by);
  for (const { facet, buckets } of editions.facets as { facet: string; buckets: Bucket[] }[]) {
    expect(buckets.length).toBeGreaterThan(1);
    for (const { key, count } of buckets)
      expect([facet, key, await named(filterOf[facet]!(key))]).toEqual([
        facet,
        key,
        expect.objectContaining({ length: count }),
      ]);
  }
});

it('labels countries and states as they were given', async () => {
  const { editions } = await world.read(ASK, { by: ['COUNTRY', 'STATE', 'MODALITY'] });
  const labels = editions.facets.map(({ buckets }: { buckets: Bucket[] }) =>
    buckets.map(({ label }) => label),
  );
  expect(labels[0]).toContain('Belice');
  expect(labels[1]).toContain('Quintana Roo');
  expect(labels[2]).toEqual(['Híbrida', 'Virtual']);
});

it('refuses more filters in "and" than it can hold', async () => {
  const many = await world.ask(ASK, { filter: { and: Array.from({ length: 21 }, () => ({})) } });
  expect(many.errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
});

it('knows the enum of a list, so that a grouping it does not have cannot be asked for', async () => {
  const { errors } = await world.ask('{ editions { facets(by: [ROLE]) { facet } } }');
  expect(errors[0]?.message).toContain('does not exist in "EditionFacet" enum');
});
