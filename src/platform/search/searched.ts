import type { AnyTable } from '../tables/table.ts';

/** By which names the rows of a table are found, and what changes them. */
export interface Searched {
  table: AnyTable;
  names: readonly SearchedName[];
  /** The tables that the names are read from; the first is the one whose rows are found. */
  from: readonly NameSource[];
}

/** A name, as SQL over the row `t` that it is of. */
export interface SearchedName {
  /** The name as it is shown, such as `t.name`; where it is null there is none. */
  label: string;
  /** The text whose words it is found by, where that is more than the name. */
  text?: string;
  /** What `t` is joined to for it. */
  through?: string;
}

/** A table whose rows change names. */
export interface NameSource {
  table: AnyTable;
  /** The columns that the names are read from. */
  columns: readonly string[];
  /** A statement of the keys of those whose names a row `r` changes; `select r.id` unless given. */
  keys?: string;
}

/** A name in every language in which a column of translations has it. */
export const inEveryLanguage = (translations: string): SearchedName => ({
  label: 'said.text',
  through: `cross join lateral jsonb_each_text(${translations}) as said (language, text)`,
});
