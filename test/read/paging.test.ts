import fc from 'fast-check';
import { type GraphQLObjectType, getNamedType, isEnumType, isRequiredArgument } from 'graphql';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { STEWARD } from '../support/actors.ts';
import { fillDenseNetwork } from '../support/dense-network.ts';
import { createWorld, freshWorld } from '../support/world.ts';

const world = await createWorld(fillDenseNetwork);
for (const label of ['Antes', 'Después'])
  await takeSnapshot(world.database.orm.em, await world.app.community.currentRevision(), {
    label,
    actor: 'test',
  });
for (const says of ['Ya no se llama así', 'Se fundó antes', 'Cambió de sector'])
  await world.act(null, `correctionSubmit(node: "Organization_1", says: "${says}")`);
const { schema } = world.app;

/** Reads as somebody who may see all. */
const read = async (source: string, variables: Record<string, unknown> = {}) => {
  const { data, errors } = await world.ask(source, variables, undefined, STEWARD);
  expect(errors).toEqual([]);
  return data;
};

/** Lists of more rows than a page has, and what narrows them. */
const NARROWED: Record<string, string> = { participations: ', filter: { edition: ["Edition_1"] }' };

/** Every way to page: each connection of each node, and of the root, in each of its orders. */
const pagings = [
  ...pagingsOf(schema.getQueryType()!, (list) => `{ ${list} }`),
  ...schema
    .getPossibleTypes(schema.getType('Node') as never)
    .flatMap((type) =>
      pagingsOf(type, (list) => `{ nodes(ids: ["${type.name}_1"]) { ... on ${type.name} { ${list} } } }`),
    ),
].filter(([name]) => !/^search|^changes|\.log\b/.test(name));

type Ask = (list: string) => string;

function pagingsOf(type: GraphQLObjectType, ask: Ask): [string, string, Ask][] {
  const connections = Object.values(type.getFields()).filter(
    ({ type, args }) => getNamedType(type).name.endsWith('Connection') && !args.some(isRequiredArgument),
  );
  return connections.flatMap(({ name, args }) => {
    const order = getNamedType(args.find((arg) => arg.name === 'orderBy')?.type);
    const orders = isEnumType(order) ? order.getValues().map((value) => `orderBy: ${value.name}`) : [''];
    return orders.map((by): [string, string, Ask] => [
      `${type.name === 'Query' ? '' : `${type.name}.`}${name} ${by}`,
      `${name}(${by}${type.name === 'Query' ? (NARROWED[name] ?? '') : ''}`,
      ask,
    ]);
  });
}

interface Page {
  edges: { cursor: string; node: { __typename: string } }[];
  nodes: { __typename: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

const PAGE = `{ totalCount nodes { __typename } edges { cursor node { __typename } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }`;

const PLACES = '{ edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

/** What to do where a list has too few rows to be paged. */
const MORE_ROWS =
  'Make two rows of this list in test/support/dense-network.ts, or more, which belong to the first row of its type.';

const pageIn = (data: object): Page => {
  const [value] = Object.values(data).flat();
  if (value === null) throw new Error(MORE_ROWS);
  return 'pageInfo' in value ? value : pageIn(value);
};

it.each(pagings)(
  '%s: pages of two are the whole list, nothing twice and nothing left out',
  async (_, list, ask) => {
    const question = `query ($first: Int, $after: String) ${ask(`${list} first: $first, after: $after) ${PAGE}`)}`;
    const page = async (first: number, after?: string) => pageIn(await read(question, { first, after }));
    const whole = await page(100);
    const cursors = whole.edges.map(({ cursor }) => cursor);
    expect(new Set(cursors).size).toBe(whole.totalCount);
    expect(whole.nodes).toHaveLength(whole.totalCount);
    expect(whole.totalCount, MORE_ROWS).toBeGreaterThan(1);
    expect(whole.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    });
    const seen: string[] = [];
    for (let more = cursors.length > 0; more; ) {
      const next = await page(2, seen.at(-1));
      seen.push(...next.edges.map(({ cursor }) => cursor));
      expect(next.pageInfo.hasPreviousPage).toBe(seen.length > 2);
      more = next.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(cursors);
  },
);

/** Lists that are worked through from their start are read forward alone. */
const bothWays = pagings.filter(([name]) => name !== 'proposals ');

it.each(bothWays)('%s: pages of three from the end are the whole list backwards', async (_, list, ask) => {
  const page = async (args: string, before?: string) =>
    pageIn(
      await world.read(`query ${before ? '($before: String) ' : ''}${ask(`${list} ${args}) ${PAGE}`)}`, {
        before,
      }),
    );
  const cursors = (await page('first: 100')).edges.map(({ cursor }) => cursor);
  const seen: string[] = [];
  for (let more = cursors.length > 0; more; ) {
    const back = seen.length > 0 ? await page('last: 3 before: $before', seen.at(-1)) : await page('last: 3');
    const shown = back.edges.map(({ cursor }) => cursor);
    expect(back.pageInfo).toMatchObject({ startCursor: shown[0], endCursor: shown.at(-1) });
    expect(back.pageInfo.hasNextPage).toBe(seen.length > 0);
    seen.push(...shown.toReversed());
    more = back.pageInfo.hasPreviousPage;
  }
  expect(seen.toReversed()).toEqual(cursors);
});

