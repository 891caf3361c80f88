import { expect, it } from 'vitest';
import { ExpertTable } from '../../src/domain/expert/expert.table.ts';
import type { World } from '../support/world.ts';
import { describeGateway } from './support/installed.ts';
import { openNetworks } from './support/two-networks-stage.ts';

describeGateway('one graph of two networks', async () => {
  const stage = await openNetworks(
    (scribe) => {
      const sector = scribe.sector('Civil society');
      const inai = scribe.organization('INAI', { sector });
      scribe.identify(inai, 'EXTERNAL', 'inai-norte', { publisher: 'norte' });
      scribe.organization('Only ours', { sector });
      for (let at = 0; at < 98; at++) {
        const each = scribe.organization(`Many ${at}`, { sector });
        scribe.identify(each, 'EXTERNAL', `many-${at}`, { publisher: 'norte' });
      }
      scribe.edition(scribe.series('Forum'), 'Forum here');
      for (const name of ['Ana', 'Leaving', 'Gone there'])
        scribe.identify(scribe.expert(name), 'EXTERNAL', `${name.toLowerCase().replace(' ', '-')}-norte`, {
          publisher: 'norte',
        });
    },
    (scribe) => {
      const sector = scribe.sector('Academia');
      const inai = scribe.organization('INAI Norte', { sector });
      for (let at = 0; at < 98; at++) scribe.organization(`Many ${at}`, { sector });
      const edition = scribe.edition(scribe.series('Foro'), 'Foro there');
      const talk = scribe.activity(edition, 'A talk');
      for (const name of ['Ana Norte', 'Leaving Norte', 'Gone there Norte'])
        scribe.participation(talk, scribe.expert(name), { onBehalfOf: inai });
    },
  );
  const { ask, network, world, theirs } = stage;

  const read = async (query: string, variables?: object) => {
    const { body } = await ask(query, variables);
    expect(body.errors).toBeUndefined();
    return body.data;
  };

  const withdraw = (where: World, slug: string) =>
    where.write(async ({ em }) => {
      em.assign(await em.findOneOrFail(ExpertTable, { slug }), { consent: 'WITHDRAWN' });
    });

  it('crosses to the other network and back, and has the editions of both in one answer', async () => {
    expect(
      await read(`{
        organization(slug: "inai") { name norte { name participations { totalCount } tejido { slug name norte { slug } } } }
        editions { nodes { name } }
        norte { __typename editions { nodes { __typename name } } }
      }`),
    ).toEqual({
      organization: {
        name: 'INAI',
        norte: {
          name: 'INAI Norte',
          participations: { totalCount: 3 },
          tejido: { slug: 'inai', name: 'INAI', norte: { slug: 'inai-norte' } },
        },
      },
      editions: { nodes: [{ name: 'Forum here' }] },
      norte: {
        __typename: 'NorteNetwork',
        editions: { nodes: [{ __typename: 'NorteEdition', name: 'Foro there' }] },
      },
    });
  });

  it('takes variables, fragments, interfaces and other names through the gateway', async () => {
    const { data } = (
      await ask(
        `query ($slug: String!, $first: Int, $yes: Boolean!, $filter: NorteOrganizationFilter) {
          a: norte { organization(slug: $slug) { ...O } }
          b: norte { list: organizations(first: $first, filter: $filter) { nodes { ...O kind: __typename } } }
          none: norte @skip(if: $yes) { __typename }
        }
        fragment O on NorteOrganization { ...N name sector @include(if: $yes) { name } }
        fragment N on NorteNode { __typename }`,
        { slug: 'inai-norte', first: 1, yes: true, filter: { text: 'inai' } },
      )
    ).body;
    const organization = {
      __typename: 'NorteOrganization',
      name: 'INAI Norte',
      sector: { name: 'Academia' },
    };
    expect(data).toEqual({
      a: { organization },
      b: { list: { nodes: [{ ...organization, kind: 'NorteOrganization' }] } },
    });
  });

  it('asks for a hundred organizations there in one request', async () => {
    network.reset();
    const { organizations } = await read('{ organizations(first: 100) { nodes { slug norte { slug } } } }');
    expect(organizations.nodes).toHaveLength(100);
    expect(organizations.nodes.filter((each: { norte: unknown }) => each.norte)).toHaveLength(99);
    expect(network.asked.map(({ query }) => query.includes('_entities'))).toEqual([true]);
  });

  it('sends the other network of a client’s headers only traceparent and accept-language', async () => {
    network.reset();
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    await ask(
      '{ norte { organization(slug: "inai-norte") { name tejido { name } } } }',
      {},
      {
        authorization: 'Bearer secret',
        cookie: 'a=b',
        'x-request-id': 'mine',
        'x-forwarded-for': '10.0.0.1',
        traceparent,
        'accept-language': 'en',
      },
    );
    expect(network.asked.length).toBeGreaterThan(0);
    for (const { headers } of network.asked) {
      expect(Object.keys(headers).sort()).toEqual(
        [
          'accept',
          'accept-encoding',
          'accept-language',
          'connection',
          'content-length',
          'content-type',
          'host',
          'traceparent',
          'user-agent',
        ]
          .filter((name) => name in headers)
          .sort(),
      );
      expect(headers).toMatchObject({ traceparent, 'accept-language': 'en' });
    }
  });

  it('refuses 42 levels that alternate between both, before anybody is asked', async () => {
    network.reset();
    stage.ours.reached.length = 0;
    const levels = 21;
    const query = `{ organization(slug: "inai") { ${'norte { tejido { '.repeat(levels)} slug ${'} }'.repeat(levels)} } }`;
    const { body } = await ask(query);
    expect(body.data ?? null).toBeNull();
    expect(body.errors[0].extensions.code).toBe('OPERATION_TOO_LARGE');
    expect(network.asked).toEqual([]);
    expect(stage.ours.reached.filter(({ path }) => path.includes('graphql'))).toEqual([]);
  });

  it('passes on what the other network finds too large or wrong in the query, in our words', async () => {
    const wrong = await ask(
      '{ norte { organization(slug: "a", id: "b") { name } } organization(slug: "inai") { name } }',
    );
    expect(wrong.body.data).toEqual({ norte: null, organization: { name: 'INAI' } });
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({
        path: ['norte'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', partner: 'red-norte' }),
      }),
    ]);
    expect(wrong.text).not.toMatch(/exactly one/);
  });

  it('finds nobody there who was withdrawn there, by any key, whatever was kept', async () => {
    const query = `query ($id: ID!) {
      expert(slug: "gone-there") { slug norte { displayName } }
      norte { expert(slug: "gone-there-norte") { displayName } node(id: $id) { ... on NorteExpert { displayName } } }
    }`;
    const { norte } = await read('{ norte { expert(slug: "gone-there-norte") { id } } }');
    expect((await read(query, norte.expert)).expert.norte).toEqual({ displayName: 'Gone there Norte' });
    await withdraw(theirs, 'gone-there-norte');
    expect(await read(query, norte.expert)).toEqual({
      expert: { slug: 'gone-there', norte: null },
      norte: { expert: null, node: null },
    });
  });

  it('finds nobody here who was withdrawn here, and no error, whatever was kept', async () => {
    const query = `{
      expert(slug: "leaving") { slug norte { displayName } }
      norte { expert(slug: "leaving-norte") { displayName tejido { slug } more: tejido { slug displayName norte { slug } } } }
    }`;
    expect((await read(query)).norte.expert.more).toEqual({
      slug: 'leaving',
      displayName: 'Leaving',
      norte: { slug: 'leaving-norte' },
    });
    await withdraw(world, 'leaving');
    expect(await read(query)).toEqual({
      expert: null,
      norte: { expert: { displayName: 'Leaving Norte', tejido: null, more: null } },
    });
  });
});
