import type { EntityManager } from '@mikro-orm/postgresql';
import type { SubgraphReport } from '../composition/index.ts';
import type { DescribedAdditions } from './describe-additions.ts';
import { type RunningState, SubgraphStateTable } from './subgraph-state.table.ts';

/** How a subgraph is doing, as it was found now. */
export interface FoundState extends Partial<SubgraphReport> {
  state: RunningState;
  /** What its schema says of what it adds. */
  described?: DescribedAdditions;
  /** Of another network, whether its ids begin with its name. */
  ownIds?: boolean | undefined;
}

/** Notes how a subgraph is doing; what it adds, and what its ids are like, stays as it was where nothing is said of it. */
export async function noteState(
  em: EntityManager,
  subgraph: number,
  { state, adds, described, problems = [], ownIds }: FoundState,
): Promise<void> {
  const now = new Date();
  const unsaid = [
    ...(adds ? [] : (['adds', 'described'] as const)),
    ...(ownIds === undefined ? (['ownIds'] as const) : []),
  ];
  const [before] = await em.execute<{ state: string; since: Date }[]>(
    'select state, since from subgraph_state where subgraph_id = ?',
    [subgraph],
  );
  await em.upsert(
    SubgraphStateTable,
    {
      subgraphId: subgraph,
      state,
      adds: [...(adds ?? [])],
      described: described ?? {},
      problems: [...problems],
      ownIds: ownIds ?? null,
      since: before?.state === state ? before.since : now,
      checkedAt: now,
    },
    { onConflictFields: ['subgraphId'], onConflictExcludeFields: unsaid },
  );
}

/** Notes that a subgraph tells the schema that was accepted: one that is composed stays so, any other is to be composed anew. */
export async function noteAsBefore(
  em: EntityManager,
  subgraph: number,
  ownIds: boolean | undefined,
): Promise<void> {
  const known = await em.findOne(SubgraphStateTable, subgraph);
  await noteState(em, subgraph, { state: known?.state === 'COMPOSED' ? 'COMPOSED' : 'CHECKED', ownIds });
}
