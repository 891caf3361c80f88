import { p } from '@mikro-orm/core';
import { ACT_TIME } from '../changes/versions.ts';

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** The surrogate key of every table; the public id is made from it and from the type's name. */
export const key = () => p.integer().primary().autoincrement();

/** The stable name of a node in addresses and files: lower-case words joined by single hyphens. */
export const slug = () => p.text().unique().check(`slug ~ '${SLUG}'`);

/**
 * Counts the acts that changed a row or what hangs on it, so that two editors do not overwrite each other. The database
 * alone writes it, as it does the time beside it, which a table with a version has too.
 */
export const version = () => p.integer().default(1).persist(false);

/** When the row, or what hangs on it, last changed, by the database's clock. */
export const updatedAt = () => p.datetime().length(3).defaultRaw(ACT_TIME).persist(false);

/** The same of a part that has a version of its own, and whose changes raise that of the row on which it hangs too. */
export const changedAt = () => updatedAt().fieldName('updated_at');

/** The text of the column before it in other languages, by BCP 47 tag; null when there are none. */
export const translations = () => p.json<Record<string, string>>().nullable();

/** The check behind a date of reduced precision: `2021`, `2021-05` or `2021-05-13`. */
export const isPartialDate = (column: string) => `is_partial_date(${column})`;

/** A date of reduced precision, kept as text that sorts. */
export const partialDate = (column: string) =>
  p.text().collation('C').check(isPartialDate(column)).nullable();

/** The folded form of a name (no case, no accents), by which lists are sorted. */
export const sortName = (column: string) =>
  p.text().collation('C').generated(`(fold(${column})) stored`).ignoreSchemaChanges('extra', 'type');

/** A check that a span does not end before it starts; a partial end counts as its latest day. */
export const startBeforeEnd = (start: string, end: string) => ({
  name: `${start}_before_${end}`,
  expression: `(${end} || '~') collate "C" >= ${start}`,
});

/** A unique index in which an absent value counts as equal to another absent value. */
export const uniqueNullsEqual = (name: string, table: string, columns: string[]) => ({
  name,
  expression: `create unique index "${name}" on "${table}" (${columns.join(', ')}) nulls not distinct`,
});

/** An index by time within a parent; a day without a time counts from its beginning in UTC, and what has neither comes last. */
export const byTimeIndex = (name: string, table: string, parent?: string) => {
  const start = `(coalesce(starts_at, starts_on::timestamp at time zone 'UTC', 'infinity'))`;
  const columns = [parent, start, 'id'].filter(Boolean).join(', ');
  return { name, expression: `create index "${name}" on "${table}" (${columns})` };
};
