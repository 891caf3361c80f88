import type { PublicTable } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { isListed } from './public-log.ts';
import { reticent } from './telling.ts';

/** Stored kinds of batches as the graph names them; all others are edits. */
export const KIND_IN_GRAPH = `case when logged.kind in ('import', 'seed') then case when logged.actor = 'seed' then 'SEED' else 'IMPORT' end
    when logged.kind in ('revert', 'removal', 'consent') then upper(logged.kind) else 'EDIT' end`;

/** Who wrote, as it may be told: a role, or the publisher that a partner writes for. Whoever has the database is the SYSTEM. */
export const ACTOR_IN_GRAPH = `case logged.actor_kind when 'PARTNER' then coalesce(logged.publisher, 'PARTNER')
    else coalesce(logged.actor_kind, 'SYSTEM') end`;

/**
 * What everybody may know of acts of writing: the view `public_batch` of those that have an entry in the public log. An act about
 * consent is told as an edit. The reason is told where all people are shown whom the act was about: others may be named in it.
 */
export const publicBatches = (tables: readonly PublicTable[]): DatabaseObject[] => [
  {
    name: `function ${PRIVATE}.is_about_hidden`,
    sql: `create or replace function ${PRIVATE}.is_about_hidden(batch integer) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from ${PRIVATE}.change logged where logged.batch_id = is_about_hidden.batch
    and logged.entity_type in (${reticent(tables)}) and not ${PRIVATE}.is_shown(logged.entity_type, logged.entity_key)) $$`,
  },
  { name: 'view public_batch', sql: viewOf(tables) },
];

const viewOf = (tables: readonly PublicTable[]) => `create or replace view public.public_batch as
  select logged.id, case when logged.kind = 'consent' then 'EDIT' else ${KIND_IN_GRAPH} end as kind, logged.at,
    ${ACTOR_IN_GRAPH} as actor,
    case when logged.reason is not null and logged.kind <> 'consent' and not ${PRIVATE}.is_about_hidden(logged.id)
      then logged.reason end as reason,
    logged.publisher, logged.reverts,
    (select max(undoing.id) from ${PRIVATE}.batch undoing where undoing.reverts = logged.id) as reverted_by
  from ${PRIVATE}.batch logged
  where exists (select from ${PRIVATE}.change entry where entry.batch_id = logged.id and ${isListed(tables, 'entry')})`;
