import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { columnOf, keyOf, ownerOf, tableOf } from './recorded.ts';

/** Rows that are of a whole: those of a table which hold, by a property, the key of one of the rows above. */
interface Part {
  meta: EntityMetadata;
  by: EntityProperty;
  /** The part that they hang on, by its place in the list; the whole itself is the first. */
  above: number;
}

/** Until the end of the log. */
const EVER = '9223372036854775807';

/**
 * The functions by which the log is asked for more than its entries: `changes_within`, which answers with the positions of all
 * that is or was of a whole, and `position_before`, the last position before a moment. They have the rights of their owner,
 * since only the log itself knows where a row belonged that is gone; they tell positions alone.
 */
export const partsObjects = (
  wholes: readonly EntityMetadata[],
  recorded: readonly EntityMetadata[],
): DatabaseObject[] => [
  { name: 'function public.changes_within', sql: changesWithin(wholes, recorded) },
  { name: 'function public.position_before', sql: POSITION_BEFORE },
];

// Batches are in the order of time, and so are the entries of the log.
const POSITION_BEFORE = `create or replace function public.position_before(moment timestamptz) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select entry.id from ${PRIVATE}.change entry
    where entry.batch_id <= (select batch.id from ${PRIVATE}.batch where batch.at < moment order by batch.at desc limit 1)
    order by entry.batch_id desc, entry.id desc limit 1), 0) $$`;

const changesWithin = (wholes: readonly EntityMetadata[], recorded: readonly EntityMetadata[]) => {
  const cases = wholes.map((whole) => `when '${whole.className}' then ${positionsOf(whole, recorded)}`);
  return `create or replace function public.changes_within(entity_type text, entity_key integer, after bigint) returns setof bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if coalesce((select max(entry.id) from ${PRIVATE}.change entry), 0) <= changes_within.after then return; end if;
  case changes_within.entity_type
    ${cases.join('\n    ')}
    else return;
  end case;
end $$`;
};

/** The statement that answers with the positions, after a given one, of a whole and of all that is or was of it. */
function positionsOf(whole: EntityMetadata, recorded: readonly EntityMetadata[]): string {
  const parts = partsOf(whole, recorded);
  const rows = parts.map((part, at) => `p${at + 1} (key, until) as (${rowsOf(part)})`);
  const members = [whole, ...parts.map(({ meta }) => meta)].map(
    ({ className }, at) => `select '${className}' as type, key, until from p${at}`,
  );
  return `return query
      with p0 (key, until) as (values (changes_within.entity_key::text, ${EVER})),
      ${rows.join(',\n      ')}
      select distinct logged.id from (
        ${members.join('\n        union all ')}
      ) member cross join lateral (select entry.id from ${PRIVATE}.change entry
        where entry.entity_type = member.type and entry.entity_key = member.key
          and entry.id > changes_within.after and entry.id <= member.until offset 0) logged;`;
}

/** The tables that hold the key of a whole, and then those whose rows hang on these. */
function partsOf(whole: EntityMetadata, recorded: readonly EntityMetadata[]): Part[] {
  const parts: Part[] = recorded.flatMap((meta) =>
    meta.props.filter(leadsTo(whole)).map((by) => ({ meta, by, above: 0 })),
  );
  for (const [at, { meta: above }] of parts.entries()) {
    for (const meta of recorded) {
      const by = ownerOf(meta);
      const isKnown = parts.some((part) => part.meta === meta);
      if (by && leadsTo(above)(by) && !isKnown) parts.push({ meta, by, above: at + 1 });
    }
  }
  return parts;
}

const leadsTo =
  ({ className }: EntityMetadata) =>
  ({ kind, targetMeta }: EntityProperty): boolean =>
    kind === 'm:1' && targetMeta?.className === className;

/**
 * The rows of a part by their keys: those that are there, for ever, and those that are gone or went elsewhere, up to the entry
 * of the log that says so. What was gone before the given position has no later entries.
 */
function rowsOf({ meta, by, above }: Part): string {
  const held =
    above === 0
      ? `entry.before @> jsonb_build_object('${by.name}', changes_within.entity_key)`
      : `entry.before ->> '${by.name}' = above.key`;
  return `
        select ${keyOf(meta, 't')}, above.until from p${above} above join ${tableOf(meta)} t on t.${columnOf(by)} = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p${above} above join ${PRIVATE}.change entry on ${held}
          where entry.before is not null and entry.entity_type = '${meta.className}' and entry.id > changes_within.after`;
}
