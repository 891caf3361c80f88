import { expect, it } from 'vitest';
import { network } from '../../src/network.ts';
import { type BatchFacts, openBatch, writeAs } from '../../src/platform/changes/write-as.ts';
import { buildGraph } from '../../src/platform/graph/schema.ts';
import { revert } from '../../src/platform/revert/revert.ts';
import { batchRow } from '../../src/readings/changes/batch-in-transaction.ts';
import { listen } from '../support/http.ts';
import { freshWorld, type Scribe, type World } from '../support/world.ts';

const FACTS = 'id kind at actor reason publisher counts { created updated removed }';
const BATCH = `query Batch($id: ID!, $first: Int, $after: String, $types: [String!]) { batch(id: $id) {
  ${FACTS} reverts { id } revertedBy { id }
  changes(first: $first, after: $after, types: $types) {
    nodes { kind entityId batch { id } } pageInfo { hasNextPage hasPreviousPage endCursor }
  }
} }`;

/** A gathering with two people of one organization. */
function gathering(scribe: Scribe) {
  const edition = scribe.edition(scribe.series('Foro'), 'Foro 2021');
  const una = scribe.organization('Una');
  scribe.convening(edition, una);
  const activity = scribe.activity(edition, 'Mesa');
  for (const name of ['Ana', 'Eva']) {
    const expert = scribe.expert(name);
    scribe.participation(activity, expert, { onBehalfOf: una });
    scribe.affiliation(expert, una, { title: `Directora ${name}` });
  }
}

const act = (world: World, facts: Partial<BatchFacts>, statement: string) =>
  writeAs(world.database.orm.em.fork(), { kind: 'edit', actor: 'Eva Luna', ...facts }, (em) =>
    em.execute(statement),
  );

it('tells an act by its id: who by role, why, how much, and what', async () => {
  const world = await freshWorld(gathering);
  const facts = { kind: 'removal', actorKind: 'CURATOR', reason: 'no convocó' } as const;
  await act(
    world,
    facts,
    `delete from convening; update organization set acronym = 'U'; insert into topic (slug, label) values ('a', 'A'), ('b', 'B')`,
  );
  const { batch } = await world.read(BATCH, { id: 'Batch_2', first: 2 });
  expect(batch).toEqual({
    id: 'Batch_2',
    kind: 'REMOVAL',
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    actor: 'CURATOR',
    reason: 'no convocó',
    publisher: null,
    counts: { created: 2, updated: 1, removed: 1 },
    reverts: null,
    revertedBy: null,
    changes: {
      nodes: [
        { kind: 'TOMBSTONED', entityId: 'Convening_1', batch: { id: 'Batch_2' } },
        { kind: 'UPDATED', entityId: 'Organization_1', batch: { id: 'Batch_2' } },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: expect.any(String) },
    },
  });
  const after = batch.changes.pageInfo.endCursor;
  const rest = await world.read(BATCH, { id: 'Batch_2', after, types: ['Topic'] });
  expect(rest.batch.changes.nodes.map(({ entityId }: { entityId: string }) => entityId)).toEqual([
    'Topic_1',
    'Topic_2',
  ]);
});

it('says which act undid which', async () => {
  const world = await freshWorld(gathering);
  await act(world, {}, `update organization set name = 'Una Hoy'`);
  await revert(world.database.orm.em, 2, { actor: 'cli' });
  const undone = (await world.read(BATCH, { id: 'Batch_2' })).batch;
  const undoing = (await world.read(BATCH, { id: 'Batch_3' })).batch;
  expect([undone.revertedBy, undone.reverts]).toEqual([{ id: 'Batch_3' }, null]);
  expect([undoing.kind, undoing.actor, undoing.reverts]).toEqual(['REVERT', 'SYSTEM', { id: 'Batch_2' }]);
});

