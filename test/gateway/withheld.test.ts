import { expect, it } from 'vitest';
import { describeGateway } from './support/installed.ts';
import { sendJson } from './support/partner-server.ts';
import { openStage } from './support/stage.ts';

describeGateway('somebody who left our network, and whom a partner still names', async () => {
  const stage = await openStage();
  const { ask, partner, ours, ids } = stage;
  const left = /carla/i;

  it.each([
    ['by a field', '{ becas { id holder { slug } } }', [{ holder: { slug: 'ana' } }, { holder: null }]],
    [
      'by a field without a key',
      '{ becas { id holder { __typename } } }',
      [{ holder: { __typename: 'Expert' } }, { holder: null }],
    ],
    [
      'by a field of our own',
      '{ becas { id holder { displayName } } }',
      [{ holder: { displayName: 'Ana' } }, { holder: null }],
    ],
    [
      'by a key that is called otherwise',
      '{ becas { id holder { title: slug } } }',
      [{ holder: { title: 'ana' } }, { holder: null }],
    ],
    [
      'with what the partner adds',
      '{ becas(first: 2) { id holder { becas { id } } } }',
      [{ holder: { becas: [{ id: 'g1' }] } }, { holder: null }],
    ],
    [
      'in a list',
      '{ becas(first: 2) { id panel { slug } } }',
      [{ panel: [{ slug: 'bruno' }, null] }, { panel: [null] }],
    ],
    [
      'in a list that has no null',
      '{ becas(first: 2) { id holders { slug } } }',
      [{ holders: [{ slug: 'ana' }, { slug: 'bruno' }] }, { holders: null }],
    ],
    [
      'among several types',
      '{ becas { id beneficiary { __typename ... on Organization { slug } ... on Expert { slug } } } }',
      [{ beneficiary: { __typename: 'Organization', slug: 'acme' } }, { beneficiary: null }],
    ],
    [
      'where it cannot be null',
      '{ becas { id report { text author { slug } } } }',
      [{ report: { text: 'Done', author: { slug: 'ana' } } }, { report: null }],
    ],
  ])('is null %s', async (_how, query, expected) => {
    const { body, text } = await ask(query);
    expect(body.errors).toBeUndefined();
    expect(body.data.becas).toEqual([
      { id: 'g1', ...expected[0] },
      { id: 'g2', ...expected[1] },
    ]);
    expect(text).not.toMatch(left);
  });

  it('is null behind a link of ours, from a list, and by reference', async () => {
    const { body, text } = await ask(
      '{ organization(slug: "acme") { becas { holder { slug displayName } } } becasGrant(id: "g2") { panel { id } } }',
    );
    expect(body.errors).toBeUndefined();
    expect(body.data.organization.becas).toEqual([
      { holder: { slug: 'ana', displayName: 'Ana' } },
      { holder: null },
    ]);
    expect(body.data.becasGrant.panel).toEqual([null]);
    expect(text).not.toMatch(left);
  });

  it('is asked for once for a whole answer, as somebody without a credential', async () => {
    ours.reached.length = 0;
    await ask(
      '{ becas(first: 2) { id holder { slug } holders { slug } panel { slug } funder { slug } } }',
      {},
      { authorization: 'Bearer x' },
    );
    expect(ours.reached).toHaveLength(1);
    const [{ headers, body }] = ours.reached as [(typeof ours.reached)[0]];
    expect(headers.authorization).toBeUndefined();
    expect(JSON.parse(body).variables.representations).toHaveLength(4);
  });

  it('is shown again as soon as our server shows them, and gone as soon as it does not', async () => {
    const holder = async () =>
      (await ask('{ becasGrant(id: "g2") { holder { slug } } }')).body.data.becasGrant.holder;
    await stage.world.sql(`update expert set consent = 'GRANTED' where slug = 'carla-left'`);
    const shown = await holder();
    await stage.world.sql(`update expert set consent = 'WITHDRAWN' where slug = 'carla-left'`);
    expect([shown?.slug ?? null, await holder()]).toContainEqual(null);
  });

  it('is not given out where our server cannot be asked', async () => {
    ours.answers = false;
    try {
      const { body, text } = await ask('{ becas { id holder { slug } } }');
      expect(body.data.becas).toBeNull();
      expect(body.errors[0].extensions.code).toBe('SERVICE_UNAVAILABLE');
      expect(text).not.toMatch(/ana|carla/);
    } finally {
      ours.answers = true;
    }
  });

  it('is not what the partner says it is called: a thing of ours goes by our keys, and one that we do not know is null', async () => {
    partner.misbehave = (response, { query }) => {
      const marked = Object.fromEntries(
        [...query.matchAll(/(tejido_\w+_type):/g)].map(([, name]) => [name, 'Expert']),
      );
      sendJson(response, {
        data: { becasGrant: { holder: { slug: 'nobody-we-know', __typename: 'Expert', ...marked } } },
      });
    };
    const { body } = await ask('{ becasGrant(id: "g1") { holder { slug } } }');
    partner.reset();
    expect(body.data).toEqual({ becasGrant: { holder: null } });
    expect(ids.ana).toBeDefined();
  });

  it('is no question to our server where nothing of ours is named', async () => {
    ours.reached.length = 0;
    const { body } = await ask('{ becas { id title } }');
    expect(body.data.becas).toHaveLength(2);
    expect(ours.reached).toEqual([]);
  });
});
