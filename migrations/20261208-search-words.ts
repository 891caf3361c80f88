import { Migration } from '@mikro-orm/migrations';

/**
 * Names are found by their words, which triggers keep in tables of their own: whole, and with a letter left out for slips. The
 * trigram indexes go.
 */
export class SearchWords extends Migration {
  override name = '20261208-search-words';

  override up(): void {
    this.addSql(
      `create table "search_name" ("entity_type" text collate "C" not null, "entity_key" int not null, "nth" int not null, "label" text not null, "words" tsvector not null, primary key ("entity_type", "entity_key", "nth"));`,
    );
    this.addSql(
      `create index "search_name_by_word" on "search_name" using gin (words) with (fastupdate = off);`,
    );
    this.addSql(
      `create table "search_word" ("form" text collate "C" not null, "word" text collate "C" not null, "left_out" int not null, primary key ("form", "word", "left_out"));`,
    );
    this.addSql(`drop index "expert_by_likeness";`);
    this.addSql(`drop index "organization_by_acronym";`);
    this.addSql(`drop index "organization_by_likeness";`);
    this.addSql(`drop index "organization_name_by_likeness";`);
    this.addSql(`drop index "edition_by_likeness";`);
    this.addSql(`drop index "activity_by_likeness";`);
    this.addSql(`drop index "outcome_by_likeness";`);
    this.addSql(`drop index "topic_by_likeness";`);
    this.addSql(`create or replace function public.search_words(given text) returns text[]
language plpgsql immutable strict parallel safe as $$
declare
  folded text := public.fold(given);
  words text[];
begin
  if octet_length(folded) = length(folded) then
    words := regexp_split_to_array(folded, '[^a-z0-9]+');
  else
    words := regexp_split_to_array(regexp_replace(folded, '[\\u0640\\u064b-\\u065f\\u0670]', '', 'g'), '[\\u0001-\\u002f\\u003a-\\u0040\\u005b-\\u0060\\u007b-\\u00bf\\u00d7\\u00f7\\u02b0-\\u02ff\\u055a-\\u055f\\u0589\\u05be\\u05c0\\u05c3\\u05f3\\u05f4\\u060c\\u061b\\u061f\\u066a-\\u066d\\u06d4\\u0964\\u0965\\u1361-\\u1368\\u2000-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d-\\u303f\\u30a0\\u30fb\\ufe10-\\ufe6f\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\ufff0-\\uffff\\U0001f000-\\U0001faff]+');
  end if;
  if folded ~ '[^ ]{51}' then
    words := array(select left(w.word, 50) from unnest(words) with ordinality w(word, nth) order by w.nth);
  end if;
  return array_remove(words, '');
end $$;`);
    this.addSql(`create or replace function public.search_lexemes(given text) returns tsvector
language plpgsql immutable strict parallel safe as $$
declare
  words text[] := public.search_words(given);
  letters text := array_to_string(words, '');
begin
  if octet_length(letters) > length(letters) then
    words := words || array(
      select left(substr(run.text[1], start), 50)
      from regexp_matches(letters, '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\U00020000-\\U0003ffff]+', 'g') as run(text), generate_series(1, length(run.text[1])) start);
  end if;
  return array_to_tsvector(words);
end $$;`);
    this.addSql(`create or replace function public.search_forms(word text) returns table (form text, left_out int)
language sql immutable strict parallel safe rows 10 begin atomic
  select word, 0 union all select left(word, n - 1) || substr(word, n + 1), n
    from generate_series(1, case when length(word) between 2 and 20 then length(word) else 0 end) n;
end;`);
    this.addSql(`create or replace function public.search_slips(asked text) returns setof text
language sql stable strict parallel safe rows 10 begin atomic
  select distinct w.word from public.search_forms(asked) f join public.search_word w on w.form = f.form
    where length(asked) >= 3 and w.word <> asked and (w.left_out = 0 or f.left_out = 0 or w.left_out = f.left_out
      or abs(w.left_out - f.left_out) = 1 and substr(w.word, w.left_out, 1) = substr(asked, f.left_out, 1));
end;`);
    this.addSql(`create or replace function public.search_query(given text) returns tsquery
language sql stable strict parallel safe begin atomic
  select string_agg('(' || ('''' || asked || ''':*') || coalesce(slips, '') || ')', ' & ')::tsquery
    from (select distinct unnest(public.search_words(given)) as asked) a
    cross join lateral (select string_agg(' | ' || ('''' || slip || ''''), '') as slips from public.search_slips(asked) slip) s;
end;`);
    this.addSql(`create or replace function public.search_matches(given text, words tsvector)
returns table (word text, met text, how text) language sql stable strict parallel safe begin atomic
  select a.asked, best.met, best.how from unnest(public.search_words(given)) with ordinality a(asked, nth)
    cross join lateral (
      select m.met, case when m.met = a.asked then 'EXACT' when starts_with(m.met, a.asked) then 'BEGINNING' else 'SLIP' end as how
      from unnest(tsvector_to_array(words)) m(met)
      where starts_with(m.met, a.asked) or m.met in (select slip from public.search_slips(a.asked) slip)
      order by m.met = a.asked desc, starts_with(m.met, a.asked) desc, length(m.met), m.met limit 1) best
    order by a.nth;
end;`);
    this.addSql(`create or replace function private.searched_names(kind text, keys int[]) returns table (key int, label text, said text)
language plpgsql stable set search_path = public, pg_temp as $$
begin
  case kind
    when 'Sector' then return query select t.id, t.name, t.name from public."sector" t  where t.id = any(keys) and t.name is not null union all select t.id, said.text, said.text from public."sector" t cross join lateral jsonb_each_text(t.name_translations) as said (language, text) where t.id = any(keys) and said.text is not null;
    when 'Organization' then return query select t.id, t.name, t.name from public."organization" t  where t.id = any(keys) and t.name is not null union all select t.id, t.acronym, t.acronym from public."organization" t  where t.id = any(keys) and t.acronym is not null union all select t.id, said.text, said.text from public."organization" t cross join lateral jsonb_each_text(t.name_translations) as said (language, text) where t.id = any(keys) and said.text is not null union all select t.id, n.text, n.text from public."organization" t join organization_name n on n.organization_id = t.id where t.id = any(keys) and n.text is not null;
    when 'Series' then return query select t.id, t.name, t.name from public."series" t  where t.id = any(keys) and t.name is not null union all select t.id, said.text, said.text from public."series" t cross join lateral jsonb_each_text(t.name_translations) as said (language, text) where t.id = any(keys) and said.text is not null;
    when 'Edition' then return query select t.id, t.name, t.name from public."edition" t  where t.id = any(keys) and t.name is not null union all select t.id, said.text, said.text from public."edition" t cross join lateral jsonb_each_text(t.name_translations) as said (language, text) where t.id = any(keys) and said.text is not null union all select t.id, t.name, concat_ws(' ', t.name, s.name, t.year) from public."edition" t join series s on s.id = t.series_id where t.id = any(keys) and t.name is not null union all select t.id, t.name, concat_ws(' ', t.name, said.text, t.year) from public."edition" t join series s on s.id = t.series_id cross join lateral jsonb_each_text(s.name_translations) as said (language, text) where t.id = any(keys) and t.name is not null;
    when 'EditionVenue' then return query select t.id, coalesce(t.name, t.city, t.state), concat_ws(' ', t.name, t.city, t.state) from public."venue" t  where t.id = any(keys) and coalesce(t.name, t.city, t.state) is not null;
    when 'Expert' then return query select t.id, t.name, t.name from public."expert" t  where t.id = any(keys) and t.name is not null;
    when 'Topic' then return query select t.id, t.label, t.label from public."topic" t  where t.id = any(keys) and t.label is not null union all select t.id, said.text, said.text from public."topic" t cross join lateral jsonb_each_text(t.label_translations) as said (language, text) where t.id = any(keys) and said.text is not null;
    when 'Activity' then return query select t.id, t.title, t.title from public."activity" t  where t.id = any(keys) and t.title is not null union all select t.id, said.text, said.text from public."activity" t cross join lateral jsonb_each_text(t.title_translations) as said (language, text) where t.id = any(keys) and said.text is not null;
    when 'Outcome' then return query select t.id, t.text, t.text from public."outcome" t  where t.id = any(keys) and t.text is not null union all select t.id, said.text, said.text from public."outcome" t cross join lateral jsonb_each_text(t.text_translations) as said (language, text) where t.id = any(keys) and said.text is not null;
    when 'AgendaItem' then return query select t.id, t.title, t.title from public."agenda_item" t  where t.id = any(keys) and t.title is not null union all select t.id, said.text, said.text from public."agenda_item" t cross join lateral jsonb_each_text(t.title_translations) as said (language, text) where t.id = any(keys) and said.text is not null;
  end case;
end $$;`);
    this.addSql(`create or replace function private.index_names(kind text, keys int[]) returns void
language plpgsql set search_path = public, pg_temp set enable_nestloop = on as $$
declare
  gone text[];
begin
  if cardinality(keys) = 0 then return; end if;
  with removed as (
    delete from search_name n where n.entity_type = kind and n.entity_key = any(keys) returning n.words)
  select array_agg(distinct w.lexeme) into gone from removed, unnest(tsvector_to_array(removed.words)) w(lexeme);
  insert into search_name (entity_type, entity_key, nth, label, words)
    select kind, s.key, row_number() over (partition by s.key order by s.label), s.label, search_lexemes(s.said)
    from (select distinct f.key, f.label, f.said from private.searched_names(kind, keys) f) s;
  delete from search_word k using unnest(gone) g(word), search_forms(g.word) f
    where k.form = f.form and k.word = g.word and k.left_out = f.left_out
    and not exists (select from search_name n where n.words @@ ('''' || g.word || '''')::tsquery);
  insert into search_word (form, word, left_out)
    select f.form, w.word, f.left_out from (
      select distinct l.word from search_name n, unnest(tsvector_to_array(n.words)) l(word)
      where n.entity_type = kind and n.entity_key = any(keys)) w, search_forms(w.word) f
    where not exists (select from search_word k where k.form = w.word and k.word = w.word and k.left_out = 0);
end $$;`);
    this.addSql(`create or replace function private.index_all_names() returns void language plpgsql as $$
begin
  perform private.index_names('Sector', array(select id from public."sector"));
  perform private.index_names('Organization', array(select id from public."organization"));
  perform private.index_names('Series', array(select id from public."series"));
  perform private.index_names('Edition', array(select id from public."edition"));
  perform private.index_names('EditionVenue', array(select id from public."venue"));
  perform private.index_names('Expert', array(select id from public."expert"));
  perform private.index_names('Topic', array(select id from public."topic"));
  perform private.index_names('Activity', array(select id from public."activity"));
  perform private.index_names('Outcome', array(select id from public."outcome"));
  perform private.index_names('AgendaItem', array(select id from public."agenda_item"));
end $$;`);
    this.addSql(`create or replace function private.index_names_of_sector() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Sector', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Sector', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('Sector', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.name, was.name_translations) is distinct from (now.name, now.name_translations)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."sector" referencing new table as is_rows for each statement execute function private.index_names_of_sector();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."sector" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_sector();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."sector" referencing old table as was_rows for each statement execute function private.index_names_of_sector();`,
    );
    this.addSql(`create or replace function private.index_names_of_organization() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Organization', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Organization', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('Organization', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.name, was.acronym, was.name_translations) is distinct from (now.name, now.acronym, now.name_translations)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."organization" referencing new table as is_rows for each statement execute function private.index_names_of_organization();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."organization" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_organization();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."organization" referencing old table as was_rows for each statement execute function private.index_names_of_organization();`,
    );
    this.addSql(`create or replace function private.index_names_of_organization_name() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Organization', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.organization_id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Organization', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.organization_id) k(key)));
  else
    perform private.index_names('Organization', array(select distinct k.key from (select was.* from was_rows was join is_rows now on now.id = was.id where (was.organization_id, was.text) is distinct from (now.organization_id, now.text) union all select now.* from was_rows was join is_rows now on now.id = was.id where (was.organization_id, was.text) is distinct from (now.organization_id, now.text)) r
      cross join lateral (select r.organization_id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."organization_name" referencing new table as is_rows for each statement execute function private.index_names_of_organization_name();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."organization_name" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_organization_name();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."organization_name" referencing old table as was_rows for each statement execute function private.index_names_of_organization_name();`,
    );
    this.addSql(`create or replace function private.index_names_of_series() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Series', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
    perform private.index_names('Edition', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select e.id from edition e where e.series_id = r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Series', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
    perform private.index_names('Edition', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select e.id from edition e where e.series_id = r.id) k(key)));
  else
    perform private.index_names('Series', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.name, was.name_translations) is distinct from (now.name, now.name_translations)) r
      cross join lateral (select r.id) k(key)));
    perform private.index_names('Edition', array(select distinct k.key from (select was.* from was_rows was join is_rows now on now.id = was.id where (was.name, was.name_translations) is distinct from (now.name, now.name_translations) union all select now.* from was_rows was join is_rows now on now.id = was.id where (was.name, was.name_translations) is distinct from (now.name, now.name_translations)) r
      cross join lateral (select e.id from edition e where e.series_id = r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."series" referencing new table as is_rows for each statement execute function private.index_names_of_series();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."series" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_series();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."series" referencing old table as was_rows for each statement execute function private.index_names_of_series();`,
    );
    this.addSql(`create or replace function private.index_names_of_edition() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Edition', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Edition', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('Edition', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.name, was.name_translations, was.year, was.series_id) is distinct from (now.name, now.name_translations, now.year, now.series_id)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."edition" referencing new table as is_rows for each statement execute function private.index_names_of_edition();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."edition" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_edition();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."edition" referencing old table as was_rows for each statement execute function private.index_names_of_edition();`,
    );
    this.addSql(`create or replace function private.index_names_of_venue() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('EditionVenue', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('EditionVenue', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('EditionVenue', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.name, was.city, was.state) is distinct from (now.name, now.city, now.state)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."venue" referencing new table as is_rows for each statement execute function private.index_names_of_venue();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."venue" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_venue();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."venue" referencing old table as was_rows for each statement execute function private.index_names_of_venue();`,
    );
    this.addSql(`create or replace function private.index_names_of_expert() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Expert', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Expert', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('Expert', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.name) is distinct from (now.name)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."expert" referencing new table as is_rows for each statement execute function private.index_names_of_expert();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."expert" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_expert();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."expert" referencing old table as was_rows for each statement execute function private.index_names_of_expert();`,
    );
    this.addSql(`create or replace function private.index_names_of_topic() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Topic', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Topic', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('Topic', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.label, was.label_translations) is distinct from (now.label, now.label_translations)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."topic" referencing new table as is_rows for each statement execute function private.index_names_of_topic();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."topic" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_topic();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."topic" referencing old table as was_rows for each statement execute function private.index_names_of_topic();`,
    );
    this.addSql(`create or replace function private.index_names_of_activity() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Activity', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Activity', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('Activity', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.title, was.title_translations) is distinct from (now.title, now.title_translations)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."activity" referencing new table as is_rows for each statement execute function private.index_names_of_activity();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."activity" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_activity();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."activity" referencing old table as was_rows for each statement execute function private.index_names_of_activity();`,
    );
    this.addSql(`create or replace function private.index_names_of_outcome() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('Outcome', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('Outcome', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('Outcome', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.text, was.text_translations) is distinct from (now.text, now.text_translations)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."outcome" referencing new table as is_rows for each statement execute function private.index_names_of_outcome();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."outcome" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_outcome();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."outcome" referencing old table as was_rows for each statement execute function private.index_names_of_outcome();`,
    );
    this.addSql(`create or replace function private.index_names_of_agenda_item() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    perform private.index_names('AgendaItem', array(select distinct k.key from (select * from is_rows) r
      cross join lateral (select r.id) k(key)));
  elsif tg_op = 'DELETE' then
    perform private.index_names('AgendaItem', array(select distinct k.key from (select * from was_rows) r
      cross join lateral (select r.id) k(key)));
  else
    perform private.index_names('AgendaItem', array(select distinct k.key from (select now.* from was_rows was join is_rows now on now.id = was.id where (was.title, was.title_translations) is distinct from (now.title, now.title_translations)) r
      cross join lateral (select r.id) k(key)));
  end if;
  return null;
end $$;`);
    this.addSql(
      `create or replace trigger index_insert after insert on public."agenda_item" referencing new table as is_rows for each statement execute function private.index_names_of_agenda_item();`,
    );
    this.addSql(
      `create or replace trigger index_update after update on public."agenda_item" referencing old table as was_rows new table as is_rows for each statement execute function private.index_names_of_agenda_item();`,
    );
    this.addSql(
      `create or replace trigger index_delete after delete on public."agenda_item" referencing old table as was_rows for each statement execute function private.index_names_of_agenda_item();`,
    );
    this.addSql('select private.index_all_names();');
    this.addSql('analyze search_name, search_word;');
  }
}
