import { getIntrospectionQuery, Kind, OperationTypeNode, parse, print, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { cpuOf } from '../support/cpu.ts';
import { measure } from './network.ts';

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');
const nested = (levels: number) =>
  `{ expert(id: 1) ${'{ friend '.repeat(levels - 1)}{ id } ${'}'.repeat(levels - 1)} }`;
const refusal = (query: string, variables?: object) => {
  try {
    measure(query, variables);
    return undefined;
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
    return { message, ...extensions };
  }
};

type Case = [limit: string, code: string, allowed: number, within: string, beyond: string];
const cases: Case[] = [
  ['depth', 'OPERATION_TOO_LARGE', 20, nested(19), nested(20)],
  ['aliases', 'OPERATION_TOO_LARGE', 50, aliases(50), aliases(51)],
  [
    'rootFields',
    'OPERATION_TOO_LARGE',
    20,
    `{ ${times(20, (i) => `a${i}: hello`)} }`,
    `{ ${times(21, (i) => `a${i}: hello`)} }`,
  ],
  ['directives', 'OPERATION_TOO_LARGE', 50, directives(50), directives(51)],
  ['fields', 'OPERATION_TOO_LARGE', 1_000, fields(1_000), fields(1_001)],
  ['sqlFields', 'OPERATION_TOO_LARGE', 50, sqlFields(''), sqlFields('facets(by: []) { text }')],
  [
    'repetitions',
    'OPERATION_TOO_LARGE',
    100,
    `{ ${times(100, () => 'hello')} }`,
    `{ ${times(101, () => 'hello')} }`,
  ],
  [
    'introspectionRoots',
    'OPERATION_TOO_LARGE',
    2,
    '{ a: __typename x: __schema { description } y: __type(name: "A") { name } }',
    '{ x: __schema { description } y: __type(name: "A") { name } z: __type(name: "B") { name } }',
  ],
  ['cost', 'COST_TOO_HIGH', 10_000, cost(2), cost(3)],
  ['values', 'COST_TOO_HIGH', 50_000, values(''), values('name')],
  [
    'first',
    'LIMIT_TOO_HIGH',
    100,
    '{ experts(first: 100) { nodes { id } } }',
    '{ experts(first: 101) { nodes { id } } }',
  ],
];

function aliases(count: number) {
  return `{ expert(id: 1) { ${times(count, (i) => `a${i}: name`)} } }`;
}
function directives(count: number) {
  return `{ expert(id: 1) { ${times(count, () => '... @include(if: true) { name }')} } }`;
}
/** One field, ten that are 91 each once their fragments are expanded, and the rest by name. */
function fields(count: number) {
  return `{ expert(id: 1) { ${times(10, (i) => `g${i}: friend { ...M }`)} ${times(count - 911, () => 'name')} } }
    fragment M on Expert { ${times(9, (i) => `m${i}: friend { ...L }`)} }
    fragment L on Expert { ${times(9, (i) => `l${i}: id`)} }`;
}
function sqlFields(more: string) {
  const page = '{ nodes { id } totalCount facets(by: []) { text } }';
  return `{ ${times(16, (i) => `p${i}: experts(first: 1) ${page}`)} experts(first: 1) { totalCount ${more} } }`;
}
function cost(experts: number) {
  const pages = 'experts(first: 98) { nodes { experts(first: 99) { nodes { id } } } }';
  return `{ ${pages} ${times(experts, (i) => `e${i}: expert(id: 1) { id }`)} }`;
}
function values(more: string) {
  const ten = times(10, (i) => `v${i}: name`);
  return `{ experts(first: 100) { nodes { ${more} experts(first: 50) { nodes { ${ten} } } } } }`;
}

describe('each limit lets through what is just within it, and refuses what is just beyond', () => {
  it.each(cases)('%s', (limit, code, allowed, within, beyond) => {
    expect(refusal(within)).toBeUndefined();
    expect(refusal(beyond)).toMatchObject({ code, limit, allowed });
  });
});

it('more objects than allowed are refused though they are cheap', () => {
  expect(measure('{ experts(first: 50) { nodes { id } } }', {}, { nodes: 50 })!.nodes).toBe(50);
  expect(() => measure('{ experts(first: 51) { nodes { id } } }', {}, { nodes: 50 })).toThrow('51 objects');
});

it('a refusal says what, how much, the limit, and what to do', () => {
  expect(refusal('{ experts(first: 100) { nodes { experts(first: 100) { nodes { id } } } } }')).toEqual({
    message:
      'This operation has 10,302 points of cost; the limit is 10,000. Ask for smaller pages (first), nest fewer lists, or split the operation.',
    code: 'COST_TOO_HIGH',
    limit: 'cost',
    requested: 10_302,
    allowed: 10_000,
  });
});

it('variables hold ten thousand values, not one more, however they are nested', () => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Expert { id } } }';
  const lists = (count: number) => ({
    r: [{ __typename: 'Expert', id: 1, lists: times(count, () => '[],').split(' ') }],
  });
  expect(() => measure(query, lists(9_995))).not.toThrow();
  expect(() => measure(query, lists(9_996))).toThrow('more than 10,000 values in its variables');
});

