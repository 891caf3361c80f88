import { PRIVATE } from '../../platform/changes/change.table.ts';
import type { DatabaseObject } from '../../platform/changes/database-object.ts';
import { REWRITES_LOG } from '../../platform/changes/kept-change.table.ts';
import { CONSENTED } from './expert.table.ts';

const DETAILS = `array[${CONSENTED.map((property) => `'${property}'`).join(', ')}]`;

/**
 * After people were written: of those whose consent to be shown with a photograph and a biography is gone, the log keeps
 * neither. That they changed, and when, stays in it; what the vault keeps comes back with them all the same.
 */
const forget = `create or replace function private.forget_details() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  people text[] := array(select now.id::text from was_rows was join is_rows now on now.id = was.id
    where now.consent is distinct from was.consent and now.consent is distinct from 'GRANTED');
begin
  if people = '{}' then return null; end if;
  perform set_config('${REWRITES_LOG}', 'on', true);
  update ${PRIVATE}.change logged set before = logged.before - ${DETAILS}, after = logged.after - ${DETAILS}
    where logged.entity_type = 'Expert' and logged.entity_key = any(people)
      and (logged.before ?| ${DETAILS} or logged.after ?| ${DETAILS});
  perform set_config('${REWRITES_LOG}', 'off', true);
  return null;
end $$`;

/** What takes out of the log what is shown with consent alone, once that is gone. */
export const forgetObjects: DatabaseObject[] = [
  { name: 'function private.forget_details', sql: forget },
  // By its name it comes after the recorder, so that what this write recorded goes too.
  {
    name: 'trigger expert.withhold_details',
    sql: `create or replace trigger withhold_details after update on expert referencing old table as was_rows new table as is_rows
  for each statement execute function private.forget_details()`,
  },
];
