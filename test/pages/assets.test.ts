import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Fastify from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveAssets } from '../../src/http/assets.ts';
import { answerHttpErrors } from '../../src/http/http-errors.ts';
import { built } from '../support/built.ts';

async function pages() {
  const app = Fastify();
  onTestFinished(() => app.close());
  answerHttpErrors(app);
  await serveAssets(app);
  return (url: string, headers = {}) => app.inject({ url, headers });
}

const assets = readdirSync(join(built, 'assets'));
const script = `/assets/${assets.find((name) => /^graphiql-.*\.js$/.test(name))}`;

describe('the page', () => {
  it('is revalidated by every cache, and answers 304 when it is unchanged', async () => {
    const get = await pages();
    const { statusCode, headers, body } = await get('/graphiql?example=speakers');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=0');
    expect(body).toContain('<title>Tejido');
    expect((await get('/graphiql', { 'if-none-match': headers.etag })).statusCode).toBe(304);
  });

  it('allows scripts from its own origin only, none of them inline', async () => {
    const { headers, body } = await (await pages())('/graphiql');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/https?:|blob:|\*|unsafe-eval|script-src[^;]*(unsafe|data:)/);
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(body).not.toMatch(/https?:|="\/\//);
  });

  it('has relative addresses of its assets, so that any path can serve it', async () => {
    const { body } = await (await pages())('/graphiql');
    const parts = [...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, part]) => part);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.filter((part) => !part?.startsWith('./assets/'))).toEqual([]);
  });

  it('is found with a trailing slash as well, whatever its parameters', async () => {
    const { statusCode, headers } = await (await pages())('/graphiql/?example=speakers');
    expect([statusCode, headers.location]).toEqual([308, '../graphiql?example=speakers']);
  });
});

describe('its assets', () => {
  it('are cached for good, since their names change with their content', async () => {
    const { headers } = await (await pages())(script);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(assets.filter((name) => !/-[\w-]{8}\.\w+(\.gz)?$/.test(name))).toEqual([]);
  });

  it('are sent compressed to clients that accept it', async () => {
    const get = await pages();
    const compressed = await get(script, { 'accept-encoding': 'gzip' });
    const plain = await get(script);
    expect(compressed.headers['content-encoding']).toBe('gzip');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(compressed.rawPayload.length * 2.5).toBeLessThan(plain.rawPayload.length);
  });

  it('are the only files that are served: no other file of the machine, and no listing', async () => {
    const get = await pages();
    const urls = [
      '/assets/',
      '/assets',
      '/assets/missing.js',
      '/assets/../graphiql.html',
      '/assets/%2e%2e/graphiql.html',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/assets/%2e%2e%5cgraphiql.html',
      '/assets/%00',
      '/assets//etc/passwd',
      '/assets/.made-of',
      '/.made-of',
    ];
    for (const url of urls) {
      const { statusCode, body } = await get(url);
      expect([url, statusCode]).toEqual([url, expect.toBeOneOf([400, 403, 404])]);
      expect(JSON.parse(body).errors).toHaveLength(1);
    }
  });

  it('come with the licences of their dependencies and of the outline, all of which are free', async () => {
    const { body: licenses } = await (await pages())('/licenses.md');
    const named = [...licenses.matchAll(/^## (\S+) - \S+ \(([^)]+)\)/gm)].map(([, name, license]) => ({
      name,
      license,
    }));
    expect(named.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'graphiql',
        'react',
        'monaco-editor',
        '@fontsource/source-sans-3',
        '@svg-maps/mexico',
      ]),
    );
    expect(
      named.filter(
        ({ license }) =>
          !/^(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|OFL-1\.1|CC-BY-4\.0)$/.test(license ?? ''),
      ),
    ).toEqual([]);
  });
});
