import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../src/community/storage/snapshots.ts';
import { STEWARD } from '../support/actors.ts';
import { fillDenseNetwork } from '../support/dense-network.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld(fillDenseNetwork);
await takeSnapshot(world.database.orm.em, await world.app.community.currentRevision(), {
  label: 'Hoy',
  actor: 'test',
});
await world.act(null, 'correctionSubmit(node: "Organization_1", says: "Ya no se llama así")');

/** Reads as somebody who may see all. */
const read = async (source: string, variables?: Record<string, unknown>) => {
  const { data, errors } = await world.ask(source, variables, undefined, STEWARD);
  expect(errors).toEqual([]);
  return data;
};

const types = world.app.schema
  .getPossibleTypes(world.app.schema.getType('Node') as never)
  .map(({ name }) => name);

/** What has a row. The id of a run holds what it was computed from instead: see the tests of runs. */
const stored = types.filter((type) => type !== 'AnalysisRun');

it.each(stored)('%s can be fetched again by the id it gives', async (type) => {
  const { node } = await read(`{ node(id: "${type}_1") { __typename id } }`);
  expect(node, `test/support/dense-network.ts needs a row of ${type}`).toEqual({
    __typename: type,
    id: `${type}_1`,
  });
});

it('nodes are answered in the order of their ids, with null for what is not there, and twice when asked twice', async () => {
  const ids = ['Sector_2', 'Nothing_1', 'Edition_1', 'Sector_1', 'Sector_2', 'Sector_zzzzz', '', 'Expert_1'];
  const { nodes } = await world.read('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(nodes.map((node: { id: string } | null) => node?.id ?? null)).toEqual([
    'Sector_2',
    null,
    'Edition_1',
    'Sector_1',
    'Sector_2',
    null,
    null,
    'Expert_1',
  ]);
  expect(await world.read('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
});

describe('what is no id of a node', () => {
  it.each([
    '',
    '1',
    'Expert',
    'Expert_',
    'Expert_0',
    'Expert_-1',
    'Expert_01',
    'Expert_1 ',
    ' Expert_1',
    'expert_1',
    'EXPERT_1',
    'Expert_A',
    'Expert_1_1',
    'Expert_zzzzzzz',
    'Expert_9999999999',
    'Expert_1; drop table expert',
    'UserError_1',
    'ApiToken_1',
    'WithheldExpert_1',
    'Proposal_1',
    'Proposal_0',
    'SearchHit_1',
    'Query_1',
    'Node_1',
    'PageInfo_1',
    'OrganizationCitation_1',
    'Batch_1',
    'Change_1',
    'Constructor_1',
    '__proto___1',
    'é_1',
    '🎈',
    'RXhwZXJ0OjE=',
    'Expert_1\u0000',
    'x'.repeat(10_000),
  ])('answers null: %s', async (id) => {
    expect(
      await world.read('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id }),
    ).toEqual({ node: null, nodes: [null] });
  });

  it('answers null as a number too', async () => {
    expect(await world.read('{ node(id: 1) { id } }')).toEqual({ node: null });
  });
});

it('more than a hundred ids are refused, not cut', async () => {
  const { data, errors } = await world.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array.from({ length: 101 }, () => 'Sector_1'),
  });
  expect(data).toBeNull();
  expect(errors).toMatchObject([{ code: 'LIMIT_TOO_HIGH', message: expect.stringContaining('at most 100') }]);
});

it('no two nodes share an id', async () => {
  const ids = stored.map((type) => `${type}_1`);
  const { nodes } = await read('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(new Set(nodes.flatMap((node: { id: string } | null) => node?.id ?? [])).size).toBe(stored.length);
});