/** What Relay's Cursor Connections Specification answers of a list with these cursors. */
function relayPage(cursors: readonly string[], { first, after, last, before }: Asked) {
  const from = after === undefined ? 0 : after + 1;
  const between = cursors.slice(from, Math.max(from, before ?? cursors.length));
  const shown = last === undefined ? between.slice(0, first ?? 20) : between.slice(-last);
  const isCut = shown.length < between.length;
  return {
    cursors: shown,
    hasNextPage: last === undefined ? isCut : before !== undefined,
    hasPreviousPage: last === undefined ? after !== undefined : isCut,
    startCursor: shown[0] ?? null,
    endCursor: shown.at(-1) ?? null,
  };
}

/** A page by the numbers of the rows that its cursors are of. */
interface Asked {
  first?: number;
  after?: number;
  last?: number;
  before?: number;
}

const anyPage: fc.Arbitrary<Asked> = fc
  .record({
    size: fc.constantFrom({}, { first: 1 }, { first: 4 }, { last: 1 }, { last: 4 }, { last: 100 }),
    after: fc.option(fc.nat(23), { nil: undefined }),
    before: fc.option(fc.nat(23), { nil: undefined }),
  })
  .map(({ size, after, before }) => ({
    ...size,
    ...(after !== undefined && { after }),
    ...(before !== undefined && { before }),
  }));

it.each([
  ['organizations', 'organizations(', (list: string) => `{ ${list} }`],
  ['activities, the latest first', 'activities(orderBy: LATEST_FIRST', (list: string) => `{ ${list} }`],
  ['the experts of an edition', 'experts(', (list: string) => `{ edition(slug: "encuentro-0") { ${list} } }`],
  ['what a search finds', 'search(text: "red inventada"', (list: string) => `{ ${list} }`],
  ['ties', 'ties(between: ORGANIZATION', (list: string) => `{ ${list} }`],
  [
    'the evidence of a tie',
    'evidence(',
    (list: string) => `{ ties(between: ORGANIZATION, first: 1) { nodes { ${list} } } }`,
  ],
])("%s: any page is as Relay's specification has it", async (name, list, ask) => {
  const usual = name.startsWith('the evidence') ? 5 : 20;
  const page = async (args: string) => pageIn(await world.read(ask(`${list} ${args}) ${PLACES}`)));
  const cursors = (await page('first: 100')).edges.map(({ cursor }) => cursor);
  expect(cursors.length).toBeGreaterThan(5);
  await fc.assert(
    fc.asyncProperty(anyPage, async (asked) => {
      const at = (row: number | undefined) => (row === undefined ? undefined : row % cursors.length);
      const [after, before] = [at(asked.after), at(asked.before)];
      const args = [
        ...(asked.first ? [`first: ${asked.first}`] : []),
        `last: ${asked.last ?? null}`,
        ...(after === undefined ? [] : [`after: "${cursors[after]}"`]),
        ...(before === undefined ? [] : [`before: "${cursors[before]}"`]),
      ];
      const { edges, pageInfo } = await page(args.join(' '));
      const { cursors: shown, ...standing } = relayPage(cursors, {
        ...asked,
        ...(asked.last ? {} : { first: asked.first ?? usual }),
        ...(after !== undefined && { after }),
        ...(before !== undefined && { before }),
      });
      expect([args, edges.map(({ cursor }) => cursor), pageInfo]).toEqual([args, shown, standing]);
    }),
    { numRuns: 25 },
  );
});

