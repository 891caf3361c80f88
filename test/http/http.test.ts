import { describe, expect, it } from 'vitest';
import { listen, sendRaw } from '../support/http.ts';
import { library } from './library.ts';

const serve = () => listen({ schema: library() });
const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => ({
  method: 'POST',
  body,
  headers,
});

describe('whatever is wrong with a request, the answer is JSON in the shape of a GraphQL error', () => {
  const cases: [string, string, RequestInit, number, string][] = [
    ['an unknown path', '/nothing', {}, 404, 'NOT_FOUND'],
    ['a method that is not understood', '/graphql', { method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/graphql', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'a body that is too large',
      '/graphql',
      post(JSON.stringify({ query: '{ hello }', pad: 'x'.repeat(65_536) })),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
    [
      'a content type that is not JSON',
      '/graphql',
      post('{ hello }', { 'content-type': 'application/graphql' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'plain text, which a form may send across sites',
      '/graphql',
      post('{"query":"{ hello }"}', { 'content-type': 'text/plain' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['a body that is not JSON', '/graphql', post('{"query": '), 400, 'BAD_REQUEST'],
    ['an empty body', '/graphql', post(''), 400, 'BAD_REQUEST'],
    [
      'a key that would poison a prototype',
      '/graphql',
      post('{"query":"{ hello }","__proto__":{"a":1}}'),
      400,
      'BAD_REQUEST',
    ],
    [
      'such a key deep in the variables',
      '/graphql',
      post('{"query":"{ hello }","variables":{"a":{"constructor":{"prototype":{"x":1}}}}}'),
      400,
      'BAD_REQUEST',
    ],
    ['a batch', '/graphql', post('[{"query":"{ hello }"}]'), 400, 'BAD_REQUEST'],
    ['no query at all', '/graphql', post('{"variables":{}}'), 400, 'BAD_REQUEST'],
    [
      'a mutation by GET',
      `/graphql?query=${encodeURIComponent('mutation { touch }')}`,
      {},
      405,
      'BAD_REQUEST',
    ],
    ['a path that cannot be decoded', '/%ZZ', {}, 400, 'BAD_REQUEST'],
  ];

  it.each(cases)('%s', async (_, path, init, status, code) => {
    const answer = await (await serve()).fetch(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('json');
    expect(answer.body.errors[0].extensions).toMatchObject({
      code,
      requestId: answer.headers.get('x-request-id'),
    });
  });

  it('a body of exactly the limit is read', async () => {
    const { fetch } = await serve();
    const start = '{"query":"{ hello }","pad":"';
    const body = `${start}${'x'.repeat(65_536 - start.length - 2)}"}`;
    expect((await fetch('/graphql', post(body))).body).toMatchObject({ data: { hello: 'world' } });
  });

  it('headers that are too large', async () => {
    expect(
      await sendRaw(await serve(), `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nhost: a\r\n\r\n`),
    ).toMatch(/^HTTP\/1.1 431 .*"code":"HEADERS_TOO_LARGE"/s);
  });

  it('what is not HTTP', async () => {
    expect(await sendRaw(await serve(), 'hello\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*"code":"BAD_REQUEST"/s);
  });
});

describe('the status', () => {
  const wrong: [string, string, object?][] = [
    ['a syntax error', '{'],
    ['an unknown field', '{ nothing }'],
    ['a wrong variable', 'query ($n: Int!) { strict(number: $n) }', { n: 'x' }],
    ['a limit', `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: hello`).join(' ')} }`],
  ];
  it.each(wrong)('of %s is 200 in plain JSON, and 400 in GraphQL JSON', async (_, query, variables) => {
    const { ask } = await serve();
    const plain = await ask(query, variables, { accept: 'application/json' });
    const own = await ask(query, variables, { accept: 'application/graphql-response+json' });
    expect([plain.status, own.status]).toEqual([200, 400]);
    expect(plain.body).not.toHaveProperty('data');
  });

  it('is 503 when the pool is exhausted, with a word on when to come back', async () => {
    const { status, headers, body } = await (await serve()).ask('{ fail(how: "busy") }');
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect(body.errors[0]).toMatchObject({
      message: 'The server is busy. Try again in a few seconds.',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    });
  });

  it('is 504 when a statement ran out of its time', async () => {
    expect(await (await serve()).ask('{ fail(how: "statement") }')).toMatchObject({
      status: 504,
      body: { errors: [{ extensions: { code: 'TIMEOUT' } }] },
    });
  });

  it('stays 200 when a part could be answered', async () => {
    expect(await (await serve()).ask('{ hello fail(how: "busy") }')).toMatchObject({
      status: 200,
      body: { data: { hello: 'world' } },
    });
  });
});

describe('a request', () => {
  it('is known by the id it came with, when that is one', async () => {
    const { ask } = await serve();
    expect((await ask('{ hello }', {}, { 'x-request-id': 'abc-1.2:3' })).headers.get('x-request-id')).toBe(
      'abc-1.2:3',
    );
    const strange = (await ask('{ hello }', {}, { 'x-request-id': 'a b <script>' })).headers.get(
      'x-request-id',
    );
    expect(strange).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('may come from any site, by GET and POST', async () => {
    const { fetch } = await serve();
    const preflight = await fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://x.org', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
    expect((await fetch('/graphql?query={hello}')).body.data).toEqual({ hello: 'world' });
  });

  it('is answered with its cost', async () => {
    expect((await (await serve()).ask('{ author(id: 1) { name } }')).body.extensions.cost).toEqual({
      requested: { cost: 1, nodes: 1 },
      limit: { cost: 10_000, nodes: 10_000 },
    });
  });

  it('that takes too long is given up, and told so', async () => {
    const { ask } = await listen({ schema: library(), requestTimeout: 100 });
    const answer = await ask('{ slow(ms: 5000) }');
    expect(answer).toMatchObject({ status: 504, body: { errors: [{ extensions: { code: 'TIMEOUT' } }] } });
  });

  it('leaves a line in the log without what was asked', async () => {
    const { fetch, log } = await serve();
    await fetch(`/graphql?query=${encodeURIComponent('{ echo(text: "my secret") }')}`);
    const line = log.find((text) => text.includes('"msg":"request"'));
    expect(JSON.parse(line!)).toMatchObject({ method: 'GET', path: '/graphql', status: 200 });
    expect(log.join('')).not.toContain('secret');
  });
});
