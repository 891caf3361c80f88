import { PRIVATE } from '../../platform/changes/change.table.ts';
import type { DatabaseObject } from '../../platform/changes/database-object.ts';
import { REFUSED } from './withhold-expert.ts';

/** SQLSTATE of a write that would show somebody who left. */
export const HAS_LEFT = 'TJ410';

/** The setting, local to a transaction, that names the person who is taken back. */
export const RETURNING = 'tejido.returning';

const hasLeft = `create or replace function ${PRIVATE}.has_left(person int) returns boolean language sql stable
set search_path = ${PRIVATE}, pg_temp as $$
  select exists (select from departure d where d.expert_id = person and d.level in ('WITHHOLD', 'ERASE') and d.returned_at is null)
    or exists (select from namesake n where n.expert_id = person and n.admitted_at is null) $$`;

const isErased = `create or replace function ${PRIVATE}.is_erased(person int) returns boolean language sql stable
set search_path = ${PRIVATE}, pg_temp as $$
  select exists (select from departure d where d.expert_id = person and d.erased_at is not null) $$`;

const refuse = `create or replace function ${PRIVATE}.refuse_return() returns trigger language plpgsql security definer
set search_path = ${PRIVATE}, pg_temp as $$
begin
  if has_left(new.id) and coalesce(current_setting('${RETURNING}', true), '') <> new.id::text then
    raise exception using errcode = '${HAS_LEFT}', message = format('Expert %s left the network, and is not shown again by an edit.', new.id),
      hint = 'While what is kept of them is not erased, take their leaving back: tejido person return.';
  end if;
  return new;
end $$`;

/** Deletes what is kept of a person, in the vault and beside the log, and what was said in their own words. */
const erase = `create or replace function ${PRIVATE}.erase_person(person int) returns void language plpgsql
set search_path = ${PRIVATE}, pg_temp as $$
begin
  perform settle_log(person);
  delete from vault where expert_id = person;
  delete from kept_change k where k.person = erase_person.person;
  update consent set evidence = null where expert_id = person and evidence is not null;
  update departure set erased_at = now(), places = '[]' where expert_id = person and erased_at is null and level in ('WITHHOLD', 'ERASE')
    and returned_at is null;
end $$`;

/** What keeps whoever left from being shown again, and erases what is kept of them. */
export const departureObjects: DatabaseObject[] = [
  { name: `function ${PRIVATE}.has_left`, sql: hasLeft },
  { name: `function ${PRIVATE}.is_erased`, sql: isErased },
  { name: `function ${PRIVATE}.refuse_return`, sql: refuse },
  { name: `function ${PRIVATE}.erase_person`, sql: erase },
  {
    name: 'trigger expert.a_departure',
    sql: `create or replace trigger a_departure before update on expert for each row
  when (old.withheld is not null and not coalesce(${REFUSED}, false)) execute function ${PRIVATE}.refuse_return()`,
  },
];
