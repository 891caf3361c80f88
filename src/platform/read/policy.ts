import type { AnyTable } from '../tables/table.ts';
import type { Sql } from './sql.ts';

/** What the public graph reads of a table, where that is not simply its columns. */
export interface ReadPolicy {
  /** The table, where it is not the one named like the type. */
  table?: AnyTable;
  /** Whether no table stands behind the type, so that its lists say where their rows come from. */
  virtual?: boolean;
  /** Which rows the public may see; every read of the table stands on it. */
  visible?: (row: Sql) => Sql;
  /** Columns that are null unless the row at the other end of a relation may be seen. */
  guarded?: { by: string; columns: readonly string[] };
  /**
   * What the row is known from, as statements of keys: of several the first that answers with any counts. Lists that start
   * nowhere hold what is known from real origins, or else from synthetic ones, never both.
   */
  origins?: (row: Sql) => readonly Sql[];
  /** Whether real and synthetic data have rows in common, so that lists below them are of one kind. */
  isShared?: boolean;
  /** Fields computed in SQL from the row. */
  derived?: Record<string, (row: Sql) => Sql>;
  /** To-one relations whose key is computed in SQL from the row: type and key. */
  references?: Record<string, { type: string; key: (row: Sql) => Sql }>;
}

/** What each type of the graph reads, by the type's name. */
export type ReadPolicies = Record<string, ReadPolicy>;

/** The policies of several modules together: a module may add computed fields to a type of a module before it. */
export function mergePolicies(all: readonly ReadPolicies[]): ReadPolicies {
  const merged: ReadPolicies = {};
  for (const [type, policy] of all.flatMap((policies) => Object.entries(policies))) {
    const known = merged[type] ?? {};
    const derived = { ...known.derived, ...policy.derived };
    const references = { ...known.references, ...policy.references };
    merged[type] = { ...known, ...policy, derived, references };
  }
  return merged;
}
