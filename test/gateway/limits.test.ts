import { expect, it } from 'vitest';
import { describeGateway } from './support/installed.ts';
import { openStage } from './support/stage.ts';

/** So many levels that alternate between ours and the partner. */
const levels = (count: number): string =>
  count === 0 ? 'slug' : `becas(first: 1) { holder { ${levels(count - 1)} } }`;

const WITHOUT_ID = { extensions: { requestId: undefined } };

describeGateway('limits over both graphs', async () => {
  const stage = await openStage();
  const { ask, partner, ours, direct, gateway } = stage;

  it.each([
    ['depth', `{ expert(slug: "ana") { ${levels(21)} } }`, 'OPERATION_TOO_LARGE', 'depth'],
    [
      'aliases',
      `{ becasTitle ${Array.from({ length: 60 }, (_, at) => `a${at}: becasTitle`).join(' ')} }`,
      'OPERATION_TOO_LARGE',
      'aliases',
    ],
    ['cost', '{ becas { panel { becas { title } } } }', 'COST_TOO_HIGH', 'cost'],
    [
      'a page that is too long',
      '{ becasTitle organizations(first: 101) { totalCount } }',
      'LIMIT_TOO_HIGH',
      'first',
    ],
    ['tokens', `{ becasTitle ${'x '.repeat(2_100)} }`, 'OPERATION_TOO_LARGE', 'tokens'],
    ['repetitions', `{ ${'becasTitle '.repeat(150)} }`, 'OPERATION_TOO_LARGE', 'repetitions'],
  ])('hold for %s, and nobody is asked', async (_what, query, code, limit) => {
    partner.reset();
    const { body } = await ask(query);
    expect(body.data).toBeUndefined();
    expect(body.errors[0]).toMatchObject({ extensions: { code, limit, requestId: expect.any(String) } });
    expect(partner.asked).toEqual([]);
  });

  it('count a list of a partner without a bound as a hundred, and each of its fields that leads somewhere as five', async () => {
    const costOf = async (query: string) => (await ask(query)).body.extensions.cost.requested.cost;
    expect(await costOf('{ becasTitle }')).toBe(5);
    expect(await costOf('{ becas { title } }')).toBe(5 + 100);
    expect(await costOf('{ becas(first: 3) { title year } }')).toBe(5 + 3);
    expect(await costOf('{ becas(first: 3) { holder { slug } } }')).toBe(5 + 3 * (1 + 5 + 1));
  });

  it.each([
    ['a mistake of writing', '{ organizations('],
    ['a field that there is not', '{ organizations { nodes { nothing } } }'],
    ['no operation of that name', 'query A { __typename } query B { __typename }'],
    [
      'too many aliases',
      `{ ${Array.from({ length: 60 }, (_, at) => `a${at}: isGone(path: "x")`).join(' ')} }`,
    ],
    ['a page that is too long', '{ organizations(first: 500) { totalCount } }'],
    ['a wrong variable', 'query ($slug: String!) { organization(slug: $slug) { name } }'],
    ['too much', '{ organizations(first: 100) { nodes { experts(first: 100) { nodes { slug } } } } }'],
  ])('are told of in the words of our server where only it is asked: %s', async (_what, query) => {
    const types = ['application/json', 'application/graphql-response+json'];
    for (const accept of types) {
      const headers = { 'content-type': 'application/json', accept };
      const post = async (address: string) => {
        const response = await fetch(`${address}/graphql`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ query }),
        });
        const body = (await response.json()) as { errors: object[] };
        return {
          status: response.status,
          type: response.headers.get('content-type'),
          errors: body.errors?.map((error) => ({
            ...error,
            extensions: { ...(error as typeof WITHOUT_ID).extensions, requestId: null },
          })),
        };
      };
      expect(await post(gateway.address)).toEqual(await post(direct));
    }
  });

  it.each([
    [
      'a body that is too large',
      { method: 'POST', body: `{"query":"{ becasTitle }","variables":{"x":"${'x'.repeat(70_000)}"}}` },
    ],
    ['a body that is no JSON', { method: 'POST', body: '{' }],
    [
      'another media type',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{ becasTitle }' },
    ],
    ['another method', { method: 'DELETE' }],
    ['a request of nothing', { method: 'POST', body: '{}' }],
    [
      'what a browser asks before',
      {
        method: 'OPTIONS',
        headers: { origin: 'https://a.example', 'access-control-request-method': 'POST' },
      },
    ],
  ])('hold for how it is asked as at our server: %s', async (_what, init) => {
    const send = async (address: string) => {
      const response = await fetch(`${address}/graphql`, {
        ...init,
        headers: { 'content-type': 'application/json', 'x-request-id': 'same', ...init.headers },
      });
      const { status, headers } = response;
      return {
        status,
        body: await response.text(),
        type: headers.get('content-type'),
        allowed: headers.get('access-control-allow-methods'),
        origin: headers.get('access-control-allow-origin'),
      };
    };
    expect(await send(gateway.address)).toEqual(await send(direct));
  });

  it('take queries alone by GET, also where they cross', async () => {
    const get = (query: string) => fetch(`${gateway.address}/graphql?${new URLSearchParams({ query })}`);
    const query = await get('{ becasTitle }');
    expect(await query.json()).toMatchObject({ data: { becasTitle: 'Grants' } });
    ours.reached.length = 0;
    const mutation = await get(
      'mutation M { tokenRevoke(token: "x") { userErrors { code } } } query A { becasTitle }',
    );
    expect((await mutation.json()).errors[0].extensions.code).toBe('OPERATION_RESOLUTION_FAILURE');
    const crossing = await get(
      'mutation { organizationEdit(organization: "x", expectedVersion: 1, fields: {}) { organization { becasTotal } } }',
    );
    expect([crossing.status, crossing.headers.get('allow')]).toEqual([405, 'POST']);
    expect(ours.reached).toEqual([]);
  });

  it('are told of by the status that the media type asks for', async () => {
    const statusFor = async (accept: string) => (await ask('{ becas { nothing } }', {}, { accept })).status;
    expect(await statusFor('application/json')).toBe(200);
    expect(await statusFor('application/graphql-response+json')).toBe(400);
    expect(await statusFor('text/html')).toBe(406);
  });
});
