import { allOf, raw, type Sql, sql } from '../read/sql.ts';
import type { PublicTable } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { isRow, tableOf } from './recorded.ts';

/** An entry of the log, under a name that nothing else has: conditions on the past have names of their own. */
const LOGGED = raw('logged');

/** The log, for statements that its owner runs. */
export const LOG = raw(`${PRIVATE}.change`);

/** True of a row that may be shown now; nothing where all of them may. */
export const visibleOf =
  ({ publicity }: PublicTable, all: readonly PublicTable[]) =>
  (row: Sql): Sql | undefined =>
    publicity?.isVisible(row, all);

/**
 * What everybody may know of the log: the view `public_change` of every entry, with the values of public fields of what is
 * public now; and the function `recorded_types`, which names the entities that leave entries.
 *
 * What depends on the table is in a function with the rights of its owner, which plans only what it comes to.
 */
export function publicLog(tables: readonly PublicTable[]): DatabaseObject[] {
  return [
    { name: `function ${PRIVATE}.told`, sql: toldOf(tables) },
    { name: 'view public_change', sql: viewOf(tables) },
    {
      name: 'function public.recorded_types',
      sql: `create or replace function public.recorded_types() returns text[] language sql immutable as $$
  select array[${quoted(namesOf(tables).toSorted())}] $$`,
    },
  ];
}

const namesOf = (tables: readonly PublicTable[]) => tables.map(({ meta }) => meta.className);

const quoted = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

/**
 * Of rows that can be hidden and are not shown, or are gone, an entry names no fields, and of a key in parts only the first,
 * which is of the row that they hang on: the others would say what it is tied to.
 */
function viewOf(tables: readonly PublicTable[]): string {
  const hidden = quoted(namesOf(tables.filter(({ publicity }) => publicity)));
  const canBeHidden = hidden ? `logged.entity_type in (${hidden})` : 'false';
  const told = (entry: string, said: string) =>
    `${PRIVATE}.told(logged.entity_type, logged.entity_key, ${entry}, ${said})`;
  return `create or replace view public.public_change as
  select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(told."values", told.before,
      case when not ${canBeHidden} then coalesce(logged.after, logged.before) end)) order by 1) as fields,
    told."values", told.before,
    case when ${canBeHidden} and coalesce(told."values", told.before) is null
      then split_part(logged.entity_key, '-', 1) else logged.entity_key end as told_key
  from ${PRIVATE}.change logged cross join lateral (select
    case when logged.after is not null then ${told('logged.id', 'logged.after')} end as "values",
    case when logged.before is not null then ${told('logged.id - 1', 'logged.before')} end as before offset 0) told`;
}

/** The function that answers with what may be told of values that a row had after an entry of the log; null of none. */
const toldOf = (tables: readonly PublicTable[]): string => {
  const cases = tables.map(
    (table) => `when '${table.meta.className}' then return ${publicPart(table, tables).compile().text};`,
  );
  return `create or replace function ${PRIVATE}.told(entity_type text, entity_key text, entry bigint, said jsonb) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case told.entity_type
    ${cases.join('\n    ')}
    else return null;
  end case;
end $$`;
};

/** The part of a row's values that is public now. */
function publicPart(table: PublicTable, all: readonly PublicTable[]): Sql {
  const { wasVisible, always, never = [] } = table.publicity ?? {};
  const isThere = (condition?: Sql) =>
    sql`exists (select from ${raw(tableOf(table.meta))} t where ${allOf(raw(isRow(table.meta, 't', 'told.entity_key')), condition)})`;
  const wasShown =
    wasVisible &&
    sql`(select ${wasVisible(LOGGED)} from (select told.entity_key as entity_key, told.entry as id) logged)`;
  const shown = allOf(isThere(visibleOf(table, all)(raw('t'))), wasShown);
  const values = raw(never.length > 0 ? `told.said - array[${quoted(never)}]` : 'told.said');
  const rest =
    always &&
    sql`when ${isThere()} then (select jsonb_object_agg(key, value) from jsonb_each(told.said)
      where key in (${raw(quoted(always))}))`;
  return sql`case when ${shown} then ${values} ${rest ?? raw('')} end`;
}
