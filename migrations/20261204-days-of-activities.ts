import { Migration } from '@mikro-orm/migrations';

/** An activity may be known by its day: it starts and ends on days, by which it is sorted where it has no time. */
export class DaysOfActivities extends Migration {
  override name = '20261204-days-of-activities';

  override up(): void {
    this.addSql(`alter table "activity" add "starts_on" date null, add "ends_on" date null;`);
    this.addSql(
      `alter table "activity" add constraint "activity_ends_no_day_before_start" check (ends_on >= starts_on);`,
    );
    const start = `(coalesce(starts_at, starts_on::timestamp at time zone 'UTC', 'infinity'))`;
    for (const [name, columns] of [
      ['activity_by_edition', `edition_id, ${start}, id`],
      ['activity_by_venue', `venue_id, ${start}, id`],
      ['activity_by_start', `${start}, id`],
    ]) {
      this.addSql(`drop index "${name}";`);
      this.addSql(`create index "${name}" on "activity" (${columns});`);
    }
    this.addSql(`create or replace function private.record_activity()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Activity', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'edition', r."edition_id", 'venue', r."venue_id", 'kind', r."kind", 'kindAsGiven', r."kind_as_given", 'title', r."title", 'startsAt', to_char(r."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endsAt', to_char(r."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'startsOn', r."starts_on", 'endsOn', r."ends_on", 'language', r."language", 'recordingUrl', r."recording_url")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Activity', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'edition', r."edition_id", 'venue', r."venue_id", 'kind', r."kind", 'kindAsGiven', r."kind_as_given", 'title', r."title", 'startsAt', to_char(r."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'endsAt', to_char(r."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'startsOn', r."starts_on", 'endsOn', r."ends_on", 'language', r."language", 'recordingUrl', r."recording_url")) || case when r."title_translations" is null then '{}' else jsonb_build_object('titleTranslations', r."title_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Activity', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('venue', to_jsonb(was."venue_id"), to_jsonb(now."venue_id")), ('kind', to_jsonb(was."kind"), to_jsonb(now."kind")), ('kindAsGiven', to_jsonb(was."kind_as_given"), to_jsonb(now."kind_as_given")), ('title', to_jsonb(was."title"), to_jsonb(now."title")), ('titleTranslations', to_jsonb(was."title_translations"), to_jsonb(now."title_translations")), ('startsAt', to_jsonb(to_char(was."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_jsonb(to_char(now."starts_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), ('endsAt', to_jsonb(to_char(was."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_jsonb(to_char(now."ends_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))), ('startsOn', to_jsonb(was."starts_on"), to_jsonb(now."starts_on")), ('endsOn', to_jsonb(was."ends_on"), to_jsonb(now."ends_on")), ('language', to_jsonb(was."language"), to_jsonb(now."language")), ('recordingUrl', to_jsonb(was."recording_url"), to_jsonb(now."recording_url"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."activity" for each row
when ((old."slug", old."edition_id", old."venue_id", old."kind", old."kind_as_given", old."title", old."title_translations", old."starts_at", old."ends_at", old."starts_on", old."ends_on", old."language", old."recording_url") is distinct from (new."slug", new."edition_id", new."venue_id", new."kind", new."kind_as_given", new."title", new."title_translations", new."starts_at", new."ends_at", new."starts_on", new."ends_on", new."language", new."recording_url") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
  }
}
