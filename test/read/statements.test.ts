import { expect, it } from 'vitest';
import { createWorld, idOf, type Scribe } from '../support/world.ts';

const ACTIVITIES = 30;
const EACH = 10;

/** Two editions with a programme each: thirty activities of ten people, who come from organizations of sectors. */
function programme(scribe: Scribe) {
  const sectors = ['Academia', 'Gobierno'].map((name) => scribe.sector(name));
  const organizations = Array.from({ length: 10 }, (_, at) =>
    scribe.organization(`Red ${at}`, { sector: sectors[at % 2] }),
  );
  const experts = Array.from({ length: 40 }, (_, at) => scribe.expert(`Persona ${at}`));
  for (const [at, expert] of experts.entries()) scribe.affiliation(expert, organizations[at % 10]);
  const source = scribe.source('Programa');
  const series = scribe.series('Encuentro');
  const editions = [1, 2].map((nth) => {
    const edition = scribe.edition(series, `Encuentro ${nth}`);
    for (const organization of organizations) scribe.convening(edition, organization);
    const venue = scribe.venue(edition, { city: 'Mérida' });
    for (let at = 0; at < ACTIVITIES; at++) {
      const activity = scribe.activity(edition, `Mesa ${nth} ${at}`, { venue });
      scribe.cite(activity, source);
      for (let step = 0; step < EACH; step++) {
        scribe.participation(activity, experts[(at + step) % 40]!, {
          onBehalfOf: organizations[step],
          order: step,
        });
      }
    }
    return edition;
  });
  return { editions };
}

let made!: ReturnType<typeof programme>;
const world = await createWorld((scribe) => {
  made = programme(scribe);
});

const PROGRAMME = `{ edition(slug: "encuentro-1") { name series { name } activities(first: 30) { totalCount nodes {
  title venue { name city }
  participants(first: 10) { edges { role onBehalfOf { acronym } node {
    expert { displayName affiliations { title organization { name sector { name } } } }
    onBehalfOf { name sector { name } }
  } } }
} } } }`;

it('a programme of six levels, thirty activities of ten people each, costs one statement, and one for the count', async () => {
  const { data, errors, statements } = await world.ask(PROGRAMME);
  expect(errors).toEqual([]);
  const people = data.edition.activities.nodes.flatMap(
    ({ participants }: { participants: { edges: unknown[] } }) => participants.edges,
  );
  expect(data.edition.activities.totalCount).toBe(ACTIVITIES);
  expect(people).toHaveLength(ACTIVITIES * EACH);
  expect(people[0]).toMatchObject({
    node: { expert: { affiliations: [{ organization: { sector: { name: expect.any(String) } } }] } },
  });
  expect(statements).toHaveLength(2); // all the rows of all the lists come along with the edition, and the count
});

/** A question, and how many statements it costs. */
const prices: [string, number, string][] = [
  ['one row', 1, '{ organization(slug: "red-1") { name sector { name } } }'],
  [
    'a row that is not there',
    1,
    '{ organization(slug: "none") { name sector { name organizations { nodes { name } } } } }',
  ],
  [
    'a list and all that is to-one of its rows, three deep',
    1,
    '{ activities(first: 100) { nodes { title venue { name edition { series { name } } } edition { series { name } } } } }',
  ],
  [
    'nodes, edges and the neighbours of a page together',
    1,
    '{ organizations { nodes { name } edges { cursor node { slug } } pageInfo { hasNextPage endCursor } } }',
  ],
  ['only how many there are', 1, '{ organizations { totalCount } }'],
  ['a page and how many there are', 1, '{ organizations { totalCount nodes { name } } }'],
  [
    'facets of three kinds',
    1,
    '{ organizations { facets(by: [SECTOR, SCOPE, STATE]) { facet buckets { key count } } } }',
  ],
  [
    'a page, how many there are, and facets, of what a filter leaves',
    1,
    '{ organizations(filter: { scope: [LOCAL] }) { totalCount nodes { name } facets(by: [SECTOR]) { buckets { key } } } }',
  ],
  [
    'a page, how many there are, and facets',
    3,
    '{ organizations { totalCount nodes { name } facets(by: [SECTOR]) { buckets { key } } } }',
  ],
  ['nothing of a list', 0, '{ organizations { __typename } }'],
  ['only the type of each row', 1, '{ organizations { nodes { __typename } } }'],
  [
    'the same list twice under one name',
    1,
    '{ organizations { nodes { name } } organizations { nodes { slug sector { slug } } } }',
  ],
  [
    'the same list under two names',
    2,
    '{ a: organizations { nodes { name } } b: organizations { nodes { name } } }',
  ],
  [
    'lists beneath thirty rows',
    1,
    '{ activities(first: 30) { nodes { participants { nodes { role } } sources { nodes { title } } } } }',
  ],
  [
    'lists with counts beneath thirty rows',
    1,
    '{ activities(first: 30) { nodes { participants { totalCount nodes { role } } } } }',
  ],
  [
    'facets beneath every edition',
    2,
    '{ series(slug: "encuentro") { editions { activities { facets(by: [ACTIVITY_KIND]) { buckets { count } } } } } }',
  ],
  [
    'people by what they share with an organization',
    2,
    '{ organizations { nodes { experts { nodes { expert { affiliations { title } } } } } } }',
  ],
  [
    'a hundred nodes of one type',
    1,
    `{ nodes(ids: [${Array.from({ length: 50 }, (_, at) => `"Participation_${(at + 1).toString(36)}"`)}]) { id ... on Participation { role expert { displayName } } } }`,
  ],
];

it.each(prices)('%s: %d statements', async (_, price, question) => {
  const { errors, statements } = await world.ask(question);
  expect(errors).toEqual([]);
  expect(statements).toHaveLength(price);
});

it('as many nodes as may be asked for cost one statement a type, however their types alternate', async () => {
  const types = [
    'Organization',
    'Expert',
    'Activity',
    'Participation',
    'Convening',
    'Edition',
    'Sector',
    'Series',
    'EditionVenue',
    'Source',
  ];
  const ids = [1, 2, 1, 2].flatMap((key) => types.map((type) => `${type}_${key}`));
  const ask = () => world.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
  for (const { errors, statements } of [await ask(), await ask()]) {
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(types.length);
  }
});

it('a search costs one statement, and one for each type among what was found', async () => {
  const { data, statements } = await world.ask(
    '{ search(text: "mesa encuentro", first: 100) { nodes { label node { __typename ... on Activity { title edition { name } } } } } }',
  );
  const types = new Set(
    data.search.nodes.map(({ node }: { node: { __typename: string } }) => node.__typename),
  );
  expect(statements.length).toBeLessThanOrEqual(1 + types.size);
});

it('what a selection reads is what it names: no statement fetches a column that nobody asked for', async () => {
  const { statements } = await world.ask(
    `{ node(id: "${idOf(made.editions[0])}") { ... on Edition { name } } }`,
  );
  const text = statements.map((statement) => statement.text).join();
  expect(text).toContain('name');
  expect(text).not.toMatch(/theme|modality|updated_at/);
});
