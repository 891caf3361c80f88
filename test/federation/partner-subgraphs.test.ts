import { beforeEach, describe, expect, it } from 'vitest';
import { fetchSdl, SdlNotFetched } from '../../src/federation/partner/fetch-sdl.ts';
import { done, refused, send } from '../curation/acting.ts';
import { partnerOf } from '../support/actors.ts';
import { freshWorld, type World } from '../support/world.ts';
import { grantsSdl, json, openPartnerServer } from './partner-server.ts';

const server = await openPartnerServer();
beforeEach(() => server.serve(grantsSdl()));

const organizations: { id: number }[] = [];

/** Two partners, Acme and Zeta, that bring nothing yet. */
async function twoPartners(): Promise<World> {
  const world = await freshWorld((scribe) => {
    const both = ['Acme', 'Zeta'].map((name) => scribe.organization(name));
    for (const each of both) scribe.partner(each);
    organizations.splice(0, 2, ...both);
  });
  world.app.federation.allowHosts = [server.host];
  return world;
}

const becas = (more: object = {}) => ({
  partner: 'acme',
  fields: { name: 'becas', url: server.url, ...more },
});

const SUBGRAPH = 'subgraph { id name state network adds sdlHash endedAt } adds problems';

describe('registering a subgraph', () => {
  it('reads its schema from its server, and says what it adds', async () => {
    const world = await twoPartners();
    server.asked.length = 0;
    const { subgraph, adds, problems } = await done(world, 'subgraphRegister', becas(), SUBGRAPH);
    expect(subgraph).toMatchObject({ name: 'becas', state: 'CHECKED', network: false, endedAt: null });
    expect(subgraph.sdlHash).toMatch(/^[0-9a-f]{64}$/);
    expect(adds).toContain('Query.becas');
    expect(subgraph.adds).toEqual(adds);
    expect(problems).toEqual([]);
    expect(server.asked).toEqual(['{"query":"{ _service { sdl } }"}']);
  });

  it('keeps what its schema says of what it adds', async () => {
    const world = await twoPartners();
    server.serve(grantsSdl('becas', '"In pesos." amount: Float'));
    const shown = 'subgraph { additions { coordinate type description selection } }';
    const { subgraph } = await done(world, 'subgraphRegister', becas(), shown);
    expect(subgraph.additions).toContainEqual({
      coordinate: 'Organization.becas',
      type: '[BecasGrant!]',
      description: null,
      selection: 'becas { id title amount }',
    });
  });

  it('takes back all of it in a dry run', async () => {
    const world = await twoPartners();
    const dryRun = { ...becas(), act: { dryRun: true } };
    const { subgraph } = await done(world, 'subgraphRegister', dryRun, 'subgraph { name adds }');
    expect(subgraph.name).toBe('becas');
    expect(await world.read('{ partner(slug: "acme") { subgraph { name } } }')).toEqual({
      partner: { subgraph: null },
    });
    expect(await world.sql('select count(*)::int as states from subgraph_state')).toEqual([{ states: 0 }]);
  });

  it('is done once where two register one name at once', async () => {
    const world = await twoPartners();
    const ofZeta = { ...becas(), partner: 'zeta' };
    const answers = await Promise.all(
      [becas(), ofZeta].map((args) => send(world, 'subgraphRegister', args, 'subgraph { name }')),
    );
    expect(answers.filter(({ subgraph }) => subgraph)).toHaveLength(1);
    const codes = answers.flatMap(({ userErrors }) =>
      userErrors.map(({ code, path }) => [code, path.join('.')]),
    );
    expect(codes).toEqual([['CONFLICT', 'fields.name']]);
  });

  it('answers the same act that is sent again as it was, though the server is down by then', async () => {
    const world = await twoPartners();
    const act = { idempotencyKey: '6f1c2f0e-6f0d-4c43-9d2a-3f5b8a9c1d2e' };
    const first = await done(world, 'subgraphRegister', { ...becas(), act }, 'subgraph { id }');
    server.answer((_, response) => void response.destroy());
    const again = await done(world, 'subgraphRegister', { ...becas(), act }, 'subgraph { id }');
    expect(again.subgraph).toEqual(first.subgraph);
  });

  it('is refused where the partner has one, or has left', async () => {
    const world = await twoPartners();
    await done(world, 'subgraphRegister', becas(), '');
    expect(
      await refused(world, 'subgraphRegister', becas({ name: 'theses', sdl: grantsSdl('theses') })),
    ).toEqual(['CONFLICT partner']);
    await done(
      world,
      'partnerEdit',
      { partner: 'acme', expectedVersion: 2, fields: { endedOn: '2026' } },
      '',
    );
    expect(await refused(world, 'subgraphRegister', becas())).toEqual(['CONFLICT partner']);
  });

  it('waits for a curator where a partner asks for it, and reads the schema anew when it is accepted', async () => {
    const world = await twoPartners();
    const partner = partnerOf(organizations[0]!);
    const { proposal, userErrors } = await send(
      world,
      'subgraphRegister',
      becas(),
      'proposal { id }',
      partner,
    );
    expect(userErrors).toEqual([]);
    const { data } = await world.ask(
      `{ proposal(id: "${proposal.id}") { preview { counts { created } } userErrors { message } } }`,
      {},
      undefined,
      { ...partner, role: 'STEWARD' },
    );
    expect(data.proposal).toEqual({ preview: { counts: { created: 1 } }, userErrors: [] });
    server.serve(grantsSdl('becas', 'amount: Int'));
    await done(world, 'proposalAccept', { proposal: proposal.id }, '');
    const [{ sdl }] = await world.sql('select sdl from subgraph');
    expect(sdl).toContain('amount: Int');
  });

  it('is not for a partner to ask of another one, whose server is not asked then', async () => {
    const world = await twoPartners();
    server.asked.length = 0;
    for (const act of ['subgraphRegister', 'subgraphCheck']) {
      const { userErrors } = await send(world, act, becas(), '', partnerOf(organizations[1]!));
      expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', path: ['partner'] }]);
    }
    expect(server.asked).toEqual([]);
  });
});

