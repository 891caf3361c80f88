import { Client } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createToken, type TokenInput } from '../../src/platform/access/create-token.ts';
import { pepper, TEST_PEPPERS } from '../access/actors.ts';
import { amount } from '../support/proof.ts';
import { serveWorld } from '../support/served.ts';

const log: string[] = [];
const { world, url } = await serveWorld((scribe) => scribe.organization('Institute'), {
  peppers: TEST_PEPPERS,
  logDestination: { write: (line) => void log.push(line) },
});

const tokenOf = async (input: Partial<TokenInput> = {}): Promise<string> => {
  const em = world.database.orm.em.fork();
  const maker = { createdBy: 'cli', pepper: pepper() };
  return (await createToken(em, { name: 'Ana', role: 'STEWARD', ...maker, ...input })).secret;
};
const token = await tokenOf();

async function send(body: object | string, init: RequestInit = {}, path = '/graphql') {
  const response = await fetch(url + path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: withoutUndefined({
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...init.headers,
    }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse((await response.text()) || 'null'),
  };
}

const withoutUndefined = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));

const record = (name: string, how = '') =>
  `organizationRecord(fields: { name: "${name}" }${how}) { userErrors { code path } batch { id } organization { name } }`;

const entries = async () =>
  (await world.sql('select count(*)::int as entries from private.change'))[0].entries;

