import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { checkRegistered } from '../../src/federation/partner/check-registered.ts';
import { Supergraph } from '../../src/federation/partner/supergraph.ts';
import { done } from '../curation/acting.ts';
import { serveWorld } from '../support/served.ts';
import { freshWorld, type World } from '../support/world.ts';
import { grantsSdl, openPartnerServer } from './partner-server.ts';

const [server, other] = [await openPartnerServer(), await openPartnerServer()];
beforeEach(() => {
  server.serve(grantsSdl());
  other.serve(grantsSdl('theses'));
});

/** A network with two partners whose subgraphs are registered. */
async function twoSubgraphs(): Promise<World> {
  const world = await freshWorld((scribe) => {
    for (const name of ['Acme', 'Zeta']) scribe.partner(scribe.organization(name));
  });
  world.app.federation.allowHosts = [server.host, other.host];
  const register = (partner: string, name: string, url: string) =>
    done(world, 'subgraphRegister', { partner, fields: { name, url } }, '');
  await register('acme', 'becas', server.url);
  await register('zeta', 'theses', other.url);
  return world;
}

const supergraphOf = (world: World, home?: string): Supergraph =>
  new Supergraph({ em: world.database.orm.em, setting: world.app.federation, home });

const checkOnce = (world: World): Promise<number> =>
  checkRegistered({ em: world.database.orm.em, setting: world.app.federation });

/** Asks the partners' servers and composes, as a server does each hour. */
async function checkAndCompose(world: World, supergraph: Supergraph) {
  await checkOnce(world);
  return supergraph.refresh();
}

const statesOf = async (world: World): Promise<Record<string, [string, string[]]>> => {
  const { partners } = await world.read('{ partners { subgraph { name state problems } } }');
  return Object.fromEntries(
    partners.map(({ subgraph }: { subgraph: { name: string; state: string; problems: string[] } }) => [
      subgraph.name,
      [subgraph.state, subgraph.problems],
    ]),
  );
};

const COMPOSED = ['COMPOSED', []];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tejido-supergraph-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

describe('/supergraph.json', () => {
  it('is ours alone while there is no partner, the same for all who ask, and 304 for who has it', async () => {
    const { get } = await serveWorld();
    const { status, headers, body } = await get('/supergraph.json');
    const { revision, ...rest } = JSON.parse(body);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, no-cache');
    expect(revision).toBe(createHash('sha256').update(JSON.stringify(rest)).digest('hex'));
    expect(rest.home).toBe('tejido');
    expect(rest.costs['Query.communityMap']).toMatchObject({ fixed: true });
    expect(rest.supergraph).toContain('join__Graph');
    expect(() => parse(rest.supergraph)).not.toThrow();
    expect(rest.subgraphs).toEqual([
      { name: 'tejido', partner: null, network: false, url: 'http://127.0.0.1:4000/graphql', sdl: null },
    ]);
    const again = await get('/supergraph.json', { 'if-none-match': headers.get('etag')! });
    expect([again.status, again.body]).toEqual([304, '']);
  });
});