describe('a subgraph that breaks a rule', () => {
  it('is refused with each reason, and nothing is kept', async () => {
    const world = await twoPartners();
    server.serve(`${grantsSdl()} type Mutation { becas: Int }`);
    const { userErrors, subgraph } = await send(world, 'subgraphRegister', becas(), 'subgraph { name }');
    expect(subgraph).toBeNull();
    expect(userErrors.length).toBeGreaterThan(0);
    for (const error of userErrors)
      expect(error).toMatchObject({
        code: 'INVALID',
        path: ['fields', 'url'],
        messageKey: 'subgraph.refused',
      });
    expect(await world.sql('select count(*)::int as subgraphs from subgraph')).toEqual([{ subgraphs: 0 }]);
  });

  it('cannot be called what cannot begin the names of its types', async () => {
    const world = await twoPartners();
    const unfit = ['Becas', 'b', 'be-cas', 'be cas', `b${'e'.repeat(30)}`, 'be_cas', 'bécas', '1becas', ''];
    for (const name of unfit)
      expect(await refused(world, 'subgraphCheck', becas({ name }))).toEqual(['INVALID fields.name']);
  });

  it('cannot be called as something of ours begins, or another subgraph', async () => {
    const world = await twoPartners();
    await done(world, 'subgraphRegister', becas(), '');
    for (const [name, problem] of [
      ['tejido', /^The name tejido is taken/],
      ['org', /^Our type Org\w+ begins with Org,/],
      ['all', /^Query\.allSeries, which is ours, begins with all,/],
      ['editions', /^Query\.editions is a field of ours/],
    ] as const) {
      const given = { ...becas({ name, sdl: grantsSdl(name) }), partner: 'zeta' };
      const { problems } = await done(world, 'subgraphCheck', given, 'problems');
      expect(problems).toContainEqual(expect.stringMatching(problem));
    }
    const again = { ...becas(), partner: 'zeta' };
    expect(await refused(world, 'subgraphRegister', again)).toEqual(['CONFLICT fields.name']);
  });
});

