import { anyOf } from '../read/filter.ts';
import { allOf, raw, type Sql, sql } from '../read/sql.ts';
import type { PublicTable } from '../stored.ts';
import { isRow, tableOf } from './recorded.ts';

/** An entry of the log, under a name that nothing else has: conditions on the past have names of their own. */
export const LOGGED = raw('logged');

/** True of a row that may be shown now; nothing where all of them may. */
export const visibleOf =
  ({ publicity }: PublicTable, all: readonly PublicTable[]) =>
  (row: Sql): Sql | undefined =>
    publicity?.isVisible(row, all);

/** The names of the entities of tables. */
export const namesOf = (tables: readonly PublicTable[]) => tables.map(({ meta }) => meta.className);

/** Names as SQL writes texts, one after the other. */
export const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/** The names of the entities of whose rows not all that became of them is listed once they are not shown, quoted. */
export const reticent = (tables: readonly PublicTable[]): string =>
  quoted(namesOf(tables.filter(({ publicity }) => publicity?.listed))) || 'null';

/** True where the row of a key is there, and is as the condition says. */
export const isThere = ({ meta }: PublicTable, key: string, condition?: Sql): Sql =>
  sql`exists (select from ${raw(tableOf(meta))} t where ${allOf(raw(isRow(meta, 't', key)), condition)})`;

/** True of an entry `logged` about a row of a table of which not all is listed, if it is. */
export function listedIf(table: PublicTable, all: readonly PublicTable[]): Sql {
  const { listed, always = [] } = table.publicity!;
  const keeps = `coalesce(logged.after, logged.before) ?| array[${quoted(always)}]::text[]`;
  const kept = sql`(${raw(keeps)} and ${isThere(table, 'logged.entity_key')})`;
  const shown = isThere(table, 'logged.entity_key', visibleOf(table, all)(raw('t')));
  return anyOf([shown, ...(always.length > 0 ? [kept] : []), listed!(LOGGED)]);
}

/** The part of a row's values that is public now: of `told.said`, which it had after the entry `told.entry`. */
export function publicPart(table: PublicTable, all: readonly PublicTable[]): Sql {
  const { wasVisible, always, never = [] } = table.publicity ?? {};
  const wasShown =
    wasVisible &&
    sql`(select ${wasVisible(LOGGED)} from (select told.entity_key as entity_key, told.entry as id) logged)`;
  const shown = allOf(isThere(table, 'told.entity_key', visibleOf(table, all)(raw('t'))), wasShown);
  const values = raw(never.length > 0 ? `told.said - array[${quoted(never)}]` : 'told.said');
  const rest =
    always &&
    sql`when ${isThere(table, 'told.entity_key')} then (select jsonb_object_agg(key, value) from jsonb_each(told.said)
      where key in (${raw(quoted(always))}))`;
  return sql`case when ${shown} then ${values} ${rest ?? raw('')} end`;
}