it('knows no act that there is not, nor one that is of people who are not shown alone', async () => {
  const world = await freshWorld(gathering);
  await act(world, { reason: 'Ana se llama así' }, `update expert set name = 'Ana Soto' where id = 1`);
  expect((await world.read(BATCH, { id: 'Batch_2' })).batch).toMatchObject({ reason: 'Ana se llama así' });
  await act(
    world,
    { kind: 'consent', reason: 'lo pidió Ana' },
    `update expert set consent = 'WITHDRAWN' where id = 1`,
  );
  expect((await world.read(BATCH, { id: 'Batch_2' })).batch).toBeNull();
  const { batch } = await world.read(BATCH, { id: 'Batch_3' });
  expect(batch).toMatchObject({ kind: 'EDIT', reason: null, counts: { created: 0, updated: 1, removed: 0 } });
  expect((await world.read(BATCH, { id: 'Batch_1' })).batch.counts).toEqual({
    created: 9,
    updated: 0,
    removed: 0,
  });
  for (const id of ['Batch_zz', 'Batch_4']) expect((await world.read(BATCH, { id })).batch).toBeNull();
  for (const id of ['Edition_1', 'Batch_0', 'x'])
    expect((await world.ask(BATCH, { id })).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
});

it('reads the acts of a page of changes with one statement, and their counts with another', async () => {
  const world = await freshWorld(gathering);
  for (const name of ['A', 'B', 'C']) await world.write((scribe) => scribe.topic(name));
  const { statements, errors } = await world.ask(`{ changes { nodes { batch { ${FACTS} } } } }`);
  expect([errors, statements.length]).toEqual([[], 3]);
});

const LOG = (field: string, slug: string) =>
  `{ ${field}(slug: "${slug}") { log(first: 100) { nodes { kind entityId } } } }`;

const logOf = async (world: World, field: string, slug: string): Promise<string[]> =>
  (await world.read(LOG(field, slug)))[field].log.nodes.map(
    ({ kind, entityId }: { kind: string; entityId: string }) => `${kind} ${entityId}`,
  );

it('tells of one edition, organization or person what became of it and of what is of it', async () => {
  const world = await freshWorld(gathering);
  await act(
    world,
    {},
    `update affiliation set title = 'Otra' where id = 2; delete from participation where id = 2`,
  );
  expect((await logOf(world, 'edition', 'foro-2021')).sort()).toEqual([
    'CREATED Activity_1',
    'CREATED Convening_1',
    'CREATED Edition_1',
    'CREATED Participation_1',
    'TOMBSTONED Participation_2',
  ]);
  expect((await logOf(world, 'organization', 'una')).sort()).toEqual([
    'CREATED Affiliation_1',
    'CREATED Affiliation_2',
    'CREATED Convening_1',
    'CREATED Organization_1',
    'CREATED Participation_1',
    'UPDATED Affiliation_2',
  ]);
  expect((await logOf(world, 'expert', 'eva')).sort()).toEqual([
    'CREATED Affiliation_2',
    'CREATED Expert_2',
    'TOMBSTONED Participation_2',
    'UPDATED Affiliation_2',
  ]);
});

it('leads to the thing that changed also where the graph calls it otherwise than the log', async () => {
  const world = await freshWorld((scribe) => {
    scribe.organizationName(scribe.organization('Una'), 'Una de Antes', { from: '2001' });
  });
  const { changes } = await world.read(
    '{ changes(first: 10, types: ["OrganizationName"]) { nodes { entityType node { __typename ... on DatedName { text } } } } }',
  );
  expect(changes.nodes).toEqual([
    { entityType: 'OrganizationName', node: { __typename: 'DatedName', text: 'Una de Antes' } },
  ]);
});

it('the log of an organization says nothing of who was there for it and is not shown', async () => {
  const world = await freshWorld(gathering);
  await act(world, {}, `update expert set consent = 'WITHDRAWN' where id = 1`);
  expect((await logOf(world, 'organization', 'una')).sort()).toEqual([
    'CREATED Affiliation_2',
    'CREATED Convening_1',
    'CREATED Organization_1',
    'CREATED Participation_2',
  ]);
  expect(await logOf(world, 'edition', 'foro-2021')).toContain('CREATED Participation_1');
});

it('an act that is only tried is read before it is taken back, and has no id', async () => {
  const world = await freshWorld(gathering);
  const { catalog } = world.app;
  const em = world.database.orm.em.fork();
  await em.begin();
  const id = await openBatch(em, {
    kind: 'consent',
    actor: 'Eva Luna',
    actorKind: 'STEWARD',
    reason: 'lo pidió',
  });
  await em.execute(
    `update organization set name = 'Una Hoy'; update expert set consent = 'GRANTED' where id = 1`,
  );
  const tried = await batchRow({ em, catalog, isKept: false }, id);
  const [all, kept] = [
    await batchRow({ em, catalog, isKept: false, tellsAll: true }, id),
    await batchRow({ em, catalog, isKept: true }, id),
  ];
  expect(await batchRow({ em, catalog, isKept: true }, 99)).toBeNull();
  await em.rollback();
  expect(tried).toMatchObject({
    ...{ id: null, kind: 'CONSENT', actor: 'STEWARD', reason: 'lo pidió' },
    told: { counts: { created: 0, updated: 2, removed: 0 } },
  });
  expect(tried!.told!.changes.map(({ fields }) => fields)).toEqual([['name'], []]);
  expect(all!.told!.changes.map(({ values }) => values)).toEqual([
    [{ field: 'name', before: 'Una', after: 'Una Hoy' }],
    [{ field: 'consent', before: null, after: 'GRANTED' }],
  ]);
  expect(kept!.id).toBe('Batch_2');
  expect(await world.sql('select count(*)::int as n from private.batch')).toEqual([{ n: 1 }]);
});

it('costs what it reads: a page of acts is within the public limits, acts of acts are not', async () => {
  const { schema, costs } = await buildGraph(network);
  const { ask } = await listen({ schema, costs });
  const page = await ask(
    `{ changes(first: 100, after: "x") { nodes { position batch { ${FACTS} reverts { id } } } } }`,
  );
  expect(page.body.extensions.cost.requested.cost).toBeGreaterThan(100);
  expect(page.body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const nested =
    'changes(first: 100) { nodes { batch { changes(first: 100) { nodes { batch { reason } } } } } }';
  expect((await ask(`{ ${nested} }`)).body.errors).toMatchObject([
    { extensions: { code: expect.stringMatching(/COST_TOO_HIGH|OPERATION_TOO_LARGE/) } },
  ]);
  const logs = 'organizations(first: 100) { nodes { log(first: 100) { nodes { kind } } } }';
  expect((await ask(`{ ${logs} }`)).body.errors).toMatchObject([
    { extensions: { code: expect.stringMatching(/COST_TOO_HIGH|OPERATION_TOO_LARGE/) } },
  ]);
});

/** Acts that come in any order: things are made, edited and taken out, and people go and come back. */
const ACTS = [
  `insert into organization (slug, name) select 'o-' || n, 'Red ' || n from (select coalesce(max(id), 0) + 1 as n from organization) next`,
  `insert into expert (slug, name) select 'e-' || n, 'Experta ' || n from (select coalesce(max(id), 0) + 1 as n from expert) next`,
  `update organization set name = name || ' A.C.' where id % 2 = 0`,
  `update expert set name = name || ' Soto' where id % 2 = 0 and withheld is null`,
  `update expert set consent = 'WITHDRAWN' where id % 3 = 0`,
  `update expert set consent = null where id % 3 = 0`,
  `delete from organization where id % 5 = 0`,
  `update expert set consent = 'DENIED', tie_consent = 'DENIED' where id % 4 = 0`,
];

const AFTER = `query ($after: String) { changes(first: 7, after: $after) {
  nodes { entityId node { ... on Organization { id name } ... on Expert { id displayName } } }
  pageInfo { hasNextPage endCursor }
} }`;

const NOW = `{ organizations(first: 100) { nodes { id name } } experts(first: 100) { nodes { id displayName } } }`;

interface Mirrored {
  entityId: string;
  node: { id?: string } | null;
}

it('whoever mirrors the network by its log has what the network has, after any acts', async () => {
  const world = await freshWorld(gathering);
  const mirror = new Map<string, object>();
  let after: string | undefined;
  for (let step = 0; step < 40; step++) {
    await act(world, {}, ACTS[(step * 5 + step * step) % ACTS.length]!);
    if (step % 3 > 0) continue;
    for (let hasMore = true; hasMore; ) {
      const { changes } = await world.read(AFTER, { after });
      for (const { entityId, node } of changes.nodes as Mirrored[]) {
        if (node?.id) mirror.set(entityId, node);
        else mirror.delete(entityId);
      }
      after = changes.pageInfo.endCursor ?? after;
      hasMore = changes.pageInfo.hasNextPage;
    }
    const { organizations, experts } = await world.read(NOW);
    const network = [...organizations.nodes, ...experts.nodes].map((node) => [node.id, node]);
    expect(Object.fromEntries(mirror)).toEqual(Object.fromEntries(network));
  }
  expect(mirror.size).toBeGreaterThan(6);
});
