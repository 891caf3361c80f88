import { PRIVATE } from '../../platform/changes/change.table.ts';
import type { DatabaseObject } from '../../platform/changes/database-object.ts';
import { REWRITES_LOG } from '../../platform/changes/kept-change.table.ts';

// The log has no values of whoever is not shown. They are kept beside it, so that they come back with the person.

/** The properties that are a person's own, and the columns they are stored in. */
const OWN = `(values ('slug', 'slug'), ('displayName', 'name'), ('familyName', 'family_name'), ('biography', 'biography'),
      ('biographyTranslations', 'biography_translations'), ('url', 'url'), ('photo', 'photo')) as own(property, name)`;

/** The entries of the log about the rows that hang on a person, now or once, with the properties that tell of the person. */
const hanging = (type: string, table: string, holder: string, properties: string[]) => `
      select c.id, array['${properties.join("', '")}'] from ${PRIVATE}.change c where c.entity_type = '${type}' and c.entity_key in (
        select t.id::text from public.${table} t where t.expert_id = person
        union select past.entity_key from ${PRIVATE}.change past
          where past.entity_type = '${type}' and past.before is not null and past.before @> jsonb_build_object('${holder}', person))`;

/** What of an entry tells of a person; what stands in the place of something that was taken tells nothing. */
const ownValues = `create or replace function ${PRIVATE}.own_values(said jsonb, properties text[], kind text) returns jsonb language sql immutable
set search_path = pg_catalog as $$
  select case when said is not null then coalesce(jsonb_object_agg(key, value), '{}') end from jsonb_each(said)
    where key = any(properties) and (kind = 'UPDATED' or value #>> '{}' !~ '^withheld-([0-9a-f]{12}|[0-9]+)$') $$`;

/**
 * Brings the log to what may be said of a person: of whoever is withheld it keeps no name, slug, identifier, wording nor detail,
 * and of whoever is shown no detail that is hidden. What was kept and may be said again goes back first.
 */
const settle = `create or replace function ${PRIVATE}.settle_log(person int) returns void language plpgsql
set search_path = ${PRIVATE}, pg_temp as $$
declare
  is_shown boolean := exists (select from public.expert e where e.id = person and e.withheld is null);
  hidden text[] := array(select own.property from ${OWN} where not is_shown or own.name = any(hidden_details(person)));
begin
  perform set_config('${REWRITES_LOG}', 'on', true);
  update change c set before = c.before || kept.before, after = c.after || kept.after
    from kept_change kept where kept.id = c.id and kept.person = settle_log.person;
  delete from kept_change kept where kept.person = settle_log.person;
  with found (id, properties) as (
      select c.id, hidden from change c where c.entity_type = 'Expert' and c.entity_key = person::text
      ${[
        hanging('ExpertIdentifier', 'expert_identifier', 'node', [
          'scheme',
          'publisher',
          'value',
          'verified',
        ]),
        hanging('Affiliation', 'affiliation', 'expert', ['title', 'titleTranslations']),
        hanging('Participation', 'participation', 'expert', ['billedAs', 'roleAsGiven']),
      ]
        .map((select) => `union all select * from (${select}) as ofs(id, properties) where not is_shown`)
        .join('\n      ')}
    ), telling as (
      select c.id, c.entity_type, c.entity_key, own_values(c.before, f.properties, c.kind) as before, own_values(c.after, f.properties, c.kind) as after
      from found f join change c on c.id = f.id where c.before ?| f.properties or c.after ?| f.properties
    ), taken as (
      insert into kept_change (id, person, entity_type, entity_key, before, after)
      select t.id, settle_log.person, t.entity_type, t.entity_key, t.before, t.after from telling t
      where t.before <> '{}' or t.after <> '{}' on conflict (id) do nothing returning *
    )
  update change c set before = c.before - array(select jsonb_object_keys(taken.before)), after = c.after - array(select jsonb_object_keys(taken.after))
    from taken where taken.id = c.id;
  delete from kept_change kept where kept.person = settle_log.person and is_erased(settle_log.person);
  perform set_config('${REWRITES_LOG}', 'off', true);
end $$`;

const settlePeople = `create or replace function ${PRIVATE}.settle_log_of_people() returns trigger language plpgsql security definer
set search_path = public, ${PRIVATE}, pg_temp as $$
begin
  perform settle_log(now.id) from was_rows was join is_rows now on now.id = was.id
    where now.withheld is distinct from was.withheld;
  return null;
end $$`;

/** What takes values of people out of the log, and puts them back. */
export const settleLogObjects: DatabaseObject[] = [
  { name: `function ${PRIVATE}.own_values`, sql: ownValues },
  { name: `function ${PRIVATE}.settle_log`, sql: settle },
  { name: `function ${PRIVATE}.settle_log_of_people`, sql: settlePeople },
  {
    // By its name it comes after the recorder, and before what makes the log forget details for good.
    name: 'trigger expert.settle_log',
    sql: `create or replace trigger settle_log after update on expert referencing old table as was_rows new table as is_rows
  for each statement execute function ${PRIVATE}.settle_log_of_people()`,
  },
];
