import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createExecutor } from '../../src/http/graphql/executor.ts';
import { type SixOrganizations, sixOrganizations } from '../community/fields/six-organizations.ts';
import { createWorld, idOf } from '../support/world.ts';

let made!: SixOrganizations;
const world = await createWorld((scribe) => {
  made = sixOrganizations(scribe);
  const { editions, organizations, sectors } = made;
  for (const year of ['2021', '2022'] as const) {
    scribe.convening(editions[year]!, organizations.A, { sectorAtTime: sectors.government });
    scribe.convening(editions[year]!, organizations.B, { sectorAtTime: sectors.government });
  }
});
const { organizations, experts, editions, sectors, activities } = made;

const END = '__typename ... on Expert { id displayName } ... on Organization { id name }';
const ITEM = '... on Activity { title } ... on Convening { id } ... on Outcome { text }';
const TIES = `totalCount pageInfo { startCursor endCursor hasNextPage } nodes { a { ${END} } other: b { ${END} } b { __typename }
  evidence(first: 9) { edges { cursor node { ${ITEM} } } } } edges { cursor node { a { ${END} } b { ${END} } } }`;
const FILTER = 'filter: { channels: [ACTIVITY, CONVENING] }';
const between = (rows: { A: { id: number }; D: { id: number } }) =>
  `"${idOf(rows.A)}", to: "${idOf(rows.D)}"`;

/** Questions that are answered in several statements, of which later ones read what earlier ones found. */
const QUESTIONS: Record<string, string> = {
  search: `search(text: "Persona de Alba", first: 3) { totalCount pageInfo { startCursor endCursor }
    nodes { label node { id ... on Expert { displayName } } } edges { cursor node { node { ... on Expert { sortName } } } } }`,
  'search of all types': ['Alba', 'Encuentro', 'Apertura', 'Gobierno', 'Persona']
    .map((text) => `${text}: search(text: "${text}") { nodes { node { id } } }`)
    .join(' '),
  'ties of experts': `ties(between: EXPERT) { ${TIES} } experts { nodes { ties { ${TIES} } } }`,
  'ties of organizations': `ties(between: ORGANIZATION, ${FILTER}) { ${TIES} } organizations { nodes { ties { ${TIES} } } }`,
  'a tie': `tieBetween(a: "${idOf(experts.A)}", b: "${idOf(experts.B)}") { a { ${END} } b { ${END} } firstTogether { name } }`,
  paths: [experts, organizations]
    .map(
      (
        rows,
        at,
      ) => `paths${at}: pathsBetween(from: ${between(rows as never)}, limit: 20) { paths { explanation
        steps { from { ${END} } to { ${END} } via { ${ITEM} } } } }`,
    )
    .join(' '),
  maps: ['EXPERT', 'ORGANIZATION', 'SECTOR', 'TWO_MODE']
    .map(
      (
        kind,
      ) => `${kind}: communityMap(between: ${kind}) { nodes { id label sector { slug } member { __typename
        ${END.replace('__typename', '')} } } ties { source target } }`,
    )
    .join(' '),
  'a map of an edition': `edition(slug: "encuentro-2023") { communityMap { nodes { id member { ${END} } } ties { source target } } }`,
  'mixing of sectors': 'network(between: ORGANIZATION) { mixing { row { slug } column { slug } } }',
  'ties of sectors': 'sectors { ties { nodes { a { slug } b { slug } } edges { node { b { name } } } } }',
  'parts of sectors': 'sectors { parts { edition { name } organizations } }',
  'two editions': `editionDiff(from: "${idOf(editions['2021'] as never)}", to: "${idOf(editions['2022'] as never)}") { from { name }
    to { name } newTies { ${TIES} } lapsedTies { nodes { a { ${END} } } } newcomers { name } absent { name } }`,
  'what if': `whatIf(remove: ["${idOf(experts.A)}"]) { removed { ${END} } orphaned { ${END} } }`,
  nodes: `nodes(ids: ["${idOf(experts.A)}", "${idOf(organizations.A)}"]) { id }`,
};

/** What is done and undone again. */
type Change = readonly [go: string, back: string];

/** Moves rows to other keys and back, as if they were taken out, behind the back of all that refers to them. */
function elsewhere(rows: Record<string, { id: number }>): Change {
  const move = (by: number, from: number) => {
    const moves = Object.entries(rows).map(
      ([table, { id }]) => `update ${table} set id = ${id + from + by} where id = ${id + from};`,
    );
    return `begin; set local session_replication_role = replica; ${moves.join(' ')} commit`;
  };
  return [move(1_000, 0), move(-1_000, 1_000)];
}

const consent = (value: string) => `update expert set consent = ${value} where id = ${experts.A.id}`;

/** What is there for one statement, and no longer for the next. */
const LEAVING: [what: string, change: Change][] = [
  ['somebody withdraws', [consent(`'WITHDRAWN'`), consent('null')]],
  [
    'something of every kind is taken out',
    elsewhere({
      organization: organizations.E,
      sector: sectors.government,
      edition: editions['2021'] as never,
      activity: activities[1] as never,
    }),
  ],
];

const DOCUMENTS = new Map(
  Object.values(QUESTIONS).map((question) => [question, parse(`{ ${question} }`)] as const),
);

const EXECUTORS = {
  'graphql-js': createExecutor(world.app.schema, { compile: false }),
  'graphql-jit': createExecutor(world.app.schema),
};

describe.each(Object.entries(EXECUTORS))('while %s answers', (_, execute) => {
  const ask = async (question: string, before: (statement: number) => unknown = () => undefined) => {
    let sent = 0;
    const context = world.context(() => before(++sent));
    const { data, errors = [] } = await execute({
      document: DOCUMENTS.get(question)!,
      documentKey: question,
      context,
    });
    const said = errors.map(({ message, extensions }) => `${extensions.code ?? 'internal'}: ${message}`);
    return { data, errors: said, sent };
  };

  const wholes = new Map<string, Awaited<ReturnType<typeof ask>>>();

  /** What is answered while nothing changes, asked once. */
  const wholeOf = async (question: string) => {
    if (!wholes.has(question)) await ask(question); // seen once, an operation is compiled
    const whole = wholes.get(question) ?? (await ask(question));
    wholes.set(question, whole);
    return whole;
  };

  describe.each(LEAVING)('and %s', (_, [go, back]) => {
    it.each(Object.entries(QUESTIONS))('%s: nothing is an error', async (_, question) => {
      const whole = await wholeOf(question);
      expect(whole.errors).toEqual([]);
      for (let last = 2; last <= whole.sent; last++) {
        const { errors } = await ask(question, (statement) => statement === last && world.sql(go));
        await world.sql(back);
        expect(errors.filter((error) => !error.startsWith('NOT_FOUND: '))).toEqual([]);
      }
      expect((await ask(question)).data).toEqual(whole.data);
    });
  });
});

it('a hit that is left out is in no cursor, and its page goes on', async () => {
  const source = `{ search(text: "persona", types: [EXPERT], first: 1) { nodes { node { id } } edges { cursor }
    pageInfo { startCursor endCursor hasNextPage } } }`;
  let sent = 0;
  const context = world.context(() => ++sent === 2 && world.sql(`update expert set consent = 'WITHDRAWN'`));
  const { data } = await EXECUTORS['graphql-js']({ document: parse(source), documentKey: source, context });
  await world.sql('update expert set consent = null');
  expect(data).toEqual({
    search: { nodes: [], edges: [], pageInfo: { startCursor: null, endCursor: null, hasNextPage: true } },
  });
});
