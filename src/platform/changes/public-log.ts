import { raw } from '../read/sql.ts';
import type { PublicTable } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import { changesAfter } from './changes-after.ts';
import type { DatabaseObject } from './database-object.ts';
import { isThere, listedIf, namesOf, publicPart, quoted, reticent, visibleOf } from './telling.ts';

/** The log, for statements that its owner runs. */
export const LOG = raw(`${PRIVATE}.change`);

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
    { name: 'function public.changes_after', sql: changesAfter(tables, toldColumns(tables)) },
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

/**
 * What is told of an entry `logged` and of its values `told`, as a list of columns. Of rows that can be hidden and are not shown,
 * or are gone, an entry names no fields, and of a key in parts only the first, which is of the row that they hang on: the others
 * would say what it is tied to.
 */
export function toldColumns(tables: readonly PublicTable[]): string {
  const hidden = quoted(namesOf(tables.filter(({ publicity }) => publicity)));
  const canBeHidden = hidden ? `logged.entity_type in (${hidden})` : 'false';
  return `logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(told."values", told.before,
      case when not ${canBeHidden} then coalesce(logged.after, logged.before) end)) order by 1) as fields,
    told."values", told.before,
    case when ${canBeHidden} and coalesce(told."values", told.before) is null
      then split_part(logged.entity_key, '-', 1) else logged.entity_key end as told_key,
    logged.batch_id as batch`;
}

function viewOf(tables: readonly PublicTable[]): string {
  const told = (entry: string, said: string) =>
    `${PRIVATE}.told(logged.entity_type, logged.entity_key, ${entry}, ${said})`;
  return `create or replace view public.public_change as
  select ${toldColumns(tables)},
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
  const cases = all
    .filter(({ publicity }) => publicity?.listed)
    .map((table) => `when '${table.meta.className}' then return ${listedIf(table, all).compile().text};`);
  return `create or replace function ${PRIVATE}.is_listed(logged ${PRIVATE}.change) returns boolean
language plpgsql ${IS_THERE} as $$
#variable_conflict use_column
begin
  case logged.entity_type
    ${cases.join('\n    ')}
    else return true;
  end case;
end $$`;
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
