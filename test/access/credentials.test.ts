import { describe, expect, it } from 'vitest';
import { createToken, type TokenInput } from '../../src/platform/access/create-token.ts';
import { makeToken } from '../../src/platform/access/token-format.ts';
import { closeAtOnce, sendRaw } from '../support/http.ts';
import { openServer, serveWorld, statementsOf } from '../support/served.ts';
import { pepper, TEST_PEPPERS } from './actors.ts';

const log: string[] = [];
const { world, url } = await serveWorld(
  ({ edition, series }) => edition(series('Congreso'), 'Congreso 2024'),
  { peppers: TEST_PEPPERS, logLevel: 'trace', logDestination: { write: (line) => void log.push(line) } },
);
const { orm, reading } = world.database;

const make = async (input: Partial<TokenInput> = {}) =>
  createToken(orm.em.fork(), { name: 'Ana', role: 'STEWARD', createdBy: 'cli', pepper: pepper(), ...input });

const QUERY = '{ editions { nodes { name } } }';
const DATA = { editions: { nodes: [{ name: 'Congreso 2024' }] } };

/** Asks the graph at an address, with a value of the header Authorization. */
async function ask(authorization?: string, { at = url, path = '/graphql' } = {}) {
  const response = await fetch(at + path, {
    ...(path === '/graphql' && { method: 'POST', body: JSON.stringify({ query: QUERY }) }),
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

const secretOf = async (input?: Partial<TokenInput>) => (await make(input)).secret;

/** A credential that is not taken, and what is said of it. */
const REFUSED: [string, () => Promise<string>, RegExp][] = [
  ['another scheme', async () => 'Basic YW5hOnNlY3JldA==', /Send \\"Authorization: Bearer \\" and a token/],
  ['nothing', async () => '', /is not understood/],
  ['a scheme alone', async () => 'Bearer', /is not understood/],
  ['a token without its scheme', () => secretOf(), /is not understood/],
  ['two tokens', async () => `Bearer ${await secretOf()}, ${await secretOf()}`, /is not understood/],
  ['what is no token', async () => 'Bearer x', /not written as it was given.*from tjd_ to the end/],
  [
    'a token cut short',
    async () => `Bearer ${(await secretOf()).slice(0, -1)}`,
    /not written as it was given/,
  ],
  [
    'a token in capitals',
    async () => `Bearer ${(await secretOf()).toUpperCase()}`,
    /not written as it was given/,
  ],
  [
    'a token that was never made',
    async () => `Bearer ${makeToken().secret}`,
    /not known here.*leave the header/,
  ],
  [
    'a revoked token',
    async () => {
      const { token, secret } = await make();
      await world.sql(`update private.token set revoked_at = now() where id = '${token.id}'`);
      return `Bearer ${secret}`;
    },
    /was revoked/,
  ],
  [
    'an expired token',
    async () => {
      const { token, secret } = await make();
      await world.sql(`update private.token set expires_at = '2026-01-02' where id = '${token.id}'`);
      return `Bearer ${secret}`;
    },
    /expired on 2026-01-02/,
  ],
];

/** Where credentials are looked at. */
const PATHS = [
  '/graphql',
  '/export/organizations.gexf',
  '/data/editions.csv',
  '/embed/speakers.json?edition=congreso-2024',
  '/calendar/editions/congreso-2024.ics',
];

describe('a credential that is not taken', () => {
  it.each(REFUSED)('is never answered as if there were none: %s', async (_, credential, message) => {
    const sent = await credential();
    const { status, headers, text } = await ask(sent);
    expect([status, headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) },
        },
      ],
    });
    expect(text).toMatch(message);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('vary')).toContain('authorization');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    for (const part of sent.split(/[ ,]+/).filter((each) => each.length > 20)) {
      expect(text).not.toContain(part);
      expect(log.join()).not.toContain(part.slice(-20));
    }
  });

  it.each(PATHS)('is refused at %s before anything is asked', async (path) => {
    const { secret } = makeToken();
    const wrong = `Bearer ${secret.slice(0, -1)}_`;
    expect(await statementsOf(async () => expect((await ask(wrong, { path })).status).toBe(401))).toEqual([]);
  });

  it('is refused where two are sent', async () => {
    const line = `Authorization: Bearer ${await secretOf()}\r\n`;
    const head = `GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`;
    expect(await sendRaw({ url }, `${head}${line}${line}\r\n`)).toMatch(
      /^HTTP\/1.1 401[\s\S]*is not understood/,
    );
  });

  it('is told so where the server has no login that writes', async () => {
    const server = await openServer(reading, { peppers: TEST_PEPPERS, logLevel: 'silent' });
    try {
      const at = await server.listen({ port: 0, host: '127.0.0.1' });
      const { status, text } = await ask(`Bearer ${await secretOf()}`, { at });
      expect([status, text]).toEqual([401, expect.stringContaining('This server takes no tokens')]);
      expect((await ask(undefined, { at })).status).toBe(200);
    } finally {
      await closeAtOnce(server);
    }
  });
});

