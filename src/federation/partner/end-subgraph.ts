import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../../platform/errors.ts';
import { SubgraphTable } from './subgraph.table.ts';

/** Ends a subgraph: the gateway no longer asks it, and its name is free. */
export async function endSubgraph(em: EntityManager, key: number): Promise<{ id: number }> {
  const row = await em.findOneOrFail(SubgraphTable, key);
  if (row.endedAt)
    throw new Refusal({
      code: 'CONFLICT',
      path: ['subgraph'],
      messageKey: 'subgraph.ended',
      message: `The subgraph "${row.name}" was ended already.`,
    });
  row.endedAt = new Date();
  await em.flush();
  return row;
}

/** Ends the subgraph of a partner that leaves, where it has one. */
export async function endSubgraphOf(em: EntityManager, partner: number): Promise<void> {
  const row = await em.findOne(SubgraphTable, { partner, endedAt: null });
  if (row) await endSubgraph(em, row.id);
}
