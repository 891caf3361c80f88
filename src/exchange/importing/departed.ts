import type { EntityManager } from '@mikro-orm/postgresql';

/** Somebody whom a package has and the database does not know. */
export interface ArrivingPerson {
  /** The number of the row within the file. */
  n: number;
  line: number;
  name: string;
  identifiers: { scheme: string; publisher: string; value: string }[];
  /** The slug that the package names, where its ids are slugs. */
  slugs: string[];
}

/** Somebody who left, or may have, among those who arrive. */
export interface Recognized {
  n: number;
  /** SURE by an identifier or by what a publisher calls them; NAME where only the name agrees, which two people may have. */
  by: 'SURE' | 'NAME';
  /** The key of the row that stands for them still; null where there is none. */
  expert: number | null;
  /** Which entry of the ledger they are. */
  entry: string;
}

/** What an import asks of whoever knows who left. */
export interface Departed {
  /** Those of whom a steward has not said yet that they are somebody else than the person whose name they have. */
  waiting: (em: EntityManager) => Promise<number[]>;
  recognize: (em: EntityManager, people: readonly ArrivingPerson[]) => Promise<Recognized[]>;
  /** Notes, in the import's act, who came back and is not shown. */
  note: (em: EntityManager, arrived: readonly (Recognized & { row: number })[]) => Promise<void>;
}
