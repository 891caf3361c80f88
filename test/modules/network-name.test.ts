import { afterAll, describe, expect, it } from 'vitest';
import { nameNetwork } from '../../src/platform/network-name.ts';
import { serveWorld } from '../support/served.ts';
import { idOf } from '../support/world.ts';

nameNetwork('norte');
afterAll(() => nameNetwork(undefined));

const ids: Record<string, string> = {};

const { world, url, get } = await serveWorld(async (scribe) => {
  const sector = scribe.sector('Civil society');
  const acme = scribe.organization('Acme', { sector });
  const zeta = scribe.organization('Zeta', { sector });
  const edition = scribe.edition(scribe.series('Forum'), 'Forum 2024', { startsOn: '2024-05-01' });
  const talk = scribe.activity(edition, 'A talk');
  const venue = scribe.venue(edition, { name: 'A hall', city: 'Oaxaca' });
  await scribe.em.flush();
  for (const [at, organization] of [acme, zeta].entries())
    scribe.participation(talk, scribe.expert(`Person ${at}`), { onBehalfOf: organization });
  await scribe.em.flush();
  for (const [name, row] of Object.entries({ acme, zeta, edition, venue })) ids[name] = idOf(row);
});

/** Asks over HTTP, so that operations are answered in whichever way they are when they are served. */
async function ask(query: string, variables: object = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
  return (await response.json()) as any;
}

const bare = (id: string) => id.replace('norte.', '');

describe('ids of a network that has a name', () => {
  it('begin with it, in whichever way an operation is answered', async () => {
    expect(ids.acme).toMatch(/^norte\.Organization_[0-9a-z]+$/);
    const list = '{ organizations(first: 5) { nodes { id } } }';
    const direct = await ask(list); // one list: one statement answers it as text
    expect(direct.data.organizations.nodes).toEqual([{ id: ids.acme }, { id: ids.zeta }]);
    expect((await world.read(list)).organizations).toEqual(direct.data.organizations);
    const { data } = await ask(
      '{ organization(slug: "acme") { id } _entities(representations: [{ __typename: "Organization", slug: "zeta" }]) { ... on Organization { id } } }',
    );
    expect(data).toEqual({ organization: { id: ids.acme }, _entities: [{ id: ids.zeta }] });
  });

  it('are read with it and without it', async () => {
    for (const id of [ids.acme!, bare(ids.acme!)]) {
      const { data, errors } = await ask(
        `query ($id: ID!, $r: [_Any!]!) { node(id: $id) { id } nodes(ids: [$id]) { id } organization(id: $id) { slug } _entities(representations: $r) { ... on Organization { slug } } }`,
        { id, r: [{ __typename: 'Organization', id }] },
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        node: { id: ids.acme },
        nodes: [{ id: ids.acme }],
        organization: { slug: 'acme' },
        _entities: [{ slug: 'acme' }],
      });
    }
  });

  it('of another network are not found, with words that say whose they are', async () => {
    const sur = ids.acme!.replace('norte', 'sur');
    const words = `"${sur}" is an id of the network "sur"; this network is "norte".`;
    const { data, errors } = await ask('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', {
      id: sur,
    });
    expect(data).toEqual({ node: null, nodes: [null] });
    expect(errors).toEqual([
      expect.objectContaining({ message: words, extensions: expect.objectContaining({ code: 'NOT_FOUND' }) }),
    ]);
    const named = await ask('query ($id: ID!) { organization(id: $id) { slug } }', { id: sur });
    expect(named.errors).toEqual([
      expect.objectContaining({
        message: words,
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });

  it('stand in arguments, filters and cursors', async () => {
    const first = await ask(
      'query ($e: [ID!]) { experts(first: 1, edition: $e) { nodes { slug } pageInfo { endCursor } } }',
      { e: [ids.edition] },
    );
    const { nodes, pageInfo } = first.data.experts;
    expect(nodes).toEqual([{ slug: 'person-0' }]);
    const second = await ask(
      'query ($e: [ID!], $after: String) { experts(first: 1, edition: $e, after: $after) { nodes { slug } } }',
      { e: [ids.edition], after: pageInfo.endCursor },
    );
    expect(second.data.experts.nodes).toEqual([{ slug: 'person-1' }]);
    for (const name of [ids.edition, bare(ids.edition!), 'forum-2024'])
      expect(
        (await ask('query ($e: [ID!]) { experts(edition: $e) { totalCount } }', { e: [name] })).data.experts,
      ).toEqual({ totalCount: 2 });
  });

  it('stand in the log and in what is computed, and lead back', async () => {
    const { data } = await ask(
      '{ changes(first: 3) { nodes { entityId } } network(between: ORGANIZATION) { run { id } } }',
    );
    const run = data.network.run.id;
    expect(run).toMatch(/^norte\.AnalysisRun_/);
    for (const id of [run, bare(run)])
      expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data.node).toEqual({ id: run });
    expect(
      (await ask('query ($id: ID!) { changes(node: $id) { nodes { position } } }', { id: ids.acme })).errors,
    ).toBeUndefined();
    expect((await get('/changes.ndjson')).body).toContain(`"${ids.acme}"`);
  });

  it('are taken by pages, embeds and exports', async () => {
    expect((await get(`/embed/programme?edition=forum-2024&venue=${ids.venue}`)).status).toBe(200);
    expect((await get(`/calendar/venues/${ids.venue}.ics`)).body).toMatch(/^BEGIN:VCALENDAR/);
    expect((await get(`/map?selected=${ids.acme}`)).body).toContain(ids.acme);
    expect((await get(`/export/organizations.gexf?editions=${ids.edition}`)).status).toBe(200);
  });

  it('lead on from addresses that were shared before there was a name', async () => {
    const led = async (path: string) => {
      const { status, headers } = await get(path);
      return [status, headers.get('location')];
    };
    const [acme, zeta, venue] = [ids.acme!, ids.zeta!, ids.venue!].map(bare);
    expect(await led(`/map?lang=en&selected=${acme},${zeta}&from=${acme}`)).toEqual([
      302,
      `/map?lang=en&selected=${ids.acme},${ids.zeta}&from=${ids.acme}`,
    ]);
    expect(await led(`/calendar/venues/${venue}.ics?locale=en`)).toEqual([
      302,
      `/calendar/venues/${ids.venue}.ics?locale=en`,
    ]);
    expect(await led(`/embed/programme?venue=${venue}&edition=forum-2024`)).toEqual([
      302,
      `/embed/programme?venue=${ids.venue}&edition=forum-2024`,
    ]);
  });

  it('are announced with the name', async () => {
    expect(JSON.parse((await get('/.well-known/tejido.json')).body)).toMatchObject({ network: 'norte' });
  });
});
