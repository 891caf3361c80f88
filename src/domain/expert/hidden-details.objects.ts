import { PRIVATE } from '../../platform/changes/change.table.ts';
import type { DatabaseObject } from '../../platform/changes/database-object.ts';
import { REFUSED } from './withhold-expert.ts';

// Biography, photograph and page of whoever is shown, but did not give consent to one of them, are in the vault too. Where nothing
// was recorded by purpose, the column `consent` says of all three what it always did.

/** The columns of an expert that are shown by consent to a purpose. */
const DETAILS = `(values ('PROFILE', 'biography'), ('PROFILE', 'biography_translations'), ('PHOTO', 'photo'), ('CONTACT_LINK', 'url'))
      as detail(purpose, name)`;

/** What a person said last of each purpose, and whether it counts today: a partial last day counts to its end, in UTC. */
const consents = `create or replace function ${PRIVATE}.consents_of(person int)
returns table (purpose text, state text, valid_until text) language sql stable set search_path = ${PRIVATE}, pg_temp as $$
  select distinct on (c.purpose) c.purpose, case when c.state = 'GIVEN'
      and to_char(now() at time zone 'UTC', 'YYYY-MM-DD') collate "C" > (c.valid_until || '~') collate "C" then 'EXPIRED' else c.state end,
    c.valid_until
  from consent c where c.expert_id = person order by c.purpose, c.id desc $$`;

/** The columns of a person's details that are kept in the vault while the person is shown. */
const hiddenDetails = `create or replace function ${PRIVATE}.hidden_details(person int) returns text[] language sql stable
set search_path = ${PRIVATE}, pg_temp as $$
  select case when exists (select from consent c where c.expert_id = person and c.purpose in ('PROFILE', 'PHOTO', 'CONTACT_LINK'))
    then array(select detail.name from ${DETAILS} where not exists (
      select from ${PRIVATE}.consents_of(person) said where said.purpose = detail.purpose and said.state = 'GIVEN'))
    else '{}' end $$`;

/** Before somebody who is shown is written: the details that may not be are kept apart. */
const hideDetails = `create or replace function ${PRIVATE}.hide_details() returns trigger language plpgsql security definer
set search_path = public, ${PRIVATE}, pg_temp as $$
declare
  hidden text[] := hidden_details(new.id);
  kept jsonb;
begin
  select jsonb_object_agg(key, value) into kept from jsonb_each(to_jsonb(new)) where key = any(hidden) and value <> 'null';
  if kept is null then
    return new;
  end if;
  perform keep(new.id, 'expert', new.id, kept);
  return jsonb_populate_record(new, (select jsonb_object_agg(key, null) from jsonb_object_keys(kept) key));
end $$`;

/** After a person's consent was recorded, or has expired: what the columns say, what the vault keeps and what the log says follow. */
const applyConsents = `create or replace function ${PRIVATE}.apply_consents(person int) returns void language plpgsql
set search_path = public, ${PRIVATE}, pg_temp as $$
declare
  said jsonb := coalesce((select jsonb_object_agg(c.purpose, c.state) from consents_of(person) c), '{}');
  details text[] := array['PROFILE', 'PHOTO', 'CONTACT_LINK'];
  hidden text[] := hidden_details(person);
  shown jsonb := coalesce((select jsonb_object_agg(key, value) from vault v cross join jsonb_each(v.kept #> array['expert', person::text])
    where v.expert_id = person and key in (select detail.name from ${DETAILS}) and key <> all(hidden)), '{}');
  last_day text := (select c.valid_until from consents_of(person) c where c.purpose = 'PHOTO' and c.state = 'GIVEN');
begin
  update expert e set
    consent = case when not said ?| details then e.consent
      when exists (select from jsonb_each_text(said) where key = any(details) and value = 'GIVEN') then 'GRANTED' end,
    biography = coalesce(e.biography, shown ->> 'biography'),
    biography_translations = coalesce(e.biography_translations, shown -> 'biography_translations'),
    url = coalesce(e.url, shown ->> 'url'),
    photo = coalesce(e.photo, shown -> 'photo')
    where e.id = person and e.withheld is null;
  update expert e set photo = case when last_day is null then e.photo - 'validUntil'
      else e.photo || jsonb_build_object('validUntil', to_char(${PRIVATE}.day_after(last_day), 'YYYY-MM-DD"T00:00:00.000Z"')) end
    where e.id = person and e.withheld is null and e.photo is not null and said ? 'PHOTO';
  update vault v set kept = v.kept #- array['expert', person::text, key] from jsonb_object_keys(shown) key
    where v.expert_id = person and exists (select from expert e where e.id = person and e.withheld is null);
  update expert e set
    tie_consent = case said ->> 'EXPERT_TIES' when 'GIVEN' then 'GRANTED' when 'EXPIRED' then null else 'DENIED' end
    where e.id = person and said ? 'EXPERT_TIES';
  update expert e set
    embed_consent = case said ->> 'PARTNER_EMBED' when 'GIVEN' then 'GRANTED' when 'EXPIRED' then null else 'DENIED' end
    where e.id = person and said ? 'PARTNER_EMBED';
  perform settle_log(person);
end $$`;

/** The day after a partial date has passed. */
const dayAfter = `create or replace function ${PRIVATE}.day_after(day text) returns date language sql immutable set search_path = pg_catalog as $$
  select (case length(day) when 4 then (day || '-01-01')::date + interval '1 year'
    when 7 then (day || '-01')::date + interval '1 month' else day::date + interval '1 day' end)::date $$`;

/** What keeps details apart by purpose. */
export const hiddenDetailsObjects: DatabaseObject[] = [
  { name: `function ${PRIVATE}.day_after`, sql: dayAfter },
  { name: `function ${PRIVATE}.consents_of`, sql: consents },
  { name: `function ${PRIVATE}.hidden_details`, sql: hiddenDetails },
  { name: `function ${PRIVATE}.hide_details`, sql: hideDetails },
  { name: `function ${PRIVATE}.apply_consents`, sql: applyConsents },
  {
    // By its name it comes after what withholds the whole person, so that it sees what comes back with them.
    name: 'trigger expert.expert_withheld_details',
    sql: `create or replace trigger expert_withheld_details before insert or update on expert for each row
  when (not coalesce(${REFUSED}, false) and (new.biography is not null or new.biography_translations is not null or new.url is not null
    or new.photo is not null)) execute function ${PRIVATE}.hide_details()`,
  },
];
