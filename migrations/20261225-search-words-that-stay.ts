import { Migration } from '@mikro-orm/migrations';

/** Whoever edits a name waits no longer for words that it keeps: only words that it lost are looked for among all other names. */
export class SearchWordsThatStay extends Migration {
  override name = '20261225-search-words-that-stay';

  override up(): void {
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
  delete from search_word k using (
      select unnest(gone) except select unnest(tsvector_to_array(n.words)) from search_name n
        where n.entity_type = kind and n.entity_key = any(keys)) g(word), search_forms(g.word) f
    where k.form = f.form and k.word = g.word and k.left_out = f.left_out
    and not exists (select from search_name n where n.words @@ ('''' || g.word || '''')::tsquery);
  insert into search_word (form, word, left_out)
    select f.form, w.word, f.left_out from (
      select distinct l.word from search_name n, unnest(tsvector_to_array(n.words)) l(word)
      where n.entity_type = kind and n.entity_key = any(keys)) w, search_forms(w.word) f
    where not exists (select from search_word k where k.form = w.word and k.word = w.word and k.left_out = 0);
end $$;`);
  }
}
