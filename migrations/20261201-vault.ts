import { Migration } from '@mikro-orm/migrations';

const ABOUT_PEOPLE = ['expert', 'expert_identifier', 'participation', 'affiliation'];

const WORDINGS = [
  ['participation', 'billed_as'],
  ['participation', 'role_as_given'],
  ['affiliation', 'title'],
  ['affiliation', 'title_translations'],
] as const;

/** What belongs to whoever is withheld moves into a schema of its own, where the login that reads cannot go. */
export class Vault extends Migration {
  override name = '20261201-vault';

  override up(): void {
    this.addSql(
      `create table "private"."vault" ("expert_id" int not null, "kept" jsonb not null, "since" timestamptz(3) not null default now(), primary key ("expert_id"));`,
    );
    this.addSql('alter table "expert" alter column "name" drop not null;');
    this.addSql('alter table "expert" alter column "sort_name" drop not null;');
    this.addSql(`create or replace function private.mask(key int) returns text language sql stable set search_path = private, public, pg_temp as $$
  select 'withheld-' || left(md5(
    extract(epoch from coalesce((select at from batch order by id limit 1), now()::timestamptz(3)))::text || '/' || key), 12) $$;`);
    this.addSql(`create or replace function private.is_mask(slug text) returns boolean language sql immutable set search_path = pg_catalog as $$
  select slug ~ '^withheld-[0-9a-f]{12}$' $$;`);
    this.addSql(`create or replace function private.keep(person int, relation text, row_key int, columns jsonb) returns void language sql
set search_path = private, pg_temp as $$
  insert into vault as v (expert_id, kept)
  values (person, jsonb_build_object(relation, jsonb_build_object(row_key, columns)))
  on conflict (expert_id) do update set kept = v.kept || jsonb_build_object(relation, coalesce(v.kept -> relation, '{}')
    || jsonb_build_object(row_key, coalesce(v.kept #> array[relation, row_key::text], '{}') || columns)) $$;`);
    this.addSql(`create or replace function private.withhold_expert() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  kept jsonb;
begin
  if new.consent in ('DENIED', 'WITHDRAWN', 'EMBARGOED') then
    select jsonb_object_agg(key, value) into kept from jsonb_each(to_jsonb(new)) where value <> 'null'
      and (key in ('name', 'biography', 'biography_translations', 'photo') or key = 'slug' and not is_mask(new.slug));
    if kept is null then
      return new;
    end if;
    perform keep(new.id, 'expert', new.id, kept);
    new.name := null;
    new.biography := null;
    new.biography_translations := null;
    new.photo := null;
    if kept ? 'slug' then
      new.slug := mask(new.id);
    end if;
  elsif tg_op = 'UPDATE' then
    select v.kept #> array['expert', new.id::text] into kept from vault v where v.expert_id = new.id;
    new.name := coalesce(new.name, kept ->> 'name');
    new.biography := coalesce(new.biography, kept ->> 'biography');
    new.biography_translations := coalesce(new.biography_translations, kept -> 'biography_translations');
    new.photo := coalesce(new.photo, kept -> 'photo');
    if is_mask(new.slug) and not exists (select from expert e where e.slug = kept ->> 'slug') then
      new.slug := coalesce(kept ->> 'slug', new.slug);
    end if;
  end if;
  return new;
end $$;`);
    this.addSql(`create or replace function private.take_identifiers(person int) returns void language sql
set search_path = public, private, pg_temp as $$
  with taken as (delete from expert_identifier where expert_id = person returning *)
  select keep(person, 'expert_identifier', id, to_jsonb(taken) - 'id' - 'expert_id') from taken $$;`);
    this.addSql(`create or replace function private.move_expert() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  everything jsonb;
begin
  if old.withheld is null then
    update participation set billed_as = billed_as, role_as_given = role_as_given
      where expert_id = new.id and (billed_as is not null or role_as_given is not null);
    update affiliation set title = title, title_translations = title_translations
      where expert_id = new.id and (title is not null or title_translations is not null);
    perform take_identifiers(new.id);
  elsif new.withheld is null then
    delete from vault where expert_id = new.id returning kept into everything;
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
    this.addSql(`create or replace function private.keep_wording() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
declare
  word jsonb := to_jsonb(new) -> tg_argv[0];
  instead jsonb := case tg_argv[1] when 'distinct' then to_jsonb('withheld-' || new.id) else 'null' end;
begin
  if not exists (select from expert e where e.id = new.expert_id and e.withheld is not null) or word = instead and word <> 'null' then
    return new;
  end if;
  if word = 'null' then
    update vault set kept = kept #- array[tg_table_name, new.id::text, tg_argv[0]] where expert_id = new.expert_id;
    return new;
  end if;
  perform keep(new.expert_id, tg_table_name, new.id, jsonb_build_object(tg_argv[0], word));
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], instead));
end $$;`);
    this.addSql(`create or replace function private.keep_identifiers() returns trigger language plpgsql security definer
