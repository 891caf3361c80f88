import { buildSchema, type GraphQLSchema } from 'graphql';
import { expect, it } from 'vitest';
import type { RequestFacts } from '../../src/http/graphql/graphql-route.ts';
import { AnswerCache } from '../../src/platform/cache/answer-cache.ts';
import { StateReader } from '../../src/platform/cache/state-reader.ts';
import { listenForFile } from '../support/http.ts';
import { steward } from './actors.ts';

/** A graph in which everybody may ask who they are taken for. */
function whoAmI(): GraphQLSchema {
  const schema = buildSchema('type Query { me: String everybody: String }');
  const { me, everybody } = schema.getQueryType()!.getFields();
  me!.resolve = (_source, _arguments, { actor }: RequestFacts) => actor?.name ?? null;
  everybody!.resolve = () => 'the same';
  return schema;
}

const states = new StateReader(async () => ({ position: 1, value: 'still' }));
const { ask } = await listenForFile({
  schema: whoAmI(),
  answers: new AnswerCache(states, 2 ** 20),
  authenticate: async (header) => steward({ name: header.replace('Bearer ', '') }),
});

it('gives nobody the answer of another, however they take turns', async () => {
  const askers = ['Ana', 'Eva', null];
  const query = '{ me everybody }';
  const answerFor = async (name: string | null) => {
    const headers: Record<string, string> = name ? { authorization: `Bearer ${name}` } : {};
    const { body, headers: said } = await ask(query, {}, headers);
    return { ...body.data, kept: said.get('cache-control') };
  };
  for (let round = 0; round < 100; round++) {
    const inTurn = askers.map((_, at) => askers[(at + round) % 3]!);
    const answers = await Promise.all([...inTurn, ...askers].map(answerFor));
    expect(answers).toEqual(
      [...inTurn, ...askers].map((name) => ({
        me: name ?? null,
        everybody: 'the same',
        kept: name ? 'private, no-store' : 'public, no-cache',
      })),
    );
  }
});
