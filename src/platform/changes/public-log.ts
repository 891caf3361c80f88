import { allOf, raw, type Sql, sql } from '../read/sql.ts';
import type { PublicTable } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { isRow, tableOf } from './recorded.ts';

/** An entry of the log, under a name that nothing else has: conditions on the past have names of their own. */
export const LOGGED = raw('logged');

/** The log, for statements that its owner runs. */
export const LOG = raw(`${PRIVATE}.change`);

/** True of a row that may be shown now; nothing where all of them may. */
export const visibleOf =
  ({ publicity }: PublicTable, all: readonly PublicTable[]) =>
  (row: Sql): Sql | undefined =>
    publicity?.isVisible(row, all);

/** A case for each table, by the name of its entity. */
const byEntity = (
  type: string,
  tables: readonly PublicTable[],
  what: (table: PublicTable) => Sql,
  otherwise: string,
): string => {
  const cases = tables.map((table) => `when '${table.meta.className}' then ${what(table).compile().text}`);
  return `case ${type}\n    ${cases.join('\n    ')}\n    else ${otherwise} end`;
};

/**
 * The view of the log that everybody may read: every entry with the names of the fields that it is about, and the values of
 * public fields of what is public now.
 */
export function publicChange(tables: readonly PublicTable[]): DatabaseObject {
  const values = byEntity('logged.entity_type', tables, (table) => publicValues(table, tables), 'null');
  return {
    name: 'view public_change',
    sql: `create or replace view public.public_change as
  select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(logged.after, logged.before)) order by 1) as fields,
    ${values} as "values"
  from ${PRIVATE}.change logged`,
  };
}

/** What an entry made of the row, as far as it is public now. */
function publicValues(table: PublicTable, all: readonly PublicTable[]): Sql {
  const { wasVisible, always, never = [] } = table.publicity ?? {};
  const isThere = (condition?: Sql) =>
    sql`exists (select from ${raw(tableOf(table.meta))} t where ${allOf(raw(isRow(table.meta, 't', 'logged.entity_key')), condition)})`;
  const shown = allOf(isThere(visibleOf(table, all)(raw('t'))), wasVisible?.(LOGGED));
  const values = raw(never.length > 0 ? `logged.after - array[${quoted(never)}]` : 'logged.after');
  const rest =
    always &&
    sql`when ${isThere()} then (select jsonb_object_agg(key, value) from jsonb_each(logged.after)
      where key in (${raw(quoted(always))}))`;
  return sql`case when ${shown} then ${values} ${rest ?? raw('')} end`;
}

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
