import type { EntityManager } from '@mikro-orm/postgresql';
import { type BatchFacts, openBatch } from '../../platform/changes/write-as.ts';
import { hashOf } from './accepted-subgraphs.ts';
import type { CheckedCandidate } from './check-candidate.ts';
import { describeAdditions } from './describe-additions.ts';
import { noteAsBefore, noteState } from './note-state.ts';
import { SubgraphTable } from './subgraph.table.ts';

/** A registered subgraph, and whether its schema had changed and was taken over. */
interface TakenOver {
  id: number;
  takenOver: boolean;
}

/** Under what the log has a schema that has changed: its own server changed it. */
export const schemaChange = (name: string): BatchFacts => ({
  kind: 'edit',
  actor: 'system',
  reason: `The schema of "${name}" has changed.`,
});

/**
 * Takes over in a transaction what a server tells that was checked, where the subgraph is registered with this name at this
 * address, by this partner if one is given; nothing where it is not, or the check found problems.
 */
export async function takeOver(
  em: EntityManager,
  checked: CheckedCandidate,
  partner?: number,
): Promise<TakenOver | undefined> {
  const { source, report, ownIds } = checked;
  const { name, url, network } = source;
  const whose = { endedOn: null, ...(partner !== undefined && { id: partner }) };
  const row = await em.findOne(SubgraphTable, { name, url, network, endedAt: null, partner: whose });
  if (!row || report.problems.length > 0) return undefined;
  const takenOver = row.sdl !== source.sdl;
  if (takenOver) {
    await openBatch(em, schemaChange(name));
    await acceptSchema(em, row.id, checked);
  } else await noteAsBefore(em, row.id, ownIds);
  return { id: row.id, takenOver };
}

/** Accepts in a batch the schema that a subgraph has now, unless it was ended meanwhile. */
export async function acceptSchema(
  em: EntityManager,
  id: number,
  { source, report, ownIds }: CheckedCandidate,
): Promise<void> {
  const row = await em.findOneOrFail(SubgraphTable, id);
  if (row.endedAt) return;
  Object.assign(row, { sdl: source.sdl, sdlHash: hashOf(source.sdl) });
  await em.flush();
  const described = describeAdditions(source, report.adds);
  await noteState(em, id, { state: 'CHECKED', ...report, described, ownIds });
}