describe('checking a subgraph', () => {
  it('says what would be added and changes nothing', async () => {
    const world = await twoPartners();
    const shown = 'adds problems subgraph { name } batch { id }';
    const answer = await done(world, 'subgraphCheck', becas(), shown);
    expect(answer).toMatchObject({ problems: [], subgraph: null, batch: null });
    expect(answer.adds).toContain('Query.becas');
    expect(await world.sql('select count(*)::int as subgraphs from subgraph')).toEqual([{ subgraphs: 0 }]);
  });

  it('says what would be refused, of a schema that nobody serves yet', async () => {
    const world = await twoPartners();
    server.asked.length = 0;
    const sdl = `${grantsSdl()} type Mutation { becas: Int }`;
    const { problems } = await done(world, 'subgraphCheck', becas({ sdl }), 'problems');
    expect(problems[0]).toMatch(/^Line \d+: .*\.$/);
    expect(server.asked).toEqual([]);
  });

  it('is for partners of themselves, and waits for nobody', async () => {
    const world = await twoPartners();
    const { adds, userErrors } = await send(
      world,
      'subgraphCheck',
      becas(),
      'adds',
      partnerOf(organizations[0]!),
    );
    expect(userErrors).toEqual([]);
    expect(adds).toContain('Query.becas');
  });
});

describe('checking a subgraph that is registered', () => {
  const SHOWN = 'takenOver problems subgraph { sdlHash state adds } batch { id }';

  /** The two partners, of which Acme has registered a subgraph whose schema has changed since. */
  async function changed(more = 'amount: Int'): Promise<World> {
    const world = await twoPartners();
    await done(world, 'subgraphRegister', becas(), '');
    server.serve(grantsSdl('becas', more));
    return world;
  }

  const kept = async (world: World): Promise<string> => (await world.sql('select sdl from subgraph'))[0].sdl;

  it('takes over at once what has changed and passes, as the server does each hour', async () => {
    const world = await changed();
    const answer = await send(world, 'subgraphCheck', becas(), SHOWN, partnerOf(organizations[0]!));
    expect(answer).toMatchObject({
      takenOver: true,
      problems: [],
      subgraph: { state: 'CHECKED' },
      batch: null,
    });
    expect(await kept(world)).toContain('amount: Int');
    const [batch] = await world.sql('select actor, reason from private.batch order by id desc limit 1');
    expect(batch).toEqual({ actor: 'system', reason: 'The schema of "becas" has changed.' });
    const again = await done(world, 'subgraphCheck', becas(), SHOWN);
    expect(again).toMatchObject({ takenOver: false, subgraph: answer.subgraph });
  });

  it.each<[string, Record<string, unknown>, string?]>([
    ['what does not pass', becas(), 'amount: Int } type Mutation { becas: Int'],
    ['a schema that nobody serves', becas({ sdl: grantsSdl('becas', 'amount: Int') })],
    ['what stands at another address', becas({ url: `${server.url}?other` })],
    ['what another partner calls so', { ...becas(), partner: 'zeta' }],
    ['what is only tried', { ...becas(), act: { dryRun: true } }],
  ])('leaves it as it is for %s', async (_what, args, more) => {
    const world = await changed(more);
    await done(world, 'subgraphCheck', args, SHOWN);
    expect(await kept(world)).toBe(grantsSdl());
  });

  it('finds one that did not answer before as it was', async () => {
    const world = await changed('');
    await world.sql(`update subgraph_state set state = 'UNREACHABLE', problems = '{Away}'`);
    const { subgraph } = await done(world, 'subgraphCheck', becas(), 'subgraph { state problems }');
    expect(subgraph).toEqual({ state: 'CHECKED', problems: [] });
  });
});

describe('ending a subgraph', () => {
  it('frees its name, and is done once', async () => {
    const world = await twoPartners();
    const { subgraph } = await done(world, 'subgraphRegister', becas(), 'subgraph { id }');
    const end = { subgraph: subgraph.id, act: { reason: 'It moves' } };
    const ended = await done(world, 'subgraphEnd', end, 'subgraph { state endedAt }');
    expect(ended.subgraph).toEqual({ state: 'ENDED', endedAt: expect.any(String) });
    expect(await refused(world, 'subgraphEnd', end)).toEqual(['CONFLICT subgraph']);
    await done(world, 'subgraphRegister', { ...becas(), partner: 'zeta' }, '');
  });
});

