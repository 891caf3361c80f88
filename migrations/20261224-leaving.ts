import { Migration } from '@mikro-orm/migrations';

/**
 * What people say of the uses of what is known of them, how far they leave, and what they ask for. The log has no values of whoever
 * is not shown: they are kept beside it.
 */
export class Leaving extends Migration {
  override name = '20261224-leaving';

  override up(): void {
    this.addSql(
      `create table "private"."consent" ("id" serial primary key, "expert_id" int not null, "purpose" text not null, "state" text not null, "basis" text not null, "notice_version" text not null, "recorded_at" timestamptz(3) not null default now(), "valid_until" text collate "C" null, "evidence" text null, "batch" int not null);`,
    );
    this.addSql(`create index "consent_by_expert" on "private"."consent" ("expert_id", "purpose", "id");`);
    this.addSql(
      `create table "private"."departure" ("id" serial primary key, "expert_id" int not null, "level" text not null, "consent_before" text null, "at" timestamptz(3) not null default now(), "batch" int not null, "blocked_until" text null, "erased_at" timestamptz(3) null, "returned_at" timestamptz(3) null, "returned_in" int null, "entry" uuid not null, "ledger_key" text null, "hashes" jsonb null, "places" jsonb not null, "is_unsettled" boolean not null default false);`,
    );
    this.addSql(`create index "departure_by_expert" on "private"."departure" ("expert_id", "id");`);
    this.addSql(
      `create table "private"."kept_change" ("id" bigint not null, "person" int not null, "entity_type" text not null, "entity_key" text not null, "before" jsonb null, "after" jsonb null, primary key ("id"));`,
    );
    this.addSql(`create index "kept_change_by_person" on "private"."kept_change" ("person");`);
    this.addSql(
      `create index "kept_change_by_slug_before" on "private"."kept_change" (entity_type, (before ->> 'slug'), id) where (before ->> 'slug') is not null;`,
    );
    this.addSql(
      `create table "private"."namesake" ("expert_id" int not null, "batch" int not null, "admitted_at" timestamptz(3) null, "admitted_in" int null, primary key ("expert_id"));`,
    );
    this.addSql(
      `create table "private"."person_request" ("id" serial primary key, "expert_id" int null, "kind" text not null, "received_on" text not null, "answered_on" text null, "carried_out_on" text null, "batch" int not null);`,
    );
    this.addSql(`create index "person_request_by_expert" on "private"."person_request" ("expert_id");`);
    this.addSql(`alter table "expert" add "embed_consent" text null;`);
    this.addSql(
      `alter table "expert" add constraint "expert_embed_consent_check" check ("embed_consent" in ('GRANTED', 'DENIED'));`,
    );
    this.addSql(
      `alter table "private"."consent" add constraint "consent_valid_until_check" check (is_partial_date(valid_until));`,
    );
    this.addSql(
      `alter table "private"."consent" add constraint "consent_purpose_check" check ("purpose" in ('PROFILE', 'PHOTO', 'CONTACT_LINK', 'EXPERT_TIES', 'PARTNER_EMBED'));`,
    );
    this.addSql(
      `alter table "private"."consent" add constraint "consent_state_check" check ("state" in ('GIVEN', 'DENIED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "private"."consent" add constraint "consent_basis_check" check ("basis" in ('PUBLIC_PROGRAMME', 'CONSENT', 'LEGAL_DUTY'));`,
    );
    this.addSql(
      `alter table "private"."departure" add constraint "departure_level_check" check ("level" in ('HIDE_PHOTO', 'HIDE_PROFILE', 'WITHHOLD', 'ERASE'));`,
    );
    this.addSql(
      `alter table "private"."person_request" add constraint "person_request_kind_check" check ("kind" in ('ACCESS', 'RECTIFICATION', 'CANCELLATION', 'OPPOSITION'));`,
    );
    this.addSql(`create or replace function private.refuse_rewrite() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('tejido.rewrites_log', true), '') <> 'on' then
    raise exception using errcode = 'feature_not_supported', message = 'What is in the log stays as it is.',
      hint = 'Undo an act with: tejido revert. Take a person out with: tejido person leave.';
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger refuse_rewrite before update or delete on private.change
  for each statement execute function private.refuse_rewrite();`);
    this.addSql(`create or replace function private.record_expert()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Expert', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'familyName', r."family_name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'embedConsent', r."embed_consent", 'biography', r."biography", 'url', r."url")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Expert', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'familyName', r."family_name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'embedConsent', r."embed_consent", 'biography', r."biography", 'url', r."url")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Expert', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('displayName', to_jsonb(was."name"), to_jsonb(now."name")), ('familyName', to_jsonb(was."family_name"), to_jsonb(now."family_name")), ('consent', to_jsonb(was."consent"), to_jsonb(now."consent")), ('tieConsent', to_jsonb(was."tie_consent"), to_jsonb(now."tie_consent")), ('embedConsent', to_jsonb(was."embed_consent"), to_jsonb(now."embed_consent")), ('biography', to_jsonb(was."biography"), to_jsonb(now."biography")), ('biographyTranslations', to_jsonb(was."biography_translations"), to_jsonb(now."biography_translations")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('photo', to_jsonb(was."photo"), to_jsonb(now."photo"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."expert" for each row
when ((old."slug", old."name", old."family_name", old."consent", old."tie_consent", old."embed_consent", old."biography", old."biography_translations", old."url", old."photo") is distinct from (new."slug", new."name", new."family_name", new."consent", new."tie_consent", new."embed_consent", new."biography", new."biography_translations", new."url", new."photo") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
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
  select known.after ->> 'consent' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::text and known.id <= logged.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null) from (select told.entity_key as entity_key, told.entry as id) logged)) then told.said - array['consent', 'tieConsent', 'embedConsent', 'biography', 'biographyTranslations', 'url', 'photo']  end;
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
    this.addSql(`create or replace function private.leads(entity_type text, entity_key integer, slug text, entry bigint) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case leads.entity_type
    when 'Source' then return false;
    when 'Expert' then return (exists (select from public."expert" t where (t.id = leads.entity_key and t.withheld is null)) and exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = leads.entity_key::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = leads.entity_key::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = leads.entity_key::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = leads.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = leads.entity_key::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null)) and not exists (select h.id from public."expert" h where (h.slug = leads.slug and (h.withheld is null or exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = h.id::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = h.id::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = h.id::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = leads.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = h.id::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null))))) and (not exists (select from private.change logged where (logged.entity_type = leads.entity_type and logged.before ->> 'slug' = leads.slug
      and logged.id > leads.entry and exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = logged.entity_key::integer::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = logged.entity_key::integer::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = leads.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null)))) and not exists (select from private.kept_change logged where (logged.entity_type = leads.entity_type and logged.before ->> 'slug' = leads.slug
      and logged.id > leads.entry and exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = logged.entity_key::integer::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = logged.entity_key::integer::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = leads.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null))))));
    else return not exists (select from private.change logged where (logged.entity_type = leads.entity_type and logged.before ->> 'slug' = leads.slug
      and logged.id > leads.entry));
  end case;