it('a thousand entities are asked for at once, not one more', () => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Expert { id } } }';
  const representations = (count: number) =>
    Array.from({ length: count }, (_, id) => ({ __typename: 'Expert', id }));
  expect(measure(query, { r: representations(1_000) })!.nodes).toBe(1_000);
  expect(refusal(query, { r: representations(1_001) })).toMatchObject({
    code: 'LIMIT_TOO_HIGH',
    allowed: 1_000,
  });
});

it('the largest page there can be is refused, however it is written', () => {
  const query = 'query ($n: Int = 2147483647) { experts(first: $n) { nodes { id } } }';
  expect(refusal(query)).toMatchObject({ code: 'LIMIT_TOO_HIGH', requested: 2147483647 });
  expect(refusal(query, { n: 5 })).toBeUndefined();
  expect(refusal('{ experts { nodes { experts(first: 2147483647) { totalCount } } } }')).toMatchObject({
    limit: 'first',
  });
});

it('a cost beyond all numbers is still a number', () => {
  const pages = `${'experts(first: 100) { nodes { '.repeat(9)}id${' } }'.repeat(9)}`;
  expect(refusal(`{ ${pages} }`)).toMatchObject({
    code: 'COST_TOO_HIGH',
    requested: Number.MAX_SAFE_INTEGER,
  });
});

describe('hostile documents are refused with next to no work', () => {
  const bomb = (levels: number) =>
    `{ experts { nodes { ...F0 } } } ${times(levels, (i) => `fragment F${i} on Expert { a: experts { nodes { ...F${i + 1} } } b: experts { nodes { ...F${i + 1} } } }`)} fragment F${levels} on Expert { id }`;
  const wide = `{ expert(id: 1) { ...F0 } } ${times(24, (i) => `fragment F${i} on Expert { a: friend { ...F${i + 1} } b: friend { ...F${i + 1} } }`)} fragment F24 on Expert { id }`;
  const introspection = `{ __schema { types { ${times(20, (i) => `a${i}: fields { type { fields { type { name kind } } } }`)} } } }`;
  const cycle = `{ expert(id: 1) { ...A } } fragment A on Expert { friend { ...B } } fragment B on Expert { friend { ...A } }`;

  it.each([
    ['fragments that double twelve times', bomb(12)],
    ['fragments that double without a list', wide],
    ['introspection that multiplies', introspection],
    ['a circle of fragments', cycle],
  ])('%s', async (_, query) => {
    const { cpu, result } = await cpuOf(() => refusal(query));
    expect(result).toBeDefined();
    expect(cpu).toBeLessThan(50);
  });
});

it('the introspection that every tool sends passes, with all it can ask for', () => {
  const everything = getIntrospectionQuery({
    descriptions: true,
    inputValueDeprecation: true,
    schemaDescription: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    oneOf: true,
  });
  expect(measure(everything)).toEqual({ cost: 0, nodes: 0 });
  expect(measure('{ _service { sdl } }')!.cost).toBe(1);
});

it('the same introspection twice in one operation is refused', () => {
  const twice = visit(parse(getIntrospectionQuery()), {
    OperationDefinition: ({ selectionSet: { selections } }) => ({
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      selectionSet: {
        kind: Kind.SELECTION_SET,
        selections: [...selections, { ...selections[0], alias: { kind: Kind.NAME, value: 'again' } }],
      },
    }),
  });
  expect(refusal(print(twice))).toMatchObject({ code: 'COST_TOO_HIGH', limit: 'introspection' });
});
