import { Migration } from '@mikro-orm/migrations';

/**
 * People have an address of their own beside a biography and a photograph. All three show with consent alone, and the log has
 * none of them once that is gone.
 */
export class Biographies extends Migration {
  override name = '20261209-biographies';

  override up(): void {
    this.addSql(`alter table "expert" add "url" text null;`);
    this.addSql(`create or replace function private.record_expert()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Expert', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'familyName', r."family_name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'biography', r."biography", 'url', r."url")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Expert', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'familyName', r."family_name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'biography', r."biography", 'url', r."url")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Expert', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('displayName', to_jsonb(was."name"), to_jsonb(now."name")), ('familyName', to_jsonb(was."family_name"), to_jsonb(now."family_name")), ('consent', to_jsonb(was."consent"), to_jsonb(now."consent")), ('tieConsent', to_jsonb(was."tie_consent"), to_jsonb(now."tie_consent")), ('biography', to_jsonb(was."biography"), to_jsonb(now."biography")), ('biographyTranslations', to_jsonb(was."biography_translations"), to_jsonb(now."biography_translations")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('photo', to_jsonb(was."photo"), to_jsonb(now."photo"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."expert" for each row
when ((old."slug", old."name", old."family_name", old."consent", old."tie_consent", old."biography", old."biography_translations", old."url", old."photo") is distinct from (new."slug", new."name", new."family_name", new."consent", new."tie_consent", new."biography", new."biography_translations", new."url", new."photo") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
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
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null) from (select told.entity_key as entity_key, told.entry as id) logged)) then told.said - array['consent', 'tieConsent', 'biography', 'biographyTranslations', 'url', 'photo']  end;
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
    this.addSql(`create or replace function private.withhold_expert() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  kept jsonb;
begin
  if new.consent in ('DENIED', 'WITHDRAWN', 'EMBARGOED') then
    if tg_op = 'UPDATE' and old.withheld is null then
      new.name := coalesce(new.name, old.name);
      new.family_name := coalesce(new.family_name, old.family_name);
      new.biography := coalesce(new.biography, old.biography);
      new.biography_translations := coalesce(new.biography_translations, old.biography_translations);
      new.url := coalesce(new.url, old.url);
      new.photo := coalesce(new.photo, old.photo);
      if is_mask(new.slug) then
        new.slug := old.slug;
      end if;
    end if;
    select jsonb_object_agg(key, value) into kept from jsonb_each(to_jsonb(new)) where value <> 'null'
      and (key in ('name', 'family_name', 'biography', 'biography_translations', 'url', 'photo') or key = 'slug' and not is_mask(new.slug));
    if kept is null then
      return new;
    end if;
    perform keep(new.id, 'expert', new.id, kept);
    new.name := null;
    new.family_name := null;
    new.biography := null;
    new.biography_translations := null;
    new.url := null;
    new.photo := null;
    if kept ? 'slug' then
      new.slug := mask(new.id);
    end if;
  elsif tg_op = 'UPDATE' then
    select v.kept #> array['expert', new.id::text] into kept from vault v where v.expert_id = new.id;
    new.name := coalesce(new.name, kept ->> 'name');
    new.family_name := coalesce(new.family_name, kept ->> 'family_name');
    new.biography := coalesce(new.biography, kept ->> 'biography');
    new.biography_translations := coalesce(new.biography_translations, kept -> 'biography_translations');
    new.url := coalesce(new.url, kept ->> 'url');
    new.photo := coalesce(new.photo, kept -> 'photo');
    if is_mask(new.slug) and not exists (select from expert e where e.slug = kept ->> 'slug') then
      new.slug := coalesce(kept ->> 'slug', new.slug);
    end if;
  end if;
  return new;
end $$;`);
    this.addSql(`create or replace function private.forget_details() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  people text[] := array(select now.id::text from was_rows was join is_rows now on now.id = was.id
    where now.consent is distinct from was.consent and now.consent is distinct from 'GRANTED');
begin
  if people = '{}' then return null; end if;
  update private.change logged set before = logged.before - array['biography', 'biographyTranslations', 'url', 'photo'], after = logged.after - array['biography', 'biographyTranslations', 'url', 'photo']
    where logged.entity_type = 'Expert' and logged.entity_key = any(people)
      and (logged.before ?| array['biography', 'biographyTranslations', 'url', 'photo'] or logged.after ?| array['biography', 'biographyTranslations', 'url', 'photo']);
  return null;
end $$;`);
    this.addSql(`create or replace trigger withhold_details after update on expert referencing old table as was_rows new table as is_rows
  for each statement execute function private.forget_details();`);
    this.addSql(`update private.change logged
  set before = before - array['biography', 'biographyTranslations', 'photo'], after = after - array['biography', 'biographyTranslations', 'photo']
  where entity_type = 'Expert' and (before ?| array['biography', 'biographyTranslations', 'photo'] or after ?| array['biography', 'biographyTranslations', 'photo'])
    and exists (select from expert e where e.id::text = logged.entity_key and e.withheld is not null);`);
  }
}
