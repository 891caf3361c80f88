import { expect, it } from 'vitest';
import { measure } from './network.ts';

it('an object costs one and what hangs on it', () => {
  expect(measure('{ hello }')).toEqual({ cost: 0, nodes: 0 });
  expect(measure('{ expert(id: 1) { name friend { friend { name } } } }')).toEqual({ cost: 3, nodes: 3 });
});

it('a page costs two, and for each item one and what hangs on it', () => {
  expect(measure('{ experts { nodes { name } } }')).toEqual({ cost: 22, nodes: 20 });
  expect(measure('{ experts(first: 5) { nodes { friend { name } } } }')).toEqual({ cost: 12, nodes: 10 });
});

it('an edge and its node are one item', () => {
  const edges = measure('{ experts(first: 5) { edges { role node { friend { name } } } } }');
  expect(edges).toEqual(measure('{ experts(first: 5) { nodes { friend { name } } } }'));
  expect(measure('{ experts(first: 5) { edges { onBehalfOf { id } } } }')).toEqual({ cost: 12, nodes: 10 });
});

it('a programme with 300 participations costs about 2,500', () => {
  const programme = `{ experts(first: 30) { nodes { experts(first: 20) { nodes { a: friend { id } b: friend { friend { id } } } } } } }`;
  expect(measure(programme)!.cost).toBe(2 + 30 * (1 + 2 + 20 * 4));
});

it('the size of a page is taken from its literal, its variable or its default', () => {
  const query = 'query ($n: Int = 7) { experts(first: $n) { nodes { name } } }';
  expect(measure(query)!.nodes).toBe(7);
  expect(measure(query, { n: 3 })!.nodes).toBe(3);
  expect(measure(query, { n: null })!.nodes).toBe(20);
  expect(measure('query ($n: Int) { experts(first: $n) { nodes { name } } }')!.nodes).toBe(20);
});

it('a page from the end costs what one from the start does', () => {
  expect(measure('{ experts(last: 5) { nodes { friend { name } } } }')).toEqual({ cost: 12, nodes: 10 });
  expect(measure('query ($n: Int) { experts(last: $n) { nodes { name } } }', { n: 3 })!.nodes).toBe(3);
  expect(measure('query ($n: Int) { experts(first: 2, last: $n) { nodes { name } } }')!.nodes).toBe(2);
  expect(measure('query ($n: Int) { experts(last: $n) { nodes { name } } }')!.nodes).toBe(20);
});

it('a page counts as many rows as its field declares, unless it is asked for more or less', () => {
  const members = (page: string) =>
    measure(`{ node(id: 1) { ... on Group { members${page} { nodes { id } } } } }`)!;
  expect(members('').nodes).toBe(members('(first: 5)').nodes);
  expect(members('(last: 8)').nodes - members('').nodes).toBe(3);
});

it('a page of less than nothing costs no less than an empty one', () => {
  expect(measure('{ experts(first: -2147483648) { nodes { name } } }')).toEqual({ cost: 2, nodes: 0 });
});

it('a list without pages counts its declared maximum, and at least ten', () => {
  expect(measure('{ expert(id: 1) { names { text } } }')!.nodes).toBe(41);
  expect(measure('{ things { ... on Expert { id } } }')!.nodes).toBe(10);
});

it('a list asked for by ids counts them', () => {
  expect(measure('{ nodes(ids: [1, 2, 3]) { id } }')!.nodes).toBe(3);
  expect(measure('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b'] })!.nodes).toBe(2);
});

it('of what only some types have, the dearest counts, beside what all have', () => {
  const query =
    '{ node(id: 1) { id ... on Expert { friend { id } } ... on Group { members(first: 5) { nodes { id } } } } }';
  expect(measure(query)).toEqual({ cost: 1 + 2 + 5, nodes: 6 });
});

it('a field that is selected twice is merged as it is when executed', () => {
  const query = `{ experts { nodes { id } ...F ...F } } fragment F on ExpertConnection { nodes { id name } }`;
  expect(measure(query)).toEqual({ cost: 22, nodes: 20 });
});

it('what is skipped costs nothing', () => {
  const query =
    'query ($yes: Boolean!) { experts @include(if: $yes) { nodes { id } } hello @skip(if: $yes) }';
  expect(measure(query, { yes: true })!.nodes).toBe(20);
  expect(measure(query, { yes: false })!.nodes).toBe(0);
});

it('a computed field costs what is declared of it', () => {
  expect(measure('{ ranking }')).toEqual({ cost: 500, nodes: 0 });
});

it('under a fixed charge objects are free, but not the pages beneath them', () => {
  expect(measure('{ map { places { x expert { name friend { id } } } } }')).toEqual({ cost: 800, nodes: 0 });
  const within = measure('{ map { places { expert { experts(first: 1) { nodes { id } } } } } }');
  expect(within).toEqual({ cost: 800 + 500 * 3, nodes: 500 });
});

it('a query whose variables are wrong is not measured: its variables are what is to be said', () => {
  expect(measure('query ($n: Int) { experts(first: $n) { nodes { id } } }', { n: 'many' })).toBeUndefined();
});
