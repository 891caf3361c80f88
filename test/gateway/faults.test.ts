import { describe, expect, it } from 'vitest';
import { GRANTS } from './support/grants.ts';
import { HandClock } from './support/hand-clock.ts';
import { describeGateway } from './support/installed.ts';
import { type Misbehave, sendJson } from './support/partner-server.ts';
import { openStage } from './support/stage.ts';

const SECRET = 'secret of the partner';

// biome-ignore lint/suspicious/noExplicitAny: data of any question
type Data = any;

/** Answers as usual, but for what is done to the data. */
const changed =
  (change: (data: Data) => unknown): Misbehave =>
  async (response, _asked, usual) => {
    const result = JSON.parse(JSON.stringify(await usual()));
    change(result.data);
    sendJson(response, result);
  };

const eachGrant = (data: Data, change: (grant: Data) => void): void => {
  for (const value of Object.values(data).flat() as (Record<string, unknown> | null)[]) {
    const grants = value && 'becas' in value ? (value.becas as object[]) : [value];
    for (const grant of grants) if (grant) change(grant);
  }
};

/** How long a request waits for the partner, by a clock that goes on only where a fault says so. */
const TIME = 2_000;
const clock = new HandClock();

/** How a partner fails, and as what that is told. */
const FAULTS: Record<string, [code: string, misbehave: Misbehave]> = {
  'does not answer': ['PARTNER_UNAVAILABLE', () => clock.pass(TIME)],
  'closes the connection': ['PARTNER_UNAVAILABLE', (response) => response.destroy()],
  'closes halfway': [
    'PARTNER_UNAVAILABLE',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":');
      setImmediate(() => response.destroy());
    },
  ],
  'begins and never ends': [
    'PARTNER_UNAVAILABLE',
    (response) =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .write('{"data":', () => clock.pass(TIME)),
  ],
  'fails with 500': [
    'PARTNER_UNAVAILABLE',
    (response) => sendJson(Object.assign(response, { statusCode: 500 }), { errors: [{ message: SECRET }] }),
  ],
  'has too much to do': ['PARTNER_UNAVAILABLE', (response) => response.writeHead(429).end(SECRET)],
  'refuses with 400': [
    'PARTNER_INVALID',
    (response) =>
      response
        .writeHead(400, { 'content-type': 'application/json' })
        .end(`{"errors":[{"message":"${SECRET}"}]}`),
  ],
  'answers with HTML': [
    'PARTNER_INVALID',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${SECRET}`),
  ],
  'calls HTML JSON': [
    'PARTNER_INVALID',
    (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(`<p>${SECRET}`),
  ],
  'answers with JSON of another kind': ['PARTNER_INVALID', (response) => sendJson(response, [SECRET])],
  'answers with an error': [
    'PARTNER_INVALID',
    (response) =>
      sendJson(response, {
        data: null,
        errors: [{ message: SECRET, extensions: { stack: SECRET, code: SECRET } }],
      }),
  ],
  'answers in part, with an error': [
    'PARTNER_INVALID',
    async (response, _asked, usual) =>
      sendJson(response, { ...((await usual()) as object), errors: [{ message: SECRET, path: ['becas'] }] }),
  ],
  'says that 100 MB come': [
    'PARTNER_INVALID',
    (response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': '100000000' })
        .write('{"data":"'),
  ],
  'sends 100 MB': [
    'PARTNER_INVALID',
    (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const part = Buffer.alloc(1_000_000, ' ');
      const more = (left: number): void => {
        if (left > 0 && !response.destroyed) response.write(part, () => more(left - 1));
      };
      more(100);
    },
  ],
  'compresses what was not to be': [
    'PARTNER_INVALID',
    (response) =>
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end('x'),
  ],
  redirects: [
    'PARTNER_INVALID',
    (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  ],
  'gives a number for a text': [
    'PARTNER_INVALID',
    changed((data) => eachGrant(data, (grant) => (grant.title = 7))),
  ],
  'gives a text for a number': [
    'PARTNER_INVALID',
    changed((data) => eachGrant(data, (grant) => (grant.year = SECRET))),
  ],
  'gives a script for an address': [
    'PARTNER_INVALID',
    changed((data) => eachGrant(data, (grant) => (grant.page = 'javascript:alert(1)'))),
  ],
  'gives null for what is never null': [
    'PARTNER_INVALID',
    changed((data) => eachGrant(data, (grant) => (grant.title = null))),
  ],
  'leaves out what was asked': [
    'PARTNER_INVALID',
    changed((data) => eachGrant(data, (grant) => delete grant.title)),
  ],
  'gives a list for one': [
    'PARTNER_INVALID',
    changed((data) => eachGrant(data, (grant) => (grant.holder = [grant.holder]))),
  ],
  'gives data that is a text': ['PARTNER_INVALID', (response) => sendJson(response, { data: SECRET })],
};

/** What is asked: at the root of the partner, and at a link from ours. */
const ROOT = '{ organizations(first: 5) { nodes { name } } becas { id title year page holder { slug } } }';
const LINK = '{ organizations(first: 5) { nodes { name becas { id title year page holder { slug } } } } }';

const NAMES = ['Acme', 'Zeta'];

describeGateway('a partner that fails', async () => {
  const stage = await openStage({ bounds: { time: TIME, failures: 1_000 }, clock });
  const { ask, partner } = stage;

  describe.each(Object.entries(FAULTS))('and %s', (_what, [code, misbehave]) => {
    it.each([
      ['at the root', ROOT],
      ['at a link', LINK],
    ])('costs its own fields alone, %s, and shows nothing of itself', async (_where, query) => {
      partner.reset();
      partner.misbehave = misbehave;
      const { status, body, text } = await ask(query);
      expect(status).toBe(200);
      expect(body.data.organizations.nodes.map(({ name }: { name: string }) => name)).toEqual(NAMES);
      const theirs = [
        body.data.becas,
        ...body.data.organizations.nodes.map(({ becas }: { becas: unknown }) => becas),
      ];
      expect(theirs.filter((value) => value !== undefined && value !== null)).toEqual([]);
      expect(body.errors.length).toBeGreaterThan(0);
      for (const error of body.errors) {
        expect(error.extensions).toEqual({ code, partner: 'becas-org', requestId: expect.any(String) });
        expect(error.message).toMatch(/^The partner becas-org /);
      }
      expect(text).not.toMatch(new RegExp(`${SECRET}|127\\.0\\.0\\.1|${partner.port}|query|undici|ECONN`));
    });
  });

  it.each([
    ['with others than were asked for', (list: object[]) => list.map((each) => ({ ...each, slug: 'other' }))],
    ['in another order', (list: object[]) => list.toReversed()],
    ['with more', (list: object[]) => [...list, list[0]]],
    ['with fewer', (list: object[]) => list.slice(1)],
    ['with none', () => null],
  ])('and answers %s is not believed', async (_what, change) => {
    partner.reset();
    partner.misbehave = changed((data) => {
      const keyed = (entity: Record<string, unknown>) => entity;
      data._entities = change(data._entities.map(keyed) as object[]);
      for (const entity of data._entities ?? [])
        for (const name of Object.keys(entity))
          if (name.includes('_key_') && entity.slug === 'other') entity[name] = 'other';
    });
    const { body } = await ask('{ organizations(first: 5) { nodes { name becasTotal } } }');
    expect(body.data.organizations.nodes).toEqual(NAMES.map((name) => ({ name, becasTotal: null })));
    expect(body.errors[0].extensions.code).toBe('PARTNER_INVALID');
  });

  it('and says more than it was asked says it to nobody', async () => {
    partner.reset();
    partner.misbehave = changed((data) =>
      eachGrant(data, (grant) => Object.assign(grant, { extra: SECRET })),
    );
    const { body, text } = await ask(ROOT);
    expect(body.errors).toBeUndefined();
    expect(body.data.becas).toHaveLength(GRANTS.length);
    expect(text).not.toContain(SECRET);
  });

  it('and is ended costs its own fields alone, and answers again once it is there', async () => {
    partner.reset();
    const { port } = partner;
    await partner.close();
    const away = await ask(LINK);
    expect(away.body.data.organizations.nodes.map(({ name }: { name: string }) => name)).toEqual(NAMES);
    expect(away.body.errors[0].extensions.code).toBe('PARTNER_UNAVAILABLE');
    await partner.open(port);
    await expect.poll(async () => (await ask(LINK)).body.errors).toBeUndefined();
  });

  it('is written to the log once when it begins, and once when it ends', async () => {
    stage.log.length = 0;
    partner.reset();
    await ask(ROOT);
    partner.misbehave = FAULTS['fails with 500']![1];
    for (let times = 0; times < 3; times++) await ask(ROOT);
    partner.reset();
    await ask(ROOT);
    const lines = stage.log.map((line) => JSON.parse(line));
    expect(lines.map(({ msg }) => msg)).toEqual(['a partner fails', 'a partner answers again']);
    expect(lines[0]).toMatchObject({ subgraph: 'becas', code: 'PARTNER_UNAVAILABLE' });
  });
});
