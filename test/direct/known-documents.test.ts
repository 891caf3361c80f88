import { buildSchema, type GraphQLScalarType } from 'graphql';
import { expect, it } from 'vitest';
import type { AnswerDirectly } from '../../src/http/graphql/known-documents.ts';
import type { Context } from '../../src/platform/context.ts';
import { DirectLane } from '../../src/platform/direct/direct-lane.ts';
import { fillDenseNetwork } from '../support/dense-network.ts';
import { listen } from '../support/http.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld(fillDenseNetwork);
const { schema, costs } = world.app;
const lane = new DirectLane(world.app);

const QUERY =
  'query ($first: Int) { organizations(first: $first) { nodes { convenings(first: 99) { nodes { role } } } } }';

/** A server that answers directly, and tells how often it did and how often resolvers asked the database. */
async function open(
  answerDirectly: AnswerDirectly = (request, { reader }: Context) => lane.answer(request, reader.database),
) {
  const count = { direct: 0, statements: 0 };
  const client = await listen({
    schema,
    costs,
    makeContext: ({ signal }) =>
      world.app.contextFor(
        { requestId: 'test', origin: 'http://localhost', signal },
        () => void count.statements++,
      ),
    answerDirectly: async (request, context) => {
      const answer = await answerDirectly(request, context);
      if (answer) count.direct++;
      return answer;
    },
  });
  return { ...client, count };
}

it('a document that was answered before is answered by one statement', async () => {
  const { ask, count } = await open();
  const [first, second] = [await ask(QUERY, { first: 2 }), await ask(QUERY, { first: 2 })];
  expect(second.body).toEqual(first.body);
  count.statements = 0;
  await ask(QUERY, { first: 3 });
  expect(count).toMatchObject({ direct: 2, statements: 1 });
});

it('a known document is answered by one statement also where it is asked for by GET, with its tag', async () => {
  const { ask, fetch, count } = await open();
  const { body, headers } = await ask(QUERY, { first: 2 });
  const address = (first: number) =>
    `/graphql?${new URLSearchParams({ query: QUERY, variables: JSON.stringify({ first }) })}`;
  const got = await fetch(address(2));
  expect(count.direct).toBe(1);
  expect(got.body).toEqual(body);
  expect(got.headers.get('content-type')).toBe(headers.get('content-type'));
  const again = await fetch(address(2), { headers: { 'if-none-match': got.headers.get('etag')! } });
  expect([again.status, again.headers.get('etag')]).toEqual([304, got.headers.get('etag')]);
  expect((await fetch(`${address(2)}&query=x`)).status).toBe(400);
  expect((await fetch(address(100))).body.errors[0].extensions.code).toBe('COST_TOO_HIGH');
});

it('the variables of a known document are coerced once, where resolvers answer it too', async () => {
  const counting = buildSchema('scalar Word type Query { said(word: Word): String }');
  let coerced = 0;
  const word = counting.getType('Word') as GraphQLScalarType;
  word.parseValue = (value) => {
    coerced++;
    return value;
  };
  counting.getQueryType()!.getFields().said!.resolve = (_parent, args) => args.word;
  const { ask } = await listen({ schema: counting });
  const said = () => ask('query ($word: Word) { said(word: $word) }', { word: 'yes' });
  for (let time = 0; time < 3; time++) await said();
  coerced = 0;
  expect((await said()).body.data).toEqual({ said: 'yes' });
  expect(coerced).toBe(1);
});

it('a known document is priced with the variables of each request, and refused as a new one is', async () => {
  const { ask } = await open();
  const { body } = await ask(QUERY, { first: 1 });
  const priceOf = async (first: number) => (await ask(QUERY, { first })).body.extensions?.cost.requested.cost;
  expect(await priceOf(1)).toBe(body.extensions.cost.requested.cost);
  expect(await priceOf(2)).toBeGreaterThan(await priceOf(1));
  const { status, body: refused } = await ask(QUERY, { first: 100 });
  expect([status, refused.errors[0].extensions.code]).toEqual([200, 'COST_TOO_HIGH']);
  expect((await ask(QUERY, { first: 'many' })).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

it('what cannot be answered directly is answered all the same, and the log says why', async () => {
  const { ask, log } = await open(async () => {
    throw new Error('no such column');
  });
  const first = await ask(QUERY, { first: 1 });
  expect((await ask(QUERY, { first: 1 })).body).toEqual(first.body);
  expect(log.join('')).toContain('no such column');
});

it('a statement that ran out of its time is not asked a second time', async () => {
  const { ask, count } = await open(async () => {
    throw Object.assign(new Error('canceling statement'), { code: '57014' });
  });
  await ask(QUERY, { first: 1 });
  count.statements = 0;
  const { status, body } = await ask(QUERY, { first: 1 });
  expect([status, body.errors[0].extensions.code, count.statements]).toEqual([504, 'TIMEOUT', 0]);
});

it('the statement of a client that leaves is cancelled', async () => {
  const { ask, url } = await open();
  await ask(QUERY, { first: 1 });
  const waiting = async () =>
    (
      await world.sql(
        `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
    ).length;
  await world.database.orm.em.fork().transactional(async (em) => {
    await em.execute('lock table convening in access exclusive mode');
    const leaving = new AbortController();
    const body = JSON.stringify({ query: QUERY, variables: { first: 1 } });
    const headers = { 'content-type': 'application/json' };
    const asked = fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: leaving.signal });
    await expect.poll(waiting).toBe(1);
    leaving.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(waiting).toBe(0);
  });
});

it('what is sent in no media type that the client takes is refused, known or not', async () => {
  const { ask } = await open();
  await ask(QUERY, { first: 1 });
  for (const _ of [1, 2]) expect((await ask(QUERY, { first: 1 }, { accept: 'text/html' })).status).toBe(406);
  expect((await ask(QUERY, { first: 1 })).status).toBe(200);
});
