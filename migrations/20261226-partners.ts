import { Migration } from '@mikro-orm/migrations';

/** Partners with their own APIs behind the gateway: who they are, what is asked where, and how that is doing. */
export class Partners extends Migration {
  override name = '20261226-partners';

  override up(): void {
    this.addSql(
      `create table "partner" ("id" serial primary key, "slug" text not null, "organization_id" int not null, "publisher" text not null, "origin" text null, "license" text null, "since" text collate "C" null, "ended_on" text collate "C" null, "version" int not null default 1, "updated_at" timestamptz(3) not null default act_time());`,
    );
    this.addSql(`alter table "partner" add constraint "partner_slug_unique" unique ("slug");`);
    this.addSql(`alter table "partner" add constraint "partner_once" unique ("organization_id");`);
    this.addSql(
      `create table "subgraph" ("id" serial primary key, "partner_id" int not null, "name" text not null, "url" text not null, "network" boolean not null default false, "sdl" text not null, "sdl_hash" text not null, "registered_at" timestamptz(3) not null, "ended_at" timestamptz(3) null);`,
    );
    this.addSql(`create index "subgraph_by_partner" on "subgraph" ("partner_id");`);
    this.addSql(`create unique index "subgraph_name_once" on "subgraph" (name) where ended_at is null;`);
    this.addSql(
      `create unique index "subgraph_once_a_partner" on "subgraph" (partner_id) where ended_at is null;`,
    );
    this.addSql(
      `create table "subgraph_state" ("subgraph_id" int not null, "state" text not null, "adds" text[] not null, "problems" text[] not null, "checked_at" timestamptz(3) not null, primary key ("subgraph_id"));`,
    );
    this.addSql(
      `alter table "partner" add constraint "partner_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "partner" add constraint "since_before_ended_on" check ((ended_on || '~') collate "C" >= since);`,
    );
    this.addSql(
      `alter table "partner" add constraint "partner_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(`alter table "partner" add constraint "partner_since_check" check (is_partial_date(since));`);
    this.addSql(
      `alter table "partner" add constraint "partner_ended_on_check" check (is_partial_date(ended_on));`,
    );
    this.addSql(
      `alter table "subgraph" add constraint "subgraph_partner_id_foreign" foreign key ("partner_id") references "partner" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "subgraph" add constraint "subgraph_name_check" check (name ~ '^[a-z][a-z0-9]{1,23}$');`,
    );
    this.addSql(
      `alter table "subgraph_state" add constraint "subgraph_state_state_check" check ("state" in ('CHECKED', 'COMPOSED', 'REFUSED', 'UNREACHABLE'));`,
    );
    this.addSql(`create or replace function private.record_partner()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Partner', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'organization', r."organization_id", 'publisher', r."publisher", 'origin', r."origin", 'license', r."license", 'since', r."since", 'endedOn', r."ended_on")) from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Partner', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'organization', r."organization_id", 'publisher', r."publisher", 'origin', r."origin", 'license', r."license", 'since', r."since", 'endedOn', r."ended_on")), null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Partner', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('organization', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('origin', to_jsonb(was."origin"), to_jsonb(now."origin")), ('license', to_jsonb(was."license"), to_jsonb(now."license")), ('since', to_jsonb(was."since"), to_jsonb(now."since")), ('endedOn', to_jsonb(was."ended_on"), to_jsonb(now."ended_on"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."partner" referencing new table as is_rows for each statement execute function private.record_partner();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."partner" referencing old table as was_rows new table as is_rows for each statement execute function private.record_partner();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."partner" referencing old table as was_rows for each statement execute function private.record_partner();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."partner" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."partner" for each row
when ((old."slug", old."organization_id", old."publisher", old."origin", old."license", old."since", old."ended_on") is distinct from (new."slug", new."organization_id", new."publisher", new."origin", new."license", new."since", new."ended_on") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_subgraph()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Subgraph', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('partner', r."partner_id", 'name', r."name", 'url', r."url", 'network', r."network", 'sdl', r."sdl", 'sdlHash', r."sdl_hash", 'registeredAt', to_char(r."registered_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endedAt', to_char(r."ended_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) from is_rows r;
    update public."partner" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."partner_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Subgraph', r."id"::text, jsonb_strip_nulls(jsonb_build_object('partner', r."partner_id", 'name', r."name", 'url', r."url", 'network', r."network", 'sdl', r."sdl", 'sdlHash', r."sdl_hash", 'registeredAt', to_char(r."registered_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endedAt', to_char(r."ended_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), null from was_rows r;
    update public."partner" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."partner_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Subgraph', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('partner', to_jsonb(was."partner_id"), to_jsonb(now."partner_id")), ('name', to_jsonb(was."name"), to_jsonb(now."name")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('network', to_jsonb(was."network"), to_jsonb(now."network")), ('sdl', to_jsonb(was."sdl"), to_jsonb(now."sdl")), ('sdlHash', to_jsonb(was."sdl_hash"), to_jsonb(now."sdl_hash")), ('registeredAt', to_jsonb(to_char(was."registered_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_jsonb(to_char(now."registered_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), ('endedAt', to_jsonb(to_char(was."ended_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_jsonb(to_char(now."ended_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."partner" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."partner_id", now."partner_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."partner_id", was."name", was."url", was."network", was."sdl", was."sdl_hash", was."registered_at", was."ended_at") is distinct from (now."partner_id", now."name", now."url", now."network", now."sdl", now."sdl_hash", now."registered_at", now."ended_at"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."subgraph" referencing new table as is_rows for each statement execute function private.record_subgraph();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."subgraph" referencing old table as was_rows new table as is_rows for each statement execute function private.record_subgraph();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."subgraph" referencing old table as was_rows for each statement execute function private.record_subgraph();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."subgraph" for each statement execute function private.refuse_truncate();`,
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
    when 'Partner' then return case when (exists (select from public."partner" t where (t."id" = told.entity_key::integer))) then told.said  end;
    when 'Subgraph' then return case when (exists (select from public."subgraph" t where (t."id" = told.entity_key::integer and true))) then told.said - array['sdl']  end;
    else return null;
  end case;
end $$;`);
    this.addSql(`create or replace function private.is_shown(entity_type text, entity_key text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case is_shown.entity_type
    when 'Source' then return exists (select from public."source" t where (t."id" = is_shown.entity_key::integer and ((exists (select from sector_citation citation where citation.source_id = t.id and true) or exists (select from organization_citation citation where citation.source_id = t.id and true) or exists (select from organization_name_citation citation where citation.source_id = t.id and true) or exists (select from organization_change_citation citation where citation.source_id = t.id and true) or exists (select from series_citation citation where citation.source_id = t.id and true) or exists (select from edition_citation citation where citation.source_id = t.id and true) or exists (select from venue_citation citation where citation.source_id = t.id and true) or exists (select from convening_citation citation where citation.source_id = t.id and true) or exists (select from figure_citation citation where citation.source_id = t.id and true) or exists (select from expert_citation citation where citation.source_id = t.id and not exists (select from expert hidden where hidden.id = citation.expert_id and not hidden.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = t.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from activity_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and exists (select from participation cited where cited.id = citation.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = t.id and true) or exists (select from agenda_item_citation citation where citation.source_id = t.id and true)) or not (exists (select from expert_citation citation where citation.source_id = t.id and true) or exists (select from affiliation_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and true)))));
    when 'SourceIdentifier' then return exists (select from public."source_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'Sector' then return exists (select from public."sector" t where (t."id" = is_shown.entity_key::integer));
    when 'SectorCitation' then return exists (select from public."sector_citation" t where (t."sector_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'SectorIdentifier' then return exists (select from public."sector_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'Organization' then return exists (select from public."organization" t where (t."id" = is_shown.entity_key::integer));
    when 'OrganizationCitation' then return exists (select from public."organization_citation" t where (t."organization_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'OrganizationIdentifier' then return exists (select from public."organization_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'OrganizationName' then return exists (select from public."organization_name" t where (t."id" = is_shown.entity_key::integer));
    when 'OrganizationNameCitation' then return exists (select from public."organization_name_citation" t where (t."organization_name_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'OrganizationChange' then return exists (select from public."organization_change" t where (t."id" = is_shown.entity_key::integer));
    when 'OrganizationChangeCitation' then return exists (select from public."organization_change_citation" t where (t."organization_change_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'Series' then return exists (select from public."series" t where (t."id" = is_shown.entity_key::integer));
    when 'SeriesCitation' then return exists (select from public."series_citation" t where (t."series_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'SeriesIdentifier' then return exists (select from public."series_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'Edition' then return exists (select from public."edition" t where (t."id" = is_shown.entity_key::integer));
    when 'EditionCitation' then return exists (select from public."edition_citation" t where (t."edition_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'EditionIdentifier' then return exists (select from public."edition_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'EditionVenue' then return exists (select from public."venue" t where (t."id" = is_shown.entity_key::integer));
    when 'EditionVenueCitation' then return exists (select from public."venue_citation" t where (t."venue_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'EditionVenueIdentifier' then return exists (select from public."venue_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'Convening' then return exists (select from public."convening" t where (t."id" = is_shown.entity_key::integer));
    when 'ConveningCitation' then return exists (select from public."convening_citation" t where (t."convening_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'Figure' then return exists (select from public."figure" t where (t."id" = is_shown.entity_key::integer));
    when 'FigureCitation' then return exists (select from public."figure_citation" t where (t."figure_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'Expert' then return exists (select from public."expert" t where (t."id" = is_shown.entity_key::integer and t.withheld is null));
    when 'ExpertCitation' then return exists (select from public."expert_citation" t where (t."expert_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)));
    when 'ExpertIdentifier' then return exists (select from public."expert_identifier" t where (t."id" = is_shown.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)));
    when 'Affiliation' then return exists (select from public."affiliation" t where (t."id" = is_shown.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)));
    when 'AffiliationCitation' then return exists (select from public."affiliation_citation" t where (t."affiliation_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer and exists (select from affiliation cited where cited.id = t.affiliation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))));
    when 'Topic' then return exists (select from public."topic" t where (t."id" = is_shown.entity_key::integer));
    when 'Activity' then return exists (select from public."activity" t where (t."id" = is_shown.entity_key::integer));
    when 'ActivityTopic' then return exists (select from public."activity_topic" t where (t."activity_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."topic_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'ActivityCitation' then return exists (select from public."activity_citation" t where (t."activity_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'ActivityIdentifier' then return exists (select from public."activity_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'Participation' then return exists (select from public."participation" t where (t."id" = is_shown.entity_key::integer and not exists (select from expert hidden where hidden.id = t.expert_id and not hidden.withheld is null)));
    when 'ParticipationCitation' then return exists (select from public."participation_citation" t where (t."participation_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer and exists (select from participation cited where cited.id = t.participation_id
    and not exists (select from expert hidden where hidden.id = cited.expert_id and not hidden.withheld is null))));
    when 'Outcome' then return exists (select from public."outcome" t where (t."id" = is_shown.entity_key::integer));
    when 'OutcomeProposer' then return exists (select from public."outcome_proposer" t where (t."outcome_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."organization_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'OutcomeResponsible' then return exists (select from public."outcome_responsible" t where (t."outcome_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."organization_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'OutcomeContinuation' then return exists (select from public."outcome_continuation" t where (t."outcome_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."continues_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'OutcomeCitation' then return exists (select from public."outcome_citation" t where (t."outcome_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'OutcomeIdentifier' then return exists (select from public."outcome_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'OutcomeEvidence' then return exists (select from public."outcome_evidence" t where (t."id" = is_shown.entity_key::integer));
    when 'AgendaItem' then return exists (select from public."agenda_item" t where (t."id" = is_shown.entity_key::integer));
    when 'AgendaItemOutcome' then return exists (select from public."agenda_item_outcome" t where (t."agenda_item_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."outcome_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'AgendaItemIdentifier' then return exists (select from public."agenda_item_identifier" t where (t."id" = is_shown.entity_key::integer));
    when 'AgendaItemCitation' then return exists (select from public."agenda_item_citation" t where (t."agenda_item_id" = split_part(is_shown.entity_key, '-', 1)::integer and t."source_id" = split_part(is_shown.entity_key, '-', 2)::integer));
    when 'Snapshot' then return exists (select from public."snapshot" t where (t."id" = is_shown.entity_key::integer));
    when 'Partner' then return exists (select from public."partner" t where (t."id" = is_shown.entity_key::integer));
    when 'Subgraph' then return exists (select from public."subgraph" t where (t."id" = is_shown.entity_key::integer and true));
    else return false;
  end case;
end $$;`);
    this.addSql(`create or replace view public.public_change as
  select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(told."values", told.before,
      case when not logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation', 'Subgraph') then coalesce(logged.after, logged.before) end)) order by 1) as fields,
    told."values", told.before,
    case when logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation', 'Subgraph') and coalesce(told."values", told.before) is null
      then split_part(logged.entity_key, '-', 1) else logged.entity_key end as told_key,
    logged.batch_id as batch,
    logged.entity_type not in ('Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation') or private.is_shown(logged.entity_type, logged.entity_key) as is_shown
  from private.change logged cross join lateral (select
    case when logged.after is not null then private.told(logged.entity_type, logged.entity_key, logged.id, logged.after) end as "values",
    case when logged.before is not null then private.told(logged.entity_type, logged.entity_key, logged.id - 1, logged.before) end as before offset 0) told
  where (logged.entity_type not in ('Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation') or private.is_listed(logged));`);
    this.addSql(`create or replace function public.changes_after(after bigint, most integer)
returns table ("position" bigint, at timestamptz, kind text, entity_type text, entity_key text, fields text[], "values" jsonb,
  before jsonb, told_key text, batch integer)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set jit = off as $$
#variable_conflict use_column
begin
  return query select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(told."values", told.before,
      case when not logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation', 'Subgraph') then coalesce(logged.after, logged.before) end)) order by 1) as fields,
    told."values", told.before,
    case when logged.entity_type in ('Source', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'AffiliationCitation', 'Participation', 'ParticipationCitation', 'Subgraph') and coalesce(told."values", told.before) is null
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
      when 'Partner' then case when (exists (select from public."partner" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Subgraph' then case when (exists (select from public."subgraph" t where (t."id" = told.entity_key::integer and true))) then told.said - array['sdl']  end
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
      when 'Partner' then case when (exists (select from public."partner" t where (t."id" = told.entity_key::integer))) then told.said  end
      when 'Subgraph' then case when (exists (select from public."subgraph" t where (t."id" = told.entity_key::integer and true))) then told.said - array['sdl']  end
      else null end
      from (select logged.entity_key as entity_key, logged.id - 1 as entry, logged.before as said) told) end as before offset 0) told
  order by logged.id;
end $$;`);
    this.addSql(`create or replace function public.recorded_types() returns text[] language sql immutable as $$
  select array['Activity', 'ActivityCitation', 'ActivityIdentifier', 'ActivityTopic', 'Affiliation', 'AffiliationCitation', 'AgendaItem', 'AgendaItemCitation', 'AgendaItemIdentifier', 'AgendaItemOutcome', 'Convening', 'ConveningCitation', 'Edition', 'EditionCitation', 'EditionIdentifier', 'EditionVenue', 'EditionVenueCitation', 'EditionVenueIdentifier', 'Expert', 'ExpertCitation', 'ExpertIdentifier', 'Figure', 'FigureCitation', 'Organization', 'OrganizationChange', 'OrganizationChangeCitation', 'OrganizationCitation', 'OrganizationIdentifier', 'OrganizationName', 'OrganizationNameCitation', 'Outcome', 'OutcomeCitation', 'OutcomeContinuation', 'OutcomeEvidence', 'OutcomeIdentifier', 'OutcomeProposer', 'OutcomeResponsible', 'Participation', 'ParticipationCitation', 'Partner', 'Sector', 'SectorCitation', 'SectorIdentifier', 'Series', 'SeriesCitation', 'SeriesIdentifier', 'Snapshot', 'Source', 'SourceIdentifier', 'Subgraph', 'Topic'] $$;`);
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
    when 'Partner' then return (select last.key is not null and not exists (select from public."partner" t where t.id = last.key) from (select coalesce((select h.id from public."partner" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged
          where logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug order by logged.id desc limit 1)) as key offset 0) last);
    else return false;
  end case;
end $$;`);
    this.addSql(`create or replace function public.changes_within(entity_type text, entity_key integer, after bigint) returns setof bigint
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off set jit = off as $$
#variable_conflict use_column
declare
  newest bigint := coalesce((select max(entry.id) from private.change entry), 0);
begin
  if newest <= changes_within.after then return; end if;
  case changes_within.entity_type
    when 'Organization' then
      if newest - changes_within.after <= 1000 then return query
      with recursive found (id, type, key) as (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.id > changes_within.after and entry.entity_type in ('Organization', 'OrganizationCitation', 'OrganizationIdentifier', 'OrganizationName', 'OrganizationChange', 'EditionVenue', 'Convening', 'Affiliation', 'Participation', 'OutcomeProposer', 'OutcomeResponsible', 'OutcomeEvidence', 'AgendaItem', 'Partner', 'OrganizationNameCitation', 'OrganizationChangeCitation', 'EditionVenueCitation', 'EditionVenueIdentifier', 'ConveningCitation', 'AffiliationCitation', 'ParticipationCitation', 'AgendaItemOutcome', 'AgendaItemIdentifier', 'AgendaItemCitation', 'Subgraph')
        union select found.id, up.type, up.key from found cross join lateral (
          select part.above, split_part(found.key, '-', 1) from (values ('OrganizationCitation', 'fact', 'Organization'), ('OrganizationNameCitation', 'fact', 'OrganizationName'), ('OrganizationChangeCitation', 'fact', 'OrganizationChange'), ('EditionVenueCitation', 'fact', 'EditionVenue'), ('ConveningCitation', 'fact', 'Convening'), ('AffiliationCitation', 'fact', 'Affiliation'), ('ParticipationCitation', 'fact', 'Participation'), ('AgendaItemOutcome', 'agendaItem', 'AgendaItem'), ('AgendaItemCitation', 'fact', 'AgendaItem')) part(type, held_by, above)
          where part.type = found.type
          union all select 'Organization', t."parent_id"::text from public."organization" t
          where t."id" = case found.type when 'Organization' then found.key end::integer
          union all select 'Organization', t."organization_id"::text from public."organization_identifier" t
          where t."id" = case found.type when 'OrganizationIdentifier' then found.key end::integer
          union all select 'Organization', t."organization_id"::text from public."organization_name" t
          where t."id" = case found.type when 'OrganizationName' then found.key end::integer
          union all select 'Organization', t."from_id"::text from public."organization_change" t
          where t."id" = case found.type when 'OrganizationChange' then found.key end::integer
          union all select 'Organization', t."to_id"::text from public."organization_change" t
          where t."id" = case found.type when 'OrganizationChange' then found.key end::integer
          union all select 'Organization', t."host_id"::text from public."venue" t
          where t."id" = case found.type when 'EditionVenue' then found.key end::integer
          union all select 'Organization', t."organization_id"::text from public."convening" t
          where t."id" = case found.type when 'Convening' then found.key end::integer
          union all select 'Organization', t."organization_id"::text from public."affiliation" t
          where t."id" = case found.type when 'Affiliation' then found.key end::integer
          union all select 'Organization', t."organization_id"::text from public."participation" t
          where t."id" = case found.type when 'Participation' then found.key end::integer
          union all select 'Organization', t."organization_id"::text from public."outcome_proposer" t
          where t."outcome_id" = split_part(case found.type when 'OutcomeProposer' then found.key end, '-', 1)::integer and t."organization_id" = split_part(case found.type when 'OutcomeProposer' then found.key end, '-', 2)::integer
          union all select 'Organization', t."organization_id"::text from public."outcome_responsible" t
          where t."outcome_id" = split_part(case found.type when 'OutcomeResponsible' then found.key end, '-', 1)::integer and t."organization_id" = split_part(case found.type when 'OutcomeResponsible' then found.key end, '-', 2)::integer
          union all select 'Organization', t."reported_by_id"::text from public."outcome_evidence" t
          where t."id" = case found.type when 'OutcomeEvidence' then found.key end::integer
          union all select 'Organization', t."verified_by_id"::text from public."outcome_evidence" t
          where t."id" = case found.type when 'OutcomeEvidence' then found.key end::integer
          union all select 'Organization', t."owner_id"::text from public."agenda_item" t
          where t."id" = case found.type when 'AgendaItem' then found.key end::integer
          union all select 'Organization', t."organization_id"::text from public."partner" t
          where t."id" = case found.type when 'Partner' then found.key end::integer
          union all select 'EditionVenue', t."venue_id"::text from public."venue_identifier" t
          where t."id" = case found.type when 'EditionVenueIdentifier' then found.key end::integer
          union all select 'AgendaItem', t."agenda_item_id"::text from public."agenda_item_identifier" t
          where t."id" = case found.type when 'AgendaItemIdentifier' then found.key end::integer
          union all select 'Partner', t."partner_id"::text from public."subgraph" t
          where t."id" = case found.type when 'Subgraph' then found.key end::integer
          union all select part.above, entry.before ->> part.held_by from (values ('Organization', 'parent', 'Organization'), ('OrganizationIdentifier', 'node', 'Organization'), ('OrganizationName', 'organization', 'Organization'), ('OrganizationChange', 'from', 'Organization'), ('OrganizationChange', 'to', 'Organization'), ('EditionVenue', 'host', 'Organization'), ('Convening', 'organization', 'Organization'), ('Affiliation', 'organization', 'Organization'), ('Participation', 'onBehalfOf', 'Organization'), ('OutcomeProposer', 'organization', 'Organization'), ('OutcomeResponsible', 'organization', 'Organization'), ('OutcomeEvidence', 'reportedBy', 'Organization'), ('OutcomeEvidence', 'verifiedBy', 'Organization'), ('AgendaItem', 'owner', 'Organization'), ('Partner', 'organization', 'Organization'), ('EditionVenueIdentifier', 'node', 'EditionVenue'), ('AgendaItemIdentifier', 'node', 'AgendaItem'), ('Subgraph', 'partner', 'Partner')) part(type, held_by, above)
          join private.change entry on entry.entity_type = part.type and entry.entity_key = found.key and entry.id >= found.id
          where part.type = found.type and entry.before ->> part.held_by is not null
        ) up(type, key) where found.type <> 'Organization'
      )
      select distinct found.id from found where found.type = 'Organization' and found.key = changes_within.entity_key::text;
      else return query
      with p0 (key, until) as (values (changes_within.entity_key::text, 9223372036854775807)),
      held_parent (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('parent', changes_within.entity_key)),
      held_node (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('node', changes_within.entity_key)),
      held_organization (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('organization', changes_within.entity_key)),
      held_from (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('from', changes_within.entity_key)),
      held_to (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('to', changes_within.entity_key)),
      held_host (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('host', changes_within.entity_key)),
      held_onBehalfOf (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('onBehalfOf', changes_within.entity_key)),
      held_reportedBy (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('reportedBy', changes_within.entity_key)),
      held_verifiedBy (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('verifiedBy', changes_within.entity_key)),
      held_owner (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('owner', changes_within.entity_key)),
      p1 (key, until) as (
        select t."id"::text, above.until from p0 above join public."organization" t on t."parent_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_parent entry
          where entry.type = 'Organization' and entry.id > changes_within.after),
      p3 (key, until) as (
        select t."id"::text, above.until from p0 above join public."organization_identifier" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_node entry
          where entry.type = 'OrganizationIdentifier' and entry.id > changes_within.after),
      p4 (key, until) as (
        select t."id"::text, above.until from p0 above join public."organization_name" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_organization entry
          where entry.type = 'OrganizationName' and entry.id > changes_within.after),
      p5 (key, until) as (
        select t."id"::text, above.until from p0 above join public."organization_change" t on t."from_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_from entry
          where entry.type = 'OrganizationChange' and entry.id > changes_within.after),
      p6 (key, until) as (
        select t."id"::text, above.until from p0 above join public."organization_change" t on t."to_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_to entry
          where entry.type = 'OrganizationChange' and entry.id > changes_within.after),
      p7 (key, until) as (
        select t."id"::text, above.until from p0 above join public."venue" t on t."host_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_host entry
          where entry.type = 'EditionVenue' and entry.id > changes_within.after),
      p8 (key, until) as (
        select t."id"::text, above.until from p0 above join public."convening" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_organization entry
          where entry.type = 'Convening' and entry.id > changes_within.after),
      p9 (key, until) as (
        select t."id"::text, above.until from p0 above join public."affiliation" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_organization entry
          where entry.type = 'Affiliation' and entry.id > changes_within.after),
      p10 (key, until) as (
        select t."id"::text, above.until from p0 above join public."participation" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_onBehalfOf entry
          where entry.type = 'Participation' and entry.id > changes_within.after),
      p11 (key, until) as (
        select t."outcome_id"::text || '-' || t."organization_id"::text, above.until from p0 above join public."outcome_proposer" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_organization entry
          where entry.type = 'OutcomeProposer' and entry.id > changes_within.after),
      p12 (key, until) as (
        select t."outcome_id"::text || '-' || t."organization_id"::text, above.until from p0 above join public."outcome_responsible" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_organization entry
          where entry.type = 'OutcomeResponsible' and entry.id > changes_within.after),
      p13 (key, until) as (
        select t."id"::text, above.until from p0 above join public."outcome_evidence" t on t."reported_by_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_reportedBy entry
          where entry.type = 'OutcomeEvidence' and entry.id > changes_within.after),
      p14 (key, until) as (
        select t."id"::text, above.until from p0 above join public."outcome_evidence" t on t."verified_by_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_verifiedBy entry
          where entry.type = 'OutcomeEvidence' and entry.id > changes_within.after),
      p15 (key, until) as (
        select t."id"::text, above.until from p0 above join public."agenda_item" t on t."owner_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_owner entry
          where entry.type = 'AgendaItem' and entry.id > changes_within.after),
      p16 (key, until) as (
        select t."id"::text, above.until from p0 above join public."partner" t on t."organization_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_organization entry
          where entry.type = 'Partner' and entry.id > changes_within.after),
      p20 (key, until) as (
        select t."id"::text, above.until from p7 above join public."venue_identifier" t on t."venue_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p7 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'EditionVenueIdentifier' and entry.id > changes_within.after),
      p25 (key, until) as (
        select t."id"::text, above.until from p15 above join public."agenda_item_identifier" t on t."agenda_item_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p15 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'AgendaItemIdentifier' and entry.id > changes_within.after),
      p27 (key, until) as (
        select t."id"::text, above.until from p16 above join public."subgraph" t on t."partner_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p16 above
          join private.change entry on entry.before ->> 'partner' = above.key
          where entry.before is not null and entry.entity_type = 'Subgraph' and entry.id > changes_within.after)
      select distinct logged.id from (
        select 'Organization' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'Organization' and entry.id > changes_within.after)
        union all select 'Organization' as type, key, until from p1 where exists (select from private.change entry
          where entry.entity_type = 'Organization' and entry.id > changes_within.after)
        union all select 'OrganizationCitation' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'OrganizationCitation' and entry.id > changes_within.after)
        union all select 'OrganizationIdentifier' as type, key, until from p3 where exists (select from private.change entry
          where entry.entity_type = 'OrganizationIdentifier' and entry.id > changes_within.after)
        union all select 'OrganizationName' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'OrganizationName' and entry.id > changes_within.after)
        union all select 'OrganizationChange' as type, key, until from p5 where exists (select from private.change entry
          where entry.entity_type = 'OrganizationChange' and entry.id > changes_within.after)
        union all select 'OrganizationChange' as type, key, until from p6 where exists (select from private.change entry
          where entry.entity_type = 'OrganizationChange' and entry.id > changes_within.after)
        union all select 'EditionVenue' as type, key, until from p7 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenue' and entry.id > changes_within.after)
        union all select 'Convening' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'Convening' and entry.id > changes_within.after)
        union all select 'Affiliation' as type, key, until from p9 where exists (select from private.change entry
          where entry.entity_type = 'Affiliation' and entry.id > changes_within.after)
        union all select 'Participation' as type, key, until from p10 where exists (select from private.change entry
          where entry.entity_type = 'Participation' and entry.id > changes_within.after)
        union all select 'OutcomeProposer' as type, key, until from p11 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeProposer' and entry.id > changes_within.after)
        union all select 'OutcomeResponsible' as type, key, until from p12 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeResponsible' and entry.id > changes_within.after)
        union all select 'OutcomeEvidence' as type, key, until from p13 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeEvidence' and entry.id > changes_within.after)
        union all select 'OutcomeEvidence' as type, key, until from p14 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeEvidence' and entry.id > changes_within.after)
        union all select 'AgendaItem' as type, key, until from p15 where exists (select from private.change entry
          where entry.entity_type = 'AgendaItem' and entry.id > changes_within.after)
        union all select 'Partner' as type, key, until from p16 where exists (select from private.change entry
          where entry.entity_type = 'Partner' and entry.id > changes_within.after)
        union all select 'OrganizationNameCitation' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'OrganizationNameCitation' and entry.id > changes_within.after)
        union all select 'OrganizationChangeCitation' as type, key, until from p5 where exists (select from private.change entry
          where entry.entity_type = 'OrganizationChangeCitation' and entry.id > changes_within.after)
        union all select 'EditionVenueCitation' as type, key, until from p7 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenueCitation' and entry.id > changes_within.after)
        union all select 'EditionVenueIdentifier' as type, key, until from p20 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenueIdentifier' and entry.id > changes_within.after)
        union all select 'ConveningCitation' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'ConveningCitation' and entry.id > changes_within.after)
        union all select 'AffiliationCitation' as type, key, until from p9 where exists (select from private.change entry
          where entry.entity_type = 'AffiliationCitation' and entry.id > changes_within.after)
        union all select 'ParticipationCitation' as type, key, until from p10 where exists (select from private.change entry
          where entry.entity_type = 'ParticipationCitation' and entry.id > changes_within.after)
        union all select 'AgendaItemOutcome' as type, key, until from p15 where exists (select from private.change entry
          where entry.entity_type = 'AgendaItemOutcome' and entry.id > changes_within.after)
        union all select 'AgendaItemIdentifier' as type, key, until from p25 where exists (select from private.change entry
          where entry.entity_type = 'AgendaItemIdentifier' and entry.id > changes_within.after)
        union all select 'AgendaItemCitation' as type, key, until from p15 where exists (select from private.change entry
          where entry.entity_type = 'AgendaItemCitation' and entry.id > changes_within.after)
        union all select 'Subgraph' as type, key, until from p27 where exists (select from private.change entry
          where entry.entity_type = 'Subgraph' and entry.id > changes_within.after)
      ) member cross join lateral (select entry.id from private.change entry
        where entry.entity_type = member.type and split_part(entry.entity_key, '-', 1) = split_part(member.key, '-', 1)
          and (entry.entity_key = member.key or member.key not like '%-%')
          and entry.id > changes_within.after and entry.id <= member.until offset 0) logged;
      end if;
    when 'Edition' then
      if newest - changes_within.after <= 1000 then return query
      with recursive found (id, type, key) as (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.id > changes_within.after and entry.entity_type in ('Edition', 'EditionCitation', 'EditionIdentifier', 'EditionVenue', 'Convening', 'Figure', 'Activity', 'Participation', 'Outcome', 'EditionVenueCitation', 'EditionVenueIdentifier', 'ConveningCitation', 'FigureCitation', 'ActivityTopic', 'ActivityCitation', 'ActivityIdentifier', 'ParticipationCitation', 'OutcomeProposer', 'OutcomeResponsible', 'OutcomeContinuation', 'OutcomeCitation', 'OutcomeIdentifier', 'OutcomeEvidence')
        union select found.id, up.type, up.key from found cross join lateral (
          select part.above, split_part(found.key, '-', 1) from (values ('EditionCitation', 'fact', 'Edition'), ('EditionVenueCitation', 'fact', 'EditionVenue'), ('ConveningCitation', 'fact', 'Convening'), ('FigureCitation', 'fact', 'Figure'), ('ActivityTopic', 'activity', 'Activity'), ('ActivityCitation', 'fact', 'Activity'), ('ParticipationCitation', 'fact', 'Participation'), ('OutcomeProposer', 'outcome', 'Outcome'), ('OutcomeResponsible', 'outcome', 'Outcome'), ('OutcomeContinuation', 'outcome', 'Outcome'), ('OutcomeCitation', 'fact', 'Outcome')) part(type, held_by, above)
          where part.type = found.type
          union all select 'Edition', t."edition_id"::text from public."edition_identifier" t
          where t."id" = case found.type when 'EditionIdentifier' then found.key end::integer
          union all select 'Edition', t."edition_id"::text from public."venue" t
          where t."id" = case found.type when 'EditionVenue' then found.key end::integer
          union all select 'Edition', t."edition_id"::text from public."convening" t
          where t."id" = case found.type when 'Convening' then found.key end::integer
          union all select 'Edition', t."edition_id"::text from public."figure" t
          where t."id" = case found.type when 'Figure' then found.key end::integer
          union all select 'Edition', t."edition_id"::text from public."activity" t
          where t."id" = case found.type when 'Activity' then found.key end::integer
          union all select 'Edition', t."edition_id"::text from public."participation" t
          where t."id" = case found.type when 'Participation' then found.key end::integer
          union all select 'Edition', t."edition_id"::text from public."outcome" t
          where t."id" = case found.type when 'Outcome' then found.key end::integer
          union all select 'EditionVenue', t."venue_id"::text from public."venue_identifier" t
          where t."id" = case found.type when 'EditionVenueIdentifier' then found.key end::integer
          union all select 'Activity', t."activity_id"::text from public."activity_identifier" t
          where t."id" = case found.type when 'ActivityIdentifier' then found.key end::integer
          union all select 'Outcome', t."outcome_id"::text from public."outcome_identifier" t
          where t."id" = case found.type when 'OutcomeIdentifier' then found.key end::integer
          union all select 'Outcome', t."outcome_id"::text from public."outcome_evidence" t
          where t."id" = case found.type when 'OutcomeEvidence' then found.key end::integer
          union all select part.above, entry.before ->> part.held_by from (values ('EditionIdentifier', 'node', 'Edition'), ('EditionVenue', 'edition', 'Edition'), ('Convening', 'edition', 'Edition'), ('Figure', 'edition', 'Edition'), ('Activity', 'edition', 'Edition'), ('Participation', 'edition', 'Edition'), ('Outcome', 'edition', 'Edition'), ('EditionVenueIdentifier', 'node', 'EditionVenue'), ('ActivityIdentifier', 'node', 'Activity'), ('OutcomeIdentifier', 'node', 'Outcome'), ('OutcomeEvidence', 'outcome', 'Outcome')) part(type, held_by, above)
          join private.change entry on entry.entity_type = part.type and entry.entity_key = found.key and entry.id >= found.id
          where part.type = found.type and entry.before ->> part.held_by is not null
        ) up(type, key) where found.type <> 'Edition'
      )
      select distinct found.id from found where found.type = 'Edition' and found.key = changes_within.entity_key::text;
      else return query
      with p0 (key, until) as (values (changes_within.entity_key::text, 9223372036854775807)),
      held_node (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('node', changes_within.entity_key)),
      held_edition (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('edition', changes_within.entity_key)),
      p2 (key, until) as (
        select t."id"::text, above.until from p0 above join public."edition_identifier" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_node entry
          where entry.type = 'EditionIdentifier' and entry.id > changes_within.after),
      p3 (key, until) as (
        select t."id"::text, above.until from p0 above join public."venue" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'EditionVenue' and entry.id > changes_within.after),
      p4 (key, until) as (
        select t."id"::text, above.until from p0 above join public."convening" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Convening' and entry.id > changes_within.after),
      p5 (key, until) as (
        select t."id"::text, above.until from p0 above join public."figure" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Figure' and entry.id > changes_within.after),
      p6 (key, until) as (
        select t."id"::text, above.until from p0 above join public."activity" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Activity' and entry.id > changes_within.after),
      p7 (key, until) as (
        select t."id"::text, above.until from p0 above join public."participation" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Participation' and entry.id > changes_within.after),
      p8 (key, until) as (
        select t."id"::text, above.until from p0 above join public."outcome" t on t."edition_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_edition entry
          where entry.type = 'Outcome' and entry.id > changes_within.after),
      p10 (key, until) as (
        select t."id"::text, above.until from p3 above join public."venue_identifier" t on t."venue_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p3 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'EditionVenueIdentifier' and entry.id > changes_within.after),
      p15 (key, until) as (
        select t."id"::text, above.until from p6 above join public."activity_identifier" t on t."activity_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p6 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'ActivityIdentifier' and entry.id > changes_within.after),
      p21 (key, until) as (
        select t."id"::text, above.until from p8 above join public."outcome_identifier" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above
          join private.change entry on entry.before ->> 'node' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeIdentifier' and entry.id > changes_within.after),
      p22 (key, until) as (
        select t."id"::text, above.until from p8 above join public."outcome_evidence" t on t."outcome_id" = above.key::integer
        union select entry.entity_key, least(above.until, entry.id) from p8 above
          join private.change entry on entry.before ->> 'outcome' = above.key
          where entry.before is not null and entry.entity_type = 'OutcomeEvidence' and entry.id > changes_within.after)
      select distinct logged.id from (
        select 'Edition' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'Edition' and entry.id > changes_within.after)
        union all select 'EditionCitation' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'EditionCitation' and entry.id > changes_within.after)
        union all select 'EditionIdentifier' as type, key, until from p2 where exists (select from private.change entry
          where entry.entity_type = 'EditionIdentifier' and entry.id > changes_within.after)
        union all select 'EditionVenue' as type, key, until from p3 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenue' and entry.id > changes_within.after)
        union all select 'Convening' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'Convening' and entry.id > changes_within.after)
        union all select 'Figure' as type, key, until from p5 where exists (select from private.change entry
          where entry.entity_type = 'Figure' and entry.id > changes_within.after)
        union all select 'Activity' as type, key, until from p6 where exists (select from private.change entry
          where entry.entity_type = 'Activity' and entry.id > changes_within.after)
        union all select 'Participation' as type, key, until from p7 where exists (select from private.change entry
          where entry.entity_type = 'Participation' and entry.id > changes_within.after)
        union all select 'Outcome' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'Outcome' and entry.id > changes_within.after)
        union all select 'EditionVenueCitation' as type, key, until from p3 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenueCitation' and entry.id > changes_within.after)
        union all select 'EditionVenueIdentifier' as type, key, until from p10 where exists (select from private.change entry
          where entry.entity_type = 'EditionVenueIdentifier' and entry.id > changes_within.after)
        union all select 'ConveningCitation' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'ConveningCitation' and entry.id > changes_within.after)
        union all select 'FigureCitation' as type, key, until from p5 where exists (select from private.change entry
          where entry.entity_type = 'FigureCitation' and entry.id > changes_within.after)
        union all select 'ActivityTopic' as type, key, until from p6 where exists (select from private.change entry
          where entry.entity_type = 'ActivityTopic' and entry.id > changes_within.after)
        union all select 'ActivityCitation' as type, key, until from p6 where exists (select from private.change entry
          where entry.entity_type = 'ActivityCitation' and entry.id > changes_within.after)
        union all select 'ActivityIdentifier' as type, key, until from p15 where exists (select from private.change entry
          where entry.entity_type = 'ActivityIdentifier' and entry.id > changes_within.after)
        union all select 'ParticipationCitation' as type, key, until from p7 where exists (select from private.change entry
          where entry.entity_type = 'ParticipationCitation' and entry.id > changes_within.after)
        union all select 'OutcomeProposer' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeProposer' and entry.id > changes_within.after)
        union all select 'OutcomeResponsible' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeResponsible' and entry.id > changes_within.after)
        union all select 'OutcomeContinuation' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeContinuation' and entry.id > changes_within.after)
        union all select 'OutcomeCitation' as type, key, until from p8 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeCitation' and entry.id > changes_within.after)
        union all select 'OutcomeIdentifier' as type, key, until from p21 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeIdentifier' and entry.id > changes_within.after)
        union all select 'OutcomeEvidence' as type, key, until from p22 where exists (select from private.change entry
          where entry.entity_type = 'OutcomeEvidence' and entry.id > changes_within.after)
      ) member cross join lateral (select entry.id from private.change entry
        where entry.entity_type = member.type and split_part(entry.entity_key, '-', 1) = split_part(member.key, '-', 1)
          and (entry.entity_key = member.key or member.key not like '%-%')
          and entry.id > changes_within.after and entry.id <= member.until offset 0) logged;
      end if;
    when 'Expert' then
      if newest - changes_within.after <= 1000 then return query
      with recursive found (id, type, key) as (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.id > changes_within.after and entry.entity_type in ('Expert', 'ExpertCitation', 'ExpertIdentifier', 'Affiliation', 'Participation', 'AffiliationCitation', 'ParticipationCitation')
        union select found.id, up.type, up.key from found cross join lateral (
          select part.above, split_part(found.key, '-', 1) from (values ('ExpertCitation', 'fact', 'Expert'), ('AffiliationCitation', 'fact', 'Affiliation'), ('ParticipationCitation', 'fact', 'Participation')) part(type, held_by, above)
          where part.type = found.type
          union all select 'Expert', t."expert_id"::text from public."expert_identifier" t
          where t."id" = case found.type when 'ExpertIdentifier' then found.key end::integer
          union all select 'Expert', t."expert_id"::text from public."affiliation" t
          where t."id" = case found.type when 'Affiliation' then found.key end::integer
          union all select 'Expert', t."expert_id"::text from public."participation" t
          where t."id" = case found.type when 'Participation' then found.key end::integer
          union all select part.above, entry.before ->> part.held_by from (values ('ExpertIdentifier', 'node', 'Expert'), ('Affiliation', 'expert', 'Expert'), ('Participation', 'expert', 'Expert')) part(type, held_by, above)
          join private.change entry on entry.entity_type = part.type and entry.entity_key = found.key and entry.id >= found.id
          where part.type = found.type and entry.before ->> part.held_by is not null
        ) up(type, key) where found.type <> 'Expert'
      )
      select distinct found.id from found where found.type = 'Expert' and found.key = changes_within.entity_key::text;
      else return query
      with p0 (key, until) as (values (changes_within.entity_key::text, 9223372036854775807)),
      held_node (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('node', changes_within.entity_key)),
      held_expert (id, type, key) as materialized (
        select entry.id, entry.entity_type, entry.entity_key from private.change entry
          where entry.before is not null and entry.before @> jsonb_build_object('expert', changes_within.entity_key)),
      p2 (key, until) as (
        select t."id"::text, above.until from p0 above join public."expert_identifier" t on t."expert_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_node entry
          where entry.type = 'ExpertIdentifier' and entry.id > changes_within.after),
      p3 (key, until) as (
        select t."id"::text, above.until from p0 above join public."affiliation" t on t."expert_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_expert entry
          where entry.type = 'Affiliation' and entry.id > changes_within.after),
      p4 (key, until) as (
        select t."id"::text, above.until from p0 above join public."participation" t on t."expert_id" = above.key::integer
        union select entry.key, least(above.until, entry.id) from p0 above cross join held_expert entry
          where entry.type = 'Participation' and entry.id > changes_within.after)
      select distinct logged.id from (
        select 'Expert' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'Expert' and entry.id > changes_within.after)
        union all select 'ExpertCitation' as type, key, until from p0 where exists (select from private.change entry
          where entry.entity_type = 'ExpertCitation' and entry.id > changes_within.after)
        union all select 'ExpertIdentifier' as type, key, until from p2 where exists (select from private.change entry
          where entry.entity_type = 'ExpertIdentifier' and entry.id > changes_within.after)
        union all select 'Affiliation' as type, key, until from p3 where exists (select from private.change entry
          where entry.entity_type = 'Affiliation' and entry.id > changes_within.after)
        union all select 'Participation' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'Participation' and entry.id > changes_within.after)
        union all select 'AffiliationCitation' as type, key, until from p3 where exists (select from private.change entry
          where entry.entity_type = 'AffiliationCitation' and entry.id > changes_within.after)
        union all select 'ParticipationCitation' as type, key, until from p4 where exists (select from private.change entry
          where entry.entity_type = 'ParticipationCitation' and entry.id > changes_within.after)
      ) member cross join lateral (select entry.id from private.change entry
        where entry.entity_type = member.type and split_part(entry.entity_key, '-', 1) = split_part(member.key, '-', 1)
          and (entry.entity_key = member.key or member.key not like '%-%')
          and entry.id > changes_within.after and entry.id <= member.until offset 0) logged;
      end if;
    else return;
  end case;
end $$;`);
    this.addSql(`create or replace function public.network_state(out log_position bigint, out state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(last.id, 0), concat_ws(' ', last.id,
    extract(epoch from last.at),
    to_char(now() at time zone 'UTC', 'YYYY-MM-DD'),
    coalesce((select concat_ws(' ',
      (select string_agg(xmin::text, ',' order by hash) from private.slug_key),
      (select count(*) || ':' || sum(xmin::text::bigint) from portrait))), '-'),
    coalesce((select string_agg(xmin::text, ',' order by kind) from stored_layout), '-'),
    coalesce((select string_agg(xmin::text, ',' order by subgraph_id) from subgraph_state), '-'))
  from (select) one left join (select id, at from private.change order by id desc limit 1) last on true $$;`);
  }
}
