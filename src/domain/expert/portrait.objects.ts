import type { DatabaseObject } from '../../platform/changes/database-object.ts';

// A portrait is there only with consent, whoever writes: entities, imports, psql. Who stores one holds the person's row until
// that is committed, so nobody can withdraw unseen meanwhile.

const admit = `create or replace function private.admit_portrait() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  perform from expert e where e.id = new.expert_id and e.consent = 'GRANTED' and e.photo is not null for share;
  return case when found then new end;
end $$`;

const drop = `create or replace function private.drop_portrait() returns trigger language plpgsql security definer
set search_path = public, pg_temp as $$
begin
  delete from portrait where expert_id = old.id;
  return null;
end $$`;

const trigger = (table: string, name: string, sql: string): DatabaseObject => ({
  name: `trigger ${table}.${name}`,
  sql: `create or replace trigger ${name} ${sql}`,
});

/** What takes portraits in and away. */
export const portraitObjects: DatabaseObject[] = [
  { name: 'function private.admit_portrait', sql: admit },
  { name: 'function private.drop_portrait', sql: drop },
  trigger(
    'portrait',
    'admit_portrait',
    'before insert or update on portrait for each row execute function private.admit_portrait()',
  ),
  trigger(
    'expert',
    'portrait_withdrawn',
    `after update on expert for each row when (new.consent is distinct from 'GRANTED' and old.consent = 'GRANTED'
    or old.photo ->> 'url' is distinct from new.photo ->> 'url') execute function private.drop_portrait()`,
  ),
  trigger(
    'expert',
    'portrait_orphaned',
    'after delete on expert for each row execute function private.drop_portrait()',
  ),
];
