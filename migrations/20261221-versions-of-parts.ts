import { Migration } from '@mikro-orm/migrations';

/** Figures, dated names, changes of organizations and evidence count their edits, so that each can be edited by itself. */
export class VersionsOfParts extends Migration {
  override name = '20261221-versions-of-parts';

  override up(): void {
    this.addSql(
      `alter table "organization_name" add "version" int not null default 1, add "updated_at" timestamptz(3) not null default act_time();`,
    );
    this.addSql(
      `alter table "organization_change" add "version" int not null default 1, add "updated_at" timestamptz(3) not null default act_time();`,
    );
    this.addSql(
      `alter table "figure" add "version" int not null default 1, add "updated_at" timestamptz(3) not null default act_time();`,
    );
    this.addSql(
      `alter table "outcome_evidence" add "version" int not null default 1, add "updated_at" timestamptz(3) not null default act_time();`,
    );
    this.addSql(`create or replace trigger raise_version before update on public."organization_name" for each row
when ((old."organization_id", old."text", old."valid_from", old."valid_to", old."kind") is distinct from (new."organization_id", new."text", new."valid_from", new."valid_to", new."kind") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_organization_name_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationNameCitation', r."organization_name_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_name_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."organization_name" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_name_id"]) from is_rows r)) and node.updated_at <> batch.at;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."organization_id" from public."organization_name" part where part.id = any(array(select unnest(array[r."organization_name_id"]) from is_rows r)))) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationNameCitation', r."organization_name_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_name_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."organization_name" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_name_id"]) from was_rows r)) and node.updated_at <> batch.at;
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
    update public."organization_name" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."organization_name_id", now."organization_name_id"]) from was_rows was join is_rows now on now."organization_name_id" = was."organization_name_id" and now."source_id" = was."source_id" where (was."organization_name_id", was."source_id", was."position") is distinct from (now."organization_name_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."organization_id" from public."organization_name" part where part.id = any(array(select unnest(array[was."organization_name_id", now."organization_name_id"]) from was_rows was join is_rows now on now."organization_name_id" = was."organization_name_id" and now."source_id" = was."source_id" where (was."organization_name_id", was."source_id", was."position") is distinct from (now."organization_name_id", now."source_id", now."position"))))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."organization_name_id" = was."organization_name_id" and now."source_id" = was."source_id" where now."organization_name_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."organization_change" for each row
when ((old."kind", old."effective_on", old."from_id", old."to_id", old."legal_basis", old."note") is distinct from (new."kind", new."effective_on", new."from_id", new."to_id", new."legal_basis", new."note") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_organization_change_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'OrganizationChangeCitation', r."organization_change_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_change_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."organization_change" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_change_id"]) from is_rows r)) and node.updated_at <> batch.at;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."from_id" from public."organization_change" part where part.id = any(array(select unnest(array[r."organization_change_id"]) from is_rows r)))) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'OrganizationChangeCitation', r."organization_change_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."organization_change_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."organization_change" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."organization_change_id"]) from was_rows r)) and node.updated_at <> batch.at;
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
    update public."organization_change" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."organization_change_id", now."organization_change_id"]) from was_rows was join is_rows now on now."organization_change_id" = was."organization_change_id" and now."source_id" = was."source_id" where (was."organization_change_id", was."source_id", was."position") is distinct from (now."organization_change_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    update public."organization" node set updated_at = batch.at
      where node.id = any(array(select part."from_id" from public."organization_change" part where part.id = any(array(select unnest(array[was."organization_change_id", now."organization_change_id"]) from was_rows was join is_rows now on now."organization_change_id" = was."organization_change_id" and now."source_id" = was."source_id" where (was."organization_change_id", was."source_id", was."position") is distinct from (now."organization_change_id", now."source_id", now."position"))))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."organization_change_id" = was."organization_change_id" and now."source_id" = was."source_id" where now."organization_change_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."figure" for each row
when ((old."edition_id", old."measure", old."qualifier", old."value") is distinct from (new."edition_id", new."measure", new."qualifier", new."value") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.record_figure_citation()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'FigureCitation', r."figure_id"::text || '-' || r."source_id"::text, null, jsonb_strip_nulls(jsonb_build_object('fact', r."figure_id", 'source', r."source_id", 'order', r."position")) from is_rows r;
    update public."figure" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."figure_id"]) from is_rows r)) and node.updated_at <> batch.at;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select part."edition_id" from public."figure" part where part.id = any(array(select unnest(array[r."figure_id"]) from is_rows r)))) and node.updated_at <> batch.at;
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'FigureCitation', r."figure_id"::text || '-' || r."source_id"::text, jsonb_strip_nulls(jsonb_build_object('fact', r."figure_id", 'source', r."source_id", 'order', r."position")), null from was_rows r;
    update public."figure" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[r."figure_id"]) from was_rows r)) and node.updated_at <> batch.at;
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
    update public."figure" node set updated_at = batch.at
      where node.id = any(array(select unnest(array[was."figure_id", now."figure_id"]) from was_rows was join is_rows now on now."figure_id" = was."figure_id" and now."source_id" = was."source_id" where (was."figure_id", was."source_id", was."position") is distinct from (now."figure_id", now."source_id", now."position"))) and node.updated_at <> batch.at;
    update public."edition" node set updated_at = batch.at
      where node.id = any(array(select part."edition_id" from public."figure" part where part.id = any(array(select unnest(array[was."figure_id", now."figure_id"]) from was_rows was join is_rows now on now."figure_id" = was."figure_id" and now."source_id" = was."source_id" where (was."figure_id", was."source_id", was."position") is distinct from (now."figure_id", now."source_id", now."position"))))) and node.updated_at <> batch.at;
    if exists (select from was_rows was left join is_rows now on now."figure_id" = was."figure_id" and now."source_id" = was."source_id" where now."figure_id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."outcome_evidence" for each row
when ((old."outcome_id", old."observed_on", old."status", old."note", old."url", old."reported_by_id", old."verified_by_id") is distinct from (new."outcome_id", new."observed_on", new."status", new."note", new."url", new."reported_by_id", new."verified_by_id") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
  }
}
