import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../changes/change.table.ts';
import { isSelected, type Selection } from './selection.ts';

/**
 * The rows of what is undone, as far as the log still says how, with the first and the last entry of each, whether it made the row, and
 * whether it removed it.
 */
export const rowsOf = (
  selection: Selection,
): string => `select entity_type, entity_key, min(id) as first, max(id) as last,
      (array_agg(kind order by id))[1] = 'CREATED' as is_made,
      (array_agg(kind order by id desc))[1] = 'TOMBSTONED' as is_removed
    from ${PRIVATE}.change logged where ${isSelected(selection, 'logged')} and not (kind = 'UPDATED' and after = '{}') group by entity_type, entity_key`;

/** The temporary table of the rows that the batch to undo changed. */
export const REVERTED_ROWS = 'reverted_row';

/** Fills that table, and answers how many rows are to be undone. */
export async function findRevertedRows(em: SqlEntityManager, selection: Selection): Promise<number> {
  await em.execute(`create temp table ${REVERTED_ROWS} on commit drop as ${rowsOf(selection)}`);
  await em.execute(`analyze ${REVERTED_ROWS}`);
  const [counted] = await em.execute<{ rows: number }[]>(
    `select count(*)::int as rows from ${REVERTED_ROWS}`,
  );
  return counted!.rows;
}
