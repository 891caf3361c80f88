import type { EntityMetadata } from '@mikro-orm/core';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { positionsByEntry } from './positions-by-entry.ts';
import { positionsByPart } from './positions-by-part.ts';

/** Up to so many entries are asked one by one what they are of; of more, all that is of the whole is looked for. */
const FEW = 1_000;

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

// The plan is made once a session: with the values of each call it would take longer to plan than to run.
const changesWithin = (wholes: readonly EntityMetadata[], recorded: readonly EntityMetadata[]) => {
  const cases = wholes.map(
    (whole) => `when '${whole.className}' then
      if newest - changes_within.after <= ${FEW} then return query
      ${positionsByEntry(whole, recorded)};
      else return query
      ${positionsByPart(whole, recorded)};
      end if;`,
  );
  return `create or replace function public.changes_within(entity_type text, entity_key integer, after bigint) returns setof bigint
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
declare
  newest bigint := coalesce((select max(entry.id) from ${PRIVATE}.change entry), 0);
begin
  if newest <= changes_within.after then return; end if;
  case changes_within.entity_type
    ${cases.join('\n    ')}
    else return;
  end case;
end $$`;
};
