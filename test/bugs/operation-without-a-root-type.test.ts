import { describe, expect, it } from 'vitest';
import { library } from '../http/library.ts';
import { network } from '../limits/network.ts';
import { type Client, listen } from '../support/http.ts';

const byPost = ({ ask }: Client, query: string) => ask(query);
const byGet = ({ fetch }: Client, query: string) => fetch(`/graphql?query=${encodeURIComponent(query)}`);

const failures = ({ log }: Client) => log.filter((line) => JSON.parse(line).level >= 50);

describe('an operation of a kind that the graph does not have', () => {
  it.each([
    ['mutations', 'mutation { remove(id: 1) { id } }'],
    ['mutations', 'mutation Remove($id: ID = 1) { remove(id: $id) }'],
    ['mutations', 'mutation ($id: ID!) { remove(id: $id) }'],
    ['mutations', 'mutation { __typename ...F } fragment F on Query { hello }'],
    ['subscriptions', 'subscription { changes }'],
    ['subscriptions', 'subscription Changes { a: changes b: changes }'],
  ])('is the mistake of whoever asks: there are no %s for %s', async (kind, query) => {
    const client = await listen({ schema: network() });
    for (let time = 0; time < 2; time++) {
      const { status, body } = await byPost(client, query);
      expect([status, body]).toEqual([
        200,
        {
          errors: [
            expect.objectContaining({
              message: `This graph has no ${kind}. Send a query instead; __schema says what can be asked.`,
              extensions: { code: 'GRAPHQL_VALIDATION_FAILED', requestId: expect.any(String) },
            }),
          ],
        },
      ]);
    }
    const { status, body } = await byGet(client, query);
    expect([status, body.errors[0].extensions.code]).toEqual([405, 'BAD_REQUEST']);
    expect(failures(client)).toEqual([]);
  });

  it('does not stand in the way of a query beside it', async () => {
    const client = await listen({ schema: network() });
    const query = 'query Ask { hello } mutation Remove { remove }';
    const ask = (operationName: string) =>
      client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
    expect((await ask('Ask')).body.data).toEqual({ hello: 'world' });
    expect((await ask('Remove')).body.errors[0].message).toContain('This graph has no mutations.');
    expect(failures(client)).toEqual([]);
  });
});

it.each(['mutation { touch }', 'mutation Touch { touch }'])(
  'a mutation that there is runs, and is held to the limits, by POST alone: %s',
  async (query) => {
    const client = await listen({ schema: library(), limits: { rootFields: 1 } });
    const { data, extensions } = (await byPost(client, query)).body;
    expect([data, extensions.cost.requested]).toEqual([{ touch: 'touched' }, { cost: 0, nodes: 0 }]);
    const twice = await byPost(client, query.replace('touch }', 'touch again: touch }'));
    expect(twice.body.errors[0].extensions).toMatchObject({
      code: 'OPERATION_TOO_LARGE',
      limit: 'rootFields',
    });
    expect((await byGet(client, query)).status).toBe(405);
    expect(failures(client)).toEqual([]);
  },
);