set search_path = public, private, pg_temp as $$
begin
  perform take_identifiers(id) from expert where withheld is not null and id in (select expert_id from written);
  return null;
end $$;`);
    // Those who are withheld already: nothing of it is news to the log, so its triggers rest meanwhile.
    for (const table of ABOUT_PEOPLE) this.addSql(`alter table "${table}" disable trigger user;`);
    this.addSql(
      `create or replace trigger expert_made_withheld before insert on expert for each row when (new.consent in ('DENIED', 'WITHDRAWN', 'EMBARGOED')) execute function private.withhold_expert();`,
    );
    this.addSql(
      `create or replace trigger expert_withheld before update on expert for each row when (old.withheld is not null or new.consent in ('DENIED', 'WITHDRAWN', 'EMBARGOED')) execute function private.withhold_expert();`,
    );
    this.addSql(
      `create or replace trigger expert_moved after update on expert for each row when (old.withheld is distinct from new.withheld) execute function private.move_expert();`,
    );
    this.addSql(
      `create or replace trigger keep_billed_as_made before insert on participation for each row when (new.billed_as is not null) execute function private.keep_wording('billed_as');`,
    );
    this.addSql(
      `create or replace trigger keep_billed_as_written before update of billed_as on participation for each row execute function private.keep_wording('billed_as');`,
    );
    this.addSql(
      `create or replace trigger keep_role_as_given_made before insert on participation for each row when (new.role_as_given is not null) execute function private.keep_wording('role_as_given');`,
    );
    this.addSql(
      `create or replace trigger keep_role_as_given_written before update of role_as_given on participation for each row execute function private.keep_wording('role_as_given');`,
    );
    this.addSql(
      `create or replace trigger keep_title_made before insert on affiliation for each row when (new.title is not null) execute function private.keep_wording('title', 'distinct');`,
    );
    this.addSql(
      `create or replace trigger keep_title_written before update of title on affiliation for each row execute function private.keep_wording('title', 'distinct');`,
    );
    this.addSql(
      `create or replace trigger keep_title_translations_made before insert on affiliation for each row when (new.title_translations is not null) execute function private.keep_wording('title_translations');`,
    );
    this.addSql(
      `create or replace trigger keep_title_translations_written before update of title_translations on affiliation for each row execute function private.keep_wording('title_translations');`,
    );
    this.addSql(
      `create or replace trigger withhold_identifiers after insert on expert_identifier referencing new table as written for each statement execute function private.keep_identifiers();`,
    );
    this.addSql('update expert set consent = consent where withheld is not null;');
    for (const [table, column] of WORDINGS)
      this.addSql(
        `update ${table} set ${column} = ${column} where ${column} is not null and expert_id in (select id from expert where withheld is not null);`,
      );
    this.addSql('select private.take_identifiers(id) from expert where withheld is not null;');
    for (const table of ABOUT_PEOPLE) this.addSql(`alter table "${table}" enable trigger user;`);
    this.addSql(
      'alter table "expert" add constraint "expert_named_unless_withheld" check ((name is null) = (withheld is not null));',
    );
  }
}
