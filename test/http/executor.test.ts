import { createHash } from 'node:crypto';
import { type ExecutionResult, type GraphQLSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isCompilable } from '../../src/http/graphql/compilable.ts';
import { createExecutor, type Executor } from '../../src/http/graphql/executor.ts';
import { library } from './library.ts';

const schema = library();

/** Asks until the operation is surely compiled, and gives the last answer as a client would read it. */
async function answer(execute: Executor, query: string, variables?: Record<string, unknown>) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const documentKey = createHash('sha256').update(query).digest('hex');
  let result: ExecutionResult = {};
  for (let time = 0; time < 3; time++)
    result = await execute({ document, documentKey, variables, context: {} });
  return JSON.stringify({ errors: result.errors, data: result.data });
}

const both = async (query: string, variables?: Record<string, unknown>) => ({
  compiled: await answer(createExecutor(schema), query, variables),
  interpreted: await answer(createExecutor(schema, { compile: false }), query, variables),
});

const same: [string, string, Record<string, unknown>?][] = [
  ['a plain query', '{ hello author(id: "1") { id name books { name author { name } } } }'],
  ['what is not there', '{ author(id: "9") { name } }'],
  ['a custom scalar', '{ authors { born } }'],
  [
    'fragments, merged',
    '{ author(id: "1") { ...A ...B } } fragment A on Author { books { id } } fragment B on Author { books { name ... on Book { mood } } }',
  ],
  ['an interface', '{ named { __typename id ... on Book { pages author { name } } } }'],
  ['a union', '{ things { __typename ... on Author { name books { id } } ... on Book { title } } }'],
  ['an interface fragment on a union', '{ things { ... on Named { id name __typename } } }'],
  ['defaults of arguments', '{ echo authors { books { title } } }'],
  ['a given null', '{ echo(text: null) }'],
  ['literals of every kind', '{ echo(text: "a\\n\\"b", number: 3, float: 1.5, ids: ["a", 4]) }'],
  ['an object literal with defaults inside', '{ echo(filter: { deep: { moods: GLAD } }) }'],
  ['a scalar that is parsed into an object', '{ echo(day: "2021-05-13", filter: { day: "2021-05-14" }) }'],
  ['a variable', 'query ($id: ID!) { author(id: $id) { name } }', { id: 2 }],
  ['a variable that is left out', 'query ($text: String) { echo(text: $text) }'],
  ['a variable that is null', 'query ($text: String) { echo(text: $text) }', { text: null }],
  ['the default of a variable', 'query ($text: String = "given") { echo(text: $text) }'],
  [
    'the default of a variable that may not be null',
    'query ($first: Int! = 3) { author(id: 1) { books(first: $first) { id } } }',
  ],
  ['a default that is parsed into an object', 'query ($day: Day = "2021-05-13") { echo(day: $day) }'],
  [
    'an input object of a type that holds itself',
    'query ($f: Filter) { echo(filter: $f) }',
    { f: { deep: { deep: { day: '2021-05-13' } } } },
  ],
  ['one item for a list', 'query ($ids: [ID!]) { echo(ids: $ids) }', { ids: 'a' }],
  ['a variable inside an object', 'query ($t: String) { echo(filter: { text: $t }) }'],
  ['a variable inside a list', 'query ($a: ID!) { echo(ids: [$a, "b"]) }', { a: 'x' }],
  [
    'skip and include',
    'query ($yes: Boolean!) { author(id: 1) { id @skip(if: $yes) name @include(if: $yes) ...F @skip(if: $yes) ...F } } fragment F on Author { born }',
    { yes: true },
  ],
  [
    'one fragment under two conditions',
    'query ($a: Boolean!, $b: Boolean!) { x: author(id: 1) { ...F @include(if: $a) } y: author(id: 2) { ...F @include(if: $b) } } fragment F on Author { name }',
    { a: false, b: true },
  ],
  [
    'names that JavaScript knows',
    '{ constructor: hello toString: hello __proto__: hello author(id: 1) { hasOwnProperty: name } }',
  ],
  [
    'aliases that could be mistaken for each other',
    '{ author(id: 1) { c_a: calledAs } a_author: author(id: 1) { c: calledAs } }',
  ],
  [
    'one fragment under two conditions that are written out',
    '{ author(id: 1) { ...F @skip(if: true) books { author { ...F } } } } fragment F on Author { name }',
  ],
  [
    'what every type has, on several levels',
    '{ named { same { same { same { id name same { name } } } } ... on Book { pages } } }',
  ],
  ['an operation with a name', 'query Name { hello }'],
  ['a field that fails', '{ author(id: 1) { books { id broken } } hello }'],
  ['an error of our own', '{ fail(how: "client") }'],
  ['a null where none may be', '{ author(id: 1) { books(first: 4) { fragile } } hello }'],
  ['a null where none may be, at the root', '{ hello surely }'],
  ['a variable of the wrong type', 'query ($n: Int!) { strict(number: $n) }', { n: 'many' }],
  ['a variable that is missing', 'query ($n: Int!) { strict(number: $n) }', {}],
  ['an unknown field of an input', 'query ($f: Filter) { echo(filter: $f) }', { f: { nothing: 1, text: 2 } }],
  ['an argument that is null by its variable', 'query ($n: Int = 5) { strict(number: $n) }', { n: null }],
  ['introspection', getIntrospectionQuery()],
  [
    'entities',
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Author { name } } }',
    {
      r: [
        { __typename: 'Author', id: '1' },
        { __typename: 'Author', id: 'broken' },
        { __typename: 'Author', id: '9' },
      ],
    },
  ],
  ['a mutation', 'mutation { touch again: touch }'],
];

describe('an operation that is compiled answers as graphql-js does', () => {
  it.each(same)('%s', async (_, query, variables) => {
    const { compiled, interpreted } = await both(query, variables);
    expect(compiled).toBe(interpreted);
  });

  it('and most operations are compiled at all', () => {
    const compilable = same.filter(([, query]) => isCompilable(schema, parse(query)));
    expect(compilable.length).toBeGreaterThan(same.length / 2);
  });
});

it('a value that cannot be serialized is an error on both, at the same place', async () => {
  const answers = await both('{ author(id: 1) { books(first: 4) { pages } } }');
  const [compiled, interpreted] = Object.values(answers).map((text) => JSON.parse(text));
  expect(compiled.data).toEqual(interpreted.data);
  expect(compiled.errors[0].path).toEqual(['author', 'books', 3, 'pages']);
});

it('a row that does not say its type is an error on both, and ends nothing', async () => {
  const answers = await both('{ stray { name } hello }');
  for (const text of Object.values(answers)) {
    expect(JSON.parse(text)).toMatchObject({
      data: { stray: null, hello: 'world' },
      errors: [{ path: ['stray'] }],
    });
  }
});

it('an operation that would have to be compiled once for each type, on level after level, is not compiled', () => {
  const nested = (levels: number) => `{ named ${'{ same '.repeat(levels)}{ id }${' }'.repeat(levels)} }`;
  expect(isCompilable(schema, parse(nested(2)))).toBe(true);
  expect(isCompilable(schema, parse(nested(3)))).toBe(false);
});

it('an abstract type whose type cannot be told at once is refused when the server starts', () => {
  const broken = library();
  Object.assign(broken.getType('Named')!, { resolveType: async () => 'Book' });
  expect(() => createExecutor(broken as GraphQLSchema)).toThrow(
    'Named needs a resolveType that is not async',
  );
});
