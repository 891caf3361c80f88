import { Migration } from '@mikro-orm/migrations';

/** Lists of people go by family name, in the order of the Spanish alphabet: a key of our own, since not every PostgreSQL knows it. */
export class FamilyNames extends Migration {
  override name = '20261207-family-names';

  override up(): void {
    // The family name, or else the last word of the name, without case and accents; "~" comes after all letters, so ñ after n.
    this.addSql(`create function family_key(family_name text, name text) returns text language sql immutable parallel safe
      return public.fold(regexp_replace(normalize(coalesce(family_name, regexp_replace(btrim(name), '^.*\\s', '')), NFC), '[ñÑ]', 'n~', 'g'));`);
    this.addSql(
      `alter table "expert" add "family_name" text null, add "family_sort" text generated always as (family_key(family_name, name)) stored collate "C" null;`,
    );
    this.addSql(`create index "expert_by_family_name" on "expert" ("family_sort", "sort_name", "id");`);
    this.addSql(`create or replace function private.record_expert()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Expert', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'familyName', r."family_name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'biography', r."biography")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Expert', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'displayName', r."name", 'familyName', r."family_name", 'consent', r."consent", 'tieConsent', r."tie_consent", 'biography', r."biography")) || case when r."biography_translations" is null then '{}' else jsonb_build_object('biographyTranslations', r."biography_translations") end || case when r."photo" is null then '{}' else jsonb_build_object('photo', r."photo") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Expert', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('displayName', to_jsonb(was."name"), to_jsonb(now."name")), ('familyName', to_jsonb(was."family_name"), to_jsonb(now."family_name")), ('consent', to_jsonb(was."consent"), to_jsonb(now."consent")), ('tieConsent', to_jsonb(was."tie_consent"), to_jsonb(now."tie_consent")), ('biography', to_jsonb(was."biography"), to_jsonb(now."biography")), ('biographyTranslations', to_jsonb(was."biography_translations"), to_jsonb(now."biography_translations")), ('photo', to_jsonb(was."photo"), to_jsonb(now."photo"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."expert" for each row
when ((old."slug", old."name", old."family_name", old."consent", old."tie_consent", old."biography", old."biography_translations", old."photo") is distinct from (new."slug", new."name", new."family_name", new."consent", new."tie_consent", new."biography", new."biography_translations", new."photo") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
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
      new.photo := coalesce(new.photo, old.photo);
      if is_mask(new.slug) then
        new.slug := old.slug;
      end if;
    end if;
    select jsonb_object_agg(key, value) into kept from jsonb_each(to_jsonb(new)) where value <> 'null'
      and (key in ('name', 'family_name', 'biography', 'biography_translations', 'photo') or key = 'slug' and not is_mask(new.slug));
    if kept is null then
      return new;
    end if;
    perform keep(new.id, 'expert', new.id, kept);
    new.name := null;
    new.family_name := null;
    new.biography := null;
    new.biography_translations := null;
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
    new.photo := coalesce(new.photo, kept -> 'photo');
    if is_mask(new.slug) and not exists (select from expert e where e.slug = kept ->> 'slug') then
      new.slug := coalesce(kept ->> 'slug', new.slug);
    end if;
  end if;
  return new;
end $$;`);
  }
}
