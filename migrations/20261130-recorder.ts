import { Migration } from '@mikro-orm/migrations';

/**
 * One log that can be trusted: one writer at a time; every table records its own changes, and raises the versions of what
 * they are part of; what others refer to stays. The log moves out of what queries read, which has views of it.
 */
export class Recorder extends Migration {
  override name = '20261130-recorder';

  override up(): void {
    // `create schema if not exists` asks for the right to make it also where it exists.
    this.addSql(
      `do $$ begin if to_regnamespace('private') is null then create schema private; end if; end $$;`,
    );
    this.addSql(`alter table batch set schema private;`);
    this.addSql(`alter table change set schema private;`);

    this.addSql(`create or replace function public.act_time() returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('tejido.at', true), '')::timestamptz, now()) $$;`);
    this.addSql(`alter table "expert_identifier" drop constraint "expert_identifier_expert_id_foreign";`);
    this.addSql(`alter table "organization" drop constraint "organization_parent_id_foreign";`);
    this.addSql(`alter table "organization" drop constraint "organization_sector_id_foreign";`);
    this.addSql(
      `alter table "organization_name" drop constraint "organization_name_organization_id_foreign";`,
    );
    this.addSql(
      `alter table "organization_identifier" drop constraint "organization_identifier_organization_id_foreign";`,
    );
    this.addSql(`alter table "organization_change" drop constraint "organization_change_from_id_foreign";`);
    this.addSql(`alter table "organization_change" drop constraint "organization_change_to_id_foreign";`);
    this.addSql(`alter table "agenda_item" drop constraint "agenda_item_owner_id_foreign";`);
    this.addSql(
      `alter table "agenda_item_identifier" drop constraint "agenda_item_identifier_agenda_item_id_foreign";`,
    );
    this.addSql(`alter table "affiliation" drop constraint "affiliation_expert_id_foreign";`);
    this.addSql(`alter table "sector_identifier" drop constraint "sector_identifier_sector_id_foreign";`);
    this.addSql(`alter table "figure" drop constraint "figure_edition_id_foreign";`);
    this.addSql(`alter table "venue" drop constraint "venue_edition_id_foreign";`);
    this.addSql(`alter table "venue" drop constraint "venue_host_id_foreign";`);
    this.addSql(`alter table "venue_identifier" drop constraint "venue_identifier_venue_id_foreign";`);
    this.addSql(`alter table "edition_identifier" drop constraint "edition_identifier_edition_id_foreign";`);
    this.addSql(`alter table "convening" drop constraint "convening_edition_id_foreign";`);
    this.addSql(`alter table "convening" drop constraint "convening_sector_at_time_id_foreign";`);
    this.addSql(`alter table "activity" drop constraint "activity_edition_id_foreign";`);
    this.addSql(`alter table "activity" drop constraint "activity_venue_id_foreign";`);
    this.addSql(`alter table "participation" drop constraint "participation_activity_id_foreign";`);
    this.addSql(`alter table "participation" drop constraint "participation_edition_id_foreign";`);
    this.addSql(`alter table "participation" drop constraint "participation_organization_id_foreign";`);
    this.addSql(`alter table "participation" drop constraint "participation_sector_at_time_id_foreign";`);
    this.addSql(`alter table "outcome" drop constraint "outcome_activity_id_foreign";`);
    this.addSql(`alter table "outcome" drop constraint "outcome_edition_id_foreign";`);
    this.addSql(
      `alter table "outcome_responsible" drop constraint "outcome_responsible_organization_id_foreign";`,
    );
    this.addSql(
      `alter table "outcome_responsible" drop constraint "outcome_responsible_outcome_id_foreign";`,
    );
    this.addSql(`alter table "outcome_proposer" drop constraint "outcome_proposer_organization_id_foreign";`);
    this.addSql(`alter table "outcome_proposer" drop constraint "outcome_proposer_outcome_id_foreign";`);
    this.addSql(`alter table "outcome_identifier" drop constraint "outcome_identifier_outcome_id_foreign";`);
    this.addSql(`alter table "outcome_evidence" drop constraint "outcome_evidence_outcome_id_foreign";`);
    this.addSql(`alter table "outcome_evidence" drop constraint "outcome_evidence_reported_by_id_foreign";`);
    this.addSql(`alter table "outcome_evidence" drop constraint "outcome_evidence_verified_by_id_foreign";`);
    this.addSql(
      `alter table "outcome_continuation" drop constraint "outcome_continuation_continues_id_foreign";`,
    );
    this.addSql(
      `alter table "outcome_continuation" drop constraint "outcome_continuation_outcome_id_foreign";`,
    );
    this.addSql(
      `alter table "agenda_item_outcome" drop constraint "agenda_item_outcome_agenda_item_id_foreign";`,
    );
    this.addSql(
      `alter table "agenda_item_outcome" drop constraint "agenda_item_outcome_outcome_id_foreign";`,
    );
    this.addSql(
      `alter table "activity_identifier" drop constraint "activity_identifier_activity_id_foreign";`,
    );
    this.addSql(`alter table "series_identifier" drop constraint "series_identifier_series_id_foreign";`);
    this.addSql(`alter table "series_citation" drop constraint "series_citation_series_id_foreign";`);
    this.addSql(`alter table "series_citation" drop constraint "series_citation_source_id_foreign";`);
    this.addSql(`alter table "sector_citation" drop constraint "sector_citation_sector_id_foreign";`);
    this.addSql(`alter table "sector_citation" drop constraint "sector_citation_source_id_foreign";`);
    this.addSql(
      `alter table "participation_citation" drop constraint "participation_citation_participation_id_foreign";`,
    );
    this.addSql(
      `alter table "participation_citation" drop constraint "participation_citation_source_id_foreign";`,
    );
    this.addSql(`alter table "outcome_citation" drop constraint "outcome_citation_outcome_id_foreign";`);
    this.addSql(`alter table "outcome_citation" drop constraint "outcome_citation_source_id_foreign";`);
    this.addSql(
      `alter table "organization_name_citation" drop constraint "organization_name_citation_organization_name_id_foreign";`,
    );
    this.addSql(
      `alter table "organization_name_citation" drop constraint "organization_name_citation_source_id_foreign";`,
    );
    this.addSql(
      `alter table "organization_citation" drop constraint "organization_citation_organization_id_foreign";`,
    );
    this.addSql(
      `alter table "organization_citation" drop constraint "organization_citation_source_id_foreign";`,
    );
    this.addSql(
      `alter table "organization_change_citation" drop constraint "organization_change_citation_organization_change_id_foreign";`,
    );
    this.addSql(
      `alter table "organization_change_citation" drop constraint "organization_change_citation_source_id_foreign";`,
    );
    this.addSql(`alter table "figure_citation" drop constraint "figure_citation_figure_id_foreign";`);
    this.addSql(`alter table "figure_citation" drop constraint "figure_citation_source_id_foreign";`);
    this.addSql(`alter table "expert_citation" drop constraint "expert_citation_expert_id_foreign";`);
    this.addSql(`alter table "expert_citation" drop constraint "expert_citation_source_id_foreign";`);
    this.addSql(`alter table "venue_citation" drop constraint "venue_citation_source_id_foreign";`);
    this.addSql(`alter table "venue_citation" drop constraint "venue_citation_venue_id_foreign";`);
    this.addSql(`alter table "edition_citation" drop constraint "edition_citation_edition_id_foreign";`);
    this.addSql(`alter table "edition_citation" drop constraint "edition_citation_source_id_foreign";`);
    this.addSql(
      `alter table "convening_citation" drop constraint "convening_citation_convening_id_foreign";`,
    );
    this.addSql(`alter table "convening_citation" drop constraint "convening_citation_source_id_foreign";`);
    this.addSql(
      `alter table "agenda_item_citation" drop constraint "agenda_item_citation_agenda_item_id_foreign";`,
    );
    this.addSql(
      `alter table "agenda_item_citation" drop constraint "agenda_item_citation_source_id_foreign";`,
    );
    this.addSql(
      `alter table "affiliation_citation" drop constraint "affiliation_citation_affiliation_id_foreign";`,
    );
    this.addSql(
      `alter table "affiliation_citation" drop constraint "affiliation_citation_source_id_foreign";`,
    );
    this.addSql(`alter table "activity_citation" drop constraint "activity_citation_activity_id_foreign";`);
    this.addSql(`alter table "activity_citation" drop constraint "activity_citation_source_id_foreign";`);
    this.addSql(`alter table "source_identifier" drop constraint "source_identifier_source_id_foreign";`);
    this.addSql(`alter table "activity_topic" drop constraint "activity_topic_activity_id_foreign";`);
    this.addSql(`alter table "activity_topic" drop constraint "activity_topic_topic_id_foreign";`);
    this.addSql(`alter table "expert" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "expert_identifier" add constraint "expert_identifier_expert_id_foreign" foreign key ("expert_id") references "expert" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "sector" alter column "updated_at" set default act_time();`);
    this.addSql(`alter table "organization" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "organization" add constraint "organization_parent_id_foreign" foreign key ("parent_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization" add constraint "organization_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_name" add constraint "organization_name_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_identifier" add constraint "organization_identifier_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_change" add constraint "organization_change_from_id_foreign" foreign key ("from_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_change" add constraint "organization_change_to_id_foreign" foreign key ("to_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "agenda_item" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "agenda_item" add constraint "agenda_item_owner_id_foreign" foreign key ("owner_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "agenda_item_identifier" add constraint "agenda_item_identifier_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "affiliation" add "updated_at" timestamptz(3) not null default act_time();`);
    this.addSql(
      `alter table "affiliation" add constraint "affiliation_expert_id_foreign" foreign key ("expert_id") references "expert" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "sector_identifier" add constraint "sector_identifier_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "series" alter column "updated_at" set default act_time();`);
    this.addSql(`alter table "edition" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "figure" add constraint "figure_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "venue" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "venue" add constraint "venue_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "venue" add constraint "venue_host_id_foreign" foreign key ("host_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "venue_identifier" add constraint "venue_identifier_venue_id_foreign" foreign key ("venue_id") references "venue" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "edition_identifier" add constraint "edition_identifier_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "convening" add "updated_at" timestamptz(3) not null default act_time();`);
    this.addSql(
      `alter table "convening" add constraint "convening_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "convening" add constraint "convening_sector_at_time_id_foreign" foreign key ("sector_at_time_id") references "sector" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "activity" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "activity" add constraint "activity_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "activity" add constraint "activity_venue_id_foreign" foreign key ("venue_id") references "venue" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "participation" add "updated_at" timestamptz(3) not null default act_time();`);
    this.addSql(
      `alter table "participation" add constraint "participation_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "participation" add constraint "participation_sector_at_time_id_foreign" foreign key ("sector_at_time_id") references "sector" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "outcome" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "outcome" add constraint "outcome_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome" add constraint "outcome_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_responsible" add constraint "outcome_responsible_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_responsible" add constraint "outcome_responsible_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_proposer" add constraint "outcome_proposer_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_proposer" add constraint "outcome_proposer_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_identifier" add constraint "outcome_identifier_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_reported_by_id_foreign" foreign key ("reported_by_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_evidence" add constraint "outcome_evidence_verified_by_id_foreign" foreign key ("verified_by_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_continuation" add constraint "outcome_continuation_continues_id_foreign" foreign key ("continues_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_continuation" add constraint "outcome_continuation_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "agenda_item_outcome" add constraint "agenda_item_outcome_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "agenda_item_outcome" add constraint "agenda_item_outcome_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "activity_identifier" add constraint "activity_identifier_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "series_identifier" add constraint "series_identifier_series_id_foreign" foreign key ("series_id") references "series" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "source" alter column "updated_at" set default act_time();`);
    this.addSql(
      `alter table "series_citation" add constraint "series_citation_series_id_foreign" foreign key ("series_id") references "series" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "series_citation" add constraint "series_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "sector_citation" add constraint "sector_citation_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "sector_citation" add constraint "sector_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "participation_citation" add constraint "participation_citation_participation_id_foreign" foreign key ("participation_id") references "participation" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "participation_citation" add constraint "participation_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_citation" add constraint "outcome_citation_outcome_id_foreign" foreign key ("outcome_id") references "outcome" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "outcome_citation" add constraint "outcome_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_name_citation" add constraint "organization_name_citation_organization_name_id_foreign" foreign key ("organization_name_id") references "organization_name" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_name_citation" add constraint "organization_name_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_citation" add constraint "organization_citation_organization_id_foreign" foreign key ("organization_id") references "organization" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_citation" add constraint "organization_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_change_citation" add constraint "organization_change_citation_organization_change_id_foreign" foreign key ("organization_change_id") references "organization_change" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "organization_change_citation" add constraint "organization_change_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "figure_citation" add constraint "figure_citation_figure_id_foreign" foreign key ("figure_id") references "figure" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "figure_citation" add constraint "figure_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "expert_citation" add constraint "expert_citation_expert_id_foreign" foreign key ("expert_id") references "expert" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "expert_citation" add constraint "expert_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "venue_citation" add constraint "venue_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "venue_citation" add constraint "venue_citation_venue_id_foreign" foreign key ("venue_id") references "venue" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "edition_citation" add constraint "edition_citation_edition_id_foreign" foreign key ("edition_id") references "edition" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "edition_citation" add constraint "edition_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "convening_citation" add constraint "convening_citation_convening_id_foreign" foreign key ("convening_id") references "convening" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "convening_citation" add constraint "convening_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "agenda_item_citation" add constraint "agenda_item_citation_agenda_item_id_foreign" foreign key ("agenda_item_id") references "agenda_item" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "agenda_item_citation" add constraint "agenda_item_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "affiliation_citation" add constraint "affiliation_citation_affiliation_id_foreign" foreign key ("affiliation_id") references "affiliation" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "affiliation_citation" add constraint "affiliation_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "activity_citation" add constraint "activity_citation_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "activity_citation" add constraint "activity_citation_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "source_identifier" add constraint "source_identifier_source_id_foreign" foreign key ("source_id") references "source" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`alter table "topic" add "updated_at" timestamptz(3) not null default act_time();`);
    this.addSql(
      `alter table "activity_topic" add constraint "activity_topic_activity_id_foreign" foreign key ("activity_id") references "activity" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(
      `alter table "activity_topic" add constraint "activity_topic_topic_id_foreign" foreign key ("topic_id") references "topic" ("id") on update restrict on delete restrict;`,
    );
    this.addSql(`create or replace function private.take_turn(patience interval default '5s')
returns void language plpgsql as $$
declare holder text;
begin
  perform set_config('idle_in_transaction_session_timeout', '5s', true),
    set_config('lock_timeout', (extract(epoch from patience) * 1000)::int::text, true);
  begin
    perform pg_advisory_xact_lock(8286675);
  exception when lock_not_available then
    select format('It is the connection with process %s of PostgreSQL (%s), in its transaction since %s. '
        'If it is stuck, end it: SELECT pg_terminate_backend(%1$s);', pid,
        concat_ws(', ', coalesce(nullif(application_name, ''), 'unnamed'), state),
        coalesce(to_char(xact_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'), 'a time that it keeps to itself'))
      into holder
      from pg_locks l left join pg_stat_activity using (pid)
      where locktype = 'advisory' and classid = 0 and objid = 8286675 and granted
        and l.database = (select oid from pg_database where datname = current_database()) limit 1;
    raise exception using errcode = 'lock_not_available', message = concat_ws(E'\\n',
      format('Somebody else was writing for all of the %s seconds that this act waited. Nothing of it was done: try again later.',
        trim_scale(extract(epoch from patience))), holder);
  end;
  perform set_config('lock_timeout', '5s', true);
end $$;`);
    this.addSql(`create or replace function private.open_batch(kind text, actor text, note text default null)
returns int language plpgsql as $$
declare opened private.batch;
begin
  perform private.take_turn();
  insert into private.batch (kind, actor, note, at) values (kind, actor, note, greatest(clock_timestamp(), now(),
    (select last.at + interval '1 ms' from private.batch last order by last.id desc limit 1)))
    returning * into opened;
  perform set_config('tejido.batch', opened.id::text, true),
    set_config('tejido.at', to_char(opened.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), true);
  return opened.id;
end $$;`);
    this.addSql(`create or replace function private.raise_version() returns trigger language plpgsql as $$
declare moment timestamptz(3) := public.act_time();
begin
  new.version := old.version + (old.updated_at is distinct from moment)::integer;
  new.updated_at := moment;
  return new;
end $$;`);
    this.addSql(`create or replace function private.current_batch() returns private.batch language plpgsql as $$
declare opened private.batch;
begin
  select * into opened from private.batch b
    where b.id = nullif(current_setting('tejido.batch', true), '')::int and b.at >= now()::timestamptz(3);
  if opened.id is null or not pg_try_advisory_xact_lock(8286675) then
    raise exception using errcode = 'object_not_in_prerequisite_state',
      message = 'Nothing is written without saying by whom.',
      hint = 'Begin a transaction with: select private.open_batch(''edit'', ''who writes'', ''why''); in code: writeAs().';
  end if;
  return opened;
end $$;`);
    this.addSql(`create or replace function private.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'feature_not_supported',
    message = format('Truncating %I would leave no change in the log.', tg_table_name),
    hint = 'Use: delete from, in a batch.';
end $$;`);
    this.addSql(`create or replace function private.record_source()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Source', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'title', r."title", 'url', r."url", 'publisher', r."publisher", 'publishedOn', r."published_on", 'archivedUrl', r."archived_url", 'accessedOn', r."accessed_on", 'license', r."license")) from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Source', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'title', r."title", 'url', r."url", 'publisher', r."publisher", 'publishedOn', r."published_on", 'archivedUrl', r."archived_url", 'accessedOn', r."accessed_on", 'license', r."license")), null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Source', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('title', to_jsonb(was."title"), to_jsonb(now."title")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('publishedOn', to_jsonb(was."published_on"), to_jsonb(now."published_on")), ('archivedUrl', to_jsonb(was."archived_url"), to_jsonb(now."archived_url")), ('accessedOn', to_jsonb(was."accessed_on"), to_jsonb(now."accessed_on")), ('license', to_jsonb(was."license"), to_jsonb(now."license"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."source" referencing new table as is_rows for each statement execute function private.record_source();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."source" referencing old table as was_rows new table as is_rows for each statement execute function private.record_source();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."source" referencing old table as was_rows for each statement execute function private.record_source();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."source" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."source" for each row
when ((old."slug", old."title", old."url", old."publisher", old."published_on", old."archived_url", old."accessed_on", old."license") is distinct from (new."slug", new."title", new."url", new."publisher", new."published_on", new."archived_url", new."accessed_on", new."license") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_source_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'SourceIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."source_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."source" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."source_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'SourceIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."source_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."source" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."source_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'SourceIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."source" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."source_id", now."source_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."source_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."source_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."source_identifier" referencing new table as is_rows for each statement execute function private.record_source_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."source_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_source_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."source_identifier" referencing old table as was_rows for each statement execute function private.record_source_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."source_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_sector()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Sector', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Sector', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Sector', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('name', to_jsonb(was."name"), to_jsonb(now."name")), ('nameTranslations', to_jsonb(was."name_translations"), to_jsonb(now."name_translations"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."sector" referencing new table as is_rows for each statement execute function private.record_sector();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."sector" referencing old table as was_rows new table as is_rows for each statement execute function private.record_sector();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."sector" referencing old table as was_rows for each statement execute function private.record_sector();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."sector" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."sector" for each row
when ((old."slug", old."name", old."name_translations") is distinct from (new."slug", new."name", new."name_translations") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_sector_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'SectorCitation', r."sector_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."sector_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."sector" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."sector_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'SectorCitation', r."sector_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."sector_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."sector" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."sector_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'SectorCitation', now."sector_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."sector_id" = was."sector_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."sector_id"), to_jsonb(now."sector_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."sector" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."sector_id", now."sector_id"]) from was_rows was join is_rows now on now."sector_id" = was."sector_id" and now."source_id" = was."source_id" where (was."sector_id", was."source_id", was."position") is distinct from (now."sector_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."sector_id" = was."sector_id" and now."source_id" = was."source_id" where now."sector_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."sector_citation" referencing new table as is_rows for each statement execute function private.record_sector_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."sector_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_sector_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."sector_citation" referencing old table as was_rows for each statement execute function private.record_sector_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."sector_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_sector_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'SectorIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."sector_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."sector" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."sector_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'SectorIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."sector_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."sector" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."sector_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'SectorIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."sector_id"), to_jsonb(now."sector_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."sector" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."sector_id", now."sector_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."sector_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."sector_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."sector_identifier" referencing new table as is_rows for each statement execute function private.record_sector_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."sector_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_sector_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."sector_identifier" referencing old table as was_rows for each statement execute function private.record_sector_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."sector_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_organization()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Organization', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name", 'acronym', r."acronym", 'sector', r."sector_id", 'scope', r."scope", 'country', r."country", 'state', r."state", 'stateCode', r."state_code", 'url', r."url", 'foundedOn', r."founded_on", 'dissolvedOn', r."dissolved_on", 'parent', r."parent_id")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Organization', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name", 'acronym', r."acronym", 'sector', r."sector_id", 'scope', r."scope", 'country', r."country", 'state', r."state", 'stateCode', r."state_code", 'url', r."url", 'foundedOn', r."founded_on", 'dissolvedOn', r."dissolved_on", 'parent', r."parent_id")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Organization', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('name', to_jsonb(was."name"), to_jsonb(now."name")), ('nameTranslations', to_jsonb(was."name_translations"), to_jsonb(now."name_translations")), ('acronym', to_jsonb(was."acronym"), to_jsonb(now."acronym")), ('sector', to_jsonb(was."sector_id"), to_jsonb(now."sector_id")), ('scope', to_jsonb(was."scope"), to_jsonb(now."scope")), ('country', to_jsonb(was."country"), to_jsonb(now."country")), ('state', to_jsonb(was."state"), to_jsonb(now."state")), ('stateCode', to_jsonb(was."state_code"), to_jsonb(now."state_code")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('foundedOn', to_jsonb(was."founded_on"), to_jsonb(now."founded_on")), ('dissolvedOn', to_jsonb(was."dissolved_on"), to_jsonb(now."dissolved_on")), ('parent', to_jsonb(was."parent_id"), to_jsonb(now."parent_id"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."organization" referencing new table as is_rows for each statement execute function private.record_organization();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."organization" referencing old table as was_rows new table as is_rows for each statement execute function private.record_organization();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."organization" referencing old table as was_rows for each statement execute function private.record_organization();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."organization" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."organization" for each row
when ((old."slug", old."name", old."name_translations", old."acronym", old."sector_id", old."scope", old."country", old."state", old."state_code", old."url", old."founded_on", old."dissolved_on", old."parent_id") is distinct from (new."slug", new."name", new."name_translations", new."acronym", new."sector_id", new."scope", new."country", new."state", new."state_code", new."url", new."founded_on", new."dissolved_on", new."parent_id") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_organization_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationCitation', r."organization_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationCitation', r."organization_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OrganizationCitation', now."organization_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."organization_id" = was."organization_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."organization_id", now."organization_id"]) from was_rows was join is_rows now on now."organization_id" = was."organization_id" and now."source_id" = was."source_id" where (was."organization_id", was."source_id", was."position") is distinct from (now."organization_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."organization_id" = was."organization_id" and now."source_id" = was."source_id" where now."organization_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."organization_citation" referencing new table as is_rows for each statement execute function private.record_organization_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."organization_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_organization_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."organization_citation" referencing old table as was_rows for each statement execute function private.record_organization_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."organization_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_organization_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."organization_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."organization_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OrganizationIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."organization_id", now."organization_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."organization_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."organization_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."organization_identifier" referencing new table as is_rows for each statement execute function private.record_organization_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."organization_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_organization_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."organization_identifier" referencing old table as was_rows for each statement execute function private.record_organization_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."organization_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_organization_name()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationName', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('organization', r."organization_id", 'text', r."text", 'from', r."valid_from", 'to', r."valid_to", 'kind', r."kind")) from is_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationName', r."id"::text, jsonb_strip_nulls(jsonb_build_object('organization', r."organization_id", 'text', r."text", 'from', r."valid_from", 'to', r."valid_to", 'kind', r."kind")), null from was_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OrganizationName', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('organization', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('text', to_jsonb(was."text"), to_jsonb(now."text")), ('from', to_jsonb(was."valid_from"), to_jsonb(now."valid_from")), ('to', to_jsonb(was."valid_to"), to_jsonb(now."valid_to")), ('kind', to_jsonb(was."kind"), to_jsonb(now."kind"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."organization_id", now."organization_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."organization_id", was."text", was."valid_from", was."valid_to", was."kind") is distinct from (now."organization_id", now."text", now."valid_from", now."valid_to", now."kind"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."organization_name" referencing new table as is_rows for each statement execute function private.record_organization_name();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."organization_name" referencing old table as was_rows new table as is_rows for each statement execute function private.record_organization_name();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."organization_name" referencing old table as was_rows for each statement execute function private.record_organization_name();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."organization_name" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_organization_name_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationNameCitation', r."organization_name_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_name_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."organization_id" from public."organization_name" part where part.id = any(array(select unnest(array[r."organization_name_id"]) from is_rows r)))) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationNameCitation', r."organization_name_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_name_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."organization_id" from public."organization_name" part where part.id = any(array(select unnest(array[r."organization_name_id"]) from was_rows r)))) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OrganizationNameCitation', now."organization_name_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."organization_name_id" = was."organization_name_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."organization_name_id"), to_jsonb(now."organization_name_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."organization_id" from public."organization_name" part where part.id = any(array(select unnest(array[was."organization_name_id", now."organization_name_id"]) from was_rows was join is_rows now on now."organization_name_id" = was."organization_name_id" and now."source_id" = was."source_id" where (was."organization_name_id", was."source_id", was."position") is distinct from (now."organization_name_id", now."source_id", now."position"))))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."organization_name_id" = was."organization_name_id" and now."source_id" = was."source_id" where now."organization_name_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."organization_name_citation" referencing new table as is_rows for each statement execute function private.record_organization_name_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."organization_name_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_organization_name_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."organization_name_citation" referencing old table as was_rows for each statement execute function private.record_organization_name_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."organization_name_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_organization_change()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationChange', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('kind', r."kind", 'effectiveOn', r."effective_on", 'from', r."from_id", 'to', r."to_id", 'legalBasis', r."legal_basis", 'note', r."note")) from is_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."from_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationChange', r."id"::text, jsonb_strip_nulls(jsonb_build_object('kind', r."kind", 'effectiveOn', r."effective_on", 'from', r."from_id", 'to', r."to_id", 'legalBasis', r."legal_basis", 'note', r."note")), null from was_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."from_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OrganizationChange', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('kind', to_jsonb(was."kind"), to_jsonb(now."kind")), ('effectiveOn', to_jsonb(was."effective_on"), to_jsonb(now."effective_on")), ('from', to_jsonb(was."from_id"), to_jsonb(now."from_id")), ('to', to_jsonb(was."to_id"), to_jsonb(now."to_id")), ('legalBasis', to_jsonb(was."legal_basis"), to_jsonb(now."legal_basis")), ('note', to_jsonb(was."note"), to_jsonb(now."note"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."from_id", now."from_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."kind", was."effective_on", was."from_id", was."to_id", was."legal_basis", was."note") is distinct from (now."kind", now."effective_on", now."from_id", now."to_id", now."legal_basis", now."note"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."organization_change" referencing new table as is_rows for each statement execute function private.record_organization_change();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."organization_change" referencing old table as was_rows new table as is_rows for each statement execute function private.record_organization_change();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."organization_change" referencing old table as was_rows for each statement execute function private.record_organization_change();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."organization_change" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_organization_change_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationChangeCitation', r."organization_change_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_change_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."from_id" from public."organization_change" part where part.id = any(array(select unnest(array[r."organization_change_id"]) from is_rows r)))) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationChangeCitation', r."organization_change_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_change_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."from_id" from public."organization_change" part where part.id = any(array(select unnest(array[r."organization_change_id"]) from was_rows r)))) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OrganizationChangeCitation', now."organization_change_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."organization_change_id" = was."organization_change_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."organization_change_id"), to_jsonb(now."organization_change_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."from_id" from public."organization_change" part where part.id = any(array(select unnest(array[was."organization_change_id", now."organization_change_id"]) from was_rows was join is_rows now on now."organization_change_id" = was."organization_change_id" and now."source_id" = was."source_id" where (was."organization_change_id", was."source_id", was."position") is distinct from (now."organization_change_id", now."source_id", now."position"))))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."organization_change_id" = was."organization_change_id" and now."source_id" = was."source_id" where now."organization_change_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."organization_change_citation" referencing new table as is_rows for each statement execute function private.record_organization_change_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."organization_change_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_organization_change_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."organization_change_citation" referencing old table as was_rows for each statement execute function private.record_organization_change_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."organization_change_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_series()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Series', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name", 'url', r."url", 'expertTies', r."expert_ties", 'synthetic', r."synthetic")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Series', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name", 'url', r."url", 'expertTies', r."expert_ties", 'synthetic', r."synthetic")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Series', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('name', to_jsonb(was."name"), to_jsonb(now."name")), ('nameTranslations', to_jsonb(was."name_translations"), to_jsonb(now."name_translations")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('expertTies', to_jsonb(was."expert_ties"), to_jsonb(now."expert_ties")), ('synthetic', to_jsonb(was."synthetic"), to_jsonb(now."synthetic"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."series" referencing new table as is_rows for each statement execute function private.record_series();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."series" referencing old table as was_rows new table as is_rows for each statement execute function private.record_series();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."series" referencing old table as was_rows for each statement execute function private.record_series();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."series" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."series" for each row
when ((old."slug", old."name", old."name_translations", old."url", old."expert_ties", old."synthetic") is distinct from (new."slug", new."name", new."name_translations", new."url", new."expert_ties", new."synthetic") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_series_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'SeriesCitation', r."series_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."series_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."series" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."series_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'SeriesCitation', r."series_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."series_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."series" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."series_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'SeriesCitation', now."series_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."series_id" = was."series_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."series_id"), to_jsonb(now."series_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."series" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."series_id", now."series_id"]) from was_rows was join is_rows now on now."series_id" = was."series_id" and now."source_id" = was."source_id" where (was."series_id", was."source_id", was."position") is distinct from (now."series_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."series_id" = was."series_id" and now."source_id" = was."source_id" where now."series_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."series_citation" referencing new table as is_rows for each statement execute function private.record_series_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."series_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_series_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."series_citation" referencing old table as was_rows for each statement execute function private.record_series_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."series_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_series_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'SeriesIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."series_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."series" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."series_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'SeriesIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."series_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."series" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."series_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'SeriesIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."series_id"), to_jsonb(now."series_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."series" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."series_id", now."series_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."series_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."series_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."series_identifier" referencing new table as is_rows for each statement execute function private.record_series_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."series_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_series_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."series_identifier" referencing old table as was_rows for each statement execute function private.record_series_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."series_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_edition()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Edition', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'series', r."series_id", 'name', r."name", 'year', r."year", 'ordinal', r."ordinal", 'modality', r."modality", 'city', r."city", 'country', r."country", 'url', r."url", 'startsOn', r."starts_on", 'endsOn', r."ends_on", 'theme', r."theme")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end || case when r."theme_translations" is null then '{}' else jsonb_build_object('themeTranslations', r."theme_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Edition', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'series', r."series_id", 'name', r."name", 'year', r."year", 'ordinal', r."ordinal", 'modality', r."modality", 'city', r."city", 'country', r."country", 'url', r."url", 'startsOn', r."starts_on", 'endsOn', r."ends_on", 'theme', r."theme")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end || case when r."theme_translations" is null then '{}' else jsonb_build_object('themeTranslations', r."theme_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Edition', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('series', to_jsonb(was."series_id"), to_jsonb(now."series_id")), ('name', to_jsonb(was."name"), to_jsonb(now."name")), ('nameTranslations', to_jsonb(was."name_translations"), to_jsonb(now."name_translations")), ('year', to_jsonb(was."year"), to_jsonb(now."year")), ('ordinal', to_jsonb(was."ordinal"), to_jsonb(now."ordinal")), ('modality', to_jsonb(was."modality"), to_jsonb(now."modality")), ('city', to_jsonb(was."city"), to_jsonb(now."city")), ('country', to_jsonb(was."country"), to_jsonb(now."country")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('startsOn', to_jsonb(was."starts_on"), to_jsonb(now."starts_on")), ('endsOn', to_jsonb(was."ends_on"), to_jsonb(now."ends_on")), ('theme', to_jsonb(was."theme"), to_jsonb(now."theme")), ('themeTranslations', to_jsonb(was."theme_translations"), to_jsonb(now."theme_translations"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."edition" referencing new table as is_rows for each statement execute function private.record_edition();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."edition" referencing old table as was_rows new table as is_rows for each statement execute function private.record_edition();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."edition" referencing old table as was_rows for each statement execute function private.record_edition();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."edition" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."edition" for each row
when ((old."slug", old."series_id", old."name", old."name_translations", old."year", old."ordinal", old."modality", old."city", old."country", old."url", old."starts_on", old."ends_on", old."theme", old."theme_translations") is distinct from (new."slug", new."series_id", new."name", new."name_translations", new."year", new."ordinal", new."modality", new."city", new."country", new."url", new."starts_on", new."ends_on", new."theme", new."theme_translations") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_edition_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'EditionCitation', r."edition_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."edition_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."edition_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'EditionCitation', r."edition_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."edition_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."edition_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'EditionCitation', now."edition_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."edition_id" = was."edition_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."edition_id", now."edition_id"]) from was_rows was join is_rows now on now."edition_id" = was."edition_id" and now."source_id" = was."source_id" where (was."edition_id", was."source_id", was."position") is distinct from (now."edition_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."edition_id" = was."edition_id" and now."source_id" = was."source_id" where now."edition_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."edition_citation" referencing new table as is_rows for each statement execute function private.record_edition_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."edition_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_edition_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."edition_citation" referencing old table as was_rows for each statement execute function private.record_edition_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."edition_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_edition_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'EditionIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."edition_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."edition_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'EditionIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."edition_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."edition_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'EditionIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."edition_id", now."edition_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."edition_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."edition_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."edition_identifier" referencing new table as is_rows for each statement execute function private.record_edition_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."edition_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_edition_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."edition_identifier" referencing old table as was_rows for each statement execute function private.record_edition_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."edition_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_venue()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'EditionVenue', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'edition', r."edition_id", 'givenName', r."name", 'city', r."city", 'state', r."state", 'stateCode', r."state_code", 'country', r."country", 'timeZone', r."time_zone", 'latitude', r."latitude", 'longitude', r."longitude", 'online', r."online", 'host', r."host_id")) from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'EditionVenue', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'edition', r."edition_id", 'givenName', r."name", 'city', r."city", 'state', r."state", 'stateCode', r."state_code", 'country', r."country", 'timeZone', r."time_zone", 'latitude', r."latitude", 'longitude', r."longitude", 'online', r."online", 'host', r."host_id")), null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'EditionVenue', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('givenName', to_jsonb(was."name"), to_jsonb(now."name")), ('city', to_jsonb(was."city"), to_jsonb(now."city")), ('state', to_jsonb(was."state"), to_jsonb(now."state")), ('stateCode', to_jsonb(was."state_code"), to_jsonb(now."state_code")), ('country', to_jsonb(was."country"), to_jsonb(now."country")), ('timeZone', to_jsonb(was."time_zone"), to_jsonb(now."time_zone")), ('latitude', to_jsonb(was."latitude"), to_jsonb(now."latitude")), ('longitude', to_jsonb(was."longitude"), to_jsonb(now."longitude")), ('online', to_jsonb(was."online"), to_jsonb(now."online")), ('host', to_jsonb(was."host_id"), to_jsonb(now."host_id"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."venue" referencing new table as is_rows for each statement execute function private.record_venue();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."venue" referencing old table as was_rows new table as is_rows for each statement execute function private.record_venue();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."venue" referencing old table as was_rows for each statement execute function private.record_venue();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."venue" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."venue" for each row
when ((old."slug", old."edition_id", old."name", old."city", old."state", old."state_code", old."country", old."time_zone", old."latitude", old."longitude", old."online", old."host_id") is distinct from (new."slug", new."edition_id", new."name", new."city", new."state", new."state_code", new."country", new."time_zone", new."latitude", new."longitude", new."online", new."host_id") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_venue_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'EditionVenueCitation', r."venue_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."venue_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."venue" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."venue_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'EditionVenueCitation', r."venue_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."venue_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."venue" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."venue_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'EditionVenueCitation', now."venue_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."venue_id" = was."venue_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."venue_id"), to_jsonb(now."venue_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."venue" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."venue_id", now."venue_id"]) from was_rows was join is_rows now on now."venue_id" = was."venue_id" and now."source_id" = was."source_id" where (was."venue_id", was."source_id", was."position") is distinct from (now."venue_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."venue_id" = was."venue_id" and now."source_id" = was."source_id" where now."venue_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."venue_citation" referencing new table as is_rows for each statement execute function private.record_venue_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."venue_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_venue_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."venue_citation" referencing old table as was_rows for each statement execute function private.record_venue_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."venue_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_venue_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'EditionVenueIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."venue_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."venue" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."venue_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'EditionVenueIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."venue_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."venue" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."venue_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'EditionVenueIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."venue_id"), to_jsonb(now."venue_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."venue" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."venue_id", now."venue_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."venue_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."venue_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."venue_identifier" referencing new table as is_rows for each statement execute function private.record_venue_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."venue_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_venue_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."venue_identifier" referencing old table as was_rows for each statement execute function private.record_venue_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."venue_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_convening()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Convening', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'organization', r."organization_id", 'role', r."role", 'nameAtTime', r."name_at_time", 'sectorAtTime', r."sector_at_time_id", 'scopeAtTime', r."scope_at_time")) from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Convening', r."id"::text, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'organization', r."organization_id", 'role', r."role", 'nameAtTime', r."name_at_time", 'sectorAtTime', r."sector_at_time_id", 'scopeAtTime', r."scope_at_time")), null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Convening', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('organization', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('role', to_jsonb(was."role"), to_jsonb(now."role")), ('nameAtTime', to_jsonb(was."name_at_time"), to_jsonb(now."name_at_time")), ('sectorAtTime', to_jsonb(was."sector_at_time_id"), to_jsonb(now."sector_at_time_id")), ('scopeAtTime', to_jsonb(was."scope_at_time"), to_jsonb(now."scope_at_time"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."convening" referencing new table as is_rows for each statement execute function private.record_convening();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."convening" referencing old table as was_rows new table as is_rows for each statement execute function private.record_convening();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."convening" referencing old table as was_rows for each statement execute function private.record_convening();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."convening" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."convening" for each row
when ((old."edition_id", old."organization_id", old."role", old."name_at_time", old."sector_at_time_id", old."scope_at_time") is distinct from (new."edition_id", new."organization_id", new."role", new."name_at_time", new."sector_at_time_id", new."scope_at_time") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_convening_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'ConveningCitation', r."convening_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."convening_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."convening" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."convening_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'ConveningCitation', r."convening_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."convening_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."convening" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."convening_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'ConveningCitation', now."convening_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."convening_id" = was."convening_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."convening_id"), to_jsonb(now."convening_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."convening" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."convening_id", now."convening_id"]) from was_rows was join is_rows now on now."convening_id" = was."convening_id" and now."source_id" = was."source_id" where (was."convening_id", was."source_id", was."position") is distinct from (now."convening_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."convening_id" = was."convening_id" and now."source_id" = was."source_id" where now."convening_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."convening_citation" referencing new table as is_rows for each statement execute function private.record_convening_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."convening_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_convening_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."convening_citation" referencing old table as was_rows for each statement execute function private.record_convening_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."convening_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_figure()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Figure', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'measure', r."measure", 'qualifier', r."qualifier", 'value', r."value")) from is_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."edition_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Figure', r."id"::text, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'measure', r."measure", 'qualifier', r."qualifier", 'value', r."value")), null from was_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."edition_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Figure', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('measure', to_jsonb(was."measure"), to_jsonb(now."measure")), ('qualifier', to_jsonb(was."qualifier"), to_jsonb(now."qualifier")), ('value', to_jsonb(was."value"), to_jsonb(now."value"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."edition_id", now."edition_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."edition_id", was."measure", was."qualifier", was."value") is distinct from (now."edition_id", now."measure", now."qualifier", now."value"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."figure" referencing new table as is_rows for each statement execute function private.record_figure();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."figure" referencing old table as was_rows new table as is_rows for each statement execute function private.record_figure();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."figure" referencing old table as was_rows for each statement execute function private.record_figure();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."figure" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_figure_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'FigureCitation', r."figure_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."figure_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select part."edition_id" from public."figure" part where part.id = any(array(select unnest(array[r."figure_id"]) from is_rows r)))) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'FigureCitation', r."figure_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."figure_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select part."edition_id" from public."figure" part where part.id = any(array(select unnest(array[r."figure_id"]) from was_rows r)))) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'FigureCitation', now."figure_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."figure_id" = was."figure_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."figure_id"), to_jsonb(now."figure_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select part."edition_id" from public."figure" part where part.id = any(array(select unnest(array[was."figure_id", now."figure_id"]) from was_rows was join is_rows now on now."figure_id" = was."figure_id" and now."source_id" = was."source_id" where (was."figure_id", was."source_id", was."position") is distinct from (now."figure_id", now."source_id", now."position"))))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."figure_id" = was."figure_id" and now."source_id" = was."source_id" where now."figure_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."figure_citation" referencing new table as is_rows for each statement execute function private.record_figure_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."figure_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_figure_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."figure_citation" referencing old table as was_rows for each statement execute function private.record_figure_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."figure_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_expert()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Expert', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'biography', r."biography")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Expert', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'biography', r."biography")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Expert', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('displayName', to_jsonb(was."name"), to_jsonb(now."name")), ('consent', to_jsonb(was."consent"), to_jsonb(now."consent")), ('tieConsent', to_jsonb(was."tie_consent"), to_jsonb(now."tie_consent")), ('biography', to_jsonb(was."biography"), to_jsonb(now."biography")), ('biographyTranslations', to_jsonb(was."biography_translations"), to_jsonb(now."biography_translations")), ('photo', to_jsonb(was."photo"), to_jsonb(now."photo"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."expert" referencing new table as is_rows for each statement execute function private.record_expert();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."expert" referencing old table as was_rows new table as is_rows for each statement execute function private.record_expert();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."expert" referencing old table as was_rows for each statement execute function private.record_expert();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."expert" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."expert" for each row
when ((old."slug", old."name", old."consent", old."tie_consent", old."biography", old."biography_translations", old."photo") is distinct from (new."slug", new."name", new."consent", new."tie_consent", new."biography", new."biography_translations", new."photo") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_expert_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'ExpertCitation', r."expert_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."expert_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."expert" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."expert_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'ExpertCitation', r."expert_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."expert_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."expert" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."expert_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'ExpertCitation', now."expert_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."expert_id" = was."expert_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."expert_id"), to_jsonb(now."expert_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."expert" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."expert_id", now."expert_id"]) from was_rows was join is_rows now on now."expert_id" = was."expert_id" and now."source_id" = was."source_id" where (was."expert_id", was."source_id", was."position") is distinct from (now."expert_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."expert_id" = was."expert_id" and now."source_id" = was."source_id" where now."expert_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."expert_citation" referencing new table as is_rows for each statement execute function private.record_expert_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."expert_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_expert_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."expert_citation" referencing old table as was_rows for each statement execute function private.record_expert_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."expert_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_expert_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'ExpertIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."expert_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."expert" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."expert_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'ExpertIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."expert_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."expert" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."expert_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'ExpertIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."expert_id"), to_jsonb(now."expert_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."expert" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."expert_id", now."expert_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."expert_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."expert_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."expert_identifier" referencing new table as is_rows for each statement execute function private.record_expert_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."expert_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_expert_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."expert_identifier" referencing old table as was_rows for each statement execute function private.record_expert_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."expert_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_affiliation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Affiliation', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('expert', r."expert_id", 'organization', r."organization_id", 'title', r."title", 'from', r."valid_from", 'to', r."valid_to")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Affiliation', r."id"::text, jsonb_strip_nulls(jsonb_build_object('expert', r."expert_id", 'organization', r."organization_id", 'title', r."title", 'from', r."valid_from", 'to', r."valid_to")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Affiliation', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('expert', to_jsonb(was."expert_id"), to_jsonb(now."expert_id")), ('organization', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('title', to_jsonb(was."title"), to_jsonb(now."title")), ('titleTranslations', to_jsonb(was."title_translations"), to_jsonb(now."title_translations")), ('from', to_jsonb(was."valid_from"), to_jsonb(now."valid_from")), ('to', to_jsonb(was."valid_to"), to_jsonb(now."valid_to"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."affiliation" referencing new table as is_rows for each statement execute function private.record_affiliation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."affiliation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_affiliation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."affiliation" referencing old table as was_rows for each statement execute function private.record_affiliation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."affiliation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."affiliation" for each row
when ((old."expert_id", old."organization_id", old."title", old."title_translations", old."valid_from", old."valid_to") is distinct from (new."expert_id", new."organization_id", new."title", new."title_translations", new."valid_from", new."valid_to") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_affiliation_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'AffiliationCitation', r."affiliation_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."affiliation_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."affiliation" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."affiliation_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'AffiliationCitation', r."affiliation_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."affiliation_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."affiliation" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."affiliation_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'AffiliationCitation', now."affiliation_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."affiliation_id" = was."affiliation_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."affiliation_id"), to_jsonb(now."affiliation_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."affiliation" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."affiliation_id", now."affiliation_id"]) from was_rows was join is_rows now on now."affiliation_id" = was."affiliation_id" and now."source_id" = was."source_id" where (was."affiliation_id", was."source_id", was."position") is distinct from (now."affiliation_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."affiliation_id" = was."affiliation_id" and now."source_id" = was."source_id" where now."affiliation_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."affiliation_citation" referencing new table as is_rows for each statement execute function private.record_affiliation_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."affiliation_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_affiliation_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."affiliation_citation" referencing old table as was_rows for each statement execute function private.record_affiliation_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."affiliation_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_topic()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Topic', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'label', r."label", 'wikidata', r."wikidata")) || case when r."label_translations" is null then '{}' else jsonb_build_object('labelTranslations', r."label_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Topic', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'label', r."label", 'wikidata', r."wikidata")) || case when r."label_translations" is null then '{}' else jsonb_build_object('labelTranslations', r."label_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Topic', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('label', to_jsonb(was."label"), to_jsonb(now."label")), ('labelTranslations', to_jsonb(was."label_translations"), to_jsonb(now."label_translations")), ('wikidata', to_jsonb(was."wikidata"), to_jsonb(now."wikidata"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."topic" referencing new table as is_rows for each statement execute function private.record_topic();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."topic" referencing old table as was_rows new table as is_rows for each statement execute function private.record_topic();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."topic" referencing old table as was_rows for each statement execute function private.record_topic();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."topic" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."topic" for each row
when ((old."slug", old."label", old."label_translations", old."wikidata") is distinct from (new."slug", new."label", new."label_translations", new."wikidata") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_activity()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Activity', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'edition', r."edition_id", 'venue', r."venue_id", 'kind', r."kind", 'kindAsGiven', r."kind_as_given", 'title', r."title", 'startsAt', to_char(r."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endsAt', to_char(r."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'language', r."language", 'recordingUrl', r."recording_url")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Activity', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'edition', r."edition_id", 'venue', r."venue_id", 'kind', r."kind", 'kindAsGiven', r."kind_as_given", 'title', r."title", 'startsAt', to_char(r."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endsAt', to_char(r."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'language', r."language", 'recordingUrl', r."recording_url")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Activity', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('venue', to_jsonb(was."venue_id"), to_jsonb(now."venue_id")), ('kind', to_jsonb(was."kind"), to_jsonb(now."kind")), ('kindAsGiven', to_jsonb(was."kind_as_given"), to_jsonb(now."kind_as_given")), ('title', to_jsonb(was."title"), to_jsonb(now."title")), ('titleTranslations', to_jsonb(was."title_translations"), to_jsonb(now."title_translations")), ('startsAt', to_jsonb(to_char(was."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_jsonb(to_char(now."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), ('endsAt', to_jsonb(to_char(was."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_jsonb(to_char(now."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), ('language', to_jsonb(was."language"), to_jsonb(now."language")), ('recordingUrl', to_jsonb(was."recording_url"), to_jsonb(now."recording_url"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."activity" referencing new table as is_rows for each statement execute function private.record_activity();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."activity" referencing old table as was_rows new table as is_rows for each statement execute function private.record_activity();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."activity" referencing old table as was_rows for each statement execute function private.record_activity();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."activity" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."activity" for each row
when ((old."slug", old."edition_id", old."venue_id", old."kind", old."kind_as_given", old."title", old."title_translations", old."starts_at", old."ends_at", old."language", old."recording_url") is distinct from (new."slug", new."edition_id", new."venue_id", new."kind", new."kind_as_given", new."title", new."title_translations", new."starts_at", new."ends_at", new."language", new."recording_url") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_activity_topic()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'ActivityTopic', r."activity_id"::text || '-' || r."topic_id"::text, null, jsonb_strip_nulls(jsonb_build_object('activity', r."activity_id", 'topic', r."topic_id", 'order', r."position")) from is_rows r;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."activity_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'ActivityTopic', r."activity_id"::text || '-' || r."topic_id"::text, jsonb_strip_nulls(jsonb_build_object('activity', r."activity_id", 'topic', r."topic_id", 'order', r."position")), null from was_rows r;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."activity_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'ActivityTopic', now."activity_id"::text || '-' || now."topic_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."activity_id" = was."activity_id" and now."topic_id" = was."topic_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('activity', to_jsonb(was."activity_id"), to_jsonb(now."activity_id")), ('topic', to_jsonb(was."topic_id"), to_jsonb(now."topic_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."activity_id", now."activity_id"]) from was_rows was join is_rows now on now."activity_id" = was."activity_id" and now."topic_id" = was."topic_id" where (was."activity_id", was."topic_id", was."position") is distinct from (now."activity_id", now."topic_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."activity_id" = was."activity_id" and now."topic_id" = was."topic_id" where now."activity_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."activity_topic" referencing new table as is_rows for each statement execute function private.record_activity_topic();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."activity_topic" referencing old table as was_rows new table as is_rows for each statement execute function private.record_activity_topic();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."activity_topic" referencing old table as was_rows for each statement execute function private.record_activity_topic();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."activity_topic" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_activity_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'ActivityCitation', r."activity_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."activity_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."activity_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'ActivityCitation', r."activity_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."activity_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."activity_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'ActivityCitation', now."activity_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."activity_id" = was."activity_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."activity_id"), to_jsonb(now."activity_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."activity_id", now."activity_id"]) from was_rows was join is_rows now on now."activity_id" = was."activity_id" and now."source_id" = was."source_id" where (was."activity_id", was."source_id", was."position") is distinct from (now."activity_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."activity_id" = was."activity_id" and now."source_id" = was."source_id" where now."activity_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."activity_citation" referencing new table as is_rows for each statement execute function private.record_activity_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."activity_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_activity_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."activity_citation" referencing old table as was_rows for each statement execute function private.record_activity_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."activity_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_activity_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'ActivityIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."activity_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."activity_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'ActivityIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."activity_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."activity_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'ActivityIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."activity_id"), to_jsonb(now."activity_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."activity" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."activity_id", now."activity_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."activity_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."activity_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."activity_identifier" referencing new table as is_rows for each statement execute function private.record_activity_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."activity_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_activity_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."activity_identifier" referencing old table as was_rows for each statement execute function private.record_activity_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."activity_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_participation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Participation', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'activity', r."activity_id", 'expert', r."expert_id", 'role', r."role", 'roleAsGiven', r."role_as_given", 'onBehalfOf', r."organization_id", 'nameAtTime', r."name_at_time", 'sectorAtTime', r."sector_at_time_id", 'scopeAtTime', r."scope_at_time", 'billedAs', r."billed_as", 'order', r."position")) from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Participation', r."id"::text, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'activity', r."activity_id", 'expert', r."expert_id", 'role', r."role", 'roleAsGiven', r."role_as_given", 'onBehalfOf', r."organization_id", 'nameAtTime', r."name_at_time", 'sectorAtTime', r."sector_at_time_id", 'scopeAtTime', r."scope_at_time", 'billedAs', r."billed_as", 'order', r."position")), null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Participation', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('activity', to_jsonb(was."activity_id"), to_jsonb(now."activity_id")), ('expert', to_jsonb(was."expert_id"), to_jsonb(now."expert_id")), ('role', to_jsonb(was."role"), to_jsonb(now."role")), ('roleAsGiven', to_jsonb(was."role_as_given"), to_jsonb(now."role_as_given")), ('onBehalfOf', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('nameAtTime', to_jsonb(was."name_at_time"), to_jsonb(now."name_at_time")), ('sectorAtTime', to_jsonb(was."sector_at_time_id"), to_jsonb(now."sector_at_time_id")), ('scopeAtTime', to_jsonb(was."scope_at_time"), to_jsonb(now."scope_at_time")), ('billedAs', to_jsonb(was."billed_as"), to_jsonb(now."billed_as")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."participation" referencing new table as is_rows for each statement execute function private.record_participation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."participation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_participation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."participation" referencing old table as was_rows for each statement execute function private.record_participation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."participation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."participation" for each row
when ((old."edition_id", old."activity_id", old."expert_id", old."role", old."role_as_given", old."organization_id", old."name_at_time", old."sector_at_time_id", old."scope_at_time", old."billed_as", old."position") is distinct from (new."edition_id", new."activity_id", new."expert_id", new."role", new."role_as_given", new."organization_id", new."name_at_time", new."sector_at_time_id", new."scope_at_time", new."billed_as", new."position") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_participation_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'ParticipationCitation', r."participation_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."participation_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."participation" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."participation_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'ParticipationCitation', r."participation_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."participation_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."participation" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."participation_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'ParticipationCitation', now."participation_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."participation_id" = was."participation_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."participation_id"), to_jsonb(now."participation_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."participation" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."participation_id", now."participation_id"]) from was_rows was join is_rows now on now."participation_id" = was."participation_id" and now."source_id" = was."source_id" where (was."participation_id", was."source_id", was."position") is distinct from (now."participation_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."participation_id" = was."participation_id" and now."source_id" = was."source_id" where now."participation_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."participation_citation" referencing new table as is_rows for each statement execute function private.record_participation_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."participation_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_participation_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."participation_citation" referencing old table as was_rows for each statement execute function private.record_participation_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."participation_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_outcome()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Outcome', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'kind', r."kind", 'text', r."text", 'edition', r."edition_id", 'from', r."activity_id", 'status', r."status", 'dueOn', r."due_on")) || case when r."text_translations" is null then '{}' else jsonb_build_object('textTranslations', r."text_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Outcome', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'kind', r."kind", 'text', r."text", 'edition', r."edition_id", 'from', r."activity_id", 'status', r."status", 'dueOn', r."due_on")) || case when r."text_translations" is null then '{}' else jsonb_build_object('textTranslations', r."text_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Outcome', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('kind', to_jsonb(was."kind"), to_jsonb(now."kind")), ('text', to_jsonb(was."text"), to_jsonb(now."text")), ('textTranslations', to_jsonb(was."text_translations"), to_jsonb(now."text_translations")), ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('from', to_jsonb(was."activity_id"), to_jsonb(now."activity_id")), ('status', to_jsonb(was."status"), to_jsonb(now."status")), ('dueOn', to_jsonb(was."due_on"), to_jsonb(now."due_on"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."outcome" referencing new table as is_rows for each statement execute function private.record_outcome();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."outcome" referencing old table as was_rows new table as is_rows for each statement execute function private.record_outcome();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."outcome" referencing old table as was_rows for each statement execute function private.record_outcome();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."outcome" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."outcome" for each row
when ((old."slug", old."kind", old."text", old."text_translations", old."edition_id", old."activity_id", old."status", old."due_on") is distinct from (new."slug", new."kind", new."text", new."text_translations", new."edition_id", new."activity_id", new."status", new."due_on") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_outcome_proposer()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OutcomeProposer', r."outcome_id"::text || '-' || r."organization_id"::text, null, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'organization', r."organization_id", 'order', r."position")) from is_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OutcomeProposer', r."outcome_id"::text || '-' || r."organization_id"::text, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'organization', r."organization_id", 'order', r."position")), null from was_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OutcomeProposer', now."outcome_id"::text || '-' || now."organization_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."organization_id" = was."organization_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('outcome', to_jsonb(was."outcome_id"), to_jsonb(now."outcome_id")), ('organization', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."outcome_id", now."outcome_id"]) from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."organization_id" = was."organization_id" where (was."outcome_id", was."organization_id", was."position") is distinct from (now."outcome_id", now."organization_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."outcome_id" = was."outcome_id" and now."organization_id" = was."organization_id" where now."outcome_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."outcome_proposer" referencing new table as is_rows for each statement execute function private.record_outcome_proposer();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."outcome_proposer" referencing old table as was_rows new table as is_rows for each statement execute function private.record_outcome_proposer();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."outcome_proposer" referencing old table as was_rows for each statement execute function private.record_outcome_proposer();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."outcome_proposer" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_outcome_responsible()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OutcomeResponsible', r."outcome_id"::text || '-' || r."organization_id"::text, null, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'organization', r."organization_id", 'order', r."position")) from is_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OutcomeResponsible', r."outcome_id"::text || '-' || r."organization_id"::text, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'organization', r."organization_id", 'order', r."position")), null from was_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OutcomeResponsible', now."outcome_id"::text || '-' || now."organization_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."organization_id" = was."organization_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('outcome', to_jsonb(was."outcome_id"), to_jsonb(now."outcome_id")), ('organization', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."outcome_id", now."outcome_id"]) from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."organization_id" = was."organization_id" where (was."outcome_id", was."organization_id", was."position") is distinct from (now."outcome_id", now."organization_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."outcome_id" = was."outcome_id" and now."organization_id" = was."organization_id" where now."outcome_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."outcome_responsible" referencing new table as is_rows for each statement execute function private.record_outcome_responsible();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."outcome_responsible" referencing old table as was_rows new table as is_rows for each statement execute function private.record_outcome_responsible();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."outcome_responsible" referencing old table as was_rows for each statement execute function private.record_outcome_responsible();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."outcome_responsible" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_outcome_continuation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OutcomeContinuation', r."outcome_id"::text || '-' || r."continues_id"::text, null, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'continues', r."continues_id", 'order', r."position")) from is_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OutcomeContinuation', r."outcome_id"::text || '-' || r."continues_id"::text, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'continues', r."continues_id", 'order', r."position")), null from was_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OutcomeContinuation', now."outcome_id"::text || '-' || now."continues_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."continues_id" = was."continues_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('outcome', to_jsonb(was."outcome_id"), to_jsonb(now."outcome_id")), ('continues', to_jsonb(was."continues_id"), to_jsonb(now."continues_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."outcome_id", now."outcome_id"]) from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."continues_id" = was."continues_id" where (was."outcome_id", was."continues_id", was."position") is distinct from (now."outcome_id", now."continues_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."outcome_id" = was."outcome_id" and now."continues_id" = was."continues_id" where now."outcome_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."outcome_continuation" referencing new table as is_rows for each statement execute function private.record_outcome_continuation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."outcome_continuation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_outcome_continuation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."outcome_continuation" referencing old table as was_rows for each statement execute function private.record_outcome_continuation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."outcome_continuation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_outcome_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OutcomeCitation', r."outcome_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."outcome_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OutcomeCitation', r."outcome_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."outcome_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OutcomeCitation', now."outcome_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."outcome_id"), to_jsonb(now."outcome_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."outcome_id", now."outcome_id"]) from was_rows was join is_rows now on now."outcome_id" = was."outcome_id" and now."source_id" = was."source_id" where (was."outcome_id", was."source_id", was."position") is distinct from (now."outcome_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."outcome_id" = was."outcome_id" and now."source_id" = was."source_id" where now."outcome_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."outcome_citation" referencing new table as is_rows for each statement execute function private.record_outcome_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."outcome_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_outcome_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."outcome_citation" referencing old table as was_rows for each statement execute function private.record_outcome_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."outcome_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_outcome_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OutcomeIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."outcome_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OutcomeIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."outcome_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OutcomeIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."outcome_id"), to_jsonb(now."outcome_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."outcome_id", now."outcome_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."outcome_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."outcome_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."outcome_identifier" referencing new table as is_rows for each statement execute function private.record_outcome_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."outcome_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_outcome_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."outcome_identifier" referencing old table as was_rows for each statement execute function private.record_outcome_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."outcome_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_outcome_evidence()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OutcomeEvidence', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'on', r."observed_on", 'status', r."status", 'note', r."note", 'url', r."url", 'reportedBy', r."reported_by_id", 'verifiedBy', r."verified_by_id")) from is_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OutcomeEvidence', r."id"::text, jsonb_strip_nulls(jsonb_build_object('outcome', r."outcome_id", 'on', r."observed_on", 'status', r."status", 'note', r."note", 'url', r."url", 'reportedBy', r."reported_by_id", 'verifiedBy', r."verified_by_id")), null from was_rows r;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."outcome_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'OutcomeEvidence', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('outcome', to_jsonb(was."outcome_id"), to_jsonb(now."outcome_id")), ('on', to_jsonb(was."observed_on"), to_jsonb(now."observed_on")), ('status', to_jsonb(was."status"), to_jsonb(now."status")), ('note', to_jsonb(was."note"), to_jsonb(now."note")), ('url', to_jsonb(was."url"), to_jsonb(now."url")), ('reportedBy', to_jsonb(was."reported_by_id"), to_jsonb(now."reported_by_id")), ('verifiedBy', to_jsonb(was."verified_by_id"), to_jsonb(now."verified_by_id"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."outcome" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."outcome_id", now."outcome_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."outcome_id", was."observed_on", was."status", was."note", was."url", was."reported_by_id", was."verified_by_id") is distinct from (now."outcome_id", now."observed_on", now."status", now."note", now."url", now."reported_by_id", now."verified_by_id"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."outcome_evidence" referencing new table as is_rows for each statement execute function private.record_outcome_evidence();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."outcome_evidence" referencing old table as was_rows new table as is_rows for each statement execute function private.record_outcome_evidence();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."outcome_evidence" referencing old table as was_rows for each statement execute function private.record_outcome_evidence();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."outcome_evidence" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_agenda_item()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'AgendaItem', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'title', r."title", 'owner', r."owner_id")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'AgendaItem', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'title', r."title", 'owner', r."owner_id")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'AgendaItem', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('title', to_jsonb(was."title"), to_jsonb(now."title")), ('titleTranslations', to_jsonb(was."title_translations"), to_jsonb(now."title_translations")), ('owner', to_jsonb(was."owner_id"), to_jsonb(now."owner_id"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."agenda_item" referencing new table as is_rows for each statement execute function private.record_agenda_item();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."agenda_item" referencing old table as was_rows new table as is_rows for each statement execute function private.record_agenda_item();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."agenda_item" referencing old table as was_rows for each statement execute function private.record_agenda_item();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."agenda_item" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."agenda_item" for each row
when ((old."slug", old."title", old."title_translations", old."owner_id") is distinct from (new."slug", new."title", new."title_translations", new."owner_id") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_agenda_item_outcome()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'AgendaItemOutcome', r."agenda_item_id"::text || '-' || r."outcome_id"::text, null, jsonb_strip_nulls(jsonb_build_object('agendaItem', r."agenda_item_id", 'outcome', r."outcome_id", 'order', r."position")) from is_rows r;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."agenda_item_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'AgendaItemOutcome', r."agenda_item_id"::text || '-' || r."outcome_id"::text, jsonb_strip_nulls(jsonb_build_object('agendaItem', r."agenda_item_id", 'outcome', r."outcome_id", 'order', r."position")), null from was_rows r;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."agenda_item_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'AgendaItemOutcome', now."agenda_item_id"::text || '-' || now."outcome_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."agenda_item_id" = was."agenda_item_id" and now."outcome_id" = was."outcome_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('agendaItem', to_jsonb(was."agenda_item_id"), to_jsonb(now."agenda_item_id")), ('outcome', to_jsonb(was."outcome_id"), to_jsonb(now."outcome_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."agenda_item_id", now."agenda_item_id"]) from was_rows was join is_rows now on now."agenda_item_id" = was."agenda_item_id" and now."outcome_id" = was."outcome_id" where (was."agenda_item_id", was."outcome_id", was."position") is distinct from (now."agenda_item_id", now."outcome_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."agenda_item_id" = was."agenda_item_id" and now."outcome_id" = was."outcome_id" where now."agenda_item_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."agenda_item_outcome" referencing new table as is_rows for each statement execute function private.record_agenda_item_outcome();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."agenda_item_outcome" referencing old table as was_rows new table as is_rows for each statement execute function private.record_agenda_item_outcome();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."agenda_item_outcome" referencing old table as was_rows for each statement execute function private.record_agenda_item_outcome();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."agenda_item_outcome" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_agenda_item_identifier()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'AgendaItemIdentifier', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('node', r."agenda_item_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")) from is_rows r;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."agenda_item_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'AgendaItemIdentifier', r."id"::text, jsonb_strip_nulls(jsonb_build_object('node', r."agenda_item_id", 'scheme', r."scheme", 'publisher', r."publisher", 'value', r."value", 'verified', r."verified")), null from was_rows r;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."agenda_item_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'AgendaItemIdentifier', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('node', to_jsonb(was."agenda_item_id"), to_jsonb(now."agenda_item_id")), ('scheme', to_jsonb(was."scheme"), to_jsonb(now."scheme")), ('publisher', to_jsonb(was."publisher"), to_jsonb(now."publisher")), ('value', to_jsonb(was."value"), to_jsonb(now."value")), ('verified', to_jsonb(was."verified"), to_jsonb(now."verified"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."agenda_item_id", now."agenda_item_id"]) from was_rows was join is_rows now on now."id" = was."id" where (was."agenda_item_id", was."scheme", was."publisher", was."value", was."verified") is distinct from (now."agenda_item_id", now."scheme", now."publisher", now."value", now."verified"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."agenda_item_identifier" referencing new table as is_rows for each statement execute function private.record_agenda_item_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."agenda_item_identifier" referencing old table as was_rows new table as is_rows for each statement execute function private.record_agenda_item_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."agenda_item_identifier" referencing old table as was_rows for each statement execute function private.record_agenda_item_identifier();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."agenda_item_identifier" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_agenda_item_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'AgendaItemCitation', r."agenda_item_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."agenda_item_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."agenda_item_id"]) from is_rows r)) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'AgendaItemCitation', r."agenda_item_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."agenda_item_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."agenda_item_id"]) from was_rows r)) and node.updated_at <> batch.at;
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'AgendaItemCitation', now."agenda_item_id"::text || '-' || now."source_id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."agenda_item_id" = was."agenda_item_id" and now."source_id" = was."source_id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('fact', to_jsonb(was."agenda_item_id"), to_jsonb(now."agenda_item_id")), ('source', to_jsonb(was."source_id"), to_jsonb(now."source_id")), ('order', to_jsonb(was."position"), to_jsonb(now."position"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    update public."agenda_item" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."agenda_item_id", now."agenda_item_id"]) from was_rows was join is_rows now on now."agenda_item_id" = was."agenda_item_id" and now."source_id" = was."source_id" where (was."agenda_item_id", was."source_id", was."position") is distinct from (now."agenda_item_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."agenda_item_id" = was."agenda_item_id" and now."source_id" = was."source_id" where now."agenda_item_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."agenda_item_citation" referencing new table as is_rows for each statement execute function private.record_agenda_item_citation();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."agenda_item_citation" referencing old table as was_rows new table as is_rows for each statement execute function private.record_agenda_item_citation();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."agenda_item_citation" referencing old table as was_rows for each statement execute function private.record_agenda_item_citation();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."agenda_item_citation" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace function private.record_snapshot()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Snapshot', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('label', r."label", 'takenAt', to_char(r."taken_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'revision', r."revision", 'contentHash', r."content_hash", 'doi', r."doi", 'license', r."license")) from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Snapshot', r."id"::text, jsonb_strip_nulls(jsonb_build_object('label', r."label", 'takenAt', to_char(r."taken_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'revision', r."revision", 'contentHash', r."content_hash", 'doi', r."doi", 'license', r."license")), null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Snapshot', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('label', to_jsonb(was."label"), to_jsonb(now."label")), ('takenAt', to_jsonb(to_char(was."taken_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_jsonb(to_char(now."taken_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), ('revision', to_jsonb(was."revision"), to_jsonb(now."revision")), ('contentHash', to_jsonb(was."content_hash"), to_jsonb(now."content_hash")), ('doi', to_jsonb(was."doi"), to_jsonb(now."doi")), ('license', to_jsonb(was."license"), to_jsonb(now."license"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger record_insert after insert on public."snapshot" referencing new table as is_rows for each statement execute function private.record_snapshot();`,
    );
    this.addSql(
      `create or replace trigger record_update after update on public."snapshot" referencing old table as was_rows new table as is_rows for each statement execute function private.record_snapshot();`,
    );
    this.addSql(
      `create or replace trigger record_delete after delete on public."snapshot" referencing old table as was_rows for each statement execute function private.record_snapshot();`,
    );
    this.addSql(
      `create or replace trigger record_truncate before truncate on public."snapshot" for each statement execute function private.refuse_truncate();`,
    );
    this.addSql(`create or replace view public.public_change as
  select logged.id as position, logged.at, logged.kind, logged.entity_type, logged.entity_key,
    array(select jsonb_object_keys(coalesce(logged.after, logged.before)) order by 1) as fields,
    case logged.entity_type
    when 'Source' then case when (exists (select from public."source" t where (t."id" = logged.entity_key::integer and ((exists (select from sector_citation citation where citation.source_id = t.id and true) or exists (select from organization_citation citation where citation.source_id = t.id and true) or exists (select from organization_name_citation citation where citation.source_id = t.id and true) or exists (select from organization_change_citation citation where citation.source_id = t.id and true) or exists (select from series_citation citation where citation.source_id = t.id and true) or exists (select from edition_citation citation where citation.source_id = t.id and true) or exists (select from venue_citation citation where citation.source_id = t.id and true) or exists (select from convening_citation citation where citation.source_id = t.id and true) or exists (select from figure_citation citation where citation.source_id = t.id and true) or exists (select from expert_citation citation where citation.source_id = t.id and exists (select from expert shown where shown.id = citation.expert_id and shown.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = t.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))) or exists (select from activity_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and exists (select from participation cited where cited.id = citation.participation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = t.id and true) or exists (select from agenda_item_citation citation where citation.source_id = t.id and true)) or not (exists (select from expert_citation citation where citation.source_id = t.id and true) or exists (select from affiliation_citation citation where citation.source_id = t.id and true) or exists (select from participation_citation citation where citation.source_id = t.id and true)))))) then logged.after  end
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
    when 'ExpertCitation' then case when (exists (select from public."expert_citation" t where (t."expert_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and exists (select from expert shown where shown.id = t.expert_id and shown.withheld is null)))) then logged.after  end
    when 'ExpertIdentifier' then case when (exists (select from public."expert_identifier" t where (t."id" = logged.entity_key::integer and exists (select from expert shown where shown.id = t.expert_id and shown.withheld is null)))) then logged.after  end
    when 'Affiliation' then case when (exists (select from public."affiliation" t where (t."id" = logged.entity_key::integer and exists (select from expert shown where shown.id = t.expert_id and shown.withheld is null)))) then logged.after  end
    when 'AffiliationCitation' then case when (exists (select from public."affiliation_citation" t where (t."affiliation_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and exists (select from affiliation cited where cited.id = t.affiliation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))))) then logged.after  end
    when 'Topic' then case when (exists (select from public."topic" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Activity' then case when (exists (select from public."activity" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'ActivityTopic' then case when (exists (select from public."activity_topic" t where (t."activity_id" = split_part(logged.entity_key, '-', 1)::integer and t."topic_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'ActivityCitation' then case when (exists (select from public."activity_citation" t where (t."activity_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer))) then logged.after  end
    when 'ActivityIdentifier' then case when (exists (select from public."activity_identifier" t where (t."id" = logged.entity_key::integer))) then logged.after  end
    when 'Participation' then case when (exists (select from public."participation" t where (t."id" = logged.entity_key::integer and exists (select from expert shown where shown.id = t.expert_id and shown.withheld is null)))) then logged.after when exists (select from public."participation" t where (t."id" = logged.entity_key::integer)) then (select jsonb_object_agg(key, value) from jsonb_each(logged.after)
      where key in ('edition', 'activity', 'role', 'order')) end
    when 'ParticipationCitation' then case when (exists (select from public."participation_citation" t where (t."participation_id" = split_part(logged.entity_key, '-', 1)::integer and t."source_id" = split_part(logged.entity_key, '-', 2)::integer and exists (select from participation cited where cited.id = t.participation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))))) then logged.after  end
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
  select known.after ->> 'slug' from private.change known where known.entity_type = 'Expert' and known.entity_key = leads.entity_key::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = leads.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from private.change known where known.entity_type = 'Expert' and known.entity_key = leads.entity_key::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null)) and not exists (select h.id from public."expert" h where (h.slug = leads.slug and (h.withheld is null or exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = h.id::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = h.id::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from private.change known where known.entity_type = 'Expert' and known.entity_key = h.id::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = leads.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from private.change known where known.entity_type = 'Expert' and known.entity_key = h.id::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null))))) and not exists (select from private.change logged where (logged.entity_type = leads.entity_type and logged.before ->> 'slug' = leads.slug
      and logged.id > leads.entry and exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = logged.entity_key::integer::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = logged.entity_key::integer::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from private.change known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = leads.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from private.change known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null)))));
    else return not exists (select from private.change logged where (logged.entity_type = leads.entity_type and logged.before ->> 'slug' = leads.slug
      and logged.id > leads.entry));
  end case;
end $$;`);
    this.addSql(`create or replace view public.former_slug as
  select logged.entity_type, logged.before ->> 'slug' as slug, logged.entity_key::integer as entity_key, logged.id as position
  from private.change logged where (logged.before ->> 'slug') is not null
    and private.leads(logged.entity_type, logged.entity_key::integer, logged.before ->> 'slug', logged.id);`);
    this.addSql(`create or replace function public.is_gone(entity_type text, slug text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  case is_gone.entity_type
    when 'Source' then return (select last.key is not null and not exists (select from public."source" t where t.id = last.key) from (select coalesce((select h.id from public."source" h where (h.slug = is_gone.slug and (((exists (select from sector_citation citation where citation.source_id = h.id and true) or exists (select from organization_citation citation where citation.source_id = h.id and true) or exists (select from organization_name_citation citation where citation.source_id = h.id and true) or exists (select from organization_change_citation citation where citation.source_id = h.id and true) or exists (select from series_citation citation where citation.source_id = h.id and true) or exists (select from edition_citation citation where citation.source_id = h.id and true) or exists (select from venue_citation citation where citation.source_id = h.id and true) or exists (select from convening_citation citation where citation.source_id = h.id and true) or exists (select from figure_citation citation where citation.source_id = h.id and true) or exists (select from expert_citation citation where citation.source_id = h.id and exists (select from expert shown where shown.id = citation.expert_id and shown.withheld is null)) or exists (select from affiliation_citation citation where citation.source_id = h.id and exists (select from affiliation cited where cited.id = citation.affiliation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))) or exists (select from activity_citation citation where citation.source_id = h.id and true) or exists (select from participation_citation citation where citation.source_id = h.id and exists (select from participation cited where cited.id = citation.participation_id
    and exists (select from expert shown where shown.id = cited.expert_id and shown.withheld is null))) or exists (select from outcome_citation citation where citation.source_id = h.id and true) or exists (select from agenda_item_citation citation where citation.source_id = h.id and true)) or not (exists (select from expert_citation citation where citation.source_id = h.id and true) or exists (select from affiliation_citation citation where citation.source_id = h.id and true) or exists (select from participation_citation citation where citation.source_id = h.id and true))) or true))),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Sector' then return (select last.key is not null and not exists (select from public."sector" t where t.id = last.key) from (select coalesce((select h.id from public."sector" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Organization' then return (select last.key is not null and not exists (select from public."organization" t where t.id = last.key) from (select coalesce((select h.id from public."organization" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Series' then return (select last.key is not null and not exists (select from public."series" t where t.id = last.key) from (select coalesce((select h.id from public."series" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Edition' then return (select last.key is not null and not exists (select from public."edition" t where t.id = last.key) from (select coalesce((select h.id from public."edition" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'EditionVenue' then return (select last.key is not null and not exists (select from public."venue" t where t.id = last.key) from (select coalesce((select h.id from public."venue" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Expert' then return (select last.key is not null and case
  when exists (select from expert t where t.id = last.key)
  then exists (select from expert t where t.id = last.key and t.withheld = 'CONSENT_WITHDRAWN')
  else exists (select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = last.key::text and entry.kind = 'TOMBSTONED'
    and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select entry.before ->> 'consent' as consent) said) state
      where state.withheld is null or state.withheld = 'CONSENT_WITHDRAWN')) end from (select coalesce((select h.id from public."expert" h where (h.slug = is_gone.slug and (h.withheld is null or exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = h.id::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = h.id::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from private.change known where known.entity_type = 'Expert' and known.entity_key = h.id::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = is_gone.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from private.change known where known.entity_type = 'Expert' and known.entity_key = h.id::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null))))),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug and exists (
  select from private.change entry where entry.entity_type = 'Expert' and entry.entity_key = logged.entity_key::integer::text and entry.after is not null
  and not exists (select from private.change later where later.entity_type = 'Expert' and later.entity_key = logged.entity_key::integer::text and later.batch_id = entry.batch_id and later.id > entry.id)
  and (
  select known.after ->> 'slug' from private.change known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'slug' is not null) order by known.id desc limit 1) = is_gone.slug
  and exists (select from (select CASE consent WHEN 'DENIED'::text THEN 'CONSENT_DENIED'::text WHEN 'WITHDRAWN'::text THEN 'CONSENT_WITHDRAWN'::text WHEN 'EMBARGOED'::text THEN 'EMBARGOED'::text ELSE NULL::text END as withheld from (select (
  select known.after ->> 'consent' from private.change known where known.entity_type = 'Expert' and known.entity_key = logged.entity_key::integer::text and known.id <= entry.id
  and (known.kind = 'CREATED' or known.after -> 'consent' is not null) order by known.id desc limit 1) as consent) said) state where state.withheld is null))) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Topic' then return (select last.key is not null and not exists (select from public."topic" t where t.id = last.key) from (select coalesce((select h.id from public."topic" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Activity' then return (select last.key is not null and not exists (select from public."activity" t where t.id = last.key) from (select coalesce((select h.id from public."activity" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'Outcome' then return (select last.key is not null and not exists (select from public."outcome" t where t.id = last.key) from (select coalesce((select h.id from public."outcome" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    when 'AgendaItem' then return (select last.key is not null and not exists (select from public."agenda_item" t where t.id = last.key) from (select coalesce((select h.id from public."agenda_item" h where (h.slug = is_gone.slug)),
        (select logged.entity_key::integer from private.change logged where (logged.entity_type = is_gone.entity_type and logged.before ->> 'slug' = is_gone.slug) order by logged.id desc limit 1)) as key offset 0) last);
    else return false;
  end case;
end $$;`);
  }
}
