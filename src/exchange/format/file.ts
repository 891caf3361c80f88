import type { AnyTable } from '../../platform/tables/table.ts';
import type { Column, Computed, FileName } from './column.ts';

/** One file of a network package: its columns, and how its rows become rows of the database. */
export interface FileFormat {
  name: FileName;
  /** Where its rows are kept; the file of identifiers has a table per kind of node instead. */
  table?: AnyTable;
  /** Where publishers' ids of its rows are kept. Without it a row is known by its slug alone. */
  identifiers?: AnyTable;
  columns: Column[];
  computed?: Computed[];
  /** The properties that tell two rows apart, where an id does not. */
  key?: string[];
  /** Pairs of properties of which the second may not come before the first. */
  spans?: [string, string][];
  /** What a row without a file of its own is made from: the property that takes the text. */
  fromText?: string;
  /** What is exported of a row about someone whose publication is withheld. */
  ofWithheld?: OfWithheld;
}

export interface OfWithheld {
  /** The column that says who; the row itself where it is not given. */
  who?: string;
  /** The columns that are still written; none: the row is left out. */
  keeps: string[];
}

/** The columns whose header is given, in the file's own order. */
export const columnNames = (file: FileFormat) => file.columns.map(({ name }) => name);

/** The columns by which a file's rows are told apart and sorted. */
export function keyColumns(file: FileFormat): string[] {
  if (!file.key) return file.columns.filter(({ is }) => is === 'id').map(({ name }) => name);
  return file.key.flatMap((property) => {
    const column = file.columns.find((each) => 'property' in each && each.property === property);
    return column?.name ?? [];
  });
}
