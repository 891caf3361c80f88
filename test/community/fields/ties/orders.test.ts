import { describe, expect, it } from 'vitest';
import { fillDenseNetwork } from '../../../support/dense-network.ts';
import { createWorld, type World } from '../../../support/world.ts';
import { ENDS, gathering, inShort, tiesBy, tiesOf } from './gathering.ts';

const world = await createWorld((scribe) => void gathering(scribe));
const dense = await createWorld((scribe) => void fillDenseNetwork(scribe));

/** Ties of the same rank come by the keys of their ends, which are in the order A, B, G, D, E. */
const ORDERS: [order: string, filter: object, all: string[], ofG: string[]][] = [
  // 1/210; 1/2; 155/210 twice; 226/252; 205/210 twice
  ['SURPRISE', {}, ['AB4', 'GE1', 'AG2', 'BG2', 'GD2', 'AD1', 'BD1'], ['GE1', 'GA2', 'GB2', 'GD2']],
  ['SHARED', {}, ['AB4', 'AG2', 'BG2', 'GD2', 'AD1', 'BD1', 'GE1'], ['GA2', 'GB2', 'GD2', 'GE1']],
  // 1; 2/7 twice; 2/8; 1/5; 1/8 twice
  ['JACCARD', {}, ['AB4', 'AG2', 'BG2', 'GD2', 'GE1', 'AD1', 'BD1'], ['GA2', 'GB2', 'GD2', 'GE1']],
  // 17/6; 4/3; 1; 5/6 twice; 1/3 twice
  ['NEWMAN', {}, ['AB4', 'GD2', 'GE1', 'AG2', 'BG2', 'AD1', 'BD1'], ['GD2', 'GE1', 'GA2', 'GB2']],
  // without the table of four: 2023; 2022; 2021 three times
  ['LAST_EDITION', { maxActivitySize: 3 }, ['GE1', 'AB3', 'AG1', 'BG1', 'GD1'], ['GE1', 'GA1', 'GB1', 'GD1']],
  // Alfa, Beta, Delta, Épsilon, Gama
  ['NAME', {}, ['AB4', 'AD1', 'AG2', 'BD1', 'BG2', 'GD2', 'GE1'], ['GA2', 'GB2', 'GD2', 'GE1']],
];

describe('ties come in the order', () => {
  it.each(ORDERS)('%s', async (orderBy, filter, all, ofG) => {
    expect(await tiesBy(world, filter, { orderBy })).toEqual(all);
    expect(await tiesBy(world, filter, { orderBy, between: 'EXPERT' })).toEqual(all);
    expect(await tiesOf(world, 'g', filter, orderBy)).toEqual(ofG);
  });

  it('of surprise, where none is said', async () => {
    const { ties } = await world.read(`{ ties(between: ORGANIZATION) { nodes { ${ENDS} shared } } }`);
    expect(ties.nodes.map(inShort)).toEqual(ORDERS[0]![2]);
  });
});