it('search pages in the same way, although many are equally like the text', async () => {
  const search = async (first: number, after?: string) =>
    pageIn(
      await world.read(
        `query ($after: String) { search(text: "red inventada", first: ${first}, after: $after) ${PAGE} }`,
        { after },
      ),
    );
  const cursors = (await search(100)).edges.map(({ cursor }) => cursor);
  const seen: string[] = [];
  for (let more = true; more; ) {
    const next = await search(5, seen.at(-1));
    seen.push(...next.edges.map(({ cursor }) => cursor));
    more = next.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(cursors);
  expect(cursors.length).toBeGreaterThan(10);
});

describe('the size of a page', () => {
  const sized = (first: unknown) =>
    world.ask('query ($first: Int) { organizations(first: $first) { nodes { id } } }', { first });

  it.each([0, -1, -2147483648])('is not %d', async (first) => {
    const { data, errors } = await sized(first);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('from 1 to 100') },
    ]);
  });

  it.each([101, 2147483647])('is refused at %d, not cut', async (first) => {
    const { errors } = await sized(first);
    expect(errors).toMatchObject([
      { code: 'LIMIT_TOO_HIGH', message: expect.stringContaining('at most 100') },
    ]);
  });

  it.each([0, -1, 101])('from the end is not %d either', async (last) => {
    const { data, errors } = await world.ask(
      'query ($last: Int) { organizations(last: $last) { nodes { id } } }',
      {
        last,
      },
    );
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: expect.stringContaining(`"last" is ${last}`) }]);
  });

  it.each(['organizations(first: 2, last: 2)', 'search(text: "red inventada", first: 2, last: 2)'])(
    'is not given from both ends: %s',
    async (list) => {
      const { errors } = await world.ask(`{ ${list} { nodes { __typename } } }`);
      expect(errors).toMatchObject([
        { code: 'BAD_USER_INPUT', message: expect.stringContaining('"first" for rows from the start') },
      ]);
    },
  );

  it('is not given from both ends where nothing but the number of rows is asked, nor of ties', async () => {
    for (const list of [
      'organizations(first: 2, last: 2)',
      'ties(between: ORGANIZATION, first: 2, last: 2)',
    ]) {
      const { errors } = await world.ask(`{ ${list} { totalCount } }`);
      expect([list, errors]).toEqual([list, [expect.objectContaining({ code: 'BAD_USER_INPUT' })]]);
    }
  });

  it('from one end is taken beside a null from the other', async () => {
    const { organizations } = await world.read(
      'query ($first: Int) { organizations(first: $first, last: 3) { nodes { slug } } }',
      { first: null },
    );
    expect(organizations.nodes).toHaveLength(3);
  });

  it.each([null, undefined])('is the usual one when %s is given', async (first) => {
    expect((await sized(first)).data.organizations.nodes).toHaveLength(12);
    const { activities } = await world.read(
      'query ($first: Int) { activities(first: $first) { nodes { id } } }',
      { first },
    );
    expect(activities.nodes).toHaveLength(20);
  });

  it('is refused beneath every parent alike, and the rest is answered', async () => {
    const { data, errors } = await world.ask(
      '{ sectors { slug organizations(first: 101) { totalCount } } agendaItem(slug: "agenda") { slug } }',
    );
    expect(data).toBeNull();
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['LIMIT_TOO_HIGH']));
  });
});

it('an empty list is a page without rows, cursors and neighbours', async () => {
  const { organizations } = await world.read(`{ organizations(filter: { sector: ["none-such"] }) ${PAGE} }`);
  expect(organizations).toEqual({
    totalCount: 0,
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

it('a page after the last row is empty, and says that something comes before it', async () => {
  const { organizations: all } = await world.read('{ organizations(first: 100) { pageInfo { endCursor } } }');
  const { organizations } = await world.read(
    `query ($after: String) { organizations(after: $after) ${PAGE} }`,
    {
      after: all.pageInfo.endCursor,
    },
  );
  expect(organizations).toMatchObject({
    totalCount: 12,
    nodes: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
  });
});

it.each(['first', 'last'])('every parent gets a page of its own, of the same size, by "%s"', async (by) => {
  const LIST = `slug activities(${by}: 3) { totalCount nodes { slug }
    pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
  const { data, statements } = await world.ask(`{ series(slug: "encuentro") { editions { ${LIST} } } }`);
  const { series } = data;
  expect(statements).toHaveLength(1); // rows and counts come along with the editions
  for (const [at, edition] of series.editions.entries()) {
    const { edition: alone } = await world.read(`{ edition(slug: "${edition.slug}") { ${LIST} } }`);
    expect(alone, `edition ${at}`).toEqual(edition);
    expect(edition.activities.nodes).toHaveLength(3);
  }
});

it('rows that come in or go away between two pages are neither repeated nor the reason that others are left out', async () => {
  const moving = await freshWorld((scribe) => {
    for (const letter of 'bdfhjl') scribe.organization(`Red ${letter}`);
  });
  const page = async (after: string | null) => {
    const { organizations } = await moving.read(
      'query ($after: String) { organizations(first: 2, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }',
      { after },
    );
    return organizations;
  };
  const first = await page(null);
  await moving.write((scribe) => {
    for (const letter of 'acegm') scribe.organization(`Red ${letter}`);
  });
  await moving.sql("delete from organization where name in ('Red b', 'Red d')");
  const names = first.nodes.map(({ name }: { name: string }) => name);
  for (let next = first; next.pageInfo.hasNextPage; ) {
    next = await page(next.pageInfo.endCursor);
    names.push(...next.nodes.map(({ name }: { name: string }) => name));
  }
  expect(names.map((name: string) => name.at(-1)).join('')).toBe('bdefghjlm');
});
