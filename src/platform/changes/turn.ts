import { CommandError } from '../command-error.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';

/** The key of the writers' lock, which is the same in all versions of Tejido. */
export const WRITING = 0x7e71d3;

/** How long a writer waits for its turn, and how long it may do nothing once it has it. */
const PATIENCE = '5s';

/** SQLSTATE of a lock that was not to be had in time. */
const LOCK_NOT_AVAILABLE = '55P03';

/** Another act of writing held its turn for all of the time that this one waited. */
export class RetryLater extends CommandError {
  override name = 'RetryLater';
  readonly code = 'RETRY_LATER';
}

/** What PostgreSQL said of a turn that did not come, for the caller; any other error as it is. */
export const retryLaterOr = (error: unknown): unknown =>
  error instanceof Error && (error as { code?: unknown }).code === LOCK_NOT_AVAILABLE
    ? new RetryLater(error.message, { cause: error })
    : error;

// Whoever has the lock is the only one who writes until its transaction ends, so what it draws from sequences is in the
// order of commits. `at` never goes back either, and no two batches share a moment: rows tell by it what raised them.
const takeTurn = `create or replace function ${PRIVATE}.take_turn(patience interval default '${PATIENCE}')
returns void language plpgsql as $$
declare holder text;
begin
  perform set_config('idle_in_transaction_session_timeout', '${PATIENCE}', true),
    set_config('lock_timeout', (extract(epoch from patience) * 1000)::int::text, true);
  begin
    perform pg_advisory_xact_lock(${WRITING});
  exception when lock_not_available then
    select format('It is the connection with process %s of PostgreSQL (%s), in its transaction since %s. '
        'If it is stuck, end it: SELECT pg_terminate_backend(%1$s);', pid,
        concat_ws(', ', coalesce(nullif(application_name, ''), 'unnamed'), state),
        coalesce(to_char(xact_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), 'a time that it keeps to itself'))
      into holder
      from pg_locks l left join pg_stat_activity using (pid)
      where locktype = 'advisory' and classid = 0 and objid = ${WRITING} and granted
        and l.database = (select oid from pg_database where datname = current_database()) limit 1;
    raise exception using errcode = 'lock_not_available', message = concat_ws(E'\\n',
      format('Somebody else was writing for all of the %s seconds that this act waited. Nothing of it was done: try again later.',
        trim_scale(extract(epoch from patience))), holder);
  end;
  perform set_config('lock_timeout', '${PATIENCE}', true);
end $$`;

const openBatch = `create or replace function ${PRIVATE}.open_batch(kind text, actor text, reason text default null,
  actor_kind text default null, token_id text default null, request_id text default null, publisher text default null)
returns int language plpgsql as $$
declare opened ${PRIVATE}.batch;
begin
  perform ${PRIVATE}.take_turn();
  insert into ${PRIVATE}.batch (kind, actor, reason, actor_kind, token_id, request_id, publisher, at)
    values (kind, actor, reason, actor_kind, token_id, request_id, publisher, greatest(clock_timestamp(), now(),
    (select last.at + interval '1 ms' from ${PRIVATE}.batch last order by last.id desc limit 1)))
    returning * into opened;
  perform set_config('tejido.batch', opened.id::text, true),
    set_config('tejido.at', to_char(opened.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), true);
  return opened.id;
end $$`;

/** What takes a turn, and what opens a batch in it. */
export const turnObjects: DatabaseObject[] = [
  { name: `function ${PRIVATE}.take_turn`, sql: takeTurn },
  { name: `function ${PRIVATE}.open_batch`, sql: openBatch },
];
