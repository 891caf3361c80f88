import { expect, it } from 'vitest';
import { ActivityTable } from '../../../../src/domain/activity/activity.table.ts';
import { ParticipationTable } from '../../../../src/domain/activity/participation.table.ts';
import { createWorld, type Scribe } from '../../../support/world.ts';

/** Alfa and Beta meet at three tables of two years, convene both editions, and stand behind two outcomes together. */
function company(scribe: Scribe) {
  const [alfa, beta, gama] = ['Alfa', 'Beta', 'Gama'].map((name) => scribe.organization(name));
  const people = new Map([alfa, beta, gama].map((of) => [of, scribe.expert(`Persona de ${of.name}`)]));
  const series = scribe.series('Encuentro');
  const [first, second] = [2021, 2022].map((year) =>
    scribe.edition(series, `Encuentro ${year}`, { year, startsOn: `${year}-05` }),
  );
  const table = (edition: object, title: string, hour: number, ...who: object[]) => {
    const activity = scribe.activity(edition, title, { startsAt: new Date(Date.UTC(2021, 4, 13, hour)) });
    for (const onBehalfOf of who) scribe.participation(activity, people.get(onBehalfOf)!, { onBehalfOf });
    return activity;
  };
  const outcome = (edition: object, text: string, proposers: object[], responsible: object[]) => {
    const made = scribe.outcome(edition, text);
    for (const by of proposers) scribe.proposal(made, by);
    for (const by of responsible) scribe.responsibility(made, by);
  };
  table(second!, 'Tarde', 16, alfa, beta);
  table(second!, 'Temprano', 9, alfa, beta);
  table(first!, 'Antes', 9, alfa, beta);
  table(first!, 'Sin Beta', 9, alfa);
  for (const edition of [second, first]) scribe.convening(edition!, alfa, { nameAtTime: 'Alfa entonces' });
  for (const role of ['HOST', 'SPONSOR'])
    for (const edition of [second, first])
      scribe.convening(edition!, beta, { role, nameAtTime: 'Beta entonces' });
  outcome(first!, 'Propuesto y atendido', [alfa], [beta]);
  outcome(second!, 'Propuesto por ambas', [alfa, beta], [beta]);
  outcome(second!, 'De Alfa sola', [alfa], [alfa]);
}

const world = await createWorld((scribe) => void company(scribe));

const CHANNELS = ['ACTIVITY', 'CONVENING', 'OUTCOME'];

interface Page {
  totalCount: number;
  edges: { cursor: string; node: object }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

const QUESTION = `query ($slug: String!, $channels: [TieChannel!], $first: Int, $after: String) {
  organization(slug: $slug) { ties(filter: { channels: $channels }) { nodes { shared expected jaccard newman
    editionsTogether evidence(first: $first, after: $after) { totalCount
    edges { cursor node { __typename ... on Activity { title } ... on Outcome { text }
      ... on Convening { role nameAtTime organization { slug } edition { slug } } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } } }`;

/** What the one tie of an organization rests on, as it was asked for. */
const evidence = (variables: object, slug = 'alfa') =>
  world.ask(QUESTION, { slug, channels: CHANNELS, ...variables });

async function pageOf(variables: object): Promise<Page> {
  const { data, errors } = await evidence(variables);
  expect(errors).toEqual([]);
  return data.organization.ties.nodes[0].evidence;
}

const activity = (title: string) => ({ __typename: 'Activity', title });
const outcome = (text: string) => ({ __typename: 'Outcome', text });
const convening = (year: number, slug: string, role: string) => ({
  __typename: 'Convening',
  role,
  nameAtTime: slug === 'beta' ? 'Beta entonces' : 'Alfa entonces',
  organization: { slug },
  edition: { slug: `encuentro-${year}` },
});

const whole = [
  outcome('Propuesto por ambas'),
  convening(2022, 'beta', 'HOST'),
  activity('Tarde'),
  activity('Temprano'),
  outcome('Propuesto y atendido'),
  convening(2021, 'beta', 'HOST'), // that it is a sponsor too makes no second event
  activity('Antes'),
];

it('is all that both shared through every channel, the newest first, and of an edition the convening of the other', async () => {
  const { edges, totalCount } = await pageOf({ first: 100 });
  expect(edges.map(({ node }) => node)).toEqual(whole);
  expect(totalCount).toBe(7);
});

it('adds up to what is said of the tie: the events of all channels together are what chances are worked out from', async () => {
  const { data } = await evidence({});
  // N = 9: Alfa had part in all 4 tables, 2 editions and 3 outcomes, Beta in all but one table and one outcome.
  expect(data.organization.ties.nodes).toMatchObject([
    { shared: 7, expected: (9 * 7) / 9, jaccard: 7 / 9, newman: 7, editionsTogether: 2 },
  ]);
});

it('shows from the other side the convenings of the one who was asked before', async () => {
  const { data } = await evidence({ first: 100 }, 'beta');
  const nodes = data.organization.ties.nodes[0].evidence.edges.map(({ node }: { node: object }) => node);
  expect(nodes[1]).toEqual(convening(2022, 'alfa', 'CONVENER'));
  expect(nodes.filter((_: object, at: number) => at !== 1 && at !== 5)).toEqual(
    whole.filter((_, at) => at !== 1 && at !== 5),
  );
});

it.each([
  ['ACTIVITY', [whole[2], whole[3], whole[6]]],
  ['CONVENING', [whole[1], whole[5]]],
  ['OUTCOME', [whole[0], whole[4]]],
])('is of the channel %s alone where that is asked for', async (channel, expected) => {
  const { edges, totalCount } = await pageOf({ channels: [channel], first: 100 });
  expect(edges.map(({ node }) => node)).toEqual(expected);
  expect(totalCount).toBe(expected.length);
});

it('comes in pages that together are the whole, five at a time unless said otherwise', async () => {
  expect((await pageOf({})).edges).toHaveLength(5);
  const cursors = (await pageOf({ first: 100 })).edges.map(({ cursor }) => cursor);
  const nodes: object[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Page = await pageOf({ first: 2, after });
    expect(page.pageInfo).toEqual({
      hasNextPage: nodes.length + 2 < 7,
      hasPreviousPage: nodes.length > 0,
      startCursor: cursors[nodes.length],
      endCursor: cursors[nodes.length + page.edges.length - 1],
    });
    expect(page.totalCount).toBe(7);
    nodes.push(...page.edges.map(({ node }) => node));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  expect(nodes).toEqual(whole);
});

it.each([
  [{ first: 0 }, 'BAD_USER_INPUT'],
  [{ first: -1 }, 'BAD_USER_INPUT'],
  [{ first: 101 }, 'LIMIT_TOO_HIGH'],
  [{ after: 'garbage' }, 'BAD_USER_INPUT'],
  [{ after: '🎈' }, 'BAD_USER_INPUT'],
])('refuses %j', async (page, code) => {
  expect((await evidence(page)).errors).toMatchObject([{ code }]);
});

it('refuses a cursor of the evidence of another tie, and one of something that is no longer part of it', async () => {
  const { endCursor } = (await pageOf({ first: 4 })).pageInfo;
  const stale = [{ code: 'STALE_CURSOR' }];
  expect((await evidence({ after: endCursor }, 'beta')).errors).toMatchObject(stale);
  await world.write(async ({ em }) => {
    const activity = await em.findOneOrFail(ActivityTable, { title: 'Temprano' });
    for (const participation of await em.find(ParticipationTable, { activity })) em.remove(participation);
    em.remove(activity);
  });
  await world.app.community.refreshedRevision();
  expect((await evidence({ after: endCursor })).errors).toMatchObject(stale);
});
