import { describe, expect, it } from 'vitest';
import { noteState } from '../../src/federation/partner/note-state.ts';
import { done, send } from '../curation/acting.ts';
import { CURATOR, curatorOf, partnerOf } from '../support/actors.ts';
import { createWorld, freshWorld, idOf, type Scribe } from '../support/world.ts';

const rows: Record<string, { id: number }> = {};

const world = await createWorld((scribe) => {
  const acme = scribe.organization('Acme');
  const left = scribe.organization('Left');
  const plain = scribe.organization('Plain');
  const partner = scribe.partner(acme, { publisher: 'Acme Data', origin: 'https://acme.example/data' });
  const gone = scribe.partner(left, { endedOn: '2026-02' });
  const former = scribe.subgraph(partner, 'theses', { endedAt: new Date('2026-03-01T00:00:00Z') });
  const subgraph = scribe.subgraph(partner, 'becas');
  Object.assign(rows, { acme, left, plain, partner, gone, former, subgraph });
});

const SHOWN = `slug publisher origin license since endedOn organization { slug }
  subgraph { name network url state sdlHash adds problems checkedAt registeredAt endedAt partner { slug } }`;

describe('partners in the graph', () => {
  it('say who they are, what they bring and how that is doing, in one statement', async () => {
    const { data, errors, statements } = await world.ask(`{ partner(slug: "acme") { ${SHOWN} } }`);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(data.partner).toEqual({
      slug: 'acme',
      publisher: 'Acme Data',
      origin: 'https://acme.example/data',
      license: null,
      since: '2026-01',
      endedOn: null,
      organization: { slug: 'acme' },
      subgraph: {
        name: 'becas',
        network: false,
        url: 'https://becas.example/graphql',
        state: 'CHECKED',
        sdlHash: '0'.repeat(64),
        adds: [],
        problems: [],
        checkedAt: '2026-01-01T00:00:00.000Z',
        registeredAt: '2026-01-01T00:00:00.000Z',
        endedAt: null,
        partner: { slug: 'acme' },
      },
    });
  });

  it('are listed while they are partners, and found by their slug after it', async () => {
    const { partners, left, partner } = await world.read(
      '{ partners { slug } left: partners(left: true) { slug } partner(slug: "left") { endedOn subgraph { name } } }',
    );
    expect([partners, left]).toEqual([[{ slug: 'acme' }], [{ slug: 'left' }]]);
    expect(partner).toEqual({ endedOn: '2026-02', subgraph: null });
  });

  it('are known to their organizations while they are partners', async () => {
    const { acme, left, plain } = await world.read(`{
      acme: organization(slug: "acme") { partner { publisher } }
      left: organization(slug: "left") { partner { publisher } }
      plain: organization(slug: "plain") { partner { publisher } }
    }`);
    expect([acme.partner, left.partner, plain.partner]).toEqual([{ publisher: 'Acme Data' }, null, null]);
  });

  it('say since when their subgraphs are doing as they are, from check to check', async () => {
    const made: { id: number }[] = [];
    const own = await freshWorld((scribe) => {
      made.push(scribe.subgraph(scribe.partner(scribe.organization('Acme')), 'becas'));
    });
    const find = (state: 'UNREACHABLE' | 'COMPOSED') =>
      own.write(({ em }) => noteState(em, made[0]!.id, { state }));
    const since = async () => {
      const { partner } = await own.read('{ partner(slug: "acme") { subgraph { stateSince } } }');
      return partner.subgraph.stateSince;
    };
    expect(await since()).toBe('2026-01-01T00:00:00.000Z');
    await find('UNREACHABLE');
    await own.sql(`update subgraph_state set since = '2026-02-02'`);
    await find('UNREACHABLE');
    expect(await since()).toBe('2026-02-02T00:00:00.000Z');
    await find('COMPOSED');
    expect(Date.parse(await since())).toBeGreaterThan(Date.parse('2026-02-03'));
  });

  it('are nodes, and so are their subgraphs, also those that were ended', async () => {
    const ids = [idOf(rows.partner!), idOf(rows.subgraph!), idOf(rows.former!)];
    const { nodes } = await world.read(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Subgraph { name state } } }',
      { ids },
    );
    expect(nodes).toEqual([
      { __typename: 'Partner' },
      { __typename: 'Subgraph', name: 'becas', state: 'CHECKED' },
      { __typename: 'Subgraph', name: 'theses', state: 'ENDED' },
    ]);
  });
});

const network = (fill: (scribe: Scribe) => void) => freshWorld(fill);

