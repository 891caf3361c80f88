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

/** What can go wrong while a token is looked up. */
const FAILURES: Record<string, Error> = {
  away: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }),
  wrong: new Error('a secret of ours'),
};

const states = new StateReader(async () => ({ position: 1, value: 'still' }));
const { ask, log } = await listenForFile({
  schema: whoAmI(),
  answers: new AnswerCache(states, 2 ** 20),
  authenticate: async (header) => {
    const name = header.replace('Bearer ', '');
    if (name in FAILURES) throw FAILURES[name];
    return steward({ name });
  },
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

it('answers nobody as the public where the token cannot be looked up', async () => {
  const asked = (name: string) => ask('{ me }', {}, { authorization: `Bearer ${name}` });
  const away = await asked('away');
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5']);
  expect(away.body.errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
  const wrong = await asked('wrong');
  expect([wrong.status, wrong.body.data]).toEqual([500, undefined]);
  expect(JSON.stringify(wrong.body)).not.toContain('a secret of ours');
  expect(log.join()).toContain('a request failed unexpectedly');
});
