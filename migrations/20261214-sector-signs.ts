import { Migration } from '@mikro-orm/migrations';

/**
 * Sectors have short names, and a sign each: a colour, a shape and a weave, which stay. Those that are there get theirs in the order
 * in which they came.
 */
export class SectorSigns extends Migration {
  override name = '20261214-sector-signs';

  override up(): void {
    this.addSql(
      `alter table "sector" add "short_name" text null, add "short_name_translations" jsonb null, add "colour" text null, add "shape" text null, add "weave" text null;`,
    );
    this.addSql(
      `alter table "sector" add constraint "sector_colour_check" check ("colour" in ('INDIGO', 'PINK', 'OCHRE', 'GREEN', 'VIOLET', 'TEAL', 'BROWN', 'OLIVE', 'BLUE', 'GREY'));`,
    );
    this.addSql(
      `alter table "sector" add constraint "sector_shape_check" check ("shape" in ('SQUARE', 'CIRCLE', 'DIAMOND', 'TRIANGLE', 'HEXAGON', 'STAR', 'TRIANGLE_DOWN', 'CROSS', 'PENTAGON', 'X'));`,
    );
    this.addSql(
      `alter table "sector" add constraint "sector_weave_check" check ("weave" in ('PLAIN', 'TWILL', 'WEFT_STRIPE', 'WARP_STRIPE', 'DOTS', 'TWILL_LEFT', 'CHECK', 'ZIGZAG', 'DOUBLE_STRIPE', 'CROSSHATCH'));`,
    );
    this.addSql(`create or replace function private.record_sector()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch private.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'CREATED', 'Sector', r."id"::text, null, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name", 'shortName', r."short_name", 'colour', r."colour", 'shape', r."shape", 'weave', r."weave")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end || case when r."short_name_translations" is null then '{}' else jsonb_build_object('shortNameTranslations', r."short_name_translations") end from is_rows r;
    
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'TOMBSTONED', 'Sector', r."id"::text, jsonb_strip_nulls(jsonb_build_object('slug', r."slug", 'name', r."name", 'shortName', r."short_name", 'colour', r."colour", 'shape', r."shape", 'weave', r."weave")) || case when r."name_translations" is null then '{}' else jsonb_build_object('nameTranslations', r."name_translations") end || case when r."short_name_translations" is null then '{}' else jsonb_build_object('shortNameTranslations', r."short_name_translations") end, null from was_rows r;
    
  else
    if not exists (select from is_rows) then return null; end if;
    batch := private.current_batch();
    insert into private.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, 'UPDATED', 'Sector', now."id"::text, differing.before, differing.after
      from was_rows was join is_rows now on now."id" = was."id"
      cross join lateral (select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ('slug', to_jsonb(was."slug"), to_jsonb(now."slug")), ('name', to_jsonb(was."name"), to_jsonb(now."name")), ('nameTranslations', to_jsonb(was."name_translations"), to_jsonb(now."name_translations")), ('shortName', to_jsonb(was."short_name"), to_jsonb(now."short_name")), ('shortNameTranslations', to_jsonb(was."short_name_translations"), to_jsonb(now."short_name_translations")), ('colour', to_jsonb(was."colour"), to_jsonb(now."colour")), ('shape', to_jsonb(was."shape"), to_jsonb(now."shape")), ('weave', to_jsonb(was."weave"), to_jsonb(now."weave"))) as property(name, was, "is") where was is distinct from "is") differing where differing.after is not null;
    
    if exists (select from was_rows was left join is_rows now on now."id" = was."id" where now."id" is null) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$;`);
    this.addSql(`create or replace trigger raise_version before update on public."sector" for each row
when ((old."slug", old."name", old."name_translations", old."short_name", old."short_name_translations", old."colour", old."shape", old."weave") is distinct from (new."slug", new."name", new."name_translations", new."short_name", new."short_name_translations", new."colour", new."shape", new."weave") or old.updated_at is distinct from new.updated_at) execute function private.raise_version();`);
    this.addSql(`create or replace function private.give_sign() returns trigger language plpgsql
set search_path = public, private, pg_temp as $$
declare
  own sector;
begin
  select * into own from sector where id = new.id;
  if own.id is null or (own.colour is not null and own.shape is not null and own.weave is not null) then
    return null;
  end if;
  with sign(n, colour, shape, weave) as (values (0, 'INDIGO', 'SQUARE', 'PLAIN'), (1, 'PINK', 'CIRCLE', 'TWILL'), (2, 'OCHRE', 'DIAMOND', 'WEFT_STRIPE'), (3, 'GREEN', 'TRIANGLE', 'WARP_STRIPE'), (4, 'VIOLET', 'HEXAGON', 'DOTS'), (5, 'TEAL', 'STAR', 'TWILL_LEFT'), (6, 'BROWN', 'TRIANGLE_DOWN', 'CHECK'), (7, 'OLIVE', 'CROSS', 'ZIGZAG'), (8, 'BLUE', 'PENTAGON', 'DOUBLE_STRIPE'), (9, 'GREY', 'X', 'CROSSHATCH')),
  used as materialized (
    select other.colour, other.shape, other.weave from sector other join sector mine on mine.id = own.id
    where other.id <> mine.id and (exists (select from (select c.edition_id from convening c where c.sector_at_time_id = other.id
    union all select p.edition_id from participation p where p.sector_at_time_id = other.id
      and not exists (select from expert hidden where hidden.id = p.expert_id and not hidden.withheld is null)) origin(edition_id)
    join edition e on e.id = origin.edition_id join series s on s.id = e.series_id where not s.synthetic)
    or (not exists (select from (select c.edition_id from convening c where c.sector_at_time_id = other.id
    union all select p.edition_id from participation p where p.sector_at_time_id = other.id
      and not exists (select from expert hidden where hidden.id = p.expert_id and not hidden.withheld is null)) origin(edition_id)
    join edition e on e.id = origin.edition_id join series s on s.id = e.series_id where s.synthetic) and true)) = (exists (select from (select c.edition_id from convening c where c.sector_at_time_id = mine.id
    union all select p.edition_id from participation p where p.sector_at_time_id = mine.id
      and not exists (select from expert hidden where hidden.id = p.expert_id and not hidden.withheld is null)) origin(edition_id)
    join edition e on e.id = origin.edition_id join series s on s.id = e.series_id where not s.synthetic)
    or (not exists (select from (select c.edition_id from convening c where c.sector_at_time_id = mine.id
    union all select p.edition_id from participation p where p.sector_at_time_id = mine.id
      and not exists (select from expert hidden where hidden.id = p.expert_id and not hidden.withheld is null)) origin(edition_id)
    join edition e on e.id = origin.edition_id join series s on s.id = e.series_id where s.synthetic) and true))
  ),
  dot as (
    select c.colour, s.shape, s.n from sign c cross join sign s
    where c.colour = coalesce(own.colour, c.colour) and s.shape = coalesce(own.shape, s.shape)
    order by (select count(*) from used where used.colour = c.colour),
      exists (select from used where used.colour = c.colour and used.shape = s.shape),
      (select count(*) from used where used.shape = s.shape),
      (coalesce((select n from sign where sign.weave = own.weave), s.n) - s.n + 10) % 10, (s.n - c.n + 10) % 10, c.n
    limit 1
  )
  update sector set colour = given.colour, shape = given.shape, weave = given.weave
  from (
    select dot.colour, dot.shape, w.weave from dot cross join sign w
    where w.weave = coalesce(own.weave, w.weave)
    order by exists (select from used where used.colour = dot.colour and used.weave = w.weave),
      (select count(*) from used where used.weave = w.weave), (w.n - dot.n + 10) % 10
    limit 1
  ) given where sector.id = own.id;
  return null;
end $$;`);
    this.addSql(`do $$ begin
  drop trigger if exists give_sign on public.sector;
  create constraint trigger give_sign after insert or update of colour, shape, weave on public.sector
    deferrable initially deferred for each row
    when (new.colour is null or new.shape is null or new.weave is null) execute function private.give_sign();
end $$;`);
    this.addSql(`do $$
declare
  key int;
begin
  if exists (select from sector) then
    perform private.open_batch('migration', 'migration', 'every sector has a sign');
    for key in select id from sector order by id loop
      update sector set colour = null where id = key;
    end loop;
  end if;
end $$;`);
    this.addSql('set constraints give_sign immediate;');
    this.addSql('set constraints give_sign deferred;');
  }
}
