import { PRIVATE } from '../changes/change.table.ts';

/** What is undone of the log: all entries of a batch, or one entry by its position. */
export type Selection = { batch: number } | { position: string };

/** True of the entries of the log under an alias that are undone, as SQL; numbers alone are set in. */
export const isSelected = (selection: Selection, entry: string): string =>
  'batch' in selection
    ? `${entry}.batch_id = ${Number(selection.batch)}`
    : `${entry}.id = ${BigInt(selection.position)}`;

/** The temporary table of the rows that stay as they are, because of what came later. */
export const KEPT_ROWS = 'kept_row';

/** The temporary table of the fields that stay as they are, of rows that are else set back. */
export const KEPT_FIELDS = 'kept_field';

/** The entries that are undone, under the alias `logged`, as SQL for a FROM with its conditions. */
export const selectedEntries = (selection: Selection): string =>
  `${PRIVATE}.change logged where ${isSelected(selection, 'logged')} and not exists (select from ${KEPT_ROWS} kept
    where kept.entity_type = logged.entity_type and kept.entity_key = logged.entity_key)`;
