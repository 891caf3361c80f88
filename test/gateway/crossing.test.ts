import { expect, it } from 'vitest';
import { describeGateway } from './support/installed.ts';
import { SECRET } from './support/open-gateway.ts';
import { openStage } from './support/stage.ts';

describeGateway('one graph of ours and a partner', async () => {
  const stage = await openStage();
  const { ask, partner, ours, ids } = stage;

  it('answers from ours, crosses to the partner, and back', async () => {
    const { status, body } = await ask(
      '{ organization(slug: "acme") { name becas(first: 1) { title year page holder { displayName } funder { name slug } } } }',
    );
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(body.data.organization).toEqual({
      name: 'Acme',
      becas: [
        {
          title: 'Open maps',
          year: 2024,
          page: 'https://becas.example.org/g1',
          holder: { displayName: 'Ana' },
          funder: { name: 'Zeta', slug: 'zeta' },
        },
      ],
    });
    expect(body.extensions.cost.limit).toEqual({ cost: 10_000, nodes: 10_000 });
  });

  it('is asked at the root of a partner, by variables, aliases and fragments', async () => {
    const { body } = await ask(
      `query ($id: ID!, $with: Boolean!) {
        one: becasGrant(id: $id) { ...Grant } two: becasGrant(id: "g2") { ...Grant } becasTitle
        organizations(first: 1) { totalCount }
      }
      fragment Grant on BecasGrant { __typename id name: title holder @include(if: $with) { id } beneficiary { ... on Organization { name } } }`,
      { id: 'g1', with: true },
    );
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      one: {
        __typename: 'BecasGrant',
        id: 'g1',
        name: 'Open maps',
        holder: { id: ids.ana },
        beneficiary: { name: 'Acme' },
      },
      two: { __typename: 'BecasGrant', id: 'g2', name: 'Open budgets', holder: null, beneficiary: null },
      becasTitle: 'Grants',
      organizations: { totalCount: 2 },
    });
  });

  it('gives partners no header of the client but two, and ours the credential and the secret too', async () => {
    partner.reset();
    ours.reached.length = 0;
    const headers = {
      authorization: 'Bearer nonsense',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'accept-language': 'es-MX',
      cookie: 'a=b',
      'x-forwarded-for': '10.1.1.1',
      'x-secret': 'mine',
    };
    await ask('{ becasTitle organizations(first: 1) { nodes { becasTotal } } }', {}, headers);
    for (const { headers: got } of partner.asked) {
      expect(Object.keys(got).sort()).toEqual([
        'accept',
        'accept-encoding',
        'accept-language',
        'connection',
        'content-length',
        'content-type',
        'host',
        'traceparent',
        'user-agent',
      ]);
      expect(got['accept-language']).toBe('es-MX');
    }
    expect(ours.reached[0]!.headers).toMatchObject({
      authorization: headers.authorization,
      'gateway-secret': SECRET,
      traceparent: headers.traceparent,
    });
    expect(ours.reached[0]!.headers).not.toHaveProperty('cookie');
  });

  it("passes our server's own errors with their codes and the id of the request", async () => {
    const { body } = await ask(
      '{ becasTitle organizations(first: 0) { totalCount } }',
      {},
      { 'x-request-id': 'r1' },
    );
    expect(body.errors[0]).toMatchObject({
      path: ['organizations'],
      extensions: { code: 'BAD_USER_INPUT', requestId: 'r1' },
    });
  });

  it('says what there is to ask, of both, and nothing of how they are joined', async () => {
    const { body } = await ask('{ __schema { types { name } queryType { fields { name } } } }');
    const types = body.data.__schema.types.map(({ name }: { name: string }) => name);
    expect(types).toEqual(expect.arrayContaining(['Organization', 'BecasGrant']));
    expect(types.filter((name: string) => /join__|link__|_Any|_Entity|_Service/.test(name))).toEqual([]);
  });
});
