import { BlobType, type EntityMetadata } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../changes/change.table.ts';
import { tableOf } from '../changes/recorded.ts';
import { refreshStatistics } from '../changes/refresh-statistics.ts';
import { inTransaction, openBatch } from '../changes/write-as.ts';
import { type Batch, batchesBefore, findBatch } from './batch.ts';
import { invert } from './invert.ts';
import { keepNothing, keepOvertaken } from './keep-overtaken.ts';
import { findLaterChanges } from './later-changes.ts';
import { explainConflict, noSuchBatch, nothingToRevert, overtaken, RevertRefused } from './revert-refused.ts';
import { findRevertedRows, rowsOf } from './reverted-rows.ts';
import type { Selection } from './selection.ts';
import { type Step, stepsOf } from './steps.ts';

export interface RevertOptions {
  /** Who undoes it, for the record. */
  actor: string;
  /** Finds out what would change, and changes nothing. */
  dryRun?: boolean;
  onProgress?: (step: Step) => void;
}

/** How many rows of an entity a revert changed. */
export interface RevertCount {
  entity: string;
  removed: number;
  restored: number;
  changed: number;
}

/** What became of a revert. */
export interface RevertReport {
  /** The batch that was undone. */
  reverted: Batch;
  /** The batch that carries the undoing, and can be undone itself; null after a dry run. */
  batch: number | null;
  counts: RevertCount[];
}

/**
 * Undoes a batch: rows that it made go, rows that it removed come back under their old key and slug, fields that it changed
 * get their earlier values; all of it, or nothing. Where a later batch stands in the way, and where there is nothing to undo,
 * it throws `RevertRefused`, which names what it is. What is kept of the withheld outside of the log is left as it is.
 */
export async function revert(
  em: SqlEntityManager,
  id: number | string,
  { actor, dryRun = false, onProgress }: RevertOptions,
): Promise<RevertReport> {
  return await inTransaction(em, async (fork) => {
    const batch = await openBatch(fork, { kind: 'revert', actor });
    const reverted = await findBatchBefore(fork, `${id}`, batch);
    const counts = await undo(fork, { reverted, batch, selection: { batch: reverted.id }, onProgress });
    return { answer: { reverted, batch: dryRun ? null : batch, counts }, isKept: !dryRun };
  });
}

/** What is undone, and by which batch. */
export interface Undoing {
  /** The batch that it is of. */
  reverted: Batch;
  /** The batch that undoes it, which is open in the transaction. */
  batch: number;
  selection: Selection;
  /** Undoes the rest where later acts stand in the way of a part. */
  keepsOvertaken?: boolean | undefined;
  onProgress?: ((step: Step) => void) | undefined;
}

/** Undoes what is selected of a batch, in the transaction of another; refuses as `revert` does. */
export async function undo(em: SqlEntityManager, undoing: Undoing): Promise<RevertCount[]> {
  const { reverted, batch, selection, keepsOvertaken = false, onProgress = () => {} } = undoing;
  if ((await findRevertedRows(em, selection)) === 0) throw nothingToRevert(reverted);
  await keepNothing(em);
  const tables = allTables(em);
  const later = await findLaterChanges(em, tables);
  if (later.length > 0 && !keepsOvertaken)
    throw overtaken(reverted, later, await revertedBy(em, reverted, later));
  await keepOvertaken(em, later, tables);
  await em.execute(`update ${PRIVATE}.batch set reverts = ? where id = ?`, [reverted.id, batch]);
  await undoSteps(em, { ...undoing, onProgress });
  return countRows(em, batch);
}

/** The batch with a number, if it came before another. */
export async function findBatchBefore(em: SqlEntityManager, id: string, now: number): Promise<Batch> {
  const found = isNumber(id) && Number(id) < now ? await findBatch(em, Number(id)) : undefined;
  if (found) return found;
  throw noSuchBatch(id, await batchesBefore(em, now));
}

const isNumber = (text: string) => /^[1-9]\d{0,8}$/.test(text);

/** The batch that undid this one already, where all that came later is that. */
async function revertedBy(
  em: SqlEntityManager,
  { id }: Batch,
  later: readonly { batch: number }[],
): Promise<number | undefined> {
  const [by, ...others] = new Set(later.map(({ batch }) => batch));
  if (by === undefined || others.length > 0) return undefined;
  return (await findBatch(em, by))?.reverts === id ? by : undefined;
}

async function undoSteps(
  em: SqlEntityManager,
  { reverted, batch, selection, onProgress }: Undoing,
): Promise<void> {
  const entities = new Map(allTables(em).map((meta) => [meta.className as string, meta]));
  for (const step of await stepsOf(em, selection)) {
    const meta = entities.get(step.entity);
    if (!meta || (step.kind === 'TOMBSTONED' && hasBytes(meta))) throw notInTheLog(reverted, step);
    onProgress?.(step);
    await invert({ em, reverted: selection, batch, meta }, step).catch((error) => {
      throw explainConflict(reverted, error);
    });
  }
}

const allTables = (em: SqlEntityManager): EntityMetadata[] => [...em.getMetadata().getAll().values()];

/** Bytes are not in the log, so a row that has them cannot come back. */
const hasBytes = ({ props }: EntityMetadata) =>
  props.some(({ customType }) => customType instanceof BlobType);

const notInTheLog = ({ id }: Batch, { entity, rows }: Step) =>
  new RevertRefused(
    'CONFLICT',
    `Batch ${id} cannot be undone: it changed ${rows} rows of ${entity}, of which the log does not hold everything. Nothing was done.`,
  );

/** Counts what a batch changed, by entity; statistics of tables that grew by much are made anew. */
async function countRows(em: SqlEntityManager, batch: number): Promise<RevertCount[]> {
  const counts = await em.execute<RevertCount[]>(`
    select entity_type as entity,
      (count(*) filter (where not is_made and is_removed))::int as removed,
      (count(*) filter (where is_made and not is_removed))::int as restored,
      (count(*) filter (where not is_made and not is_removed))::int as changed
    from (${rowsOf({ batch })}) changed
    where not (is_made and is_removed) group by entity_type order by entity_type`);
  const added = new Map(counts.map(({ entity, restored }) => [entity, restored]));
  const tables = allTables(em).map((meta) => ({
    table: tableOf(meta),
    added: added.get(meta.className) ?? 0,
  }));
  await refreshStatistics(em, tables);
  return counts;
}
