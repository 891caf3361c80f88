import type { AnyTable } from '../tables/table.ts';
import type { CellParser } from './cells/cell.ts';
import type { FieldType } from './field-type.ts';

/** The name of a file without `.csv`. */
export type FileName = string;

interface Named {
  /** The column's header. */
  name: string;
  /** A row without a value here is an error. */
  required?: boolean;
  /** What a detail that cannot be read stands for, where an empty cell would say too much. */
  unread?: string;
}

/** The publisher's id of the row, by which other rows refer to it. */
export interface IdColumn extends Named {
  is: 'id';
}

/** A value of the row's own. */
export interface ValueColumn extends Named {
  is: 'value';
  parse: CellParser;
  /** How Table Schema describes it. */
  type: FieldType;
  /** Where it is kept; a value kept nowhere is there to be computed from (see `Computed`). */
  property?: string;
  /** Where it is read from for an export, where it has no property of its own. */
  keptIn?: string;
  /** For a time: the reference column whose row says in which time zone a clock without an offset is read. */
  zoneFrom?: string;
  /** Its text keeps the characters that cannot be seen. */
  asWritten?: boolean;
  /** For a time: where a day is kept that is known without its time. */
  dayProperty?: string;
  /** It is stored even when the file does not have the column. */
  always?: boolean;
  /** What an empty cell stands for, as SQL; a flag that is stored for every row is false unless it says. */
  empty?: string;
  /** A cell that cannot be read is an error although the column is optional: it would change what the row means. */
  strict?: boolean;
  /** The warning for a row without a value, where that is allowed but probably a mistake. */
  missing?: string;
  /** What is stored, as SQL, where that takes more than the cell. */
  stored?: (cell: ValueSql) => string;
  /** What is written, as SQL, where that is not the text of what is stored; `read` gives what may be read of other properties. */
  written?: (stored: string, read: (property: string) => string) => string;
  /** The same of someone whose publication is withheld, where `written` would say too much. */
  writtenWithheld?: (stored: string) => string;
}

/** The SQL that a value can be made from. */
export interface ValueSql {
  /** The cell as it was read, as text; null when it is empty. */
  given: string;
  /** The cell in the type it is stored in: a number, a key. */
  value: string;
  /** What is stored now; null for a new row. */
  old: string;
  isNew: string;
  /** A property of the row that the named reference column points at. */
  through: (column: string, property: string) => string;
}

/** Another row, by its id. */
export interface ReferenceColumn extends Named {
  is: 'reference';
  to: FileName;
  property: string;
  stored?: (cell: ValueSql) => string;
  written?: (slug: string) => string;
}

/** Several rows, by their ids, in order; kept in a table of their own. */
export interface ListColumn extends Named {
  is: 'list';
  to: FileName;
  link: AnyTable;
  /** The link's properties that hold this row and the other. */
  owner: string;
  other: string;
}

/** An identifier that others use for the row's node. */
export interface IdentifierColumn extends Named {
  is: 'identifier';
  /** The scheme of the identifier, such as `ORCID`. */
  scheme: string;
  parse: CellParser;
}

export type Column = IdColumn | ValueColumn | ReferenceColumn | ListColumn | IdentifierColumn;

/**
 * Whether a column's values are details: a row is worth having without them, so one that cannot be read is a warning, and
 * the cell counts as empty. References are none, since what they name may be missing from the package by mistake.
 */
export const isDetail = (column: Column): boolean =>
  !column.required && (column.is === 'identifier' || (column.is === 'value' && !column.strict));

/** A row while it is read. */
export interface RowContext {
  /** A cell in its normal form; null when it is empty, invalid or not in the file. */
  cell: (column: string) => string | null;
  /** A cell as it stands in the file. */
  raw: (column: string) => string;
  warn: (column: string, message: string) => void;
  refuse: (column: string, message: string) => void;
}

/** Properties made from several cells of a row. */
export interface ComputedColumns {
  properties: string[];
  /** It applies when the file has one of these columns. */
  from: string[];
  of: (row: RowContext) => Record<string, string | null>;
  /** What is stored of some of the properties, as SQL, where that takes more than what was computed from the row. */
  stored?: Record<string, (row: ComputedSql) => string>;
}

/** The SQL that a computed value can be made from. */
export interface ComputedSql {
  /** The id of the row. */
  id: string;
  /** A property as it was computed from the row; null where its cells are empty. */
  value: (property: string) => string;
  /** What is stored of it now; null for a new row. */
  old: (property: string) => string;
  /** True where the cell of a column is empty and takes away what the column said before. */
  takesAway: (column: string) => string;
}
