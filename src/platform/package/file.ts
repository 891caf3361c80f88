import type { Sql } from '../read/sql.ts';
import type { AnyTable } from '../tables/table.ts';
import type { Column, ComputedColumns, FileName } from './column.ts';

/** One file of a network package: its columns, and how its rows become rows of the database. */
export interface PackageFile {
  name: FileName;
  /** Where its rows are kept; the file of identifiers has a table per kind of node instead. */
  table?: AnyTable;
  /** Where publishers' ids of its rows are kept. Without it a row is known by its slug alone. */
  identifiers?: AnyTable;
  columns: Column[];
  computed?: ComputedColumns[];
  /** The properties that tell two rows apart, where an id does not. */
  key?: string[];
  /** Pairs of properties of which the second may not come before the first. */
  spans?: [string, string][];
  /** The property that takes the text of a row that other rows mention and that no row of the package describes. */
  fromText?: string;
  /** Rows of it are only ever mentioned: a package has no such file. */
  mentionedOnly?: boolean;
  /** How a mention is recognized by its words, where ids alone do not identify it. */
  matchedByWords?: WordMatching;
  /** What stands in for empty cells of optional columns, such as the last word of a name. */
  guesses?: Guess[];
  /** What is exported of a row about someone whose publication is withheld. */
  whenWithheld?: WithheldColumns;
}

/** What stands in for the empty cells of a column. */
export interface Guess {
  column: string;
  /** What is taken instead, in words. */
  by: string;
}

/** How rows are recognized by what they are called. */
export interface WordMatching {
  /** The columns that say what a row is called. */
  columns: string[];
  /** The folded words that mean the same as a text; its own comes first. */
  words: (text: string) => string[];
}

/** What is exported of rows about people who are withheld. */
export interface WithheldColumns {
  /** The column that says who; the row itself is a person where it is not given. */
  personColumn?: string;
  /** True where this person may be shown, in the file whose rows are people. */
  isVisible?: (person: Sql) => Sql;
  /** The person as a row once a package is in, as `isVisible` judges it, from the staged row and the stored one. */
  stateAfter?: (staged: string, stored: string) => Sql;
  /** True where the person with a key was visible under a slug at some time. */
  wasVisibleAs?: (key: Sql, slug: Sql | string) => Sql;
  /** The columns that are still written; none: the row is left out. */
  keeps: string[];
  /** Those of them that are written in what everyone may take home; all unless given. */
  keepsInPublic?: string[];
  /** The properties that are kept in the vault, and not in the table. */
  vaulted: string[];
}

/** The columns whose header is given, in the file's own order. */
export const columnNames = (file: PackageFile) => file.columns.map(({ name }) => name);

/** The columns by which a file's rows are told apart and sorted. */
export function keyColumns(file: PackageFile): string[] {
  if (!file.key) return file.columns.filter(({ is }) => is === 'id').map(({ name }) => name);
  return file.key.flatMap((property) => {
    const column = file.columns.find((each) => 'property' in each && each.property === property);
    return column?.name ?? [];
  });
}

/** What one row of a file is called in messages: `agenda item` for the rows of agenda_items.csv. */
export const nounOf = ({ table }: PackageFile): string => table!.meta.tableName.replaceAll('_', ' ');

/** Whether each row of a file is a person, who may be withheld. */
export const isAboutPeople = ({ whenWithheld }: PackageFile): boolean =>
  whenWithheld?.isVisible !== undefined;
