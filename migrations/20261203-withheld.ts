import { Migration } from '@mikro-orm/migrations';

/** Few people are withheld, so whoever is shown is found as not among them; the public view of the log says it so, too. */
export class Withheld extends Migration {
  override name = '20261203-withheld';

  override up(): void {
    this.addSql(`create index "expert_withheld" on "expert" (id) where withheld is not null;`);
    this.addSql(`create or replace view public.public_change as
  select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(logged.after, logged.before)) order by 1) as fields,
    case logged.entity_type
    when 'Source' then case when (exists (select from public."source" t where (t."id" = logged.entity_key::integer and ((exists (select from sector_citation citation where citation.source_id = t.id and true) or exists (select from organization_citation citation where citation.source_id = t.id and true) or exists (select from organization_name_citation citation where citation.source_id = t.id and true) or exists (select from organization_change_citation citation where citation.source_id = t.id and true) or exists (select from series_citation citation where citation.source_id = t.id and true) or exists (select from edition_citation citation where citation.source_id = t.id and true) or exists (select from venue_citation citation where citation.source_id = t.id and true) or exists (select from convening_citation citation where citation.source_id = t.id and true) or exists (select from figure_citation citation where citation.source_id = t.id and true) or exists (select from expert_citation citation where citation.source_id = t.id and not exists (select from expert hidden where hidden.id = citation.expert_id and not hidden.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = t.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from activity_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and exists (select from participation cited where cited.id = citation.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = t.id and true) or exists (select from agenda_item_citation citation where citation.source_id = t.id and true)) or not (exists (select from expert_citation citation where citation.source_id = t.id and true) or exists (select from affiliation_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and true)))))) then logged.after  end
    when 'SourceIdentifier' then case when (exists (select from public."source_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Sector' then case when (exists (select from public."sector" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'SectorCitation' then case when (exists (select from public."sector_citation" t where (t."sector_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'SectorIdentifier' then case when (exists (select from public."sector_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Organization' then case when (exists (select from public."organization" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'OrganizationCitation' then case when (exists (select from public."organization_citation" t where (t."organization_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'OrganizationIdentifier' then case when (exists (select from public."organization_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'OrganizationName' then case when (exists (select from public."organization_name" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'OrganizationNameCitation' then case when (exists (select from public."organization_name_citation" t where (t."organization_name_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'OrganizationChange' then case when (exists (select from public."organization_change" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'OrganizationChangeCitation' then case when (exists (select from public."organization_change_citation" t where (t."organization_change_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'Series' then case when (exists (select from public."series" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'SeriesCitation' then case when (exists (select from public."series_citation" t where (t."series_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'SeriesIdentifier' then case when (exists (select from public."series_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Edition' then case when (exists (select from public."edition" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'EditionCitation' then case when (exists (select from public."edition_citation" t where (t."edition_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'EditionIdentifier' then case when (exists (select from public."edition_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'EditionVenue' then case when (exists (select from public."venue" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'EditionVenueCitation' then case when (exists (select from public."venue_citation" t where (t."venue_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'EditionVenueIdentifier' then case when (exists (select from public."venue_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Convening' then case when (exists (select from public."convening" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'ConveningCitation' then case when (exists (select from public."convening_citation" t where (t."convening_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'Figure' then case when (exists (select from public."figure" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'FigureCitation' then case when (exists (select from public."figure_citation" t where (t."figure_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'Expert' then case when (exists (select from public."expert" t where (t."id" = logged.entity_key::integer and t.withheld is null)) and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from private.change known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::text and known.id <= logged.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null)) then logged.after - array['consent', 'tieConsent', 'biography', 'biographyTranslations', 'photo']  end
    when 'ExpertCitation' then case when (exists (select from public."expert_citation" t where (t."expert_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then logged.after  end
    when 'ExpertIdentifier' then case when (exists (select from public."expert_identifier" t where (t."id" = logged.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then logged.after  end
    when 'Affiliation' then case when (exists (select from public."affiliation" t where (t."id" = logged.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then logged.after  end
    when 'AffiliationCitation' then case when (exists (select from public."affiliation_citation" t where (t."affiliation_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and exists (select from affiliation cited where cited.id = t.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then logged.after  end
    when 'Topic' then case when (exists (select from public."topic" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Activity' then case when (exists (select from public."activity" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'ActivityTopic' then case when (exists (select from public."activity_topic" t where (t."activity_id" = split_part(logged.entity_key, '-', 1)::integer and t."topic_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'ActivityCitation' then case when (exists (select from public."activity_citation" t where (t."activity_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'ActivityIdentifier' then case when (exists (select from public."activity_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Participation' then case when (exists (select from public."participation" t where (t."id" = logged.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then logged.after when exists (select from public."participation" t where (t."id" = logged.entity_key::integer)) then (select jsonb_object_agg(key, value) from jsonb_each(logged.after)
      where key in ('edition', 'activity', 'role', 'order')) end
    when 'ParticipationCitation' then case when (exists (select from public."participation_citation" t where (t."participation_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and exists (select from participation cited where cited.id = t.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then logged.after  end
    when 'Outcome' then case when (exists (select from public."outcome" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'OutcomeProposer' then case when (exists (select from public."outcome_proposer" t where (t."outcome_id" = split_part(logged.entity_key, '-', 1)::integer and t."organization_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'OutcomeResponsible' then case when (exists (select from public."outcome_responsible" t where (t."outcome_id" = split_part(logged.entity_key, '-', 1)::integer and t."organization_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'OutcomeContinuation' then case when (exists (select from public."outcome_continuation" t where (t."outcome_id" = split_part(logged.entity_key, '-', 1)::integer and t."continues_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'OutcomeCitation' then case when (exists (select from public."outcome_citation" t where (t."outcome_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'OutcomeIdentifier' then case when (exists (select from public."outcome_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'OutcomeEvidence' then case when (exists (select from public."outcome_evidence" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'AgendaItem' then case when (exists (select from public."agenda_item" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'AgendaItemOutcome' then case when (exists (select from public."agenda_item_outcome" t where (t."agenda_item_id" = split_part(logged.entity_key, '-', 1)::integer and t."outcome_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'AgendaItemIdentifier' then case when (exists (select from public."agenda_item_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'AgendaItemCitation' then case when (exists (select from public."agenda_item_citation" t where (t."agenda_item_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'Snapshot' then case when (exists (select from public."snapshot" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    else null end as "values"
  from private.change logged;`);
    this.addSql(`create or replace function public.is_gone(entity_type text, slug text, slug_hash bytea) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case is_gone.entity_type
    when 'Source' then return (select last.key is not null and not exists (select from public."source" t where t.id = last.key) from (select coalesce((select h.id from public."source" h where (h.slug = is_gone.slug and (((exists (select from sector_citation citation where citation.source_id = h.id and true) or exists (select from organization_citation citation where citation.source_id = h.id and true) or exists (select from organization_name_citation citation where citation.source_id = h.id and true) or exists (select from organization_change_citation citation where citation.source_id = h.id and true) or exists (select from series_citation citation where citation.source_id = h.id and true) or exists (select from edition_citation citation where citation.source_id = h.id and true) or exists (select from venue_citation citation where citation.source_id = h.id and true) or exists (select from convening_citation citation where citation.source_id = h.id and true) or exists (select from figure_citation citation where citation.source_id = h.id and true) or exists (select from expert_citation citation where citation.source_id = h.id and not exists (select from expert hidden where hidden.id = citation.expert_id and not hidden.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = h.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from activity_citation citation where citation.source_id = h.id and true) or exists (select from participation_citation citation where citation.source_id = h.id and exists (select from participation cited where cited.id = citation.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = h.id and true) or exists (select from agenda_item_citation citation where citation.source_id = h.id and true)) or not (exists (select from expert_citation citation where citation.source_id = h.id and true) or exists (select from affiliation_citation citation where citation.source_id = h.id and true) or exists (select from participation_citation citation where citation.source_id = h.id and true))) or true))),
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
