import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { type HttpAnswer, serveWorld, statementsOf } from '../support/served.ts';

const { world, url, get } = await serveWorld((scribe) => {
  const sector = scribe.sector('Academia');
  scribe.organization('Universidad Uno', { sector, slug: 'uno', url: 'https://uno.example' });
});

const configured = await serveWorld(undefined, { origin: 'https://network.example' });

const rename = (name: string) =>
  world.write(async ({ em }) => {
    const row = await em.findOneOrFail('Organization' as never, { slug: 'uno' } as never);
    Object.assign(row, { name });
  });

describe('a cached response', () => {
  it('has an ETag, and is revalidated without a database query', async () => {
    const first = await get('/organizations/uno');
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, max-age=30');
    const etag = first.headers.get('etag')!;
    const statements = await statementsOf(async () => {
      const again = await get('/organizations/uno', { 'if-none-match': `"other", ${etag}` });
      expect([again.status, again.body]).toEqual([304, '']);
      expect(again.headers.get('etag')).toBe(etag);
      expect((await get('/organizations/uno')).body).toBe(first.body);
    });
    expect(statements).toEqual([]);
  });

  it('has the same headers where only these are asked for', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const [whole, head] = [
      await get('/organizations/uno', headers),
      await fetch(`${url}/organizations/uno`, { method: 'HEAD', headers }),
    ];
    const said = ({ headers: all }: Pick<HttpAnswer, 'headers'>) =>
      ['etag', 'cache-control', 'content-type', 'content-encoding', 'vary', 'content-length'].map((name) =>
        all.get(name),
      );
    expect([head.status, said(head), await head.text()]).toEqual([200, said(whole), '']);
  });

  it('is made once for simultaneous requests', async () => {
    await get('/search?q=dos'); // a connection makes its settings when it is opened
    const [alone, together] = [
      await statementsOf(() => get('/search?q=uno')),
      await statementsOf(() => Promise.all(Array.from({ length: 10 }, () => get('/search?q=uno&lang=es')))),
    ];
    expect(alone.length).toBeGreaterThan(0);
    expect(together.length).toBe(alone.length);
  });

  it('is made once however its address is written: with unknown parameters, or in another order', async () => {
    const known = await get('/search?q=uno&after=&lang=en');
    const page = await get('/organizations/uno');
    const statements = await statementsOf(async () => {
      for (const path of [
        '/search?lang=en&q=uno',
        '/search?q=uno&lang=en&utm_source=x&fbclid=y',
        '/search?%71=%75no&lang=en&lang=xx&__proto__=1&Q=dos',
        '/search?lang=en&after=&q=&q=uno',
      ])
        expect([path, (await get(path)).headers.get('etag')]).toEqual([path, known.headers.get('etag')]);
      for (const path of ['?', '?after=', '?lang=xx', '?again', '?q=uno&sector=academia'])
        expect((await get(`/organizations/uno${path}`)).body).toBe(page.body);
      expect((await get('/organizations/%75n%6F')).body).toBe(page.body);
    });
    expect(statements).toEqual([]);
    expect(known.body).not.toContain('utm_source');
  });

  it('is another one where a known parameter has another value', async () => {
    const [all, some] = [await get('/organizations'), await get('/organizations?q=nadie')];
    expect(some.headers.get('etag')).not.toBe(all.headers.get('etag'));
  });

  it('is not confused with an address that only begins otherwise, or ends in a slash', async () => {
    expect((await get('/organizations/uno')).status).toBe(200);
    expect((await get('//organizations/uno')).status).toBe(404);
    const sentOn = await Promise.all(
      ['?a=1', '?a=2&lang=en', ''].map((query) => get(`/organizations/uno/${query}`)),
    );
    expect(sentOn.map(({ headers }) => headers.get('location'))).toEqual([
      '/organizations/uno?a=1',
      '/organizations/uno?a=2&lang=en',
      '/organizations/uno',
    ]);
  });

  it('depends on the names of unknown parameters, and not on their values, where the page shows the names', async () => {
    const [plain, named] = [await get('/map?view=table'), await get('/map?view=table&foo=1&bar=2')];
    expect(plain.body).not.toContain('No se entendió');
    expect(named.body).toMatch(/No se entendió[^<]*: bar, foo/);
    expect((await get('/map?bar=&foo=other&view=table')).headers.get('etag')).toBe(named.headers.get('etag'));
  });

  it('shows a change as soon as it is announced, with another ETag', async () => {
    const before = await get('/organizations/uno');
    await rename('Universidad Otra');
    await expect.poll(async () => (await get('/organizations/uno')).body).toContain('Universidad Otra');
    const after = await get('/organizations/uno', { 'if-none-match': before.headers.get('etag')! });
    expect(after.status).toBe(200);
  });

  it('keeps its ETag where a change was of something else', async () => {
    const before = await get('/organizations/uno');
    await world.write((scribe) => scribe.topic('Otro tema'));
    const again = await get('/organizations/uno', { 'if-none-match': before.headers.get('etag')! });
    expect(again.status).toBe(304);
  });

  it('is compressed for clients that accept it, and varies by encoding and language', async () => {
    const { headers, body } = await get('/organizations/uno', { 'accept-encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toBe('accept-language, accept-encoding, x-forwarded-proto');
    expect(body).toContain('<html lang="es">');
  });

  it('is in the language of the address, else in the one that the browser prefers', async () => {
    const lang = async (path: string, accepted: string) =>
      /<html lang="(\w+)"/.exec((await get(path, { 'accept-language': accepted })).body)?.[1];
    expect(await lang('/organizations/uno', 'en-GB,en;q=0.8,es;q=0.5')).toBe('en');
    expect(await lang('/organizations/uno', 'fr,de;q=0.9')).toBe('es');
    expect(await lang('/organizations/uno?lang=en', 'es')).toBe('en');
    expect(await lang('/organizations/uno?lang=xx', 'en')).toBe('en');
  });

  it('is not compressed for clients that refuse it', async () => {
    for (const accepted of ['gzip;q=0', 'identity', 'br']) {
      const { headers } = await get('/organizations/uno', { 'accept-encoding': accepted });
      expect([accepted, headers.get('content-encoding')]).toEqual([accepted, null]);
    }
  });

  it('answers 503 while too many pages are being made, and recovers', async () => {
    const holder = new Client(world.database.url);
    await holder.connect();
    await holder.query('begin; lock table edition in access exclusive mode');
    const crowd = Array.from({ length: 40 }, (_, n) => get(`/search?q=crowd+${n}`));
    const turnedAway: HttpAnswer[] = [];
    for (const each of crowd) void each.then((answer) => turnedAway.push(answer));
    await expect.poll(() => turnedAway.length).toBe(8); // the others wait for the table
    const [first] = turnedAway as [HttpAnswer];
    await holder.query('commit');
    await holder.end();
    expect([first.status, first.headers.get('retry-after')]).toEqual([503, '5']);
    expect(first.headers.get('cache-control')).toBe('no-store');
    expect(first.body).toContain('Try again in a few seconds.');
    const statuses = (await Promise.all(crowd)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array(32).fill(200), ...Array(8).fill(503)]);
    expect((await get('/search?q=after+the+crowd')).status).toBe(200);
  });

  it('has the host of the request or the configured one, and no other', async () => {
    const forwarded = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    expect((await get('/organizations/uno?lang=en', forwarded)).body).not.toContain('evil.example');
    const { body } = await configured.get('/');
    expect(body).toContain('<link rel="canonical" href="https://network.example/"');
    expect(body).not.toContain('127.0.0.1');
  });

  it('varies by the scheme of the request, unless the origin is configured', async () => {
    const links = ({ body }: HttpAnswer) => body.match(/https?:(?=\/\/127\.0\.0\.1)/g);
    for (const path of ['/organizations/uno', '/sitemap.xml', '/robots.txt', '/oembed?url=x', '/export/']) {
      const [plain, secure] = [await get(path), await get(path, { 'x-forwarded-proto': 'https, http' })];
      for (const { headers } of [plain, secure])
        expect([path, headers.get('vary')]).toEqual([path, expect.stringContaining('x-forwarded-proto')]);
      expect(new Set(links(plain)).has('https:')).toBe(false);
      expect(new Set(links(secure)).has('http:')).toBe(false);
    }
    const asked = await get('/organizations/uno');
    const again = await get('/organizations/uno', { 'if-none-match': asked.headers.get('etag')! });
    expect([again.status, again.headers.get('vary')]).toEqual([304, asked.headers.get('vary')]);
    const { headers, body } = await configured.get('/', { 'x-forwarded-proto': 'http' });
    expect(headers.get('vary')).toBe('accept-language, accept-encoding');
    expect(body).toContain('<link rel="canonical" href="https://network.example/"');
  });

  it('never redirects to another host for an address that begins like one', async () => {
    for (const path of ['//evil.example/x', '/\\\\evil.example/x', '///evil.example']) {
      const { status, body } = await get(path);
      expect(status).toBe(404);
      expect(body).not.toMatch(/href="(\/\/|\/\\|https?:\/\/evil)/);
    }
  });

  it('reads all after the first question mark', async () => {
    expect((await get('/search?q=uno?x&lang=en')).body).toContain('value="uno?x"');
  });

  it('is not cached where a part was missing', async () => {
    const missing = await get('/organizations/dos');
    expect([missing.status, missing.headers.get('cache-control'), missing.headers.get('etag')]).toEqual([
      404,
      'no-store',
      null,
    ]);
  });

  it('has no cookie, and a policy without inline code and other hosts', async () => {
    for (const path of ['/', '/organizations/uno', '/search?q=uno', '/connect', '/organizations/dos']) {
      const { headers, body } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(headers.get('set-cookie')).toBeNull();
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'; ");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(body).not.toMatch(/<script(?![^>]*(src=|application\/ld\+json))|\sstyle=|\son\w+=/);
    }
  });
});
