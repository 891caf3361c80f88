import { anyOf } from '../read/filter.ts';
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
 * What everybody may know of the log: the view `public_change` of its entries, with the values of public fields of what is
 * public now; and the function `recorded_types`, which names the entities that leave entries. Of rows about somebody who is not
 * shown it lists only the entries that say so, and those that have values which are told all the same.
 *
 * What depends on the table is in a function with the rights of its owner, which plans only what it comes to.
 */
export function publicLog(tables: readonly PublicTable[]): DatabaseObject[] {
  return [
    { name: `function ${PRIVATE}.told`, sql: toldOf(tables) },
    { name: `function ${PRIVATE}.is_shown`, sql: isShownOf(tables) },
    { name: `function ${PRIVATE}.is_listed`, sql: isListedOf(tables) },
    { name: 'view public_change', sql: viewOf(tables) },
    {
      name: 'function public.recorded_types',
      sql: `create or replace function public.recorded_types() returns text[] language sql immutable as $$
  select array[${quoted(namesOf(tables).toSorted())}] $$`,
    },
  ];
}

/** True of an entry under an alias that is in the public log. */
export const isListed = (tables: readonly PublicTable[], entry: string): string =>
  `(${entry}.entity_type not in (${reticent(tables)}) or ${PRIVATE}.is_listed(${entry}))`;

/** The names of the entities of whose rows not all that became of them is listed once they are not shown, quoted. */
export const reticent = (tables: readonly PublicTable[]): string =>
  quoted(namesOf(tables.filter(({ publicity }) => publicity?.listed))) || 'null';

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
      then split_part(logged.entity_key, '-', 1) else logged.entity_key end as told_key,
    logged.batch_id as batch,
    logged.entity_type not in (${reticent(tables)}) or ${PRIVATE}.is_shown(logged.entity_type, logged.entity_key) as is_shown
  from ${PRIVATE}.change logged cross join lateral (select
    case when logged.after is not null then ${told('logged.id', 'logged.after')} end as "values",
    case when logged.before is not null then ${told('logged.id - 1', 'logged.before')} end as before offset 0) told
  where ${isListed(tables, 'logged')}`;
}

const IS_THERE = 'stable security definer set search_path = public, pg_temp';

/** The function that answers whether a row is there and may be shown now. */
function isShownOf(all: readonly PublicTable[]): string {
  const cases = all.map((table) => {
    const shown = isThere(table, 'is_shown.entity_key', visibleOf(table, all)(raw('t')));
    return `when '${table.meta.className}' then return ${shown.compile().text};`;
  });
  return `create or replace function ${PRIVATE}.is_shown(entity_type text, entity_key text) returns boolean
language plpgsql ${IS_THERE} as $$
#variable_conflict use_column
begin
  case is_shown.entity_type
    ${cases.join('\n    ')}
    else return false;
  end case;
end $$`;
}

/** The function that answers whether an entry is in the public log, of the entities of which not all are. */
function isListedOf(all: readonly PublicTable[]): string {
  const cases = all.flatMap((table) => {
    const { listed, always = [] } = table.publicity ?? {};
    if (!listed) return [];
    const keeps = `coalesce(logged.after, logged.before) ?| array[${quoted(always)}]::text[]`;
    const kept = sql`(${raw(keeps)} and ${isThere(table, 'logged.entity_key')})`;
    const conditions = [...(always.length > 0 ? [kept] : []), listed(LOGGED)];
    return `when '${table.meta.className}' then return ${anyOf(conditions).compile().text};`;
  });
  return `create or replace function ${PRIVATE}.is_listed(logged ${PRIVATE}.change) returns boolean
language plpgsql ${IS_THERE} as $$
#variable_conflict use_column
begin
  if ${PRIVATE}.is_shown(logged.entity_type, logged.entity_key) then return true; end if;
  case logged.entity_type
    ${cases.join('\n    ')}
    else return true;
  end case;
end $$`;
}

/** True where the row of a key is there, and is as the condition says. */
const isThere = ({ meta }: PublicTable, key: string, condition?: Sql): Sql =>
  sql`exists (select from ${raw(tableOf(meta))} t where ${allOf(raw(isRow(meta, 't', key)), condition)})`;

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
