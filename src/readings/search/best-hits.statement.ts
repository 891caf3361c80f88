import type { Catalog } from '../../platform/read/catalog.ts';
import { join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { quoted } from '../../platform/search/words.objects.ts';
import { EXACT, exactScores, POINTS, placeOf } from './hit-place.ts';
import { isShownAs, type Search, typesOf } from './search.statement.ts';

/** Of names that have all the words as they are, so many of the best are looked at before others are looked for. */
const FIRST_LOOK = 1_000;

/** The words asked for, in one row: each as a query of its own, their number, and all of them as they are. */
const askedFor = (text: string): Sql => sql`select ${exactScores} as exact_scores, each.* from (
  select count(*)::integer as number, array_agg(${raw(quoted('word'))}::tsquery order by word) as whole,
    array_agg(${raw(quoted('word', true))}::tsquery order by word) as beginning,
    string_agg(${raw(quoted('word'))}, ' & ')::tsquery as exact
  from (select distinct unnest(search_words(${text})) as word) word) each`;

const IS_EXACT = raw('n.words @@ (select exact from asked)');

/**
 * The first hits of a search, as `searchStatement` has them. Names that have all the words as they are come before all others: where
 * there are enough of them no others are looked for. What may be shown is asked of the best alone.
 */
export function bestHitsStatement(search: Search, catalog: Catalog, limit: number): Sql {
  const types = typesOf(search, catalog).toSorted();
  const isMet = sql`n.words @@ search_query(${search.text})`;
  const named = (points: string, condition: Sql) => sql`select n.entity_type, n.entity_key, n.nth,
      ${placeOf(points, types)} as place from search_name n cross join asked
      where ${condition} and n.entity_type = any(${types}) order by place`;
  // Asked as a case, so that it is asked of one name after the other until there are enough.
  const firstOf = (
    names: string,
    points: string,
    condition: Sql,
  ) => sql`select e.* from ${raw(names)} e where case when
      ${isShown(types, search, catalog)} and not exists (select from search_name n cross join asked
        where n.entity_type = e.entity_type and n.entity_key = e.entity_key and n.nth <> e.nth and ${condition}
        and (${placeOf(points, types)}, n.label, n.nth) < (e.place, ${LABEL}, e.nth) offset 0) then true else false end limit ${limit}`;
  const isEnough = sql`(select count(*) from first) >= ${limit}`;
  return sql`(with asked as materialized (${askedFor(search.text)}),
    exact as materialized (${named(EXACT, IS_EXACT)} limit ${raw(String(FIRST_LOOK))}),
    first as materialized (${firstOf('exact', EXACT, IS_EXACT)}),
    met as materialized (${named(POINTS, sql`not ${isEnough} and ${isMet}`)}),
    further as materialized (${firstOf('met', POINTS, isMet)})
    select e.entity_type as type, e.entity_key as id, n.label,
      (10000 - (e.place >> 36))::double precision / 10000 as score, ${search.text}::text as asked, n.words
    from (select * from first where ${isEnough} union all select * from further) e
    join search_name n on n.entity_type = e.entity_type and n.entity_key = e.entity_key and n.nth = e.nth)`;
}

const LABEL = raw(`(select own.label from search_name own
  where own.entity_type = e.entity_type and own.entity_key = e.entity_key and own.nth = e.nth)`);

/** True of a name `e` of what may be shown; "offset 0" lets PostgreSQL look at one row, and not put all of them into a hash. */
const isShown = (types: readonly string[], search: Search, catalog: Catalog): Sql => {
  const cases = types.map(
    (type) => sql`when ${type} then exists (select from ${catalog.shape(type).table} t
      where t.id = e.entity_key and ${isShownAs(type, search, catalog)} offset 0)`,
  );
  return sql`case e.entity_type ${join(cases, ' ')} else false end`;
};
