import type { Column } from '../../platform/package/column.ts';

/** A row as it waits to be compared with the database: properties, ids of other rows, lists of such ids. */
export interface StagedRow {
  line: number;
  /** Something in it could not be read; it is only there so that others may refer to it. */
  faulty: boolean;
  [column: string]: string | string[] | number | boolean | null;
}

/** Where a column's cell waits: under its property, or under its own name when it has yet to be resolved. */
export const stagedAs = (column: Column): string =>
  column.is === 'value' ? (column.property ?? column.name) : column.name;