describe('a mutation over HTTP', () => {
  it('is done, is answered to nobody else, and is in the log by role alone', async () => {
    const { status, headers, body } = await send({ query: `mutation { ${record('By HTTP')} }` });
    expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    expect(body.data.organizationRecord).toMatchObject({ userErrors: [], organization: { name: 'By HTTP' } });
    const { batch } = body.data.organizationRecord;
    expect(await world.read(`{ batch(id: "${batch.id}") { actor kind } }`)).toEqual({
      batch: { actor: 'STEWARD', kind: 'EDIT' },
    });
  });

  it('answers the public graph from before to nobody once it is done', async () => {
    const ask = () =>
      send({ query: '{ organizations { totalCount } }' }, { headers: { authorization: undefined! } });
    const before = (await ask()).body.data.organizations.totalCount;
    await send({ query: `mutation { ${record('One more')} }` });
    expect((await ask()).body.data.organizations.totalCount).toBe(before + 1);
  });

  const many = (count: number) =>
    `mutation { ${Array.from({ length: count }, (_, at) => `m${at}: ${record(`Many ${at}`)}`).join(' ')} }`;

  it('holds five acts, each its own', async () => {
    const before = await entries();
    const { body } = await send({
      query: many(5).replace('"Many 2"', '"---"'),
    });
    const answers = Object.values<{ userErrors: { code: string }[] }>(body.data);
    expect(answers.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      undefined,
      undefined,
      'INVALID',
      undefined,
      undefined,
    ]);
    expect(await entries()).toBe(before + 4);
  });

  it.each([
    ['six acts', () => send({ query: many(6) }), 200, 'OPERATION_TOO_LARGE'],
    [
      'GET',
      () =>
        send(
          '',
          { method: 'GET', body: null },
          `/graphql?query=${encodeURIComponent(`mutation { ${record('By GET')} }`)}`,
        ),
      405,
      'BAD_REQUEST',
    ],
    [
      'a megabyte',
      () => send({ query: `mutation { ${record('x'.repeat(1_000_000))} }` }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a token with a letter wrong',
      () =>
        send(
          { query: `mutation { ${record('Wrong')} }` },
          { headers: { authorization: `Bearer ${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}` } },
        ),
      401,
      'UNAUTHENTICATED',
    ],
    [
      'a token in the address',
      () => send({ query: `mutation { ${record('Wrong')} }` }, {}, `/graphql?access_token=${token}`),
      400,
      'BAD_REQUEST',
    ],
    [
      'a year of five digits',
      () =>
        send({
          query:
            'mutation { organizationRecord(fields: { name: "A", foundedOn: "20008" }) { userErrors { code } } }',
        }),
      200,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('is refused by %s, and nothing is done', async (_, ask, status, code) => {
    const before = await entries();
    const answer = await ask();
    expect([answer.status, answer.body.errors[0].extensions.code]).toEqual([status, code]);
    expect(await entries()).toBe(before);
  });

  it('is forbidden as a user error where the role is not for it, and without a token', async () => {
    const curator = await tokenOf({ role: 'CURATOR', scopes: ['READ_PRIVATE'] });
    for (const authorization of [`Bearer ${curator}`, undefined!]) {
      const { status, body } = await send(
        { query: `mutation { ${record('No')} }` },
        { headers: { authorization } },
      );
      expect([status, body.data.organizationRecord.userErrors[0].code]).toEqual([200, 'FORBIDDEN']);
    }
  });

  it('leaves no token and no text of its input in the log of the server', () => {
    expect(log.join('')).not.toMatch(/tjd_|By HTTP/);
  });
});

describe('two actors over one connection', () => {
  it('get nothing of each other, however they take turns', async () => {
    const tokens = {
      Ana: await tokenOf({ name: 'Ana' }),
      Eva: await tokenOf({ name: 'Eva', role: 'CURATOR' }),
    };
    const query = '{ viewer { name role privateChanges(first: 1) { position } } }';
    const ask = async (name: 'Ana' | 'Eva' | null) => {
      const authorization = name ? `Bearer ${tokens[name]}` : undefined!;
      const { body } = await send({ query }, { headers: { authorization } });
      return [body.data.viewer.name, body.data.viewer.privateChanges.length];
    };
    for (let round = 0; round < 20; round++)
      expect(await Promise.all([ask('Ana'), ask(null), ask('Eva'), ask('Ana'), ask(null)])).toEqual([
        ['Ana', 1],
        [null, 0],
        ['Eva', 1],
        ['Ana', 1],
        [null, 0],
      ]);
  });
});

describe('two actors and nobody, interleaved over one connection', () => {
  const ASKED = amount({ suite: 90, proof: 10_000 });
  const QUERY = `mutation ($name: String!) {
    organizationRecord(fields: { name: $name }, act: { dryRun: true }) { userErrors { code } organization { name } }
    organizationEdit(organization: "institute", expectedVersion: 1, fields: { acronym: $name }, act: { propose: true }) { proposal { input submittedBy } } }`;
  const READ =
    '{ viewer { name role token { name } organization { slug } privateChanges(first: 1) { by } } proposals(first: 5) { totalCount nodes { input } } tokens { name } }';

  it('are each answered as if alone', async () => {
    const { id } = (await send({ query: '{ organization(slug: "institute") { id } }' })).body.data
      .organization;
    const organization = Number.parseInt(id.split('_')[1], 36);
    const partner = { role: 'PARTNER', organization, scopes: ['PROPOSE'] } as const;
    const tokens = [
      await tokenOf({ ...partner, name: 'First partner' }),
      await tokenOf({ ...partner, name: 'Second partner' }),
      undefined,
    ];
    for (const [at, each] of tokens.slice(0, 2).entries()) {
      const headers = { authorization: `Bearer ${each}` };
      const { body } = await send({ query: QUERY, variables: { name: `Mark ${at}` } }, { headers });
      expect(body.data.organizationEdit.proposal.input.fields).toEqual({ acronym: `Mark ${at}` });
    }
    const connection = new Client(url, { pipelining: 8 });
    onTestFinished(() => connection.close());
    const ask = async (secret: string | undefined) => {
      const authorization = secret ? { authorization: `Bearer ${secret}` } : {};
      const headers = { 'content-type': 'application/json', ...authorization };
      const body = JSON.stringify({ query: READ });
      return (await connection.request({ path: '/graphql', method: 'POST', headers, body })).body.text();
    };
    const alone: string[] = [];
    for (const secret of tokens) alone.push(await ask(secret));
    expect(alone.map((text) => /Mark \d|First|Second/.exec(text)?.[0])).toEqual([
      'First',
      'Second',
      undefined,
    ]);
    expect(alone[0]).not.toMatch(/Second|Mark 1/);
    expect(alone[1]).not.toMatch(/First|Mark 0/);
    for (let asked = 0; asked < ASKED; asked += 30) {
      const turns = Array.from({ length: 30 }, (_, at) => (at * 7 + asked) % 3);
      const answers = await Promise.all(turns.map((turn) => ask(tokens[turn])));
      expect(answers).toEqual(turns.map((turn) => alone[turn]));
    }
  });
});