describe('the supergraph', () => {
  it('holds what is registered, each with its partner and its schema as it was read', async () => {
    const world = await twoSubgraphs();
    const { supergraph, subgraphs } = await supergraphOf(world).current();
    expect(supergraph).toContain('ThesesGrant');
    expect(subgraphs.slice(1)).toEqual([
      { name: 'becas', partner: 'acme', network: false, url: server.url, sdl: grantsSdl() },
      { name: 'theses', partner: 'zeta', network: false, url: other.url, sdl: grantsSdl('theses') },
    ]);
    expect(await statesOf(world)).toEqual({ becas: COMPOSED, theses: COMPOSED });
  });

  it('is the same wherever it is composed, and another once a subgraph has ended', async () => {
    const world = await twoSubgraphs();
    const [one, two] = [supergraphOf(world), supergraphOf(world)];
    expect(await one.current()).toEqual(await two.current());
    const { version } = await world
      .read('{ partner(slug: "acme") { version } }')
      .then(({ partner }) => partner);
    const end = { partner: 'acme', expectedVersion: version, fields: { endedOn: '2026-01-02', since: null } };
    await done(world, 'partnerEdit', end, '');
    const { subgraphs, supergraph } = await one.refresh();
    expect(subgraphs.map(({ name }) => name)).toEqual(['tejido', 'theses']);
    expect(supergraph).not.toContain('BecasGrant');
  });

  it('leaves out one that no longer fits, which is told why, and keeps the others', async () => {
    const world = await twoSubgraphs();
    await world.sql(`update subgraph set sdl = 'type Query { nothing: Int }' where name = 'becas'`);
    const { subgraphs } = await supergraphOf(world).current();
    expect(subgraphs.map(({ name }) => name)).toEqual(['tejido', 'theses']);
    const { becas, theses } = await statesOf(world);
    expect(theses).toEqual(COMPOSED);
    expect(becas).toEqual(['REFUSED', expect.arrayContaining([expect.stringMatching(/^Line 1: /)])]);
  });

  it('is the last one at once after a restart, while the next is composed', async () => {
    const world = await twoSubgraphs();
    const home = await newFolder();
    const before = await supergraphOf(world, home).current();
    await world.sql(`update subgraph set ended_at = now() where name = 'becas'`);
    const restarted = supergraphOf(world, home);
    expect(await restarted.current()).toEqual(before);
    const next = await restarted.refresh();
    expect(next.subgraphs.map(({ name }) => name)).toEqual(['tejido', 'theses']);
    expect(await restarted.current()).toEqual(next);
    expect(await supergraphOf(world, home).current()).toEqual(next);
  });

  it('is composed anew where the file of the last one is damaged', async () => {
    const world = await twoSubgraphs();
    const home = await newFolder();
    const before = await supergraphOf(world, home).current();
    const path = join(home, 'composed.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('BecasGrant', 'OtherGrant'));
    expect(await supergraphOf(world, home).current()).toEqual(before);
  });

  it('goes on while the database is away', async () => {
    const world = await twoSubgraphs();
    const supergraph = supergraphOf(world);
    const before = await supergraph.current();
    await world.database.orm.close();
    expect(await supergraph.current()).toEqual(before);
  });
});

describe('the check of each hour', () => {
  it('accepts a schema that has changed and passes, and says so in the log', async () => {
    const world = await twoSubgraphs();
    const supergraph = supergraphOf(world);
    await supergraph.current();
    server.serve(grantsSdl('becas', 'amount: Int'));
    const { subgraphs } = await checkAndCompose(world, supergraph);
    expect(subgraphs[1]!.sdl).toContain('amount: Int');
    expect(await statesOf(world)).toEqual({ becas: COMPOSED, theses: COMPOSED });
    const [batch] = await world.sql('select actor, reason from private.batch order by id desc limit 1');
    expect(batch).toEqual({ actor: 'system', reason: 'The schema of "becas" has changed.' });
  });

  it('writes nothing into the log where nothing has changed', async () => {
    const world = await twoSubgraphs();
    const count = () => world.sql('select count(*)::int as changes from private.change');
    const before = await count();
    await checkAndCompose(world, supergraphOf(world));
    expect(await count()).toEqual(before);
  });

  it('keeps the schema of before where the new one is refused, and takes that of another all the same', async () => {
    const world = await twoSubgraphs();
    const supergraph = supergraphOf(world);
    await supergraph.current();
    server.serve(`${grantsSdl()} type Mutation { becas: Int }`);
    other.serve(grantsSdl('theses', 'year: Int'));
    const { subgraphs } = await checkAndCompose(world, supergraph);
    expect(subgraphs.map(({ sdl }) => sdl)).toEqual([null, grantsSdl(), grantsSdl('theses', 'year: Int')]);
    const { becas, theses } = await statesOf(world);
    expect(theses).toEqual(COMPOSED);
    expect(becas).toEqual(['REFUSED', expect.arrayContaining([expect.stringMatching(/^Line \d+: /)])]);
    server.serve(grantsSdl());
    await checkAndCompose(world, supergraph);
    expect(await statesOf(world)).toEqual({ becas: COMPOSED, theses: COMPOSED });
  });

  it('keeps the schema of a server that does not answer, which is told, until it does', async () => {
    const world = await twoSubgraphs();
    const supergraph = supergraphOf(world);
    await supergraph.current();
    server.answer((_, response) => void response.writeHead(502).end());
    const { subgraphs } = await checkAndCompose(world, supergraph);
    expect(subgraphs[1]!.sdl).toBe(grantsSdl());
    expect(await statesOf(world)).toEqual({
      becas: ['UNREACHABLE', ['127.0.0.1 answers with status 502.']],
      theses: COMPOSED,
    });
    server.serve(grantsSdl());
    await checkAndCompose(world, supergraph);
    expect(await statesOf(world)).toEqual({ becas: COMPOSED, theses: COMPOSED });
  });

  it('is done by one server at a time', async () => {
    const world = await twoSubgraphs();
    const asked = Promise.withResolvers<void>();
    const free = Promise.withResolvers<void>();
    server.answer(async (_, response) => {
      asked.resolve();
      await free.promise;
      response.writeHead(502).end();
    });
    const first = checkOnce(world);
    await asked.promise;
    expect(await checkOnce(world)).toBe(0);
    free.resolve();
    expect(await first).toBe(2);
  });
});
