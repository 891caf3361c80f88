import { createHash } from 'node:crypto';
import {
  type ExecutionResult,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { isCompilable } from '../../src/http/graphql/compilable.ts';
import { createExecutor, type Executor } from '../../src/http/graphql/executor.ts';
import { STEWARD } from '../support/actors.ts';
import { fillDenseNetwork } from '../support/dense-network.ts';
import { createWorld } from '../support/world.ts';
import { corpus, type Question } from './corpus.ts';

const world = await createWorld(fillDenseNetwork);
const { schema } = world.app;
await world.act(null, 'correctionSubmit(node: "Organization_1", says: "Ya no se llama así")');
await world.sql(`insert into subgraph_state (subgraph_id, state, adds, problems, checked_at)
  select id, 'COMPOSED', '{Query.becas}', '{}', now() from subgraph where ended_at is null`);
const compiling = createExecutor(schema);
const interpreting = createExecutor(schema, { compile: false });

/** The whole answer as a client reads it, with what the errors say and where. */
async function answer(execute: Executor, [, query, variables = {}]: Question): Promise<unknown> {
  const documentKey = createHash('sha256').update(query).digest('hex');
  const result: ExecutionResult = await execute({
    document: documentOf(query),
    documentKey,
    variables,
    context: world.context(undefined, STEWARD),
  });
  const errors = result.errors?.map(({ message, path, extensions }) => ({
    message,
    path,
    code: extensions.code,
  }));
  return JSON.parse(
    JSON.stringify({
      data: result.data,
      errors: errors?.sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1)),
    }),
  );
}

const documents = new Map(corpus.map(([, query]) => [query, parse(query)]));
const documentOf = (query: string) => documents.get(query)!;

describe('compiled and interpreted, the network answers alike', () => {
  it.each(corpus)('%s', async (...question) => {
    expect(validate(schema, documentOf(question[1]))).toEqual([]);
    const interpreted = await answer(interpreting, question);
    for (const _ of [1, 2, 3, 4]) expect(await answer(compiling, question)).toEqual(interpreted);
    expect(await answer(interpreting, question)).toEqual(interpreted);
  });

  it('also when all are asked at once', async () => {
    const alone = [];
    for (const question of corpus) alone.push(await answer(interpreting, question));
    expect(await Promise.all(corpus.map((question) => answer(compiling, question)))).toEqual(alone);
  });
});

it('most of these questions are compiled', () => {
  const compilable = corpus.filter(([, query]) => isCompilable(schema, documentOf(query)));
  expect(compilable.length).toBeGreaterThan(corpus.length * 0.7);
});

/** The types that answers to queries can have in them: mutations are never compiled. */
function typesAnswered(): Set<string> {
  const reached = new Set<string>();
  const reach = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    const type = schema.getType(name);
    if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) reach(name);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const field of Object.values(type.getFields())) reach(getNamedType(field.type).name);
  };
  reach('Query');
  return reached;
}

it('and every type that a query can be answered with is among the answers', () => {
  const asked = new Set<string>();
  for (const document of documents.values()) {
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, { Field: () => void asked.add(getNamedType(types.getType()!).name) }),
    );
    for (const fragment of JSON.stringify(document).matchAll(
      /"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"(\w+)"/g,
    ))
      asked.add(fragment[1]!);
  }
  const all = [...typesAnswered()].filter(
    (name) => isObjectType(schema.getType(name)) && !name.startsWith('_'),
  );
  const missing = all.filter((name) => !asked.has(name) && name !== 'Query');
  expect(missing, 'test/read/corpus.ts needs a question that is answered with each').toEqual([]);
});
