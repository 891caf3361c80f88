import { expect, it } from 'vitest';
import { allIsRecorded } from '../community/fields/six-organizations.ts';
import { serveWorld } from '../support/served.ts';
import { seededServer } from '../support/shipped.ts';
import { askPublicly } from './ask-publicly.ts';
import { exampleNamed } from './questions.ts';

const { url } = await serveWorld((scribe) => {
  const foro = scribe.series('Foro');
  const [first, second, third] = [2021, 2022, 2023].map((year) => {
    const edition = scribe.edition(foro, `Foro ${year}`, { year, startsOn: `${year}-05` });
    allIsRecorded(scribe, edition);
    return edition;
  });
  const [alba, brisa, cima, duna] = ['Alba', 'Brisa', 'Cima', 'Duna'].map((name) =>
    scribe.organization(name),
  );
  const [instituto, heredera] = [scribe.organization('Instituto'), scribe.organization('Heredera')];
  scribe.succession(instituto, heredera, { effectiveOn: '2022-01' });
  const [ana, beto, carla] = ['Ana Soto', 'Beto Ruiz', 'Carla Paz'].map((name) => scribe.expert(name));
  const hidden = scribe.expert('Nadie', { consent: 'WITHDRAWN' });
  for (const organization of [alba, brisa, instituto]) scribe.convening(first, organization);
  for (const organization of [alba, heredera]) scribe.convening(second, organization);
  for (const edition of [first, second, third]) scribe.convening(edition, duna, { role: 'SPONSOR' });
  scribe.proposal(scribe.outcome(third, 'Se acordó'), brisa);
  const speak = (edition: object | undefined, expert: object, onBehalfOf?: object) =>
    scribe.participation({ edition }, expert, { activity: null, onBehalfOf });
  for (const each of [ana, beto]) speak(first, each);
  for (const each of [ana, carla]) speak(second, each);
  speak(third, beto, cima);
  speak(third, hidden, alba);

  // Two that begin on one day, as far as is known, and one without a date.
  const enredo = scribe.series('Enredo');
  const [north, south] = ['Enredo norte', 'Enredo sur'].map((name) =>
    scribe.edition(enredo, name, { startsOn: '2021-05' }),
  );
  scribe.edition(enredo, 'Enredo sin fecha');
  for (const edition of [north, south]) {
    allIsRecorded(scribe, edition);
    scribe.convening(edition, alba);
  }
});
const seeded = seededServer();

const query = exampleNamed('who-stayed');

interface Told {
  nodes: { slug: string }[];
  count: number;
}

const slugsOf = ({ count, nodes }: Told) => {
  expect(nodes).toHaveLength(count);
  return nodes.map(({ slug }) => slug);
};

const groupsOf = (told: Record<'stayed' | 'firstRecorded' | 'recordedAgain' | 'notRecordedLater', Told>) =>
  [told.stayed, told.firstRecorded, told.recordedAgain, told.notRecordedLater].map(slugsOf);

it('who stayed, came, came back and left, for every pair of editions that follow each other', async () => {
  const { series } = await askPublicly(url, query, { series: 'foro' });
  const [one, other, ...more] = series.turnover;
  expect(more).toEqual([]);
  expect([one.from.slug, one.to.slug, other.from.slug, other.to.slug]).toEqual([
    'foro-2021',
    'foro-2022',
    'foro-2022',
    'foro-2023',
  ]);
  expect(groupsOf(one.organizations)).toEqual([['alba', 'heredera'], [], [], ['brisa']]);
  expect(groupsOf(other.organizations)).toEqual([[], ['cima'], ['brisa'], ['alba', 'heredera']]);
  expect(groupsOf(one.experts)).toEqual([['ana-soto'], ['carla-paz'], [], ['beto-ruiz']]);
  expect(groupsOf(other.experts)).toEqual([[], [], ['beto-ruiz'], ['carla-paz', 'ana-soto']]);
  expect(one).toMatchObject({ inKnownOrder: true, editionsWithoutDate: 0, unknownBecause: null });
  expect(one.organizations).toMatchObject({
    completeness: 'SUFFICIENT',
    retention: 2 / 3,
    newcomerShare: 0,
    returnerShare: 0,
  });
  expect(other.organizations).toMatchObject({ retention: 0, newcomerShare: 0.5, returnerShare: 0.5 });
  expect(one.experts).toMatchObject({ retention: 0.5, newcomerShare: 0.5, returnerShare: 0 });
});

it('an ended organization leaves, as it was recorded, where its successor does not count', async () => {
  const asked = query.replace('turnover(first: 10)', 'turnover(first: 10, lineage: AS_RECORDED)');
  const { series } = await askPublicly(url, asked, { series: 'foro' });
  expect(groupsOf(series.turnover[0].organizations)).toEqual([
    ['alba'],
    ['heredera'],
    [],
    ['brisa', 'instituto'],
  ]);
});

it('tells no share where it is not known which edition was first, or when one was', async () => {
  const { series } = await askPublicly(url, query, { series: 'enredo' });
  const [pair, ...more] = series.turnover;
  expect(more).toEqual([]);
  expect(pair).toMatchObject({ inKnownOrder: false, editionsWithoutDate: 1 });
  expect(groupsOf(pair.organizations)).toEqual([['alba'], [], [], []]);
  expect(pair.organizations).toMatchObject({ retention: null, newcomerShare: null, returnerShare: null });
  expect(pair.unknownBecause).toMatch(/which of the two editions was first.*No date of an edition/);
});

it('of the data of a first start, who is recorded, and no share, since too little is', async () => {
  const { series } = await askPublicly(seeded.url, query);
  expect(series.turnover).toHaveLength(7);
  for (const { experts, organizations, unknownBecause } of series.turnover) {
    expect(experts.stayed.count + experts.firstRecorded.count).toBeGreaterThan(0);
    for (const told of [experts, organizations])
      expect(told).toMatchObject({ retention: null, newcomerShare: null, completeness: 'UNKNOWN' });
    expect(unknownBecause).toEqual(expect.any(String));
  }
});