describe('recording a partner', () => {
  it('takes name and slug of the organization, and today, unless others are given', async () => {
    const own = await network((scribe) => void scribe.organization('Fondo Abierto'));
    const { partner } = await done(
      own,
      'partnerRecord',
      { fields: { organization: { slug: 'fondo-abierto' } } },
      'partner { slug publisher since endedOn }',
    );
    const since = new Date().toISOString().slice(0, 10);
    expect(partner).toEqual({ slug: 'fondo-abierto', publisher: 'Fondo Abierto', since, endedOn: null });
  });

  it('is refused for an organization that is one, or was', async () => {
    for (const slug of ['acme', 'left']) {
      const { userErrors } = await send(world, 'partnerRecord', { fields: { organization: { slug } } });
      expect(userErrors).toMatchObject([{ code: 'CONFLICT', messageKey: 'row.twice' }]);
    }
  });

  it('is done once where two record one organization at once', async () => {
    const own = await network((scribe) => void scribe.organization('Acme'));
    const record = () => send(own, 'partnerRecord', { fields: { organization: { slug: 'acme' } } });
    const answers = await Promise.all([record(), record()]);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(['CONFLICT']);
  });

  it('waits for a curator where the organization itself asks for it, and is not for others to ask', async () => {
    const made: { id: number }[] = [];
    const own = await network((scribe) => {
      made.push(scribe.organization('Acme'), scribe.organization('Zeta'));
    });
    const fields = { organization: { slug: 'acme' } };
    const shown = 'proposal { id } partner { slug }';
    const other = await send(own, 'partnerRecord', { fields }, shown, partnerOf(made[1]!));
    expect(other.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    const { proposal, partner } = await send(own, 'partnerRecord', { fields }, shown, partnerOf(made[0]!));
    expect(partner).toBeNull();
    await done(own, 'proposalAccept', { proposal: proposal.id }, '');
    expect(await own.read('{ partners { slug } }')).toEqual({ partners: [{ slug: 'acme' }] });
  });

  it('is for curators of all, and not for those of one edition', async () => {
    const own = await network((scribe) => void scribe.organization('Acme'));
    const args = { fields: { organization: { slug: 'acme' } }, act: { dryRun: true } };
    const ofOne = await send(own, 'partnerRecord', args, '', curatorOf({ id: 1 }));
    expect(ofOne.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await send(own, 'partnerRecord', args, '', CURATOR)).userErrors).toEqual([]);
  });
});

describe('a partner that leaves', () => {
  it('takes its subgraph along, in one act that can be undone', async () => {
    const own = await network((scribe) => {
      scribe.subgraph(scribe.partner(scribe.organization('Acme')), 'becas');
    });
    const fields = { endedOn: '2026-11' };
    const edit = { partner: 'acme', expectedVersion: 1, fields };
    const { partner, batch } = await done(
      own,
      'partnerEdit',
      edit,
      'partner { subgraph { state } } batch { id }',
    );
    expect(partner.subgraph.state).toBe('ENDED');
    await done(own, 'batchRevert', { batch: batch.id, act: { reason: 'By mistake' } }, '');
    const { partners } = await own.read('{ partners { endedOn subgraph { state endedAt } } }');
    expect(partners).toEqual([{ endedOn: null, subgraph: { state: 'CHECKED', endedAt: null } }]);
  });

  it('does not leave on a day to come', async () => {
    const edit = { partner: 'acme', expectedVersion: 1, fields: { endedOn: '2999' } };
    const { userErrors } = await send(world, 'partnerEdit', edit);
    expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['fields', 'endedOn'] }]);
  });

  it('can be taken out with all its subgraphs by a steward, and keeps its organization from being taken out', async () => {
    const own = await network((scribe) => {
      scribe.subgraph(scribe.partner(scribe.organization('Acme')), 'becas');
    });
    const act = { reason: 'Recorded by mistake' };
    const { organization } = await own.read(
      '{ organization(slug: "acme") { id version partner { id version } } }',
    );
    const { id, version } = organization;
    const kept = await send(own, 'nodeRemove', { node: id, expectedVersion: version, act });
    expect(kept.userErrors).toMatchObject([{ code: 'WOULD_LOSE_DATA' }]);
    const { partner } = organization;
    await done(own, 'nodeRemove', { node: partner.id, expectedVersion: partner.version, act }, '');
    expect(await own.sql('select count(*)::int as subgraphs from subgraph')).toEqual([{ subgraphs: 0 }]);
  });
});

it('tells the public log what a subgraph is, without its schema', async () => {
  const { changes } = await world.read(
    '{ changes(types: ["Subgraph"]) { nodes { fields values { field after } } } }',
  );
  expect(changes.nodes).toHaveLength(2);
  const told = changes.nodes.flatMap(({ values }: { values: { field: string }[] }) =>
    values.map(({ field }) => field),
  );
  expect(told).toContain('name');
  expect(told).not.toContain('sdl');
});

it('is no act for somebody without a credential', async () => {
  const { userErrors } = await send(
    world,
    'partnerRecord',
    { fields: { organization: { slug: 'plain' } } },
    '',
    null,
  );
  expect(userErrors).toMatchObject([{ code: 'FORBIDDEN', messageKey: 'act.no-credential' }]);
});
