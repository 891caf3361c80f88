import { describe, expect, it } from 'vitest';
import { CURATOR, STEWARD } from '../support/actors.ts';
import { createWorld, idOf, type Scribe } from '../support/world.ts';

const made: Record<string, { id: number }> = {};

const world = await createWorld((scribe: Scribe) => {
  const gone = scribe.organization('Gone');
  scribe.organizationName(gone, 'Former name');
  scribe.identify(gone, 'ROR', '01');
  scribe.cite(gone, scribe.source('Gazette'));
  const convener = scribe.organization('Convener');
  scribe.convening(scribe.edition(scribe.series('Congress'), 'First'), convener);
  Object.assign(made, { gone, convener });
});

const remove = (node: { id: number } | string, how: string, actor = STEWARD, version = 1) =>
  world.act(
    actor,
    `nodeRemove(node: "${typeof node === 'string' ? node : idOf(node)}", expectedVersion: ${version}, act: ${how})`,
    {},
    '{ userErrors { code path message } batch { kind counts { removed } changes { nodes { entityType kind } } } }',
  );

const WITH_REASON = '{ reason: "It was recorded by mistake" }';

describe('removing a node', () => {
  it('needs a reason', async () => {
    expect((await remove(made.gone!, '{}')).userErrors).toMatchObject([
      { code: 'INVALID', path: ['act', 'reason'] },
    ]);
  });

  it('lists in a dry run what would go', async () => {
    const { batch } = await remove(made.gone!, '{ reason: "Trying", dryRun: true }');
    expect(batch).toMatchObject({ kind: 'REMOVAL', counts: { removed: 4 } });
    expect(batch.changes.nodes.map(({ entityType }: { entityType: string }) => entityType).sort()).toEqual([
      'Organization',
      'OrganizationCitation',
      'OrganizationIdentifier',
      'OrganizationName',
    ]);
    expect((await world.read('{ organization(slug: "gone") { name } }')).organization).not.toBeNull();
  });

  it('is refused while others refer to it, and says which', async () => {
    const { userErrors } = await remove(made.convener!, WITH_REASON, CURATOR);
    expect(userErrors).toEqual([
      {
        code: 'WOULD_LOSE_DATA',
        path: ['node'],
        message: 'Others refer to it: 1 × Convening. Move or remove these first.',
      },
    ]);
  });

  it('takes it out with what hangs on it', async () => {
    const { userErrors, batch } = await remove(made.gone!, WITH_REASON);
    expect(userErrors).toEqual([]);
    expect(batch.counts.removed).toBe(4);
    expect(await world.read('{ organization(slug: "gone") { name } }')).toEqual({ organization: null });
    expect((await remove(made.gone!, WITH_REASON)).userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['node'] },
    ]);
  });

  it.each([['Nothing_1'], ['gone'], ['Organization_zzzzzzzz']])('refuses %s, which is no id', async (id) => {
    expect((await remove(id, WITH_REASON)).userErrors).toMatchObject([{ code: 'INVALID', path: ['node'] }]);
  });
});
