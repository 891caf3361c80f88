import type { DatabaseObject } from '../../platform/changes/database-object.ts';
import { REFUSED, withhold } from './withhold-expert.ts';

// What belongs to whoever is withheld is kept in the schema private, which the reading login cannot enter. PostgreSQL itself
// moves it there and back, whoever writes: entities, imports, psql.

/** A slug that tells nothing of a person, and that no other person has in this database or another. */
const mask = `create or replace function private.mask(key int) returns text language sql stable set search_path = private, public, pg_temp as $$
  select 'withheld-' || left(md5(
    extract(epoch from coalesce((select at from batch order by id limit 1), now()::timestamptz(3)))::text || '/' || key), 12) $$`;

const isMask = `create or replace function private.is_mask(slug text) returns boolean language sql immutable set search_path = pg_catalog as $$
  select slug ~ '^withheld-[0-9a-f]{12}$' $$`;

/** Adds columns of a row to what is kept of a person; nothing is kept of whoever was erased. */
const keep = `create or replace function private.keep(person int, relation text, row_key int, columns jsonb) returns void language sql
set search_path = private, pg_temp as $$
  insert into vault as v (expert_id, kept)
  select person, jsonb_build_object(relation, jsonb_build_object(row_key, columns)) where not is_erased(person)
  on conflict (expert_id) do update set kept = v.kept || jsonb_build_object(relation, coalesce(v.kept -> relation, '{}')
    || jsonb_build_object(row_key, coalesce(v.kept #> array[relation, row_key::text], '{}') || columns)) $$`;

/** Takes what others call a person into the vault. */
const takeIdentifiers = `create or replace function private.take_identifiers(person int) returns void language sql
set search_path = public, private, pg_temp as $$
  with taken as (delete from expert_identifier where expert_id = person returning *)
  select keep(person, 'expert_identifier', id, to_jsonb(taken) - 'id' - 'expert_id') from taken $$`;

/** After a person came to be withheld, or to be shown: what hangs on them follows. */
const move = `create or replace function private.move_expert() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  everything jsonb;
  details jsonb;
begin
  if old.withheld is null then
    update participation set billed_as = billed_as, role_as_given = role_as_given
      where expert_id = new.id and (billed_as is not null or role_as_given is not null);
    update affiliation set title = title, title_translations = title_translations
      where expert_id = new.id and (title is not null or title_translations is not null);
    perform take_identifiers(new.id);
  elsif new.withheld is null then
    delete from vault where expert_id = new.id returning kept into everything;
    select jsonb_object_agg(key, value) into details from jsonb_each(everything #> array['expert', new.id::text])
      where key = any(hidden_details(new.id));
    if details is not null then
      perform keep(new.id, 'expert', new.id, details);
    end if;
    update participation p set billed_as = coalesce(w.value ->> 'billed_as', p.billed_as),
        role_as_given = coalesce(w.value ->> 'role_as_given', p.role_as_given)
      from jsonb_each(everything -> 'participation') w where p.id = w.key::int and p.expert_id = new.id;
    update affiliation a set title = coalesce(w.value ->> 'title', a.title),
        title_translations = coalesce(w.value -> 'title_translations', a.title_translations)
      from jsonb_each(everything -> 'affiliation') w where a.id = w.key::int and a.expert_id = new.id;
    insert into expert_identifier (id, expert_id, scheme, publisher, value, verified)
      select w.key::int, new.id, i.scheme, i.publisher, i.value, i.verified
      from jsonb_each(everything -> 'expert_identifier') w,
        jsonb_to_record(w.value) as i(scheme text, publisher text, value text, verified boolean)
      on conflict do nothing;
  end if;
  return null;
end $$`;

/**
 * Before a row about somebody withheld is written: a text in it is kept in the vault. In a column that tells rows apart
 * something stands in its place that tells nothing.
 */
const keepWording = `create or replace function private.keep_wording() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  word jsonb := to_jsonb(new) -> tg_argv[0];
  instead jsonb := case tg_argv[1] when 'distinct' then to_jsonb('withheld-' || new.id) else 'null' end;
begin
  if not exists (select from expert e where e.id = new.expert_id and e.withheld is not null) or word = instead and word <> 'null' then
    return new;
  end if;
  if word = 'null' then
    update vault set kept = kept #- array[tg_table_name, new.id::text, tg_argv[0]] where expert_id = new.expert_id;
    return new;
  end if;
  perform keep(new.expert_id, tg_table_name, new.id, jsonb_build_object(tg_argv[0], word));
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], instead));
end $$`;

/** After identifiers were written: those of the withheld go into the vault. */
const keepIdentifiers = `create or replace function private.keep_identifiers() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
begin
  perform take_identifiers(id), settle_log(id) from expert where withheld is not null and id in (select expert_id from written);
  return null;
end $$`;

const trigger = (table: string, name: string, sql: string): DatabaseObject => ({
  name: `trigger ${table}.${name}`,
  sql: `create or replace trigger ${name} ${sql}`,
});

/**
 * Those that keep a text of rows with an `expert_id`; where it tells rows apart, something else stands in its place. They
 * come before `raise_version` by their names, as PostgreSQL orders them.
 */
function wordingTriggers(table: string, column: string, isDistinct = false): DatabaseObject[] {
  const work = `private.keep_wording('${column}'${isDistinct ? `, 'distinct'` : ''})`;
  return [
    trigger(
      table,
      `keep_${column}_made`,
      `before insert on ${table} for each row when (new.${column} is not null) execute function ${work}`,
    ),
    trigger(
      table,
      `keep_${column}_written`,
      `before update of ${column} on ${table} for each row execute function ${work}`,
    ),
  ];
}

/** What moves texts into the vault and back. */
export const vaultObjects: DatabaseObject[] = [
  { name: 'function private.mask', sql: mask },
  { name: 'function private.is_mask', sql: isMask },
  { name: 'function private.keep', sql: keep },
  { name: 'function private.withhold_expert', sql: withhold },
  { name: 'function private.take_identifiers', sql: takeIdentifiers },
  { name: 'function private.move_expert', sql: move },
  { name: 'function private.keep_wording', sql: keepWording },
  { name: 'function private.keep_identifiers', sql: keepIdentifiers },
  trigger(
    'expert',
    'expert_made_withheld',
    `before insert on expert for each row when (${REFUSED}) execute function private.withhold_expert()`,
  ),
  trigger(
    'expert',
    'expert_withheld',
    `before update on expert for each row when (old.withheld is not null or ${REFUSED}) execute function private.withhold_expert()`,
  ),
  trigger(
    'expert',
    'expert_moved',
    'after update on expert for each row when (old.withheld is distinct from new.withheld) execute function private.move_expert()',
  ),
  ...wordingTriggers('participation', 'billed_as'),
  ...wordingTriggers('participation', 'role_as_given'),
  ...wordingTriggers('affiliation', 'title', true),
  ...wordingTriggers('affiliation', 'title_translations'),
  // By its name it comes after the recorder, so that the log has them made first, and then gone.
  trigger(
    'expert_identifier',
    'withhold_identifiers',
    'after insert on expert_identifier referencing new table as written for each statement execute function private.keep_identifiers()',
  ),
];
