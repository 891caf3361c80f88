import { expect, it } from 'vitest';
import type { Behave } from './support/asked-server.ts';
import { HandClock } from './support/hand-clock.ts';
import { describeGateway } from './support/installed.ts';
import { openNetworks } from './support/two-networks-stage.ts';

const SECRET = 'secret words of theirs';
const JSON_TYPE = { 'content-type': 'application/json' };

/** How long a request waits for the other network, by a clock that goes on only where a fault says so. */
const TIME = 2_000;
const clock = new HandClock();

/** How another network fails, and as what that is told. */
const FAULTS: [fault: string, code: string, misbehave: Behave<void>][] = [
  ['does not answer', 'PARTNER_UNAVAILABLE', () => clock.pass(TIME)],
  [
    'begins and never ends',
    'PARTNER_UNAVAILABLE',
    (response) => {
      response.writeHead(200, JSON_TYPE);
      response.write('{"data":', () => clock.pass(TIME));
    },
  ],
  ['closes the connection', 'PARTNER_UNAVAILABLE', (response) => response.destroy()],
  [
    'closes halfway',
    'PARTNER_UNAVAILABLE',
    (response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '1000' });
      response.write('{"data":');
      setImmediate(() => response.destroy());
    },
  ],
  [
    'fails with 500',
    'PARTNER_UNAVAILABLE',
    (response) => response.writeHead(500, JSON_TYPE).end(`{"errors":[{"message":"${SECRET}"}]}`),
  ],
  [
    'answers with HTML',
    'PARTNER_INVALID',
    (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>${SECRET}`),
  ],
  [
    'leads elsewhere',
    'PARTNER_INVALID',
    (response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(SECRET),
  ],
  [
    'answers with an error',
    'PARTNER_INVALID',
    (response) =>
      response
        .writeHead(200, JSON_TYPE)
        .end(JSON.stringify({ data: null, errors: [{ message: SECRET, extensions: { stack: SECRET } }] })),
  ],
  [
    'answers with what was not asked',
    'PARTNER_INVALID',
    (response) =>
      response
        .writeHead(200, JSON_TYPE)
        .end(JSON.stringify({ data: { organization: SECRET, _entities: [{ name: [SECRET] }, SECRET] } })),
  ],
  [
    'has null for what is never null',
    'PARTNER_INVALID',
    (response) =>
      response.writeHead(200, JSON_TYPE).end(
        JSON.stringify({
          data: { organization: { name: null }, _entities: [{ name: null }, { name: null }] },
        }),
      ),
  ],
  [
    'sends 100 MB',
    'PARTNER_INVALID',
    (response) => {
      response.writeHead(200, JSON_TYPE);
      const part = ' '.repeat(1024 * 1024);
      let left = 100;
      const send = (): void => {
        while (left-- > 0) if (!response.write(part)) return void response.once('drain', send);
        response.end();
      };
      send();
    },
  ],
];

const QUERY = `{
  organizations(first: 2) { nodes { name norte { name } } }
  there: norte { organization(slug: "acme-there") { name } }
}`;

const WHOLE = {
  organizations: {
    nodes: [
      { name: 'Acme', norte: { name: 'Acme there' } },
      { name: 'Beta', norte: { name: 'Beta there' } },
    ],
  },
  there: { organization: { name: 'Acme there' } },
};

describeGateway('another network that fails', async () => {
  const stage = await openNetworks(
    (scribe) => {
      for (const name of ['Acme', 'Beta'])
        scribe.identify(scribe.organization(name), 'EXTERNAL', `${name.toLowerCase()}-there`, {
          publisher: 'norte',
        });
    },
    (scribe) => {
      for (const name of ['Acme', 'Beta']) scribe.organization(`${name} there`);
    },
  );
  const { network, anew } = stage;
  const open = () => anew({ time: TIME, failures: 1_000 }, { clock });
  const { ask } = await open();

  /** What is ours of an answer, whatever became of theirs; and that nothing of theirs is in it. */
  function expectOursAlone({ body, text }: Awaited<ReturnType<typeof ask>>, code: string) {
    expect(body.data).toEqual({
      organizations: {
        nodes: [
          { name: 'Acme', norte: null },
          { name: 'Beta', norte: null },
        ],
      },
      there: null,
    });
    const told = body.errors.map(
      ({ path, extensions }: { path: unknown[]; extensions: { code: string; partner: string } }) => [
        path[0],
        extensions.code,
        extensions.partner,
      ],
    );
    expect(new Set(told.map(String))).toEqual(
      new Set([`organizations,${code},red-norte`, `there,${code},red-norte`]),
    );
    expect(text).not.toMatch(new RegExp(`secret|127\\.0\\.0\\.1|${network.port}`));
  }

  it.each(FAULTS)(
    'and %s costs what it answers for alone, at the root and at links, once it was asked',
    async (_, code, misbehave) => {
      network.reset();
      await expect.poll(async () => (await ask(QUERY)).body.data).toEqual(WHOLE);
      network.misbehave = misbehave;
      expectOursAlone(await ask(QUERY), code);
    },
  );

  it.each(FAULTS)('and %s costs the same with a gateway that never asked it', async (_, code, misbehave) => {
    network.reset();
    network.misbehave = misbehave;
    const { ask } = await open();
    expectOursAlone(await ask(QUERY), code);
  });

  it('is whole again once it answers', async () => {
    network.reset();
    await expect.poll(async () => (await ask(QUERY)).body.data).toEqual(WHOLE);
  });

  it('and takes 900 ms a hop costs what comes after two hops, and is left when 2 s have passed', async () => {
    network.reset();
    await ask(QUERY);
    network.reset();
    clock.called.length = 0;
    const began = clock.now();
    network.misbehave = (_response, _asked, usual) => {
      clock.pass(900);
      return usual();
    };
    const { body } = await ask(`{
      norte { organization(slug: "acme-there") { name tejido { ...Hop } } }
      organization(slug: "beta") { name }
    }
    fragment Hop on Organization { name norte { name tejido { norte { name tejido { norte { name } } } } } }`);
    expect(body.data).toEqual({
      norte: {
        organization: {
          name: 'Acme there',
          tejido: { name: 'Acme', norte: { name: 'Acme there', tejido: { norte: null } } },
        },
      },
      organization: { name: 'Beta' },
    });
    expect(body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code)).toEqual([
      'PARTNER_UNAVAILABLE',
    ]);
    expect(network.asked).toHaveLength(3);
    expect(clock.called[0]! - began).toBe(TIME);
  });

  it('is never asked more than 20 at once', async () => {
    network.reset();
    const { ask } = await anew({ time: 60_000 });
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => ask('{ norte { organization(slug: "acme-there") { name } } }')),
    );
    expect(answers.every(({ body }) => body.data.norte.organization.name === 'Acme there')).toBe(true);
    expect(network.peak).toBeLessThanOrEqual(20);
  });
});