describe('a server that does not tell its schema', () => {
  const large = Buffer.alloc(3 * 1024 * 1024, 32);

  it.each<[string, 'UNREACHABLE' | 'REFUSED', Parameters<typeof server.answer>[0]]>([
    ['cuts the connection', 'UNREACHABLE', (_, response) => void response.destroy()],
    [
      'answers with status 500',
      'UNREACHABLE',
      (_, response) => void response.writeHead(500).end('oops secret'),
    ],
    [
      'closes halfway',
      'UNREACHABLE',
      (_, response) => {
        response
          .writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
          .write('{"data":');
        response.destroy();
      },
    ],
    [
      'answers with HTML',
      'REFUSED',
      (_, response) => void response.setHeader('content-type', 'text/html').end('<p>secret'),
    ],
    [
      'redirects',
      'REFUSED',
      (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/secret' }).end(),
    ],
    [
      'answers with too much',
      'REFUSED',
      (_, response) => void response.setHeader('content-type', 'application/json').end(large),
    ],
    [
      'answers with too much, piece by piece',
      'REFUSED',
      (_, response) => {
        response.setHeader('content-type', 'application/json').write(large);
        response.end();
      },
    ],
    ['answers with an error', 'REFUSED', json({ errors: [{ message: 'secret' }], data: null })],
    [
      'answers with an error beside its schema',
      'REFUSED',
      json({ errors: [], data: { _service: { sdl: 'x' } } }),
    ],
    ['answers with no schema', 'REFUSED', json({ data: { _service: null } })],
    ['answers with a schema that is no text', 'REFUSED', json({ data: { _service: { sdl: { a: 1 } } } })],
    ['answers with an empty schema', 'REFUSED', json({ data: { _service: { sdl: ' ' } } })],
    ['answers with null', 'REFUSED', json(null)],
    [
      'answers with what is no JSON',
      'REFUSED',
      (_, response) => void response.setHeader('content-type', 'application/json').end('{"data": secret'),
    ],
    [
      'answers in another charset than UTF-8',
      'REFUSED',
      (_, response) =>
        void response
          .setHeader('content-type', 'application/json')
          .end(Buffer.from('{"data":{"_service":{"sdl":"\xe9"}}}', 'latin1')),
    ],
  ])('since it %s is %s, in words that repeat nothing of it', async (_, state, listener) => {
    server.answer(listener);
    const failure = await fetchSdl(server.url, { allowHosts: [server.host] }).catch((error) => error);
    expect(failure).toBeInstanceOf(SdlNotFetched);
    expect(failure.state).toBe(state);
    expect(failure.message).toMatch(/^127\.0\.0\.1 .*\.$|^What is at 127\.0\.0\.1 .*\.$/);
    expect(failure.message).not.toMatch(/secret|oops|graphql"/);
  });

  it('since it is frozen is UNREACHABLE when its time is over', async () => {
    server.answer(() => {});
    const failure = await fetchSdl(server.url, { allowHosts: [server.host], patience: 1 }).catch(
      (error) => error,
    );
    expect(failure).toMatchObject({ state: 'UNREACHABLE', message: '127.0.0.1 did not answer in time.' });
  });

  it.each(['http://127.0.0.1/graphql', 'http://2130706433/', 'http://10.0.0.1:8080/'])(
    'at %s is not asked: it is not public',
    async (url) => {
      const world = await twoPartners();
      server.asked.length = 0;
      expect(await refused(world, 'subgraphCheck', becas({ url }))).toEqual(['INVALID fields.url']);
      expect(server.asked).toEqual([]);
    },
  );

  it('keeps a subgraph from being registered, which says so of the address', async () => {
    const world = await twoPartners();
    server.answer((_, response) => void response.writeHead(503).end());
    const { userErrors } = await send(world, 'subgraphRegister', becas());
    expect(userErrors).toMatchObject([
      { code: 'INVALID', path: ['fields', 'url'], messageKey: 'subgraph.unreachable' },
    ]);
  });
});
