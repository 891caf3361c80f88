import { Migration } from '@mikro-orm/migrations';

/**
 * A convening whose role is none of ours is OTHER, and keeps what was written: an organization may have several such in an edition,
 * which differ in their words alone.
 */
export class UnlistedConveningRole extends Migration {
  override name = '20261203-unlisted-convening-role';

  override up(): void {
    this.addSql(`alter table "convening" drop constraint "convening_role_check";`);
    this.addSql(`alter table "convening" add "role_as_given" text null;`);
    this.addSql(
      `alter table "convening" add constraint "convening_role_check" check ("role" in ('CONVENER', 'ORGANIZER', 'HOST', 'PARTNER', 'SPONSOR', 'OTHER'));`,
    );
    this.addSql('alter table "convening" drop constraint "convening_once";');
    this.addSql(
      'create unique index "convening_once" on "convening" (edition_id, organization_id, role, role_as_given) nulls not distinct;',
    );
    this.addSql(`create or replace function private.record_convening()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Convening', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'organization', r."organization_id", 'role', r."role", 'roleAsGiven', r."role_as_given", 'nameAtTime', r."name_at_time", 'sectorAtTime', r."sector_at_time_id", 'scopeAtTime', r."scope_at_time")) from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Convening', r."id"::text, jsonb_strip_nulls(jsonb_build_object('edition', r."edition_id", 'organization', r."organization_id", 'role', r."role", 'roleAsGiven', r."role_as_given", 'nameAtTime', r."name_at_time", 'sectorAtTime', r."sector_at_time_id", 'scopeAtTime', r."scope_at_time")), null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Convening', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('edition', to_jsonb(was."edition_id"), to_jsonb(now."edition_id")), ('organization', to_jsonb(was."organization_id"), to_jsonb(now."organization_id")), ('role', to_jsonb(was."role"), to_jsonb(now."role")), ('roleAsGiven', to_jsonb(was."role_as_given"), to_jsonb(now."role_as_given")), ('nameAtTime', to_jsonb(was."name_at_time"), to_jsonb(now."name_at_time")), ('sectorAtTime', to_jsonb(was."sector_at_time_id"), to_jsonb(now."sector_at_time_id")), ('scopeAtTime', to_jsonb(was."scope_at_time"), to_jsonb(now."scope_at_time"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."convening" for each row
when ((old."edition_id", old."organization_id", old."role", old."role_as_given", old."name_at_time", old."sector_at_time_id", old."scope_at_time") is distinct from (new."edition_id", new."organization_id", new."role", new."role_as_given", new."name_at_time", new."sector_at_time_id", new."scope_at_time") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
  }
}
