import type { EntityMetadata } from '@mikro-orm/core';
import type { DatabaseObject } from './changes/database-object.ts';
import type { PackageFile } from './package/file.ts';
import type { Sql } from './read/sql.ts';
import type { Searched } from './search/searched.ts';
import type { AnyTable } from './tables/table.ts';

/** What a folder stores. Every command loads it, so it knows nothing of GraphQL. */
export interface Stored {
  tables: AnyTable[];
  /** Those of them whose rows leave no change: they are computed from others, or are the log itself. */
  unrecorded?: AnyTable[];
  /**
   * A text that is another after each write to its unrecorded tables, as SQL: given where answers rest on what they hold and
   * nothing else says.
   */
  unrecordedState?: string;
  /** Those of them that others are parts of: what changed of a row with all that holds its key can be asked. */
  wholes?: AnyTable[];
  /** What else the database has for them: functions and triggers, in the order in which they are made. */
  objects?: DatabaseObject[];
  /** By which names rows are found. */
  searched?: Searched[];
  /** The files of a network package that carry it, each after those it refers to. */
  files?: PackageFile[];
  /** What the public may know of the changes of its tables, by entity; of the others it may know all while the row is there. */
  publicity?: Record<string, Publicity>;
}

/** What the public may know of the changes of a table's rows. */
export interface Publicity {
  /** True of a row that may be shown now; where that depends on rows of others, `tables` are all there are. */
  isVisible: (row: Sql, tables: readonly PublicTable[]) => Sql;
  /** True of an entry of the log that says what was shown then, where rows have been hidden and shown again. */
  wasVisible?: (entry: Sql) => Sql;
  /** True of an entry of the log that hides what was shown of somebody: its act returns when no server shows it any more. */
  hides?: (entry: Sql) => Sql;
  /** The properties whose values are told of rows that may not be shown. */
  always?: readonly string[];
  /**
   * True of an entry of the log by which a row that is not shown now is in the public log all the same, without values; given where
   * nobody may know what else became of such a row.
   */
  listed?: (entry: Sql) => Sql;
  /** The properties whose values are never told. */
  never?: readonly string[];
  /** What may be told of the slugs of rows that can be hidden: given where the table has slugs, and null where nobody looks rows up by them. */
  past?: SlugHistory | null;
}

/** A table whose rows leave changes, and what the public may know of them: all while the row is there, unless it says. */
export interface PublicTable {
  meta: EntityMetadata;
  publicity: Publicity | undefined;
}

/** What may be told of rows that are not visible: given where the rows of a table that has slugs can be hidden. */
export interface SlugHistory {
  /** True where the row with this key was once visible under this slug. */
  wasVisibleAs: (key: Sql, slug: Sql | string) => Sql;
  /** The key of the row that was last visible under the slug with a keyed hash, as a subquery: nothing else tells of the past. */
  keyByHash: (hash: Sql) => Sql;
  /** True where the row with this key, which was once visible, is gone for good, and that may be told. */
  isGone: (key: Sql) => Sql;
}