describe('a credential that is taken', () => {
  it.each(PATHS)('gets its own answer at %s, which nobody keeps', async (path) => {
    const open = await ask(undefined, { path });
    expect(open.status).toBe(200);
    expect(open.headers.get('cache-control')).toMatch(/^public/);
    expect(open.headers.get('vary')).toContain('authorization');
    const own = await ask(`Bearer ${await secretOf()}`, { path });
    expect(own.status).toBe(200);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
    expect(own.headers.get('vary')).toContain('authorization');
    expect(own.text.length).toBe(open.text.length);
  });

  it('is asked anew what was kept for others', async () => {
    await ask();
    expect(await statementsOf(async () => void (await ask()))).toEqual([]);
    const header = `Bearer ${await secretOf()}`;
    await ask(header);
    const statements = await statementsOf(async () =>
      expect(JSON.parse((await ask(header)).text).data).toEqual(DATA),
    );
    expect(statements).toHaveLength(1);
  });

  it('may be sent by the page of another site', async () => {
    const { status, headers } = await fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://partner.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect([status, headers.get('access-control-allow-headers')]).toEqual([
      204,
      'authorization,content-type',
    ]);
  });

  it('is not looked at by pages, which are the same for all', async () => {
    const response = await fetch(`${url}/editions/congreso-2024?token=of-a-newsletter`, {
      headers: { authorization: 'Basic YTpi' },
    });
    expect(response.status).toBe(200);
  });
});

describe('a token in an address', () => {
  it.each([
    '/graphql?query={__typename}&access_token=x',
    '/graphql?query={__typename}&Token=x',
    '/graphql?query={__typename}&key=tjd_x',
    '/graphql?query={__typename}&key=%74jd_x',
    '/graphql?tjd_x',
    '/export/organizations.gexf?token=x',
    '/data/editions.csv?access_token=x',
    '/embed/speakers.json?edition=congreso-2024&token=x',
    '/editions/congreso-2024?token=tjd_x',
  ])('is refused: %s', async (path) => {
    const response = await fetch(url + path);
    const text = await response.text();
    expect([response.status, text]).toEqual([
      400,
      expect.stringContaining('A token does not belong in an address'),
    ]);
    expect(JSON.parse(text).errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('is not written to the log, nor where else it can be put by mistake', async () => {
    const { secret } = await make();
    const headers = { 'x-request-id': secret, referer: `${url}/?token=${secret}` };
    const paths = [
      `/${secret}`,
      `/graphql/${secret}`,
      `/graphql?access_token=${secret}`,
      `/export/${secret}`,
    ];
    for (const path of paths) {
      const response = await fetch(url + path, { headers });
      expect(response.headers.get('x-request-id')).not.toContain('tjd_');
    }
    await ask(`Bearer ${secret}`);
    await fetch(`${url}/graphql`, { method: 'POST', body: `{"query":"${secret}"`, headers });
    expect(log.join('\n')).toContain('"path":"/graphql/tjd_..."');
    expect(log.join('\n')).not.toContain(secret.slice(17));
  });
});