end $$;`);
    this.addSql(`create or replace function private.is_withholding() returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (select from private.change logged
    where logged.batch_id = nullif(current_setting('tejido.batch', true), '')::int and ((logged.entity_type = 'Expert' and (logged.kind = 'TOMBSTONED'
  or logged.after ->> 'tieConsent' = 'DENIED' or logged.after ->> 'embedConsent' = 'DENIED'
  or exists (select from private.kept_change kept where kept.id = logged.id)
  or logged.before ? 'consent' and coalesce(logged.before ->> 'consent', 'GRANTED') = 'GRANTED'
    and logged.after ->> 'consent' is distinct from 'GRANTED')))) $$;`);
    this.addSql(`create or replace function private.has_left(person int) returns boolean language sql stable
set search_path = private, pg_temp as $$
  select exists (select from departure d where d.expert_id = person and d.level in ('WITHHOLD', 'ERASE') and d.returned_at is null)
    or exists (select from namesake n where n.expert_id = person and n.admitted_at is null) $$;`);
    this.addSql(`create or replace function private.is_erased(person int) returns boolean language sql stable
set search_path = private, pg_temp as $$
  select exists (select from departure d where d.expert_id = person and d.erased_at is not null) $$;`);
    this.addSql(`create or replace function private.refuse_return() returns trigger language plpgsql security definer
