import { type ExecutionResult, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../gateway/question.ts';
import { askInParts } from '../../gateway/transport/parts.ts';

const references = (count: number, type = 'A') =>
  Array.from({ length: count }, (_, at) => ({ __typename: type, id: `${type}${at}` }));

/** Answers each field with what its variable has, and remembers what it was asked. */
function answerer() {
  const asked: Question[] = [];
  const ask = async (question: Question): Promise<ExecutionResult> => {
    asked.push(question);
    const text = print(question.document);
    const fields = [...text.matchAll(/(?:(\w+): )?_entities\(representations: \$(\w+)\)/g)];
    return {
      data: Object.fromEntries(
        fields.map(([, alias = '_entities', name]) => [
          alias,
          (question.variables[name!] as { id: string }[]).map(({ id }) => ({ id })),
        ]),
      ),
    };
  };
  return { asked, ask };
}

const ENTITIES = parse('query ($r: [_Any!]!) { _entities(representations: $r) { ... on A { id } } }');

describe('a question with references', () => {
  it('is asked as it is while they are no more than may be', async () => {
    const { asked, ask } = answerer();
    const question = { document: ENTITIES, variables: { r: references(200) } };
    await askInParts(question, 200, ask);
    expect(asked).toEqual([question]);
  });

  it('is asked in several requests where they are more, and answered as one', async () => {
    const { asked, ask } = answerer();
    const { data, errors } = await askInParts(
      { document: ENTITIES, variables: { r: references(450) } },
      200,
      ask,
    );
    expect(asked.map(({ variables }) => (variables.r as unknown[]).length)).toEqual([200, 200, 50]);
    expect(data?._entities).toEqual(references(450).map(({ id }) => ({ id })));
    expect(errors).toBeUndefined();
  });

  it('is cut field by field before that, each with its own variables and fragments', async () => {
    const { asked, ask } = answerer();
    const document = parse(`
      query ($_v0_r: [_Any!]!, $_v1_r: [_Any!]!, $x: Int) {
        _v0: _entities(representations: $_v0_r) { ...F }
        _v1: _entities(representations: $_v1_r) { ... on A { list(first: $x) { id } } }
      }
      fragment F on A { ...G }
      fragment G on A { id }`);
    const variables = { _v0_r: references(250), _v1_r: references(3, 'B'), x: 1 };
    const { data } = await askInParts({ document, variables }, 200, ask);
    expect(asked.map(({ variables: each }) => Object.keys(each))).toEqual([
      ['_v0_r'],
      ['_v0_r'],
      ['_v1_r', 'x'],
    ]);
    expect(asked.map(({ document: each }) => each.definitions.length)).toEqual([3, 3, 1]);
    expect(asked.map((each) => print(each.document).match(/query \((.*?)\)/)?.[1])).toEqual([
      '$_v0_r: [_Any!]!',
      '$_v0_r: [_Any!]!',
      '$_v1_r: [_Any!]!, $x: Int',
    ]);
    expect(data?._v0).toHaveLength(250);
    expect(data?._v1).toHaveLength(3);
  });

  it('tells an error where it is in the whole', async () => {
    const ask = async ({ variables }: Question): Promise<ExecutionResult> => ({
      data: { _entities: (variables.r as unknown[]).map(() => null) },
      errors: [{ message: 'No', path: ['_entities', 1, 'name'] }] as never,
    });
    const { errors } = await askInParts({ document: ENTITIES, variables: { r: references(4) } }, 2, ask);
    expect(errors?.map(({ path }) => path)).toEqual([
      ['_entities', 1, 'name'],
      ['_entities', 3, 'name'],
    ]);
  });

  it('has no data where one of its parts has none', async () => {
    let times = 0;
    const ask = async (): Promise<ExecutionResult> =>
      ++times === 2 ? { data: null } : { data: { _entities: [] } };
    const { data } = await askInParts({ document: ENTITIES, variables: { r: references(4) } }, 2, ask);
    expect(data).toBeNull();
  });
});
