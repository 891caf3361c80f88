import type { Stored } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';

/**
 * The function `network_state`, which tells in one small statement whether an answer that was given before would be given
 * again: the position of the log, and a text that differs after each write, and on another day by UTC. The moment of the last
 * change is in it, so that a database that was restored is not taken for the one before.
 */
export const networkState = (stored: readonly Stored[]): DatabaseObject => {
  const beside = stored.flatMap(({ unrecordedState }) => unrecordedState ?? []);
  const parts = [
    'last.id',
    'extract(epoch from last.at)',
    `to_char(now() at time zone 'UTC', 'YYYY-MM-DD')`,
    ...beside.map((state) => `coalesce((${state}), '-')`),
  ];
  return {
    name: 'function public.network_state',
    sql: `create or replace function public.network_state(out log_position bigint, out state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(last.id, 0), concat_ws(' ', ${parts.join(',\n    ')})
  from (select) one left join (select id, at from ${PRIVATE}.change order by id desc limit 1) last on true $$`,
  };
};
