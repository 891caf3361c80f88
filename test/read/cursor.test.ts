import { describe, expect, it } from 'vitest';
import { fillDenseNetwork } from '../support/dense-network.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld(fillDenseNetwork);

const encode = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const decode = (cursor: string): unknown[] => JSON.parse(Buffer.from(cursor, 'base64url').toString());

const cursorOf = async (list: string) => {
  const data = await world.read(`{ ${list} { pageInfo { endCursor } } }`);
  return (Object.values(data)[0] as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
};

const codeWith = async (field: string, cursor: string) => {
  const { errors } = await world.ask(`query ($after: String) { ${field} { nodes { __typename } } }`, {
    after: cursor,
  });
  return errors.map(({ code }) => code);
};

const organizations = await cursorOf('organizations(first: 1)');

describe('a cursor is refused as stale', () => {
  it.each([
    ['under a filter', 'organizations(after: $after, filter: { sector: ["academia"] })'],
    ['under an empty list in a filter', 'organizations(after: $after, filter: { sector: [] })'],
    ['in another order', 'organizations(after: $after, orderBy: LATEST_CHANGE)'],
    ['in another list', 'experts(after: $after)'],
    ['in a list with fewer keys', 'outcomes(after: $after)'],
    ['in a search', 'search(text: "red", after: $after)'],
  ])('%s', async (_, field) => {
    expect(await codeWith(field, organizations)).toEqual(['STALE_CURSOR']);
  });

  it.each([
    'organizations(last: 1, before: $after, orderBy: LATEST_CHANGE)',
    'experts(before: $after)',
    'ties(between: EXPERT, before: $after)',
  ])('before it too: %s', async (field) => {
    const { errors } = await world.ask(`query ($after: String) { ${field} { nodes { __typename } } }`, {
      after: organizations,
    });
    expect(errors).toMatchObject([
      { code: 'STALE_CURSOR', message: expect.stringContaining('Start again without "before"') },
    ]);
  });

  it('when the text searched for or the types are others', async () => {
    const cursor = await cursorOf('search(text: "red inventada", first: 1)');
    expect(await codeWith('search(text: "red inventada", after: $after)', cursor)).toEqual([]);
    expect(await codeWith('search(text: "red inventado", after: $after)', cursor)).toEqual(['STALE_CURSOR']);
    expect(
      await codeWith('search(text: "red inventada", types: [ORGANIZATION], after: $after)', cursor),
    ).toEqual(['STALE_CURSOR']);
  });

  it('beneath a type of another name, although the list is called the same', async () => {
    const { edition } = await world.read(
      '{ edition(slug: "encuentro-0") { activities(first: 1) { pageInfo { endCursor } } } }',
    );
    const cursor = edition.activities.pageInfo.endCursor;
    const inTopic = await world.ask(
      'query ($after: String) { node(id: "Topic_1") { ... on Topic { activities(after: $after) { totalCount nodes { id } } } } }',
      { after: cursor },
    );
    expect(inTopic.errors).toMatchObject([
      { code: 'STALE_CURSOR', message: expect.stringContaining('Start again without "after"') },
    ]);
  });
});

describe('a cursor still holds', () => {
  it('in the other direction', async () => {
    const { organizations: all } = await world.read(
      '{ organizations(last: 2) { nodes { slug } pageInfo { startCursor } } }',
    );
    const { organizations: rest } = await world.read(
      'query ($after: String) { organizations(after: $after) { nodes { slug } } }',
      { after: all.pageInfo.startCursor },
    );
    expect(rest.nodes).toEqual([all.nodes[1]]);
  });

  it('when the same filter is written otherwise', async () => {
    const cursor = await cursorOf('organizations(first: 1, filter: { scope: [LOCAL], sector: "academia" })');
    const ask = (filter: object) =>
      world.ask(
        'query ($filter: OrganizationFilter, $after: String) { organizations(filter: $filter, after: $after) { totalCount } }',
        { filter, after: cursor },
      );
    expect((await ask({ sector: ['academia'], scope: ['LOCAL'] })).errors).toEqual([]);
    expect((await ask({ sector: 'academia', scope: 'LOCAL' })).errors).toEqual([]);
  });

  it('under an alias, with another page size, and when other fields are selected', async () => {
    const { again } = await world.read(
      'query ($after: String) { again: organizations(first: 50, after: $after) { nodes { slug sector { slug } } } }',
      { after: organizations },
    );
    expect(again.nodes).toHaveLength(11);
  });
});

describe('what is no cursor of ours', () => {
  const [mark, name, key] = decode(organizations);

  it.each([
    ['a word', 'garbage'],
    ['no Base64', '%%%'],
    ['an emoji', '🎈'],
    ['JSON in the clear', '["a","b","3"]'],
    ['an object', encode({})],
    ['an empty array', encode([])],
    ['numbers', encode([mark, 1, 2])],
    ['nested arrays', encode([mark, ['a'], key])],
    ['null', encode(null)],
    ['too few parts', encode([mark, name])],
    ['too many parts', encode([mark, name, key, key])],
    ['a key that is no number', encode([mark, name, 'x'])],
    ['a key that is too high', encode([mark, name, '99999999999'])],
    ['a key that is a sentence of SQL', encode([mark, name, "1'; drop table expert; --"])],
    ['a name with U+0000', encode([mark, 'a\u0000', key])],
  ])('is refused clearly: %s', async (_, cursor) => {
    expect(await codeWith('organizations(after: $after)', cursor)).toEqual(['BAD_USER_INPUT']);
    expect(await codeWith('organizations(before: $after)', cursor)).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['some day', '2021-02-30 10:00:00+00', '-infinity and beyond'])(
    'is refused clearly where a time belongs: %s',
    async (time) => {
      const [own] = decode(await cursorOf('activities(first: 1)'));
      const codes = await codeWith('activities(after: $after)', encode([own, time, '1']));
      expect(codes).toEqual(['BAD_USER_INPUT']);
    },
  );
});

it('beneath other rows too, a made-up cursor is refused at its list, and what does not hang on it is answered', async () => {
  const { edition } = await world.read(
    '{ edition(slug: "encuentro-0") { activities(first: 1) { pageInfo { endCursor } } } }',
  );
  const [mark] = decode(edition.activities.pageInfo.endCursor);
  for (const after of ['garbage', encode([mark, 'some day', '1']), encode([mark, 'infinity', 'x'])]) {
    const { data, errors } = await world.ask(
      'query ($after: String) { nodes(ids: ["Edition_1", "Sector_1"]) { id ... on Edition { activities(after: $after) { totalCount nodes { title } } } } }',
      { after },
    );
    expect(data).toEqual({ nodes: [null, { id: 'Sector_1' }] });
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', path: 'nodes.0.activities' }]);
  }
});

it('a cursor says no more than the place: its list, order and filter only as a mark', async () => {
  const cursor = await cursorOf(
    'organizations(first: 1, filter: { text: "inventada", sector: ["academia"] })',
  );
  expect(decode(cursor)).toEqual([expect.stringMatching(/^[\w-]{8}$/), 'red inventada', '1']);
});
