import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { AnswerCache } from '../../src/platform/cache/answer-cache.ts';
import type { Basis } from '../../src/platform/cache/basis.ts';
import { StateReader } from '../../src/platform/cache/state-reader.ts';
import { steward } from '../access/actors.ts';
import { library } from '../http/library.ts';
import { type Answer, listen } from '../support/http.ts';

/** A server over the library, and how often its resolvers were asked with a context. */
async function serve({ maxBytes = 2 ** 20, note = (_: Basis) => {} } = {}) {
  let state = 1;
  const states = new StateReader(async () => {
    await sleep(1);
    return { position: state, value: `state ${state}` };
  });
  let made = 0;
  const client = await listen({
    schema: library(),
    answers: new AnswerCache(states, maxBytes),
    authenticate: async () => steward(),
    makeContext: (facts) => {
      made++;
      note(facts.basis);
      return facts;
    },
  });
  const get = (query: string, headers: Record<string, string> = {}) =>
    client.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers });
  const move = async () => {
    state++;
    await states.read();
  };
  return { ...client, get, move, made: () => made };
}

const BOOKS = 'query Books($id: ID!, $n: Int) { author(id: $id) { name books(first: $n) { title } } }';

describe('an answer that was given before', () => {
  it('is given again as it is, whatever the order of its variables, by POST and by GET', async () => {
    const { ask, get, fetch, made } = await serve();
    const first = await ask(BOOKS, { id: '1', n: 1 });
    expect(first.body.extensions.cost).toBeDefined();
    for (const again of [await ask(BOOKS, { n: 1, id: '1' }), await ask(BOOKS, { id: '1', n: 1 })])
      expect([again.status, again.body, again.headers.get('content-type')]).toEqual([
        200,
        first.body,
        first.headers.get('content-type'),
      ]);
    const address = `/graphql?query=${encodeURIComponent(BOOKS)}&variables={"id":"1","n":1}`;
    expect((await fetch(address)).body).toEqual(first.body);
    expect((await get('{ hello }')).body).toEqual((await ask('{ hello }')).body);
    expect(made()).toBe(2);
  });

  it('is another one for another text, operation, value or media type', async () => {
    const { fetch, ask, made } = await serve();
    const query = 'query A { hello } query B { hello named { id } }';
    const post = (operationName: string) =>
      fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName }),
      });
    expect((await post('A')).body.data).not.toHaveProperty('named');
    expect((await post('B')).body.data).toHaveProperty('named');
    await ask(BOOKS, { id: '1', n: 1 });
    await ask(BOOKS, { id: '1', n: 2 });
    await ask(BOOKS, { id: '1' });
    await ask(`${BOOKS} `, { id: '1' });
    const own = await ask(BOOKS, { id: '1' }, { accept: 'application/graphql-response+json' });
    expect(own.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(made()).toBe(7);
  });

  it('is made anew once the state of the network is another', async () => {
    const { ask, move, made } = await serve();
    await ask('{ hello }');
    await move();
    await ask('{ hello }');
    expect(made()).toBe(2);
  });

  it('is made once for all who ask for it meanwhile', async () => {
    const { ask, made } = await serve();
    const all = await Promise.all(Array.from({ length: 20 }, () => ask('{ slow(ms: 50) }')));
    expect(new Set(all.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(made()).toBe(1);
  });

  it('is made to the end as long as one of them waits, and another one leaves', async () => {
    const { ask, url, made } = await serve();
    const controller = new AbortController();
    const leaving = fetch(`${url}/graphql?query={slow(ms:300)}`, { signal: controller.signal }).catch(
      () => 'left',
    );
    await expect.poll(made).toBe(1);
    const staying = ask('{slow(ms:300)}');
    await sleep(50);
    controller.abort();
    expect(await leaving).toBe('left');
    expect((await staying).body.errors).toBeUndefined();
  });

  it('is revalidated by its tag where it was asked for by GET', async () => {
    const { get, ask } = await serve();
    const { headers } = await get('{ hello }');
    const etag = headers.get('etag')!;
    expect(headers.get('cache-control')).toBe('public, no-cache');
    expect(headers.get('vary')).toBe('accept, accept-encoding, authorization');
    const again = await get('{ hello }', { 'if-none-match': etag });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, undefined, etag]);
    const posted = await ask('{ hello }', {}, { 'if-none-match': etag });
    expect([posted.status, posted.headers.get('etag')]).toEqual([200, null]);
  });

  it('is compressed for those who take it, from the second time on', async () => {
    const { get } = await serve();
    const long = `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: echo(text: "${'x'.repeat(90)}")`).join(' ')} }`;
    const encodings = [];
    for (const accepted of ['gzip', 'gzip', 'gzip, zstd', 'zstd;q=0.5, gzip', 'gzip;q=0', 'identity', '*']) {
      const { headers, body } = await get(long, { 'accept-encoding': accepted });
      expect(Object.keys(body.data)).toHaveLength(20);
      encodings.push(headers.get('content-encoding'));
    }
    expect(encodings).toEqual([null, 'gzip', 'zstd', 'gzip', null, null, 'gzip']);
  });
});

describe('not kept is', () => {
  const cases: [string, string, Record<string, unknown>?][] = [
    ['an error', '{ fail(how: "client") }'],
    ['an answer with an error beside its data', '{ hello fail(how: "client") }'],
    ['a syntax error', '{'],
    ['an invalid document', '{ nothing }'],
    ['a variable of another type', 'query ($n: Int!) { strict(number: $n) }', { n: 'x' }],
    ['what is over a limit', `{ ${Array.from({ length: 21 }, (_, i) => `a${i}: hello`).join(' ')} }`],
    ['a mutation', 'mutation { touch }'],
  ];
  it.each(cases)('%s', async (_, query, variables) => {
    const { ask } = await serve();
    const answers = [await ask(query, variables), await ask(query, variables)];
    for (const { headers, body } of answers) {
      expect(headers.get('cache-control')).toBe('no-store');
      const ids = (body.errors ?? []).map(({ extensions }: Answer['body']) => extensions.requestId);
      for (const id of ids) expect(id).toBe(headers.get('x-request-id'));
    }
  });

  it('what rests on something that was read before', async () => {
    const { ask, made } = await serve({ note: (basis) => basis.restOn(0) });
    await ask('{ hello }');
    await ask('{ hello }');
    expect(made()).toBe(2);
  });

  it('what lapses, any longer than that', async () => {
    const lapsesAt = new Date(Date.now() + 400);
    const { ask, made } = await serve({ note: (basis) => basis.lapseAt(lapsesAt) });
    for (let asked = 0; asked < 3; asked++) await ask('{ hello }');
    expect(made()).toBe(1);
    await expect.poll(() => Date.now()).toBeGreaterThan(lapsesAt.getTime());
    await ask('{ hello }');
    expect(made()).toBe(2);
  });

  it('what is asked with a credential', async () => {
    const { ask, made } = await serve();
    for (let asked = 0; asked < 2; asked++) await ask('{ hello }', {}, { authorization: 'Bearer x' });
    expect(made()).toBe(2);
    await ask('{ hello }');
    await ask('{ hello }');
    expect(made()).toBe(3);
    const own = await ask('{ hello }', {}, { authorization: 'Bearer x' });
    expect(made()).toBe(4);
    expect(own.headers.get('cache-control')).toBe('private, no-store');
  });

  it('more than there is room for, and nothing that takes all of it', async () => {
    const { ask, made } = await serve({ maxBytes: 10_000 });
    const long = `{ ${Array.from({ length: 20 }, (_, n) => `a${n}: echo(text: "${'x'.repeat(600)}")`).join(' ')} }`;
    for (let asked = 0; asked < 2; asked++) await ask(long);
    expect(made()).toBe(2);
    for (let n = 0; n < 20; n++) await ask(`{ echo(number: ${n}) }`);
    await ask('{ echo(number: 19) }');
    expect(made()).toBe(22);
    await ask('{ echo(number: 0) }');
    expect(made()).toBe(23);
  });
});

describe('what is refused is refused in the same way where the answer to its question is kept', () => {
  const query = '{ hello }';
  const json = { 'content-type': 'application/json' };
  const post = (body: unknown, headers: Record<string, string> = json): RequestInit => ({
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const cases: [string, string, RequestInit][] = [
    ['another content type', '', post({ query }, { 'content-type': 'text/plain' })],
    ['none', '', post({ query }, {})],
    ['another charset', '', post({ query }, { 'content-type': 'application/json; charset=latin1' })],
    ['a batch', '', post([{ query }])],
    ['no JSON', '', post('{"query": "{ hello }"')],
    ['a forbidden key', '', post('{"query":"{ hello }","__proto__":{}}')],
    ['variables that are a text', '', post({ query, variables: '{}' })],
    ['variables that are a list', '', post({ query, variables: [] })],
    ['variables that are too deep', '', post(`{"query":"{ hello }","variables":{"a":${nested}}}`)],
    ['an operation that is no text', '', post({ query, operationName: 1 })],
    ['an operation that is not there', '', post({ query, operationName: 'Other' })],
    ['an operation without a name', '', post({ query, operationName: '' })],
    ['a query that is no text', '', post({ query: { kind: 'Document' } })],
    ['extensions that are a text', '', post({ query, extensions: 'x' })],
    [
      'a persisted query',
      '',
      post({ query, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }),
    ],
    ['an answer in XML', '', post({ query }, { ...json, accept: 'application/xml' })],
    ['two queries', '?query={hello}&query={hello}', {}],
    ['variables that are no JSON', '?query={hello}&variables={', {}],
    ['variables that are no object', '?query={hello}&variables=1', {}],
    ['variables that are null', '?query={hello}&variables=null', {}],
    ['a content type without a body', '?query={hello}', { headers: { 'content-type': 'text/plain' } }],
    ['no query', '', {}],
    ['HEAD', '?query={hello}', { method: 'HEAD' }],
    ['PUT', '', { ...post({ query }), method: 'PUT' }],
  ];
  const essence = ({ status, headers, body }: Answer) => ({
    status,
    type: headers.get('content-type'),
    allow: headers.get('allow'),
    body: JSON.stringify(body)?.replaceAll(/"requestId":"[^"]*"/g, ''),
  });

  it('by POST and by GET', async () => {
    const [cold, warm] = [await listen({ schema: library() }), await serve()];
    for (const accept of ['*/*', 'application/xml']) {
      await warm.ask(query, {}, { accept });
      await warm.ask('{hello}', {}, { accept });
      await warm.fetch('/graphql?query={hello}', { headers: { accept } });
    }
    for (const [name, address, init] of cases) {
      const [expected, found] = [
        await cold.fetch(`/graphql${address}`, init),
        await warm.fetch(`/graphql${address}`, init),
      ];
      expect({ name, ...essence(found) }).toEqual({ name, ...essence(expected) });
    }
    expect((await warm.ask(query)).body.data).toEqual({ hello: 'world' });
  });
});
