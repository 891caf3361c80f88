import { Migration } from '@mikro-orm/migrations';

/** The log as everybody may read it: what was beside what is, what is of an edition, and no more of what is not shown than that it changed. */
export class PublicChanges extends Migration {
  override name = '20261207-public-changes';

  override up(): void {
    this.addSql(`create index "batch_by_time" on "private"."batch" ("at");`);
    this.addSql(`create index "change_by_type" on "private"."change" ("entity_type", "id");`);
    this.addSql(
      `create index "change_by_type_with_before" on "private"."change" (entity_type, id) where before is not null;`,
    );
    this.addSql(
      `create index "change_by_values_before" on "private"."change" using gin (before jsonb_path_ops) where before is not null;`,
    );
    this.addSql(`create or replace function private.told(entity_type text, entity_key text, entry bigint, said jsonb) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case told.entity_type
    when 'Source' then return case when (exists (select from public."source" t where (t."id" = told.entity_key::integer and ((exists (select from sector_citation citation where citation.source_id = t.id and true) or exists (select from organization_citation citation where citation.source_id = t.id and true) or exists (select from organization_name_citation citation where citation.source_id = t.id and true) or exists (select from organization_change_citation citation where citation.source_id = t.id and true) or exists (select from series_citation citation where citation.source_id = t.id and true) or exists (select from edition_citation citation where citation.source_id = t.id and true) or exists (select from venue_citation citation where citation.source_id = t.id and true) or exists (select from convening_citation citation where citation.source_id = t.id and true) or exists (select from figure_citation citation where citation.source_id = t.id and true) or exists (select from expert_citation citation where citation.source_id = t.id and not exists (select from expert hidden where hidden.id = citation.expert_id and not hidden.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = t.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from activity_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and exists (select from participation cited where cited.id = citation.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = t.id and true) or exists (select from agenda_item_citation citation where citation.source_id = t.id and true)) or not (exists (select from expert_citation citation where citation.source_id = t.id and true) or exists (select from affiliation_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and true)))))) then told.said  end;
    when 'SourceIdentifier' then return case when (exists (select from public."source_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'Sector' then return case when (exists (select from public."sector" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'SectorCitation' then return case when (exists (select from public."sector_citation" t where (t."sector_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'SectorIdentifier' then return case when (exists (select from public."sector_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'Organization' then return case when (exists (select from public."organization" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'OrganizationCitation' then return case when (exists (select from public."organization_citation" t where (t."organization_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'OrganizationIdentifier' then return case when (exists (select from public."organization_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'OrganizationName' then return case when (exists (select from public."organization_name" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'OrganizationNameCitation' then return case when (exists (select from public."organization_name_citation" t where (t."organization_name_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'OrganizationChange' then return case when (exists (select from public."organization_change" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'OrganizationChangeCitation' then return case when (exists (select from public."organization_change_citation" t where (t."organization_change_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'Series' then return case when (exists (select from public."series" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'SeriesCitation' then return case when (exists (select from public."series_citation" t where (t."series_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'SeriesIdentifier' then return case when (exists (select from public."series_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'Edition' then return case when (exists (select from public."edition" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'EditionCitation' then return case when (exists (select from public."edition_citation" t where (t."edition_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'EditionIdentifier' then return case when (exists (select from public."edition_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'EditionVenue' then return case when (exists (select from public."venue" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'EditionVenueCitation' then return case when (exists (select from public."venue_citation" t where (t."venue_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'EditionVenueIdentifier' then return case when (exists (select from public."venue_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'Convening' then return case when (exists (select from public."convening" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'ConveningCitation' then return case when (exists (select from public."convening_citation" t where (t."convening_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'Figure' then return case when (exists (select from public."figure" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'FigureCitation' then return case when (exists (select from public."figure_citation" t where (t."figure_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'Expert' then return case when (exists (select from public."expert" t where (t."id" = told.entity_key::integer and t.withheld is null)) and (select exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from private.change known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::text and known.id <= logged.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null) from (select told.entity_key as entity_key, told.entry as id) logged)) then told.said - array['consent', 'tieConsent', 'biography', 'biographyTranslations', 'photo']  end;
    when 'ExpertCitation' then return case when (exists (select from public."expert_citation" t where (t."expert_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end;
    when 'ExpertIdentifier' then return case when (exists (select from public."expert_identifier" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end;
    when 'Affiliation' then return case when (exists (select from public."affiliation" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end;
    when 'AffiliationCitation' then return case when (exists (select from public."affiliation_citation" t where (t."affiliation_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and exists (select from affiliation cited where cited.id = t.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then told.said  end;
    when 'Topic' then return case when (exists (select from public."topic" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'Activity' then return case when (exists (select from public."activity" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'ActivityTopic' then return case when (exists (select from public."activity_topic" t where (t."activity_id" = split_part(told.entity_key, '-', 1)::integer and t."topic_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'ActivityCitation' then return case when (exists (select from public."activity_citation" t where (t."activity_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'ActivityIdentifier' then return case when (exists (select from public."activity_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'Participation' then return case when (exists (select from public."participation" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said when exists (select from public."participation" t where (t."id" = told.entity_key::integer)) then (select jsonb_object_agg(key, value) from jsonb_each(told.said)
      where key in ('edition', 'activity', 'role', 'order')) end;
    when 'ParticipationCitation' then return case when (exists (select from public."participation_citation" t where (t."participation_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and exists (select from participation cited where cited.id = t.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then told.said  end;
    when 'Outcome' then return case when (exists (select from public."outcome" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'OutcomeProposer' then return case when (exists (select from public."outcome_proposer" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."organization_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'OutcomeResponsible' then return case when (exists (select from public."outcome_responsible" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."organization_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'OutcomeContinuation' then return case when (exists (select from public."outcome_continuation" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."continues_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'OutcomeCitation' then return case when (exists (select from public."outcome_citation" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'OutcomeIdentifier' then return case when (exists (select from public."outcome_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'OutcomeEvidence' then return case when (exists (select from public."outcome_evidence" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'AgendaItem' then return case when (exists (select from public."agenda_item" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'AgendaItemOutcome' then return case when (exists (select from public."agenda_item_outcome" t where (t."agenda_item_id" = split_part(told.entity_key, '-', 1)::integer and t."outcome_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'AgendaItemIdentifier' then return case when (exists (select from public."agenda_item_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'AgendaItemCitation' then return case when (exists (select from public."agenda_item_citation" t where (t."agenda_item_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end;
    when 'Snapshot' then return case when (exists (select from public."snapshot" t where (t."id" = told.entity_key::integer))) then told.said  end;
    else return null;
  end case;
end $$;`);
    this.addSql(`create or replace view public.public_change as
  select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(told."values", told.before,
      case when not logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation') then coalesce(logged.after, logged.before) end)) order by 1) as fields,
    told."values", told.before,
    case when logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation') and coalesce(told."values", told.before) is null
      then split_part(logged.entity_key, '-', 1) else logged.entity_key end as told_key
  from private.change logged cross join lateral (select
    case when logged.after is not null then private.told(logged.entity_type, logged.entity_key, logged.id, logged.after) end as "values",
    case when logged.before is not null then private.told(logged.entity_type, logged.entity_key, logged.id - 1, logged.before) end as before offset 0) told;`);
    this.addSql(`create or replace function public.recorded_types() returns text[] language sql immutable as $$
  select array['Activity', 'ActivityCitation', 'ActivityIdentifier', 'ActivityTopic', 'Affiliation', 'AffiliationCitation', 'AgendaItem', 'AgendaItemCitation', 'AgendaItemIdentifier', 'AgendaItemOutcome', 'Convening', 'ConveningCitation', 'Edition', 'EditionCitation', 'EditionIdentifier', 'EditionVenue', 'EditionVenueCitation', 'EditionVenueIdentifier', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Figure', 'FigureCitation', 'Organization', 'OrganizationChange', 'OrganizationChangeCitation', 'OrganizationCitation', 'OrganizationIdentifier', 'OrganizationName', 'OrganizationNameCitation', 'Outcome', 'OutcomeCitation', 'OutcomeContinuation', 'OutcomeEvidence', 'OutcomeIdentifier', 'OutcomeProposer', 'OutcomeResponsible', 'Participation', 'ParticipationCitation', 'Sector', 'SectorCitation', 'SectorIdentifier', 'Series', 'SeriesCitation', 'SeriesIdentifier', 'Snapshot', 'Source', 'SourceIdentifier', 'Topic'] $$;`);
    this.addSql(`create or replace function public.changes_within(entity_type text, entity_key integer, after bigint) returns setof bigint
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  if coalesce((select max(entry.id) from private.change entry), 0) <= changes_within.after then return; end if;
  case changes_within.entity_type
    when 'Edition' then return query
      with p0 (key, until) as (values (changes_within.entity_key::text, 9223372036854775807)),
      p1 (key, until) as (
        select t."edition_id"::text || '-' || t."source_id"::text, above.until from p0 above join public."edition_citation" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('fact', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'EditionCitation' and entry.id > changes_within.after),
      p2 (key, until) as (
        select t."id"::text, above.until from p0 above join public."edition_identifier" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('node', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'EditionIdentifier' and entry.id > changes_within.after),
      p3 (key, until) as (
        select t."id"::text, above.until from p0 above join public."venue" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('edition', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'EditionVenue' and entry.id > changes_within.after),
      p4 (key, until) as (
        select t."id"::text, above.until from p0 above join public."convening" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('edition', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'Convening' and entry.id > changes_within.after),
      p5 (key, until) as (
        select t."id"::text, above.until from p0 above join public."figure" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('edition', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'Figure' and entry.id > changes_within.after),
      p6 (key, until) as (
        select t."id"::text, above.until from p0 above join public."activity" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('edition', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'Activity' and entry.id > changes_within.after),
      p7 (key, until) as (
        select t."id"::text, above.until from p0 above join public."participation" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('edition', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'Participation' and entry.id > changes_within.after),
      p8 (key, until) as (
        select t."id"::text, above.until from p0 above join public."outcome" t on t."edition_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p0 above join private.change entry on entry.before @> jsonb_build_object('edition', changes_within.entity_key)
          where entry.before is not null and entry.entity_type = 'Outcome' and entry.id > changes_within.after),
      p9 (key, until) as (
        select t."venue_id"::text || '-' || t."source_id"::text, above.until from p3 above join public."venue_citation" t on t."venue_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p3 above join private.change entry on entry.before ->> 'fact' = above.key
          where entry.before is not null and entry.entity_type = 'EditionVenueCitation' and entry.id > changes_within.after),
      p10 (key, until) as (
        select t."id"::text, above.until from p3 above join public."venue_identifier" t on t."venue_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p3 above join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'EditionVenueIdentifier' and entry.id > changes_within.after),
      p11 (key, until) as (
        select t."convening_id"::text || '-' || t."source_id"::text, above.until from p4 above join public."convening_citation" t on t."convening_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p4 above join private.change entry on entry.before ->> 'fact' = above.key
          where entry.before is not null and entry.entity_type = 'ConveningCitation' and entry.id > changes_within.after),
      p12 (key, until) as (
        select t."figure_id"::text || '-' || t."source_id"::text, above.until from p5 above join public."figure_citation" t on t."figure_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p5 above join private.change entry on entry.before ->> 'fact' = above.key
          where entry.before is not null and entry.entity_type = 'FigureCitation' and entry.id > changes_within.after),
      p13 (key, until) as (
        select t."activity_id"::text || '-' || t."topic_id"::text, above.until from p6 above join public."activity_topic" t on t."activity_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p6 above join private.change entry on entry.before ->> 'activity' = above.key
          where entry.before is not null and entry.entity_type = 'ActivityTopic' and entry.id > changes_within.after),
      p14 (key, until) as (
        select t."activity_id"::text || '-' || t."source_id"::text, above.until from p6 above join public."activity_citation" t on t."activity_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p6 above join private.change entry on entry.before ->> 'fact' = above.key
          where entry.before is not null and entry.entity_type = 'ActivityCitation' and entry.id > changes_within.after),
      p15 (key, until) as (
        select t."id"::text, above.until from p6 above join public."activity_identifier" t on t."activity_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p6 above join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'ActivityIdentifier' and entry.id > changes_within.after),
      p16 (key, until) as (
        select t."participation_id"::text || '-' || t."source_id"::text, above.until from p7 above join public."participation_citation" t on t."participation_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p7 above join private.change entry on entry.before ->> 'fact' = above.key
          where entry.before is not null and entry.entity_type = 'ParticipationCitation' and entry.id > changes_within.after),
      p17 (key, until) as (
        select t."outcome_id"::text || '-' || t."organization_id"::text, above.until from p8 above join public."outcome_proposer" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above join private.change entry on entry.before ->> 'outcome' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeProposer' and entry.id > changes_within.after),
      p18 (key, until) as (
        select t."outcome_id"::text || '-' || t."organization_id"::text, above.until from p8 above join public."outcome_responsible" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above join private.change entry on entry.before ->> 'outcome' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeResponsible' and entry.id > changes_within.after),
      p19 (key, until) as (
        select t."outcome_id"::text || '-' || t."continues_id"::text, above.until from p8 above join public."outcome_continuation" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above join private.change entry on entry.before ->> 'outcome' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeContinuation' and entry.id > changes_within.after),
      p20 (key, until) as (
        select t."outcome_id"::text || '-' || t."source_id"::text, above.until from p8 above join public."outcome_citation" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above join private.change entry on entry.before ->> 'fact' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeCitation' and entry.id > changes_within.after),
      p21 (key, until) as (
        select t."id"::text, above.until from p8 above join public."outcome_identifier" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeIdentifier' and entry.id > changes_within.after),
      p22 (key, until) as (
        select t."id"::text, above.until from p8 above join public."outcome_evidence" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above join private.change entry on entry.before ->> 'outcome' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeEvidence' and entry.id > changes_within.after)
      select distinct logged.id from (
        select 'Edition' as type, key, until from p0
        union all select 'EditionCitation' as type, key, until from p1
        union all select 'EditionIdentifier' as type, key, until from p2
        union all select 'EditionVenue' as type, key, until from p3
        union all select 'Convening' as type, key, until from p4
        union all select 'Figure' as type, key, until from p5
        union all select 'Activity' as type, key, until from p6
        union all select 'Participation' as type, key, until from p7
        union all select 'Outcome' as type, key, until from p8
        union all select 'EditionVenueCitation' as type, key, until from p9
        union all select 'EditionVenueIdentifier' as type, key, until from p10
        union all select 'ConveningCitation' as type, key, until from p11
        union all select 'FigureCitation' as type, key, until from p12
        union all select 'ActivityTopic' as type, key, until from p13
        union all select 'ActivityCitation' as type, key, until from p14
        union all select 'ActivityIdentifier' as type, key, until from p15
        union all select 'ParticipationCitation' as type, key, until from p16
        union all select 'OutcomeProposer' as type, key, until from p17
        union all select 'OutcomeResponsible' as type, key, until from p18
        union all select 'OutcomeContinuation' as type, key, until from p19
        union all select 'OutcomeCitation' as type, key, until from p20
        union all select 'OutcomeIdentifier' as type, key, until from p21
        union all select 'OutcomeEvidence' as type, key, until from p22
      ) member cross join lateral (select entry.id from private.change entry
        where entry.entity_type = member.type and entry.entity_key = member.key
          and entry.id > changes_within.after and entry.id <= member.until offset 0) logged;
    else return;
  end case;
end $$;`);
    this.addSql(`create or replace function public.position_before(moment timestamptz) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce((select entry.id from private.change entry
    where entry.batch_id <= (select batch.id from private.batch where batch.at < moment order by batch.at desc limit 1)
    order by entry.batch_id desc, entry.id desc limit 1), 0) $$;`);
  }
}
