import { Migration } from '@mikro-orm/migrations';

/**
 * Whether a slug was of somebody who left is told from its keyed hash alone. The key is in no database: the server makes
 * the hashes, from the log, at its next start and before each transaction ends.
 */
export class ShownSlugs extends Migration {
  override name = '20261201-shown-slugs';

  override up(): void {
    this.addSql(
      `create table "private"."shown_slug" ("hash" bytea not null, "expert_id" int not null, primary key ("hash"));`,
    );
    this.addSql(
      `create table "private"."slug_key" ("hash" bytea not null, "position" bigint not null, primary key ("hash"));`,
    );
    this.addSql('drop function public.is_gone(text, text);');
    this.addSql(`create or replace function public.is_gone(entity_type text, slug text, slug_hash bytea) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case is_gone.entity_type
    when 'Source' then return (select last.key is not null and not exists (select from public."source" t where t.id = last.key) from (select coalesce((select h.id from public."source" h where (h.slug = is_gone.slug and (((exists (select from sector_citation citation where citation.source_id = h.id and true) or exists (select from organization_citation citation where citation.source_id = h.id and true) or exists (select from organization_name_citation citation where citation.source_id = h.id and true) or exists (select from organization_change_citation citation where citation.source_id = h.id and true) or exists (select from series_citation citation where citation.source_id = h.id and true) or exists (select from edition_citation citation where citation.source_id = h.id and true) or exists (select from venue_citation citation where citation.source_id = h.id and true) or exists (select from convening_citation citation where citation.source_id = h.id and true) or exists (select from figure_citation citation where citation.source_id = h.id and true) or exists (select from expert_citation citation where citation.source_id = h.id and exists (select from expert shown where shown.id = citation.expert_id and shown.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = h.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))) or exists (select from activity_citation citation where citation.source_id = h.id and true) or exists (select from participation_citation citation where citation.source_id = h.id and exists (select from participation cited where cited.id = citation.participation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = h.id and true) or exists (select from agenda_item_citation citation where citation.source_id = h.id and true)) or not (exists (select from expert_citation citation where citation.source_id = h.id and true) or exists (select from affiliation_citation citation where citation.source_id = h.id and true) or exists (select from participation_citation citation where citation.source_id = h.id and true))) or true))),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'Sector' then return (select last.key is not null and not exists (select from public."sector" t where t.id = last.key) from (select coalesce((select h.id from public."sector" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'Organization' then return (select last.key is not null and not exists (select from public."organization" t where t.id = last.key) from (select coalesce((select h.id from public."organization" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'Series' then return (select last.key is not null and not exists (select from public."series" t where t.id = last.key) from (select coalesce((select h.id from public."series" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'Edition' then return (select last.key is not null and not exists (select from public."edition" t where t.id = last.key) from (select coalesce((select h.id from public."edition" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'EditionVenue' then return (select last.key is not null and not exists (select from public."venue" t where t.id = last.key) from (select coalesce((select h.id from public."venue" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'Expert' then return (select last.key is not null and case
  when exists (select from expert t where t.id = last.key)
  then exists (select from expert t where t.id = last.key and t.withheld = 'CONSENT_WITHDRAWN')
  else exists (select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = last.key::text and entry.kind = 'TOMBSTONED'
    and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select entry.before ->> 'consent' as consent) said) state
      where state.withheld is null or state.withheld = 'CONSENT_WITHDRAWN')) end from (select (select shown.expert_id from private.shown_slug shown where shown.hash = is_gone.slug_hash) as key offset 0) last);
    when 'Topic' then return (select last.key is not null and not exists (select from public."topic" t where t.id = last.key) from (select coalesce((select h.id from public."topic" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'Activity' then return (select last.key is not null and not exists (select from public."activity" t where t.id = last.key) from (select coalesce((select h.id from public."activity" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'Outcome' then return (select last.key is not null and not exists (select from public."outcome" t where t.id = last.key) from (select coalesce((select h.id from public."outcome" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    when 'AgendaItem' then return (select last.key is not null and not exists (select from public."agenda_item" t where t.id = last.key) from (select coalesce((select h.id from public."agenda_item" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    else return false;
  end case;
end $$;`);
  }
}
