import type { MetadataStorage } from '@mikro-orm/core';
import { PRIVATE } from '../changes/change.table.ts';
import type { DatabaseObject } from '../changes/database-object.ts';
import { tableOf } from '../changes/recorded.ts';
import type { AnyTable } from '../tables/table.ts';
import type { NameSource, Searched, SearchedName } from './searched.ts';

const indexNames = `create or replace function ${PRIVATE}.index_names(kind text, keys int[]) returns void
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
    from (select distinct f.key, f.label, f.said from ${PRIVATE}.searched_names(kind, keys) f) s;
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
end $$`;

/** What keeps the names by which everything is found: for each table that has some, triggers, whoever writes. */
export function nameObjects(metadata: MetadataStorage, searched: readonly Searched[]): DatabaseObject[] {
  const meta = (table: AnyTable) => metadata.get(table);
  const typeOf = ({ table }: Searched) => meta(table).className;
  const cases = searched.map((each) => {
    const names = each.names.map((name) => namesOf(tableOf(meta(each.table)), name));
    return `when '${typeOf(each)}' then return query ${names.join(' union all ')};`;
  });
  const all = searched.map(
    (each) =>
      `perform ${PRIVATE}.index_names('${typeOf(each)}', array(select id from ${tableOf(meta(each.table))}));`,
  );
  const sources = new Map<AnyTable, [string, NameSource][]>();
  for (const each of searched) {
    for (const source of each.from)
      sources.set(source.table, [...(sources.get(source.table) ?? []), [typeOf(each), source]]);
  }
  return [
    {
      name: `function ${PRIVATE}.searched_names`,
      sql: `create or replace function ${PRIVATE}.searched_names(kind text, keys int[]) returns table (key int, label text, said text)
language plpgsql stable set search_path = public, pg_temp as $$
begin
  case kind
    ${cases.join('\n    ')}
  end case;
end $$`,
    },
    { name: `function ${PRIVATE}.index_names`, sql: indexNames },
    {
      name: `function ${PRIVATE}.index_all_names`,
      sql: `create or replace function ${PRIVATE}.index_all_names() returns void language plpgsql as $$
begin
  ${all.join('\n  ')}
end $$`,
    },
    ...[...sources].flatMap(([table, of]) => followTable(meta(table).tableName, of)),
  ];
}

const namesOf = (table: string, { label, text = label, through = '' }: SearchedName): string =>
  `select t.id, ${label}, ${text} from ${table} t ${through} where t.id = any(keys) and ${label} is not null`;

/** The triggers of one table: the names of whatever its rows concern are read again. */
function followTable(
  table: string,
  sources: readonly [type: string, source: NameSource][],
): DatabaseObject[] {
  const follower = `${PRIVATE}.index_names_of_${table}`;
  const index = (rows: (source: NameSource) => string) =>
    sources.map(
      ([type, source]) =>
        `perform ${PRIVATE}.index_names('${type}', array(select distinct k.key from (${rows(source)}) r
      cross join lateral (${source.keys ?? 'select r.id'}) k(key)));`,
    );
  const trigger = (event: string, rows: string) => ({
    name: `trigger ${table}.index_${event}`,
    sql: `create or replace trigger index_${event} after ${event} on public."${table}" referencing ${rows} for each statement execute function ${follower}()`,
  });
  return [
    {
      name: `function ${follower}`,
      sql: `create or replace function ${follower}() returns trigger
language plpgsql set search_path = public, pg_temp set enable_nestloop = off as $$
begin
  if tg_op = 'INSERT' then
    ${index(() => 'select * from is_rows').join('\n    ')}
  elsif tg_op = 'DELETE' then
    ${index(() => 'select * from was_rows').join('\n    ')}
  else
    ${index(changed).join('\n    ')}
  end if;
  return null;
end $$`,
    },
    trigger('insert', 'new table as is_rows'),
    trigger('update', 'old table as was_rows new table as is_rows'),
    trigger('delete', 'old table as was_rows'),
  ];
}

/** The rows whose names an update changes; where they name others, as they were and as they are. */
function changed({ columns, keys }: NameSource): string {
  const of = (row: string) => columns.map((column) => `${row}.${column}`).join(', ');
  const found = `from was_rows was join is_rows now on now.id = was.id where (${of('was')}) is distinct from (${of('now')})`;
  return keys ? `select was.* ${found} union all select now.* ${found}` : `select now.* ${found}`;
}
