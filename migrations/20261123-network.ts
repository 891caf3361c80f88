import { Migration } from '@mikro-orm/migrations';

/** The network as it was first laid down. */
export class Network extends Migration {
  override name = '20261123-network';

  override up(): void {
    this.addSql(`create extension if not exists unaccent;`);
    this.addSql(`create extension if not exists pg_trgm;`);
    // unaccent() is only stable, since its dictionary can be changed; with the dictionary named it is safe to index.
    this.addSql(`create function fold(text) returns text language sql immutable strict parallel safe
      return lower(public.unaccent('public.unaccent'::regdictionary, $1));`);
    // A year, a month or a day that is on the calendar.
    this.addSql(`create function is_partial_date(text) returns boolean language sql immutable strict parallel safe
      return case
        when $1 !~ '^(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$' then false
        when length($1) < 10 then true
        else substr($1, 9)::integer <= extract(day from
          make_date(substr($1, 1, 4)::integer, substr($1, 6, 2)::integer, 1) + interval '1 month -1 day')
      end;`);

    this.addSql(
      `create table "batch" ("id" serial primary key, "kind" text not null, "actor" text not null, "note" text null, "at" timestamptz(3) not null default now());`,
    );

    this.addSql(
      `create table "change" ("id" bigserial primary key, "batch_id" int not null, "at" timestamptz(3) not null default now(), "kind" text not null, "entity_type" text not null, "entity_key" text not null, "before" jsonb null, "after" jsonb null);`,
    );
    this.addSql(`create index "change_by_entity" on "change" ("entity_type", "entity_key", "id");`);
    this.addSql(`create index "change_by_batch" on "change" ("batch_id", "id");`);
    this.addSql(
      `alter table "change" add constraint "change_kind_check" check ("kind" in ('CREATED', 'UPDATED', 'MERGED', 'SPLIT', 'WITHDRAWN', 'TOMBSTONED'));`,
    );

    this.addSql(
      `create table "expert" ("id" serial primary key, "slug" text not null, "name" text not null, "sort_name" text generated always as (fold(name)) stored collate "C" not null, "consent" text null, "withheld" text generated always as (CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END) stored null, "biography" text null, "biography_translations" jsonb null, "photo" jsonb null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "expert" add constraint "expert_slug_unique" unique ("slug");`);
    this.addSql(`create index "expert_by_name" on "expert" ("sort_name", "id");`);
    this.addSql(`create index "expert_by_change" on "expert" ("updated_at", "id");`);
    this.addSql(`create index "expert_by_likeness" on "expert" using gin ((sort_name) gin_trgm_ops);`);
    this.addSql(
      `alter table "expert" add constraint "expert_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(
      `alter table "expert" add constraint "expert_consent_check" check ("consent" in ('GRANTED', 'DENIED', 'WITHDRAWN', 'EMBARGOED'));`,
    );
    this.addSql(
      `alter table "expert" add constraint "expert_withheld_check" check ("withheld" in ('CONSENT_DENIED', 'CONSENT_WITHDRAWN', 'EMBARGOED'));`,
    );

    this.addSql(
      `create table "expert_identifier" ("id" serial primary key, "expert_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "expert_identifier_by_node" on "expert_identifier" ("expert_id");`);
    this.addSql(
      `alter table "expert_identifier" add constraint "expert_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "expert_identifier" add constraint "expert_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "sector" ("id" serial primary key, "slug" text not null, "name" text not null, "name_translations" jsonb null, "sort_name" text generated always as (fold(name)) stored collate "C" not null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "sector" add constraint "sector_slug_unique" unique ("slug");`);
    this.addSql(
      `alter table "sector" add constraint "sector_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );

    this.addSql(
      `create table "organization" ("id" serial primary key, "slug" text not null, "name" text not null, "name_translations" jsonb null, "sort_name" text generated always as (fold(name)) stored collate "C" not null, "acronym" text null, "sector_id" int null, "scope" text null, "country" text null, "state" text null, "state_code" text null, "url" text null, "founded_on" text collate "C" null, "dissolved_on" text collate "C" null, "parent_id" int null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "organization" add constraint "organization_slug_unique" unique ("slug");`);
    this.addSql(`create index "organization_by_name" on "organization" ("sort_name", "id");`);
    this.addSql(`create index "organization_by_sector" on "organization" ("sector_id", "sort_name", "id");`);
    this.addSql(`create index "organization_by_state" on "organization" ("state_code", "sort_name", "id");`);
    this.addSql(`create index "organization_by_parent" on "organization" ("parent_id");`);
    this.addSql(`create index "organization_by_change" on "organization" ("updated_at", "id");`);
    this.addSql(
      `create index "organization_by_likeness" on "organization" using gin ((sort_name) gin_trgm_ops);`,
    );
    this.addSql(
      `create index "organization_by_acronym" on "organization" using gin ((fold(acronym)) gin_trgm_ops);`,
    );
    this.addSql(
      `alter table "organization" add constraint "founded_on_before_dissolved_on" check ((dissolved_on || '~') collate "C" >= founded_on);`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_founded_on_check" check (is_partial_date(founded_on));`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_dissolved_on_check" check (is_partial_date(dissolved_on));`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_scope_check" check ("scope" in ('LOCAL', 'NATIONAL', 'INTERNATIONAL'));`,
    );

    this.addSql(
      `create table "organization_name" ("id" serial primary key, "organization_id" int not null, "text" text not null, "valid_from" text collate "C" null, "valid_to" text collate "C" null, "kind" text not null default 'official');`,
    );
    this.addSql(
      `create index "organization_name_by_likeness" on "organization_name" using gin ((fold(text)) gin_trgm_ops);`,
    );
    this.addSql(
      `create unique index "organization_name_once" on "organization_name" (organization_id, text, valid_from, kind) nulls not distinct;`,
    );
    this.addSql(
      `alter table "organization_name" add constraint "valid_from_before_valid_to" check ((valid_to || '~') collate "C" >= valid_from);`,
    );
    this.addSql(
      `alter table "organization_name" add constraint "organization_name_valid_from_check" check (is_partial_date(valid_from));`,
    );
    this.addSql(
      `alter table "organization_name" add constraint "organization_name_valid_to_check" check (is_partial_date(valid_to));`,
    );

    this.addSql(
      `create table "organization_identifier" ("id" serial primary key, "organization_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(
      `create index "organization_identifier_by_node" on "organization_identifier" ("organization_id");`,
    );
    this.addSql(
      `alter table "organization_identifier" add constraint "organization_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "organization_identifier" add constraint "organization_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "organization_change" ("id" serial primary key, "kind" text not null, "effective_on" text collate "C" not null, "from_id" int not null, "to_id" int null, "legal_basis" text null, "note" text null);`,
    );
    this.addSql(`create index "organization_change_by_heir" on "organization_change" ("to_id");`);
    this.addSql(
      `create unique index "organization_change_once" on "organization_change" (from_id, to_id, kind, effective_on) nulls not distinct;`,
    );
    this.addSql(
      `alter table "organization_change" add constraint "organization_change_effective_on_check" check (is_partial_date(effective_on));`,
    );
    this.addSql(
      `alter table "organization_change" add constraint "organization_change_kind_check" check ("kind" in ('RENAMED', 'MERGED', 'SPLIT', 'ABSORBED', 'DISSOLVED', 'FUNCTIONS_TRANSFERRED'));`,
    );

    this.addSql(
      `create table "agenda_item" ("id" serial primary key, "slug" text not null, "title" text not null, "title_translations" jsonb null, "owner_id" int null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`create index "agenda_item_by_owner" on "agenda_item" ("owner_id");`);
    this.addSql(`alter table "agenda_item" add constraint "agenda_item_slug_unique" unique ("slug");`);
    this.addSql(
      `alter table "agenda_item" add constraint "agenda_item_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );

    this.addSql(
      `create table "agenda_item_identifier" ("id" serial primary key, "agenda_item_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(
      `create index "agenda_item_identifier_by_node" on "agenda_item_identifier" ("agenda_item_id");`,
    );
    this.addSql(
      `alter table "agenda_item_identifier" add constraint "agenda_item_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "agenda_item_identifier" add constraint "agenda_item_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "affiliation" ("id" serial primary key, "expert_id" int not null, "organization_id" int not null, "title" text null, "title_translations" jsonb null, "valid_from" text collate "C" null, "valid_to" text collate "C" null, "version" int not null default 1);`,
    );
    this.addSql(`create index "affiliation_by_organization" on "affiliation" ("organization_id", "id");`);
    this.addSql(
      `create unique index "affiliation_once" on "affiliation" (expert_id, organization_id, title, valid_from) nulls not distinct;`,
    );
    this.addSql(
      `alter table "affiliation" add constraint "valid_from_before_valid_to" check ((valid_to || '~') collate "C" >= valid_from);`,
    );
    this.addSql(
      `alter table "affiliation" add constraint "affiliation_valid_from_check" check (is_partial_date(valid_from));`,
    );
    this.addSql(
      `alter table "affiliation" add constraint "affiliation_valid_to_check" check (is_partial_date(valid_to));`,
    );

    this.addSql(
      `create table "sector_identifier" ("id" serial primary key, "sector_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "sector_identifier_by_node" on "sector_identifier" ("sector_id");`);
    this.addSql(
      `alter table "sector_identifier" add constraint "sector_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "sector_identifier" add constraint "sector_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "series" ("id" serial primary key, "slug" text not null, "name" text not null, "name_translations" jsonb null, "url" text null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "series" add constraint "series_slug_unique" unique ("slug");`);
    this.addSql(
      `alter table "series" add constraint "series_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );

    this.addSql(
      `create table "edition" ("id" serial primary key, "slug" text not null, "series_id" int not null, "name" text not null, "name_translations" jsonb null, "sort_name" text generated always as (fold(name)) stored collate "C" not null, "year" int null, "ordinal" int null, "modality" text null, "city" text null, "country" text null, "url" text null, "starts_on" text collate "C" null, "ends_on" text collate "C" null, "theme" text null, "theme_translations" jsonb null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "edition" add constraint "edition_slug_unique" unique ("slug");`);
    this.addSql(`create index "edition_by_series" on "edition" ("series_id", "starts_on", "id");`);
    this.addSql(`create index "edition_by_start" on "edition" ("starts_on", "id");`);
    this.addSql(`create index "edition_by_likeness" on "edition" using gin ((sort_name) gin_trgm_ops);`);
    this.addSql(
      `alter table "edition" add constraint "starts_on_before_ends_on" check ((ends_on || '~') collate "C" >= starts_on);`,
    );
    this.addSql(
      `alter table "edition" add constraint "edition_year_plausible" check (year >= 1000 and year <= 9999);`,
    );
    this.addSql(
      `alter table "edition" add constraint "edition_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(`alter table "edition" add constraint "edition_ordinal_check" check (ordinal > 0);`);
    this.addSql(
      `alter table "edition" add constraint "edition_starts_on_check" check (is_partial_date(starts_on));`,
    );
    this.addSql(
      `alter table "edition" add constraint "edition_ends_on_check" check (is_partial_date(ends_on));`,
    );
    this.addSql(
      `alter table "edition" add constraint "edition_modality_check" check ("modality" in ('IN_PERSON', 'VIRTUAL', 'HYBRID'));`,
    );

    this.addSql(
      `create table "figure" ("id" serial primary key, "edition_id" int not null, "measure" text not null, "qualifier" text not null, "value" int not null);`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_once" unique ("edition_id", "measure", "qualifier", "value");`,
    );
    this.addSql(`alter table "figure" add constraint "figure_value_check" check (value >= 0);`);
    this.addSql(
      `alter table "figure" add constraint "figure_measure_check" check ("measure" in ('CONVENING_ORGANIZATIONS', 'EXPERTS', 'SPEAKERS', 'MODERATORS', 'PANELS', 'WORKSHOPS', 'KEYNOTES', 'VENUES', 'DAYS'));`,
    );
    this.addSql(
      `alter table "figure" add constraint "figure_qualifier_check" check ("qualifier" in ('EXACT', 'MORE_THAN', 'ABOUT'));`,
    );

    this.addSql(
      `create table "venue" ("id" serial primary key, "slug" text not null, "edition_id" int not null, "name" text null, "city" text null, "state" text null, "state_code" text null, "country" text null, "time_zone" text null, "latitude" double precision null, "longitude" double precision null, "online" boolean not null default false, "host_id" int null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "venue" add constraint "venue_slug_unique" unique ("slug");`);
    this.addSql(`create index "venue_by_edition" on "venue" ("edition_id", "id");`);
    this.addSql(`create index "venue_by_host" on "venue" ("host_id");`);
    this.addSql(
      `alter table "venue" add constraint "venue_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(
      `alter table "venue" add constraint "venue_latitude_in_degrees" check (latitude >= '-90' and latitude <= '90');`,
    );
    this.addSql(
      `alter table "venue" add constraint "venue_longitude_in_degrees" check (longitude >= '-180' and longitude <= '180');`,
    );

    this.addSql(
      `create table "venue_identifier" ("id" serial primary key, "venue_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "venue_identifier_by_node" on "venue_identifier" ("venue_id");`);
    this.addSql(
      `alter table "venue_identifier" add constraint "venue_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "venue_identifier" add constraint "venue_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "edition_identifier" ("id" serial primary key, "edition_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "edition_identifier_by_node" on "edition_identifier" ("edition_id");`);
    this.addSql(
      `alter table "edition_identifier" add constraint "edition_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "edition_identifier" add constraint "edition_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "convening" ("id" serial primary key, "edition_id" int not null, "organization_id" int not null, "role" text not null, "name_at_time" text not null, "sector_at_time_id" int null, "scope_at_time" text null, "version" int not null default 1);`,
    );
    this.addSql(`create index "convening_by_organization" on "convening" ("organization_id", "id");`);
    this.addSql(`create index "convening_by_edition" on "convening" ("edition_id", "id");`);
    this.addSql(`create index "convening_by_sector" on "convening" ("sector_at_time_id");`);
    this.addSql(
      `alter table "convening" add constraint "convening_once" unique ("edition_id", "organization_id", "role");`,
    );
    this.addSql(
      `alter table "convening" add constraint "convening_role_check" check ("role" in ('CONVENER', 'ORGANIZER', 'HOST', 'PARTNER', 'SPONSOR'));`,
    );
    this.addSql(
      `alter table "convening" add constraint "convening_scope_at_time_check" check ("scope_at_time" in ('LOCAL', 'NATIONAL', 'INTERNATIONAL'));`,
    );

    this.addSql(
      `create table "activity" ("id" serial primary key, "slug" text not null, "edition_id" int not null, "venue_id" int null, "kind" text not null, "kind_as_given" text null, "title" text null, "title_translations" jsonb null, "sort_name" text generated always as (fold(title)) stored collate "C" null, "starts_at" timestamptz null, "ends_at" timestamptz null, "language" text null, "recording_url" text null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "activity" add constraint "activity_slug_unique" unique ("slug");`);
    this.addSql(
      `create index "activity_by_edition" on "activity" (edition_id, (coalesce(starts_at, 'infinity')), id);`,
    );
    this.addSql(
      `create index "activity_by_venue" on "activity" (venue_id, (coalesce(starts_at, 'infinity')), id);`,
    );
    this.addSql(`create index "activity_by_start" on "activity" ((coalesce(starts_at, 'infinity')), id);`);
    this.addSql(`create index "activity_by_kind" on "activity" ("edition_id", "kind");`);
    this.addSql(`create index "activity_by_change" on "activity" ("updated_at", "id");`);
    this.addSql(`create index "activity_by_likeness" on "activity" using gin ((sort_name) gin_trgm_ops);`);
    this.addSql(
      `alter table "activity" add constraint "activity_ends_after_start" check (ends_at >= starts_at);`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_kind_check" check ("kind" in ('PANEL', 'WORKSHOP', 'KEYNOTE', 'THEMATIC_TABLE', 'CEREMONY', 'TALK', 'LIGHTNING_TALK', 'TUTORIAL', 'POSTER', 'OTHER'));`,
    );

    this.addSql(
      `create table "participation" ("id" serial primary key, "edition_id" int not null, "activity_id" int null, "expert_id" int not null, "role" text not null, "role_as_given" text null, "organization_id" int null, "name_at_time" text null, "sector_at_time_id" int null, "scope_at_time" text null, "billed_as" text null, "position" int not null default 0, "version" int not null default 1);`,
    );
    this.addSql(
      `create index "participation_by_activity" on "participation" ("activity_id", "position", "id");`,
    );
    this.addSql(`create index "participation_by_edition" on "participation" ("edition_id", "id");`);
    this.addSql(`create index "participation_by_expert" on "participation" ("expert_id", "id");`);
    this.addSql(`create index "participation_by_organization" on "participation" ("organization_id", "id");`);
    this.addSql(`create index "participation_by_sector" on "participation" ("sector_at_time_id");`);
    this.addSql(
      `create unique index "participation_once" on "participation" (edition_id, activity_id, expert_id, role, organization_id) nulls not distinct;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_role_check" check ("role" in ('KEYNOTE', 'SPEAKER', 'PANELIST', 'MODERATOR', 'WORKSHOP_LEAD', 'THEMATIC_TABLE_LEAD', 'RAPPORTEUR', 'ORGANIZER', 'OTHER'));`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_scope_at_time_check" check ("scope_at_time" in ('LOCAL', 'NATIONAL', 'INTERNATIONAL'));`,
    );

    this.addSql(
      `create table "outcome" ("id" serial primary key, "slug" text not null, "kind" text not null, "text" text not null, "text_translations" jsonb null, "sort_name" text generated always as (fold(text)) stored collate "C" not null, "edition_id" int not null, "activity_id" int null, "status" text not null default 'PROPOSED', "due_on" text collate "C" null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "outcome" add constraint "outcome_slug_unique" unique ("slug");`);
    this.addSql(`create index "outcome_by_edition" on "outcome" ("edition_id", "id");`);
    this.addSql(`create index "outcome_by_activity" on "outcome" ("activity_id", "id");`);
    this.addSql(`create index "outcome_by_status" on "outcome" ("status", "id");`);
    this.addSql(`create index "outcome_by_change" on "outcome" ("updated_at", "id");`);
    this.addSql(`create index "outcome_by_due_date" on "outcome" ((coalesce(due_on, '~')), id);`);
    this.addSql(`create index "outcome_by_likeness" on "outcome" using gin ((sort_name) gin_trgm_ops);`);
    this.addSql(
      `alter table "outcome" add constraint "outcome_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_due_on_check" check (is_partial_date(due_on));`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_kind_check" check ("kind" in ('CONCLUSION', 'RECOMMENDATION', 'AGREEMENT'));`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_status_check" check ("status" in ('PROPOSED', 'ADOPTED', 'IN_PROGRESS', 'DONE', 'STALLED', 'DROPPED', 'SUPERSEDED'));`,
    );

    this.addSql(
      `create table "outcome_responsible" ("outcome_id" int not null, "organization_id" int not null, "position" int not null default 0, primary key ("outcome_id", "organization_id"));`,
    );
    this.addSql(
      `create index "outcome_responsible_by_organization" on "outcome_responsible" ("organization_id", "outcome_id");`,
    );

    this.addSql(
      `create table "outcome_proposer" ("outcome_id" int not null, "organization_id" int not null, "position" int not null default 0, primary key ("outcome_id", "organization_id"));`,
    );
    this.addSql(
      `create index "outcome_proposer_by_organization" on "outcome_proposer" ("organization_id", "outcome_id");`,
    );

    this.addSql(
      `create table "outcome_identifier" ("id" serial primary key, "outcome_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "outcome_identifier_by_node" on "outcome_identifier" ("outcome_id");`);
    this.addSql(
      `alter table "outcome_identifier" add constraint "outcome_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "outcome_identifier" add constraint "outcome_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "outcome_evidence" ("id" serial primary key, "outcome_id" int not null, "observed_on" text collate "C" not null, "status" text not null, "note" text not null default '', "url" text null, "reported_by_id" int null, "verified_by_id" int null);`,
    );
    this.addSql(
      `create unique index "outcome_evidence_once" on "outcome_evidence" (outcome_id, observed_on, status, note, reported_by_id) nulls not distinct;`,
    );
    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_observed_on_check" check (is_partial_date(observed_on));`,
    );
    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_status_check" check ("status" in ('PROPOSED', 'ADOPTED', 'IN_PROGRESS', 'DONE', 'STALLED', 'DROPPED', 'SUPERSEDED'));`,
    );

    this.addSql(
      `create table "outcome_continuation" ("outcome_id" int not null, "continues_id" int not null, "position" int not null default 0, primary key ("outcome_id", "continues_id"));`,
    );
    this.addSql(
      `create index "outcome_continuation_by_earlier" on "outcome_continuation" ("continues_id", "outcome_id");`,
    );
    this.addSql(
      `alter table "outcome_continuation" add constraint "outcome_not_its_own_sequel" check (outcome_id <> continues_id);`,
    );

    this.addSql(
      `create table "agenda_item_outcome" ("agenda_item_id" int not null, "outcome_id" int not null, "position" int not null default 0, primary key ("agenda_item_id", "outcome_id"));`,
    );
    this.addSql(
      `create index "agenda_item_outcome_by_outcome" on "agenda_item_outcome" ("outcome_id", "agenda_item_id");`,
    );

    this.addSql(
      `create table "activity_identifier" ("id" serial primary key, "activity_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "activity_identifier_by_node" on "activity_identifier" ("activity_id");`);
    this.addSql(
      `alter table "activity_identifier" add constraint "activity_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "activity_identifier" add constraint "activity_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "series_identifier" ("id" serial primary key, "series_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "series_identifier_by_node" on "series_identifier" ("series_id");`);
    this.addSql(
      `alter table "series_identifier" add constraint "series_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "series_identifier" add constraint "series_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "source" ("id" serial primary key, "slug" text not null, "title" text not null, "url" text null, "publisher" text null, "published_on" text collate "C" null, "archived_url" text null, "accessed_on" text collate "C" null, "license" text null, "version" int not null default 1, "updated_at" timestamptz(3) not null default now());`,
    );
    this.addSql(`alter table "source" add constraint "source_slug_unique" unique ("slug");`);
    this.addSql(
      `alter table "source" add constraint "source_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );
    this.addSql(
      `alter table "source" add constraint "source_published_on_check" check (is_partial_date(published_on));`,
    );
    this.addSql(
      `alter table "source" add constraint "source_accessed_on_check" check (is_partial_date(accessed_on));`,
    );

    this.addSql(
      `create table "source_identifier" ("id" serial primary key, "source_id" int not null, "scheme" text not null, "publisher" text not null default '', "value" text not null, "verified" boolean not null default false);`,
    );
    this.addSql(`create index "source_identifier_by_node" on "source_identifier" ("source_id");`);
    this.addSql(
      `alter table "source_identifier" add constraint "source_identifier_once" unique ("scheme", "publisher", "value");`,
    );
    this.addSql(
      `alter table "source_identifier" add constraint "source_identifier_scheme_check" check ("scheme" in ('ORCID', 'ROR', 'WIKIDATA', 'ISNI', 'MX_CLUNI', 'ORG_ID', 'CKAN_ORG', 'URL', 'EXTERNAL'));`,
    );

    this.addSql(
      `create table "agenda_item_citation" ("agenda_item_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("agenda_item_id", "source_id"));`,
    );
    this.addSql(`create index "agenda_item_citation_by_source" on "agenda_item_citation" ("source_id");`);

    this.addSql(
      `create table "series_citation" ("series_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("series_id", "source_id"));`,
    );
    this.addSql(`create index "series_citation_by_source" on "series_citation" ("source_id");`);

    this.addSql(
      `create table "sector_citation" ("sector_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("sector_id", "source_id"));`,
    );
    this.addSql(`create index "sector_citation_by_source" on "sector_citation" ("source_id");`);

    this.addSql(
      `create table "participation_citation" ("participation_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("participation_id", "source_id"));`,
    );
    this.addSql(`create index "participation_citation_by_source" on "participation_citation" ("source_id");`);

    this.addSql(
      `create table "outcome_citation" ("outcome_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("outcome_id", "source_id"));`,
    );
    this.addSql(`create index "outcome_citation_by_source" on "outcome_citation" ("source_id");`);

    this.addSql(
      `create table "organization_name_citation" ("organization_name_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("organization_name_id", "source_id"));`,
    );
    this.addSql(
      `create index "organization_name_citation_by_source" on "organization_name_citation" ("source_id");`,
    );

    this.addSql(
      `create table "organization_citation" ("organization_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("organization_id", "source_id"));`,
    );
    this.addSql(`create index "organization_citation_by_source" on "organization_citation" ("source_id");`);

    this.addSql(
      `create table "organization_change_citation" ("organization_change_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("organization_change_id", "source_id"));`,
    );
    this.addSql(
      `create index "organization_change_citation_by_source" on "organization_change_citation" ("source_id");`,
    );

    this.addSql(
      `create table "figure_citation" ("figure_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("figure_id", "source_id"));`,
    );
    this.addSql(`create index "figure_citation_by_source" on "figure_citation" ("source_id");`);

    this.addSql(
      `create table "expert_citation" ("expert_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("expert_id", "source_id"));`,
    );
    this.addSql(`create index "expert_citation_by_source" on "expert_citation" ("source_id");`);

    this.addSql(
      `create table "venue_citation" ("venue_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("venue_id", "source_id"));`,
    );
    this.addSql(`create index "venue_citation_by_source" on "venue_citation" ("source_id");`);

    this.addSql(
      `create table "edition_citation" ("edition_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("edition_id", "source_id"));`,
    );
    this.addSql(`create index "edition_citation_by_source" on "edition_citation" ("source_id");`);

    this.addSql(
      `create table "convening_citation" ("convening_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("convening_id", "source_id"));`,
    );
    this.addSql(`create index "convening_citation_by_source" on "convening_citation" ("source_id");`);

    this.addSql(
      `create table "affiliation_citation" ("affiliation_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("affiliation_id", "source_id"));`,
    );
    this.addSql(`create index "affiliation_citation_by_source" on "affiliation_citation" ("source_id");`);

    this.addSql(
      `create table "activity_citation" ("activity_id" int not null, "source_id" int not null, "position" int not null default 0, primary key ("activity_id", "source_id"));`,
    );
    this.addSql(`create index "activity_citation_by_source" on "activity_citation" ("source_id");`);

    this.addSql(
      `create table "topic" ("id" serial primary key, "slug" text not null, "label" text not null, "label_translations" jsonb null, "sort_name" text generated always as (fold(label)) stored collate "C" not null, "wikidata" text null, "version" int not null default 1);`,
    );
    this.addSql(`alter table "topic" add constraint "topic_slug_unique" unique ("slug");`);
    this.addSql(`create index "topic_by_name" on "topic" ("sort_name", "id");`);
    this.addSql(`create index "topic_by_likeness" on "topic" using gin ((sort_name) gin_trgm_ops);`);
    this.addSql(
      `alter table "topic" add constraint "topic_slug_check" check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`,
    );

    this.addSql(
      `create table "activity_topic" ("activity_id" int not null, "topic_id" int not null, "position" int not null default 0, primary key ("activity_id", "topic_id"));`,
    );
    this.addSql(`create index "activity_topic_by_topic" on "activity_topic" ("topic_id", "activity_id");`);

    this.addSql(
      `alter table "change" add constraint "change_batch_id_foreign" foreign key ("batch_id") references "batch" ("id");`,
    );

    this.addSql(
      `alter table "expert_identifier" add constraint "expert_identifier_expert_id_foreign" foreign key ("expert_id") references "expert" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "organization" add constraint "organization_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_parent_id_foreign" foreign key ("parent_id") references "organization" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "organization_name" add constraint "organization_name_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "organization_identifier" add constraint "organization_identifier_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "organization_change" add constraint "organization_change_from_id_foreign" foreign key ("from_id") references "organization" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "organization_change" add constraint "organization_change_to_id_foreign" foreign key ("to_id") references "organization" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "agenda_item" add constraint "agenda_item_owner_id_foreign" foreign key ("owner_id") references "organization" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "agenda_item_identifier" add constraint "agenda_item_identifier_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "affiliation" add constraint "affiliation_expert_id_foreign" foreign key ("expert_id") references "expert" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "affiliation" add constraint "affiliation_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");`,
    );

    this.addSql(
      `alter table "sector_identifier" add constraint "sector_identifier_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "edition" add constraint "edition_series_id_foreign" foreign key ("series_id") references "series" ("id");`,
    );

    this.addSql(
      `alter table "figure" add constraint "figure_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "venue" add constraint "venue_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "venue" add constraint "venue_host_id_foreign" foreign key ("host_id") references "organization" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "venue_identifier" add constraint "venue_identifier_venue_id_foreign" foreign key ("venue_id") references "venue" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "edition_identifier" add constraint "edition_identifier_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "convening" add constraint "convening_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "convening" add constraint "convening_organization_id_foreign" foreign key ("organization_id") references "organization" ("id");`,
    );
    this.addSql(
      `alter table "convening" add constraint "convening_sector_at_time_id_foreign" foreign key ("sector_at_time_id") references "sector" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "activity" add constraint "activity_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_venue_id_foreign" foreign key ("venue_id") references "venue" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "participation" add constraint "participation_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_expert_id_foreign" foreign key ("expert_id") references "expert" ("id");`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_sector_at_time_id_foreign" foreign key ("sector_at_time_id") references "sector" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "outcome" add constraint "outcome_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "outcome_responsible" add constraint "outcome_responsible_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "outcome_responsible" add constraint "outcome_responsible_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "outcome_proposer" add constraint "outcome_proposer_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "outcome_proposer" add constraint "outcome_proposer_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "outcome_identifier" add constraint "outcome_identifier_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_reported_by_id_foreign" foreign key ("reported_by_id") references "organization" ("id") on delete set null;`,
    );
    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_verified_by_id_foreign" foreign key ("verified_by_id") references "organization" ("id") on delete set null;`,
    );

    this.addSql(
      `alter table "outcome_continuation" add constraint "outcome_continuation_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "outcome_continuation" add constraint "outcome_continuation_continues_id_foreign" foreign key ("continues_id") references "outcome" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "agenda_item_outcome" add constraint "agenda_item_outcome_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "agenda_item_outcome" add constraint "agenda_item_outcome_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "activity_identifier" add constraint "activity_identifier_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "series_identifier" add constraint "series_identifier_series_id_foreign" foreign key ("series_id") references "series" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "source_identifier" add constraint "source_identifier_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;`,
    );

    this.addSql(
      `alter table "agenda_item_citation" add constraint "agenda_item_citation_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "agenda_item_citation" add constraint "agenda_item_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "series_citation" add constraint "series_citation_series_id_foreign" foreign key ("series_id") references "series" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "series_citation" add constraint "series_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "sector_citation" add constraint "sector_citation_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "sector_citation" add constraint "sector_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "participation_citation" add constraint "participation_citation_participation_id_foreign" foreign key ("participation_id") references "participation" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "participation_citation" add constraint "participation_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "outcome_citation" add constraint "outcome_citation_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "outcome_citation" add constraint "outcome_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "organization_name_citation" add constraint "organization_name_citation_organization_name_id_foreign" foreign key ("organization_name_id") references "organization_name" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "organization_name_citation" add constraint "organization_name_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "organization_citation" add constraint "organization_citation_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "organization_citation" add constraint "organization_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "organization_change_citation" add constraint "organization_change_citation_organization_change_id_foreign" foreign key ("organization_change_id") references "organization_change" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "organization_change_citation" add constraint "organization_change_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "figure_citation" add constraint "figure_citation_figure_id_foreign" foreign key ("figure_id") references "figure" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "figure_citation" add constraint "figure_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "expert_citation" add constraint "expert_citation_expert_id_foreign" foreign key ("expert_id") references "expert" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "expert_citation" add constraint "expert_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "venue_citation" add constraint "venue_citation_venue_id_foreign" foreign key ("venue_id") references "venue" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "venue_citation" add constraint "venue_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "edition_citation" add constraint "edition_citation_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "edition_citation" add constraint "edition_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "convening_citation" add constraint "convening_citation_convening_id_foreign" foreign key ("convening_id") references "convening" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "convening_citation" add constraint "convening_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "affiliation_citation" add constraint "affiliation_citation_affiliation_id_foreign" foreign key ("affiliation_id") references "affiliation" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "affiliation_citation" add constraint "affiliation_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "activity_citation" add constraint "activity_citation_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "activity_citation" add constraint "activity_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update cascade on delete cascade;`,
    );

    this.addSql(
      `alter table "activity_topic" add constraint "activity_topic_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update cascade on delete cascade;`,
    );
    this.addSql(
      `alter table "activity_topic" add constraint "activity_topic_topic_id_foreign" foreign key ("topic_id") references "topic" ("id") on update cascade on delete cascade;`,
    );
  }
}