interface Page {
  totalCount: number;
  edges: { cursor: string; node: { a: { id: string }; b: { id: string } } }[];
  nodes: object[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

const IDS = 'a { ... on Node { id } } b { ... on Node { id } }';

async function page(of: World, variables: Record<string, unknown>): Promise<Page> {
  const { ties } = await of.read(
    `query ($between: TieKind!, $filter: TieFilter, $orderBy: TieOrder, $first: Int, $after: String) {
      ties(between: $between, filter: $filter, orderBy: $orderBy, first: $first, after: $after) { totalCount nodes { ${IDS} }
        edges { cursor node { ${IDS} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    variables,
  );
  return ties;
}

/** All pages of seven, one after the other. */
async function pages(of: World, variables: Record<string, unknown>): Promise<Page[]> {
  const all = [await page(of, { ...variables, first: 7 })];
  for (let last = all[0]!; last.pageInfo.hasNextPage; last = all.at(-1)!)
    all.push(await page(of, { ...variables, first: 7, after: last.pageInfo.endCursor }));
  return all;
}

describe.each(['ORGANIZATION', 'EXPERT'])('all pages of ties of kind %s', (between) => {
  it.each(ORDERS.map(([order]) => order))(
    'together give every tie once, in the order %s',
    async (orderBy) => {
      const whole = await page(dense, { between, orderBy, first: 100 });
      const all = await pages(dense, { between, orderBy });
      const edges = all.flatMap((each) => each.edges);
      expect(whole.totalCount).toBeGreaterThan(20);
      expect(edges).toEqual(whole.edges);
      expect(edges).toHaveLength(whole.totalCount);
      expect(new Set(edges.map(({ node }) => [node.a.id, node.b.id].sort().join())).size).toBe(
        whole.totalCount,
      );
      for (const [at, { nodes, edges: own, pageInfo, totalCount }] of all.entries()) {
        expect(nodes).toEqual(own.map(({ node }) => node));
        expect(totalCount).toBe(whole.totalCount);
        expect(pageInfo).toEqual({
          hasNextPage: at < all.length - 1,
          hasPreviousPage: at > 0,
          startCursor: own[0]!.cursor,
          endCursor: own.at(-1)!.cursor,
        });
      }
    },
  );
});

it.each([
  ['ORGANIZATION', ['ACTIVITY', 'CONVENING', 'OUTCOME']],
  ['ORGANIZATION', ['ACTIVITY']],
  ['EXPERT', ['ACTIVITY']],
])('every tie of kind %s by %j rests on as much as is shared', async (between, channels) => {
  const { ties } = await dense.read(
    `query ($between: TieKind!, $filter: TieFilter) { ties(between: $between, filter: $filter, first: 100) { nodes { shared
      evidence(first: 100) { totalCount edges { node { __typename } } } } } }`,
    { between, filter: { channels } },
  );
  expect(ties.nodes.length).toBeGreaterThan(20);
  for (const { shared, evidence } of ties.nodes)
    expect([evidence.totalCount, evidence.edges.length]).toEqual([shared, shared]);
});

describe('a cursor', async () => {
  const { data } = await world.ask(
    '{ ties(between: ORGANIZATION, first: 2) { edges { cursor } } organization(slug: "a") { ties(first: 1) { edges { cursor } } } }',
  );
  const [cursor, ofA] = [data.ties.edges[1].cursor, data.organization.ties.edges[0].cursor];
  const parts: string[] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  const encode = (made: unknown) => Buffer.from(JSON.stringify(made)).toString('base64url');
  const codes = async (field: string, after: string) => {
    const { errors } = await world.ask(`query ($after: String) { ${field} }`, { after });
    return errors.map(({ code }) => code);
  };
  const list = (more: string) => `ties(after: $after, ${more}) { nodes { shared } }`;

  it.each([
    ['in another order', list('between: ORGANIZATION, orderBy: SHARED')],
    ['under a filter', list('between: ORGANIZATION, filter: { minShared: 2 }')],
    ['of the other kind', list('between: EXPERT')],
    ['in the list of one organization', `organization(slug: "a") { ${list('orderBy: SURPRISE')} }`],
    ['in a list of something else', 'organizations(after: $after) { nodes { id } }'],
  ])('is refused as stale %s', async (_, field) => {
    expect(await codes(field, cursor)).toEqual(['STALE_CURSOR']);
  });

  it('of one list is taken by the same list alone', async () => {
    expect(await codes(list('between: ORGANIZATION, orderBy: SURPRISE'), cursor)).toEqual([]);
    expect(await codes(list('first: 1, between: ORGANIZATION'), cursor)).toEqual([]);
    expect(await codes(list('between: ORGANIZATION'), ofA)).toEqual(['STALE_CURSOR']);
  });

  it.each([
    ['a word', 'garbage'],
    ['an emoji', '🎈'],
    ['too few parts', encode(parts.slice(0, 3))],
    ['too many parts', encode([...parts, '1'])],
    ['words in place of numbers', encode([parts[0], 'x', 'y', 'z'])],
    ['nothing in place of numbers', encode([parts[0], '', '', ''])],
    ['a number without end', encode([parts[0], '1e999', '1', '2'])],
  ])('that is made up is refused clearly: %s', async (_, after) => {
    expect(await codes(list('between: ORGANIZATION'), after)).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    [0, 'BAD_USER_INPUT'],
    [-1, 'BAD_USER_INPUT'],
    [101, 'LIMIT_TOO_HIGH'],
  ])('or none: a page of %d is refused', async (first, code) => {
    for (const field of [
      `ties(between: EXPERT, first: ${first}) { totalCount }`,
      `expert(slug: "persona-a") { ties(first: ${first}) { totalCount } }`,
    ])
      expect((await world.ask(`{ ${field} }`)).errors).toMatchObject([{ code }]);
  });
});

it('what comes in between two pages and ties nobody leaves the pages as they are', async () => {
  const orders = ['NAME', 'LAST_EDITION', 'SHARED'].map((orderBy) => ({ between: 'ORGANIZATION', orderBy }));
  const wholes = await Promise.all(orders.map((order) => page(world, order)));
  const firsts = await Promise.all(orders.map((order) => page(world, { ...order, first: 3 })));
  await world.write((scribe) => {
    scribe.organization('Aaa');
    scribe.edition(scribe.series('Aaa'), 'Aaa 2001', { year: 2001, startsOn: '2001' });
  });
  await world.app.community.refreshedRevision();
  for (const [at, order] of orders.entries()) {
    const rest = await page(world, { ...order, after: firsts[at]!.pageInfo.endCursor });
    expect([...firsts[at]!.nodes, ...rest.nodes], order.orderBy).toEqual(wholes[at]!.nodes);
  }
});