set search_path = private, pg_temp as $$
begin
  if has_left(new.id) and coalesce(current_setting('tejido.returning', true), '') <> new.id::text then
    raise exception using errcode = 'TJ410', message = format('Expert %s left the network, and is not shown again by an edit.', new.id),
      hint = 'While what is kept of them is not erased, take their leaving back: tejido person return.';
  end if;
  return new;
end $$;`);
    this.addSql(`create or replace function private.erase_person(person int) returns void language plpgsql
set search_path = private, pg_temp as $$
begin
  perform settle_log(person);
  delete from vault where expert_id = person;
  delete from kept_change k where k.person = erase_person.person;
  update consent set evidence = null where expert_id = person and evidence is not null;
  update departure set erased_at = now(), places = '[]' where expert_id = person and erased_at is null and level in ('WITHHOLD', 'ERASE')
    and returned_at is null;
end $$;`);
    this.addSql(`create or replace trigger a_departure before update on expert for each row
  when (old.withheld is not null and not coalesce(new.consent in ('DENIED', 'WITHDRAWN', 'EMBARGOED'), false)) execute function private.refuse_return();`);
    this.addSql(`create or replace function private.day_after(day text) returns date language sql immutable set search_path = pg_catalog as $$
  select (case length(day) when 4 then (day || '-01-01')::date + interval '1 year'
    when 7 then (day || '-01')::date + interval '1 month' else day::date + interval '1 day' end)::date $$;`);
    this.addSql(`create or replace function private.consents_of(person int)
returns table (purpose text, state text, valid_until text) language sql stable set search_path = private, pg_temp as $$
  select distinct on (c.purpose) c.purpose, case when c.state = 'GIVEN'
      and to_char(now() at time zone 'UTC', 'YYYY-MM-DD') collate "C" > (c.valid_until || '~') collate "C" then 'EXPIRED' else c.state end,
    c.valid_until
  from consent c where c.expert_id = person order by c.purpose, c.id desc $$;`);
    this.addSql(`create or replace function private.hidden_details(person int) returns text[] language sql stable
set search_path = private, pg_temp as $$
  select case when exists (select from consent c where c.expert_id = person and c.purpose in ('PROFILE', 'PHOTO', 'CONTACT_LINK'))
    then array(select detail.name from (values ('PROFILE', 'biography'), ('PROFILE', 'biography_translations'), ('PHOTO', 'photo'), ('CONTACT_LINK', 'url'))
      as detail(purpose, name) where not exists (
      select from private.consents_of(person) said where said.purpose = detail.purpose and said.state = 'GIVEN'))
    else '{}' end $$;`);
    this.addSql(`create or replace function private.hide_details() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
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
end $$;`);
    this.addSql(`create or replace function private.apply_consents(person int) returns void language plpgsql
