import { writeFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { GRANT_RESOLVERS, GRANTS_SDL } from './support/grants.ts';
import { describeGateway } from './support/installed.ts';
import { askerOf, keptAt, openGateway } from './support/open-gateway.ts';
import { documentOf } from './support/our-server.ts';
import { PartnerServer, sendJson } from './support/partner-server.ts';
import { openStage } from './support/stage.ts';

/** What is in flight while the supergraph changes: 1,000 questions, each with how many ask it. */
const IN_FLIGHT = [
  ['{ becasTitle }', 900],
  ['{ organization(slug: "acme") { name becasTotal } becasTitle }', 40],
  ['{ organizations(first: 2) { nodes { slug name } } }', 60],
] as const;

const NO_END = 600_000;

const OURS = '{ organizations(first: 2) { nodes { slug name } } }';

describeGateway('the gateway', async () => {
  const path = await keptAt();
  const stage = await openStage({
    keptAt: path,
    bounds: { time: NO_END, ourTime: NO_END, waiting: 1_000 },
    requestTimeout: NO_END,
  });
  const { ask, partner, ours, gateway, direct } = stage;

  it('drops none of 1,000 requests that are in flight while one supergraph takes the place of another', async () => {
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    partner.reset();
    partner.misbehave = async (response, _asked, usual) => {
      await released;
      sendJson(response, await usual());
    };
    ours.until = released;
    ours.reached.length = 0;
    const began = vi.spyOn(gateway.current, 'use');
    onTestFinished(() => began.mockRestore());
    const asking = IN_FLIGHT.flatMap(([query, times]) => Array.from({ length: times }, () => ask(query)));
    await expect.poll(() => began.mock.calls.length).toBe(1_000);
    await expect.poll(() => [partner.asked.length, ours.reached.length]).toEqual([20, 100]);
    ours.until = undefined; // for what the gateway asks when it begins with another supergraph
    const elsewhere = await new PartnerServer().open();
    onTestFinished(() => elsewhere.close());
    for (const document of [documentOf([elsewhere]), documentOf([]), documentOf([partner], 'third')]) {
      ours.document = document;
      await gateway.refresh();
    }
    release();
    const answers = await Promise.all(asking);
    expect(answers).toHaveLength(1_000);
    expect(answers.filter(({ status, body }) => status !== 200 || body.errors)).toEqual([]);
    expect(gateway.current.graph?.document.revision).toBe(documentOf([partner], 'third').revision);
    partner.reset();
  });

  it('serves what changed, and goes on with the last good one where the new one is none', async () => {
    const changed = await new PartnerServer('becas', GRANTS_SDL.replace('becasTitle', 'becasName'), {
      ...GRANT_RESOLVERS,
      Query: { becasName: () => 'Renamed' },
    }).open();
    onTestFinished(() => changed.close());
    ours.document = documentOf([changed]);
    await gateway.refresh();
    expect((await ask('{ becasName }')).body.data).toEqual({ becasName: 'Renamed' });
    expect((await ask('{ becasTitle }')).body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    for (const wrong of [
      { revision: 'x' },
      { ...documentOf([changed]), revision: 'y', supergraph: 'type {' },
    ]) {
      ours.document = wrong;
      await gateway.refresh();
      expect((await ask('{ becasName }')).body.data).toEqual({ becasName: 'Renamed' });
    }
    ours.document = documentOf([partner]);
    await gateway.refresh();
    expect((await ask('{ becasTitle }')).body.data).toEqual({ becasTitle: 'Grants' });
  });

  it('asks whether there is another by ETag, and builds nothing where there is none', async () => {
    const { graph } = gateway.current;
    await gateway.refresh();
    expect(gateway.current.graph).toBe(graph);
  });

  it('starts with what it kept while the server is away, and says so where nothing is kept', async () => {
    const server = 'http://127.0.0.1:9';
    const kept = await openGateway(ours, { keptAt: path, server, logLevel: 'silent' });
    onTestFinished(() => kept[Symbol.asyncDispose]());
    const askKept = askerOf(kept.address);
    expect((await askKept('{ becasTitle }')).body.data).toEqual({ becasTitle: 'Grants' });
    for (const query of [OURS, '{ becasTitle organizations(first: 1) { totalCount } }']) {
      const { body, status } = await askKept(query);
      expect(body.errors[0]).toMatchObject({
        message: 'The server does not answer. Try again in a few seconds.',
        extensions: { code: 'SERVICE_UNAVAILABLE', requestId: expect.any(String) },
      });
      expect(status).toBe(body.data?.becasTitle ? 200 : 503);
    }
    const empty = await keptAt();
    await writeFile(empty, 'no JSON');
    await expect(openGateway(ours, { keptAt: empty, server, logLevel: 'silent' })).rejects.toThrow(
      /TEJIDO_URL/,
    );
  });

  it('says that it lives and that it is ready, as the server does', async () => {
    for (const address of ['/livez', '/readyz']) {
      const response = await fetch(gateway.address + address);
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  describe('hands on what is ours alone', () => {
    it.each([
      ['a list', OURS],
      ['a mistake', '{ organizations { nothing } }'],
      ['one that is too long to be read at once', '{ a: _service { sdl } b: _service { sdl } }'],
      ['with typename', '{ __typename organization(slug: "acme") { __typename name } }'],
      [
        'with fragments',
        'query A { ...Q } fragment Q on Query { organization(slug: "acme") { ...O } } fragment O on Organization { name }',
      ],
    ])('and passes the answer through as it is: %s', async (_what, query) => {
      const headers = { 'content-type': 'application/json', 'x-request-id': 'same' };
      const body = `{ "query" : ${JSON.stringify(query)} }`;
      const post = async (address: string) => {
        const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
        return { text: await response.text(), type: response.headers.get('content-type') };
      };
      ours.reached.length = 0;
      expect(await post(gateway.address)).toEqual(await post(direct));
      expect(ours.reached[0]!.body).toBe(body);
      expect(ours.reached[0]!.headers).not.toHaveProperty('gateway-secret');
    });

    it('so that a client may keep it: by GET it has its ETag, and is 304 to who has it', async () => {
      const address = `${gateway.address}/graphql?${new URLSearchParams({ query: OURS })}`;
      const first = await fetch(address);
      const etag = first.headers.get('etag')!;
      expect(etag).toMatch(/^(W\/)?"/);
      expect((await fetch(address, { headers: { 'if-none-match': etag } })).status).toBe(304);
    });
  });

  it('has a page with queries that cross and lead back', async () => {
    const html = await (await fetch(`${gateway.address}/`)).text();
    expect(html).toContain('Organization.becas');
    const queries = [...html.matchAll(/<pre>([^<]*)<\/pre>/g)].map(([, text]) =>
      text!.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code)),
    );
    expect(queries.length).toBeGreaterThan(1);
    for (const query of queries) {
      const { body } = await ask(query, { slug: query.includes('expert') ? 'ana' : 'acme' });
      expect(body.errors).toBeUndefined();
    }
    expect(queries.join()).toMatch(/holder \{\s+id/);
    expect(html).not.toMatch(/(src|href)="?https?:/);
  });

  it('serves our GraphiQL, which asks the gateway, and nothing from elsewhere', async () => {
    const response = await fetch(`${gateway.address}/graphiql`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(await response.text()).not.toMatch(/(src|href)="?https?:/);
  });
});
