import { expect, it } from 'vitest';
import { createWorld } from '../support/world.ts';

const world = await createWorld((scribe) => {
  const series = scribe.series('Encuentro');
  const edition = scribe.edition(series, 'Encuentro 2022', { year: 2022 });
  const other = scribe.edition(scribe.series('Otra'), 'Otra 2023', { year: 2023 });
  const cancun = scribe.venue(edition, {
    stateCode: 'MX-ROO',
    state: 'Quintana Roo',
    timeZone: 'America/Cancun',
  });
  // Two zones: what has no venue there could be by the clocks of either.
  scribe.venue(edition, { timeZone: 'America/Mexico_City' });
  const abroad = scribe.venue(other, { state: 'Corozal' });
  const [health, water] = [scribe.topic('Salud'), scribe.topic('Agua')];
  const [university, ministry] = [scribe.organization('Universidad'), scribe.organization('Secretaría')];
  const [ana, berta] = [scribe.expert('Ana'), scribe.expert('Berta')];
  // In Cancún it is still the evening of the 27th.
  const night = scribe.activity(edition, 'De noche', {
    venue: cancun,
    startsAt: new Date('2022-07-28T01:00:00Z'),
    language: 'es',
  });
  const utc = scribe.activity(edition, 'Sin sede', {
    startsAt: new Date('2022-07-28T01:00:00Z'),
    language: 'en',
  });
  const day = scribe.activity(other, 'De día', { venue: abroad, startsOn: '2023-08-31', kind: 'WORKSHOP' });
  scribe.activity(edition, 'Sin fecha', { kind: 'KEYNOTE', language: 'es-MX' });
  scribe.about(night, health);
  scribe.about(night, water);
  scribe.about(utc, water);
  scribe.participation(night, ana, { role: 'PANELIST', onBehalfOf: university });
  scribe.participation(night, berta, { role: 'MODERATOR', onBehalfOf: ministry });
  scribe.participation(utc, ana, { role: 'MODERATOR', onBehalfOf: university });
  scribe.participation(day, berta, { role: 'KEYNOTE' });
  scribe.participation({ edition }, ana, { role: 'KEYNOTE', activity: null });
});

const ASK = `query ($filter: ActivityFilter, $orderBy: ActivityOrder, $by: [ActivityFacet!]! = [EDITION]) {
  activities(filter: $filter, orderBy: $orderBy) {
    totalCount nodes { title } facets(by: $by) { facet buckets { key label count } } } }`;

const titled = async (filter: object, orderBy = 'TIME'): Promise<string[]> => {
  const { activities } = await world.read(ASK, { filter, orderBy });
  expect(activities.nodes).toHaveLength(activities.totalCount);
  return activities.nodes.map(({ title }: { title: string }) => title);
};

it.each<[string, object, string[]]>([
  ['a language as it is recorded', { language: ['ES'] }, ['De noche']],
  ['the state of the venue', { state: ['MX-ROO'] }, ['De noche']],
  ['a state without a code', { state: ['Corozal'] }, ['De día']],
  ['a day by the clocks of the venue', { day: ['2022-07-27'] }, ['De noche']],
  ['a day by UTC where the zone is not known', { day: ['2022-07-28'] }, ['Sin sede']],
  ['several days', { day: ['2022-07-28', '2022-07-27'] }, ['De noche', 'Sin sede']],
  ['the day of what has no time', { day: ['2023-08-31'] }, ['De día']],
  ['a month', { day: ['2022-07'] }, ['De noche', 'Sin sede']],
  ['no day', { day: [] }, []],
  ['days from one on', { days: { from: '2022-07-28' } }, ['Sin sede', 'De día']],
  ['days until one', { days: { to: '2022-07-27' } }, ['De noche']],
  ['a year', { days: { from: '2023', to: '2023' } }, ['De día']],
  ['a month until its end', { days: { from: '2023-08', to: '2023-08' } }, ['De día']],
  ['any days, which only what has one is in', { days: {} }, ['De noche', 'Sin sede', 'De día']],
  ['a year that nobody counts', { days: { from: '0000', to: '0000' } }, []],
  ['two topics at once', { and: [{ topic: ['salud'] }, { topic: ['agua'] }] }, ['De noche']],
  ['keynotes by kind or by role', { keynote: true }, ['De día', 'Sin fecha']],
  ['what is no keynote', { keynote: false }, ['De noche', 'Sin sede']],
  [
    'two organizations, in a part each',
    {
      participants: { some: { organization: 'universidad', role: ['PANELIST'] } },
      and: [{ participants: { some: { organization: 'secretaria', role: ['MODERATOR'] } } }],
    },
    ['De noche'],
  ],
])('activities are found by %s', async (_, filter, titles) => {
  expect(await titled(filter)).toEqual(titles);
});

it('what has no date comes last in either direction', async () => {
  expect(await titled({})).toEqual(['De noche', 'Sin sede', 'De día', 'Sin fecha']);
  expect(await titled({}, 'LATEST_FIRST')).toEqual(['De día', 'Sin sede', 'De noche', 'Sin fecha']);
});

interface Bucket {
  key: string;
  label: string;
  count: number;
}

const FILTERS: Record<string, (key: string) => object> = {
  ACTIVITY_KIND: (key) => ({ kind: [key] }),
  TOPIC: (key) => ({ topic: [key] }),
  LANGUAGE: (key) => ({ language: [key] }),
  STATE: (key) => ({ state: [key] }),
  DAY: (key) => ({ day: [key] }),
  EDITION: (key) => ({ edition: [key] }),
  SERIES: (key) => ({ series: [key] }),
};

it('finds by each facet what it counts', async () => {
  const { activities } = await world.read(ASK, { by: Object.keys(FILTERS) });
  for (const { facet, buckets } of activities.facets as { facet: string; buckets: Bucket[] }[]) {
    expect(buckets.length).toBeGreaterThan(1);
    for (const { key, count } of buckets)
      expect([facet, key, (await titled(FILTERS[facet]!(key))).length]).toEqual([facet, key, count]);
  }
});

it('labels topics, languages and states in words', async () => {
  const { activities } = await world.read(ASK, { by: ['TOPIC', 'LANGUAGE', 'STATE'] });
  const labels = activities.facets.flatMap(({ buckets }: { buckets: Bucket[] }) =>
    buckets.map(({ label }) => label),
  );
  expect(labels).toEqual(expect.arrayContaining(['Agua', 'Español', 'Quintana Roo']));
});

it('the programme of one edition, of a venue or about a topic is filtered and counted alike', async () => {
  const { edition, topic } = await world.read(`{
    edition(slug: "encuentro-2022") {
      activities(filter: { language: ["es"] }) { nodes { title } facets(by: [DAY]) { buckets { key count } } }
      venues { activities(filter: { day: ["2022-07-27"] }) { totalCount } } }
    topic(slug: "agua") { activities(filter: { language: ["en"] }) { nodes { title } } } }`);
  expect(edition.activities).toEqual({
    nodes: [{ title: 'De noche' }],
    facets: [{ buckets: [{ key: '2022-07-27', count: 1 }] }],
  });
  expect(edition.venues).toEqual([{ activities: { totalCount: 1 } }, { activities: { totalCount: 0 } }]);
  expect(topic.activities.nodes).toEqual([{ title: 'Sin sede' }]);
});