set search_path = public, private, pg_temp as $$
declare
  said jsonb := coalesce((select jsonb_object_agg(c.purpose, c.state) from consents_of(person) c), '{}');
  details text[] := array['PROFILE', 'PHOTO', 'CONTACT_LINK'];
  hidden text[] := hidden_details(person);
  shown jsonb := coalesce((select jsonb_object_agg(key, value) from vault v cross join jsonb_each(v.kept #> array['expert', person::text])
    where v.expert_id = person and key in (select detail.name from (values ('PROFILE', 'biography'), ('PROFILE', 'biography_translations'), ('PHOTO', 'photo'), ('CONTACT_LINK', 'url'))
      as detail(purpose, name)) and key <> all(hidden)), '{}');
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
      else e.photo || jsonb_build_object('validUntil', to_char(private.day_after(last_day), 'YYYY-MM-DD"T00:00:00.000Z"')) end
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
end $$;`);
    this.addSql(`create or replace trigger expert_withheld_details before insert or update on expert for each row
  when (not coalesce(new.consent in ('DENIED', 'WITHDRAWN', 'EMBARGOED'), false) and (new.biography is not null or new.biography_translations is not null or new.url is not null
    or new.photo is not null)) execute function private.hide_details();`);
    this.addSql(`create or replace function private.keep(person int, relation text, row_key int, columns jsonb) returns void language sql
set search_path = private, pg_temp as $$
  insert into vault as v (expert_id, kept)
  select person, jsonb_build_object(relation, jsonb_build_object(row_key, columns)) where not is_erased(person)
  on conflict (expert_id) do update set kept = v.kept || jsonb_build_object(relation, coalesce(v.kept -> relation, '{}')
    || jsonb_build_object(row_key, coalesce(v.kept #> array[relation, row_key::text], '{}') || columns)) $$;`);
    this.addSql(`create or replace function private.move_expert() returns trigger language plpgsql security definer
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
end $$;`);
    this.addSql(`create or replace function private.keep_identifiers() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
begin
  perform take_identifiers(id), settle_log(id) from expert where withheld is not null and id in (select expert_id from written);
  return null;
end $$;`);
    this.addSql(`create or replace function private.own_values(said jsonb, properties text[], kind text) returns jsonb language sql immutable
set search_path = pg_catalog as $$
  select case when said is not null then coalesce(jsonb_object_agg(key, value), '{}') end from jsonb_each(said)
    where key = any(properties) and (kind = 'UPDATED' or value #>> '{}' !~ '^withheld-([0-9a-f]{12}|[0-9]+)$') $$;`);
    this.addSql(`create or replace function private.settle_log(person int) returns void language plpgsql
set search_path = private, pg_temp as $$
declare
  is_shown boolean := exists (select from public.expert e where e.id = person and e.withheld is null);
  hidden text[] := array(select own.property from (values ('slug', 'slug'), ('displayName', 'name'), ('familyName', 'family_name'), ('biography', 'biography'),
      ('biographyTranslations', 'biography_translations'), ('url', 'url'), ('photo', 'photo')) as own(property, name) where not is_shown or own.name = any(hidden_details(person)));
begin
  perform set_config('tejido.rewrites_log', 'on', true);
  update change c set before = c.before || kept.before, after = c.after || kept.after
    from kept_change kept where kept.id = c.id and kept.person = settle_log.person;
  delete from kept_change kept where kept.person = settle_log.person;
  with found (id, properties) as (
      select c.id, hidden from change c where c.entity_type = 'Expert' and c.entity_key = person::text
      union all select * from (
      select c.id, array['scheme', 'publisher', 'value', 'verified'] from private.change c where c.entity_type = 'ExpertIdentifier' and c.entity_key in (
        select t.id::text from public.expert_identifier t where t.expert_id = person
        union select past.entity_key from private.change past
          where past.entity_type = 'ExpertIdentifier' and past.before is not null and past.before @> jsonb_build_object('node', person))) as ofs(id, properties) where not is_shown
      union all select * from (
      select c.id, array['title', 'titleTranslations'] from private.change c where c.entity_type = 'Affiliation' and c.entity_key in (
        select t.id::text from public.affiliation t where t.expert_id = person
        union select past.entity_key from private.change past
          where past.entity_type = 'Affiliation' and past.before is not null and past.before @> jsonb_build_object('expert', person))) as ofs(id, properties) where not is_shown
      union all select * from (
      select c.id, array['billedAs', 'roleAsGiven'] from private.change c where c.entity_type = 'Participation' and c.entity_key in (
        select t.id::text from public.participation t where t.expert_id = person
        union select past.entity_key from private.change past
          where past.entity_type = 'Participation' and past.before is not null and past.before @> jsonb_build_object('expert', person))) as ofs(id, properties) where not is_shown
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
  perform set_config('tejido.rewrites_log', 'off', true);
end $$;`);
    this.addSql(`create or replace function private.settle_log_of_people() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
begin
  perform settle_log(now.id) from was_rows was join is_rows now on now.id = was.id
    where now.withheld is distinct from was.withheld;
  return null;
end $$;`);
    this.addSql(`create or replace trigger settle_log after update on expert referencing old table as was_rows new table as is_rows
  for each statement execute function private.settle_log_of_people();`);
    this.addSql(`create or replace function private.forget_details() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  people text[] := array(select now.id::text from was_rows was join is_rows now on now.id = was.id
    where now.consent is distinct from was.consent and now.consent is distinct from 'GRANTED');
begin
  if people = '{}' then return null; end if;
  perform set_config('tejido.rewrites_log', 'on', true);
  update private.change logged set before = logged.before - array['biography', 'biographyTranslations', 'url', 'photo'], after = logged.after - array['biography', 'biographyTranslations', 'url', 'photo']
    where logged.entity_type = 'Expert' and logged.entity_key = any(people)
      and (logged.before ?| array['biography', 'biographyTranslations', 'url', 'photo'] or logged.after ?| array['biography', 'biographyTranslations', 'url', 'photo']);
  perform set_config('tejido.rewrites_log', 'off', true);
  return null;
end $$;`);
    this.addSql(
      `select private.settle_log(person) from (select id as person from expert where withheld is not null
        union select expert_id from private.vault) withheld;`,
    );
    this.addSql(`create or replace function public.changes_after(after bigint, most integer)
returns table ("position" bigint, at timestamptz, kind text, entity_type text, entity_key text, fields text[], "values" jsonb,
  before jsonb, told_key text, batch integer)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
  return query select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(told."values", told.before,
      case when not logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation') then coalesce(logged.after, logged.before) end)) order by 1) as fields,
    told."values", told.before,
    case when logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation') and coalesce(told."values", told.before) is null
      then split_part(logged.entity_key, '-', 1) else logged.entity_key end as told_key,
    logged.batch_id as batch
  from (select * from private.change logged where logged.id > changes_after.after and case logged.entity_type
      when 'Expert' then (exists (select from public."expert" t where (t."id" = logged.entity_key::integer and t.withheld is null)) or (logged.before is not null and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select logged.before ->> 'consent' as consent) said) state where state.withheld is null)
  and (logged.kind = 'TOMBSTONED' or logged.after ? 'consent' and not exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select logged.after ->> 'consent' as consent) said) state where state.withheld is null))) and not exists (
  select from private.change later where later.entity_type = 'Expert' and later.entity_key = logged.entity_key::text and later.id > logged.id and (later.before is not null and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select later.before ->> 'consent' as consent) said) state where state.withheld is null)
  and (later.kind = 'TOMBSTONED' or later.after ? 'consent' and not exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select later.after ->> 'consent' as consent) said) state where state.withheld is null)))))
      when 'ExpertCitation' then (exists (select from public."expert_citation" t where (t."expert_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null))) or logged.kind = 'TOMBSTONED' and exists (select from expert owner
    where owner.id = (logged.before ->> 'fact')::integer and owner.withheld is null))
      when 'ExpertIdentifier' then (exists (select from public."expert_identifier" t where (t."id" = logged.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null))) or logged.kind = 'TOMBSTONED' and exists (select from expert owner
    where owner.id = (logged.before ->> 'node')::integer and owner.withheld is null))
      when 'Affiliation' then (exists (select from public."affiliation" t where (t."id" = logged.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null))) or logged.kind = 'TOMBSTONED' and exists (select from expert owner
    where owner.id = (logged.before ->> 'expert')::integer and owner.withheld is null))
      when 'AffiliationCitation' then (exists (select from public."affiliation_citation" t where (t."affiliation_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and exists (select from affiliation cited where cited.id = t.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null)))) or logged.kind = 'TOMBSTONED' and exists (
  select from affiliation owner where owner.id = (logged.before ->> 'fact')::integer and not exists (select from expert hidden where hidden.id = owner.expert_id and not hidden.withheld is null)))
      when 'Participation' then (exists (select from public."participation" t where (t."id" = logged.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null))) or (coalesce(logged.after, logged.before) ?| array['edition', 'activity', 'role', 'order']::text[] and exists (select from public."participation" t where (t."id" = logged.entity_key::integer))) or logged.kind = 'TOMBSTONED')
      when 'ParticipationCitation' then (exists (select from public."participation_citation" t where (t."participation_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and exists (select from participation cited where cited.id = t.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null)))) or logged.kind = 'TOMBSTONED' and exists (
  select from participation owner where owner.id = (logged.before ->> 'fact')::integer and not exists (select from expert hidden where hidden.id = owner.expert_id and not hidden.withheld is null)))
      else true end
    order by logged.id limit changes_after.most) logged
  cross join lateral (select case when logged.after is not null then (select case logged.entity_type
      when 'Source' then case when (exists (select from public."source" t where (t."id" = told.entity_key::integer and ((exists (select from sector_citation citation where citation.source_id = t.id and true) or exists (select from organization_citation citation where citation.source_id = t.id and true) or exists (select from organization_name_citation citation where citation.source_id = t.id and true) or exists (select from organization_change_citation citation where citation.source_id = t.id and true) or exists (select from series_citation citation where citation.source_id = t.id and true) or exists (select from edition_citation citation where citation.source_id = t.id and true) or exists (select from venue_citation citation where citation.source_id = t.id and true) or exists (select from convening_citation citation where citation.source_id = t.id and true) or exists (select from figure_citation citation where citation.source_id = t.id and true) or exists (select from expert_citation citation where citation.source_id = t.id and not exists (select from expert hidden where hidden.id = citation.expert_id and not hidden.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = t.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from activity_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and exists (select from participation cited where cited.id = citation.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = t.id and true) or exists (select from agenda_item_citation citation where citation.source_id = t.id and true)) or not (exists (select from expert_citation citation where citation.source_id = t.id and true) or exists (select from affiliation_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and true)))))) then told.said  end
      when 'SourceIdentifier' then case when (exists (select from public."source_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Sector' then case when (exists (select from public."sector" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'SectorCitation' then case when (exists (select from public."sector_citation" t where (t."sector_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'SectorIdentifier' then case when (exists (select from public."sector_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Organization' then case when (exists (select from public."organization" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationCitation' then case when (exists (select from public."organization_citation" t where (t."organization_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OrganizationIdentifier' then case when (exists (select from public."organization_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationName' then case when (exists (select from public."organization_name" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationNameCitation' then case when (exists (select from public."organization_name_citation" t where (t."organization_name_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OrganizationChange' then case when (exists (select from public."organization_change" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationChangeCitation' then case when (exists (select from public."organization_change_citation" t where (t."organization_change_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Series' then case when (exists (select from public."series" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'SeriesCitation' then case when (exists (select from public."series_citation" t where (t."series_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'SeriesIdentifier' then case when (exists (select from public."series_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Edition' then case when (exists (select from public."edition" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'EditionCitation' then case when (exists (select from public."edition_citation" t where (t."edition_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'EditionIdentifier' then case when (exists (select from public."edition_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'EditionVenue' then case when (exists (select from public."venue" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'EditionVenueCitation' then case when (exists (select from public."venue_citation" t where (t."venue_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'EditionVenueIdentifier' then case when (exists (select from public."venue_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Convening' then case when (exists (select from public."convening" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'ConveningCitation' then case when (exists (select from public."convening_citation" t where (t."convening_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Figure' then case when (exists (select from public."figure" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'FigureCitation' then case when (exists (select from public."figure_citation" t where (t."figure_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Expert' then case when (exists (select from public."expert" t where (t."id" = told.entity_key::integer and t.withheld is null)) and (select exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::text and known.id <= logged.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null) from (select told.entity_key as entity_key, told.entry as id) logged)) then told.said - array['consent', 'tieConsent', 'embedConsent', 'biography', 'biographyTranslations', 'url', 'photo']  end
      when 'ExpertCitation' then case when (exists (select from public."expert_citation" t where (t."expert_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end
      when 'ExpertIdentifier' then case when (exists (select from public."expert_identifier" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end
      when 'Affiliation' then case when (exists (select from public."affiliation" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end
      when 'AffiliationCitation' then case when (exists (select from public."affiliation_citation" t where (t."affiliation_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and exists (select from affiliation cited where cited.id = t.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then told.said  end
      when 'Topic' then case when (exists (select from public."topic" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Activity' then case when (exists (select from public."activity" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'ActivityTopic' then case when (exists (select from public."activity_topic" t where (t."activity_id" = split_part(told.entity_key, '-', 1)::integer and t."topic_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'ActivityCitation' then case when (exists (select from public."activity_citation" t where (t."activity_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'ActivityIdentifier' then case when (exists (select from public."activity_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Participation' then case when (exists (select from public."participation" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said when exists (select from public."participation" t where (t."id" = told.entity_key::integer)) then (select jsonb_object_agg(key, value) from jsonb_each(told.said)
      where key in ('edition', 'activity', 'role', 'order')) end
      when 'ParticipationCitation' then case when (exists (select from public."participation_citation" t where (t."participation_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and exists (select from participation cited where cited.id = t.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then told.said  end
      when 'Outcome' then case when (exists (select from public."outcome" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OutcomeProposer' then case when (exists (select from public."outcome_proposer" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."organization_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeResponsible' then case when (exists (select from public."outcome_responsible" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."organization_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeContinuation' then case when (exists (select from public."outcome_continuation" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."continues_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeCitation' then case when (exists (select from public."outcome_citation" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeIdentifier' then case when (exists (select from public."outcome_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OutcomeEvidence' then case when (exists (select from public."outcome_evidence" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'AgendaItem' then case when (exists (select from public."agenda_item" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'AgendaItemOutcome' then case when (exists (select from public."agenda_item_outcome" t where (t."agenda_item_id" = split_part(told.entity_key, '-', 1)::integer and t."outcome_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'AgendaItemIdentifier' then case when (exists (select from public."agenda_item_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'AgendaItemCitation' then case when (exists (select from public."agenda_item_citation" t where (t."agenda_item_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Snapshot' then case when (exists (select from public."snapshot" t where (t."id" = told.entity_key::integer))) then told.said  end
      else null end
      from (select logged.entity_key as entity_key, logged.id as entry, logged.after as said) told) end as "values",
    case when logged.before is not null then (select case logged.entity_type
      when 'Source' then case when (exists (select from public."source" t where (t."id" = told.entity_key::integer and ((exists (select from sector_citation citation where citation.source_id = t.id and true) or exists (select from organization_citation citation where citation.source_id = t.id and true) or exists (select from organization_name_citation citation where citation.source_id = t.id and true) or exists (select from organization_change_citation citation where citation.source_id = t.id and true) or exists (select from series_citation citation where citation.source_id = t.id and true) or exists (select from edition_citation citation where citation.source_id = t.id and true) or exists (select from venue_citation citation where citation.source_id = t.id and true) or exists (select from convening_citation citation where citation.source_id = t.id and true) or exists (select from figure_citation citation where citation.source_id = t.id and true) or exists (select from expert_citation citation where citation.source_id = t.id and not exists (select from expert hidden where hidden.id = citation.expert_id and not hidden.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = t.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from activity_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and exists (select from participation cited where cited.id = citation.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = t.id and true) or exists (select from agenda_item_citation citation where citation.source_id = t.id and true)) or not (exists (select from expert_citation citation where citation.source_id = t.id and true) or exists (select from affiliation_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and true)))))) then told.said  end
      when 'SourceIdentifier' then case when (exists (select from public."source_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Sector' then case when (exists (select from public."sector" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'SectorCitation' then case when (exists (select from public."sector_citation" t where (t."sector_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'SectorIdentifier' then case when (exists (select from public."sector_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Organization' then case when (exists (select from public."organization" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationCitation' then case when (exists (select from public."organization_citation" t where (t."organization_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OrganizationIdentifier' then case when (exists (select from public."organization_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationName' then case when (exists (select from public."organization_name" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationNameCitation' then case when (exists (select from public."organization_name_citation" t where (t."organization_name_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OrganizationChange' then case when (exists (select from public."organization_change" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OrganizationChangeCitation' then case when (exists (select from public."organization_change_citation" t where (t."organization_change_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Series' then case when (exists (select from public."series" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'SeriesCitation' then case when (exists (select from public."series_citation" t where (t."series_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'SeriesIdentifier' then case when (exists (select from public."series_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Edition' then case when (exists (select from public."edition" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'EditionCitation' then case when (exists (select from public."edition_citation" t where (t."edition_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'EditionIdentifier' then case when (exists (select from public."edition_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'EditionVenue' then case when (exists (select from public."venue" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'EditionVenueCitation' then case when (exists (select from public."venue_citation" t where (t."venue_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'EditionVenueIdentifier' then case when (exists (select from public."venue_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Convening' then case when (exists (select from public."convening" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'ConveningCitation' then case when (exists (select from public."convening_citation" t where (t."convening_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Figure' then case when (exists (select from public."figure" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'FigureCitation' then case when (exists (select from public."figure_citation" t where (t."figure_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Expert' then case when (exists (select from public."expert" t where (t."id" = told.entity_key::integer and t.withheld is null)) and (select exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from (select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from private.change entry left join private.kept_change kept on kept.id = entry.id) known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::text and known.id <= logged.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null) from (select told.entity_key as entity_key, told.entry as id) logged)) then told.said - array['consent', 'tieConsent', 'embedConsent', 'biography', 'biographyTranslations', 'url', 'photo']  end
      when 'ExpertCitation' then case when (exists (select from public."expert_citation" t where (t."expert_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end
      when 'ExpertIdentifier' then case when (exists (select from public."expert_identifier" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end
      when 'Affiliation' then case when (exists (select from public."affiliation" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said  end
      when 'AffiliationCitation' then case when (exists (select from public."affiliation_citation" t where (t."affiliation_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and exists (select from affiliation cited where cited.id = t.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then told.said  end
      when 'Topic' then case when (exists (select from public."topic" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Activity' then case when (exists (select from public."activity" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'ActivityTopic' then case when (exists (select from public."activity_topic" t where (t."activity_id" = split_part(told.entity_key, '-', 1)::integer and t."topic_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'ActivityCitation' then case when (exists (select from public."activity_citation" t where (t."activity_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'ActivityIdentifier' then case when (exists (select from public."activity_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Participation' then case when (exists (select from public."participation" t where (t."id" = told.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)))) then told.said when exists (select from public."participation" t where (t."id" = told.entity_key::integer)) then (select jsonb_object_agg(key, value) from jsonb_each(told.said)
      where key in ('edition', 'activity', 'role', 'order')) end
      when 'ParticipationCitation' then case when (exists (select from public."participation_citation" t where (t."participation_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer and exists (select from participation cited where cited.id = t.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))))) then told.said  end
      when 'Outcome' then case when (exists (select from public."outcome" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OutcomeProposer' then case when (exists (select from public."outcome_proposer" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."organization_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeResponsible' then case when (exists (select from public."outcome_responsible" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."organization_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeContinuation' then case when (exists (select from public."outcome_continuation" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."continues_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeCitation' then case when (exists (select from public."outcome_citation" t where (t."outcome_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'OutcomeIdentifier' then case when (exists (select from public."outcome_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'OutcomeEvidence' then case when (exists (select from public."outcome_evidence" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'AgendaItem' then case when (exists (select from public."agenda_item" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'AgendaItemOutcome' then case when (exists (select from public."agenda_item_outcome" t where (t."agenda_item_id" = split_part(told.entity_key, '-', 1)::integer and t."outcome_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'AgendaItemIdentifier' then case when (exists (select from public."agenda_item_identifier" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'AgendaItemCitation' then case when (exists (select from public."agenda_item_citation" t where (t."agenda_item_id" = split_part(told.entity_key, '-', 1)::integer and t."source_id" = split_part(told.entity_key, '-', 2)::integer))) then told.said  end
      when 'Snapshot' then case when (exists (select from public."snapshot" t where (t."id" = told.entity_key::integer))) then told.said  end
      else null end
      from (select logged.entity_key as entity_key, logged.id - 1 as entry, logged.before as said) told) end as before offset 0) told
  order by logged.id;
end $$;`);
  }
}
