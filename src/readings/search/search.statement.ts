import { editionsOfSeriesNamed, isFromAny } from '../../domain/edition/origin.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import { isOfOneKind } from '../../platform/read/one-kind.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { allOf, join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import { quoted } from '../../platform/search/words.objects.ts';

/** What is looked for: a text, among which types, and of which origins. */
export interface Search {
  text: string;
  types: readonly string[];
  series?: readonly string[] | null | undefined;
  synthetic?: boolean | null | undefined;
}

/** What a word counts that was met; a slip never makes up for anything. */
const WORTH = { exact: 1, beginning: 0.75, slip: 0.5 };

/** What it costs a name to have words that were not asked for: less than any word that is not met exactly, of up to 30. */
const UNASKED = 0.005;

/**
 * All visible rows of which a name meets every word of a text, each once with its best name, as a table of type, id, label,
 * score, what was asked, and the words of the name.
 */
export function searchStatement(search: Search, catalog: Catalog): Sql {
  const found = typesOf(search, catalog).map((type) => foundOf(type, search, catalog));
  return sql`(with asked as materialized (
      select word, ${raw(quoted('word'))}::tsquery as whole, ${raw(quoted('word', true))}::tsquery as beginning
      from (select distinct unnest(search_words(${search.text})) as word) each),
    named as materialized (
      select n.entity_type, n.entity_key, n.label, n.words, ${SCORE} as score from search_name n
      where n.words @@ search_query(${search.text}) and n.entity_type = any(${search.types}))
    select distinct on (type, id) type, id, label, score, ${search.text}::text as asked, words
    from (${join(found, ' union all ')}) seen order by type, id, score desc, label)`;
}

/** The types that are searched, of those that are asked for. */
export const typesOf = (search: Search, { entities }: Catalog): string[] =>
  entities.flatMap(({ type, search: searched }) => (searched && search.types.includes(type) ? [type] : []));

/** True of the row `t` of a type where it may be found. */
export function isShownAs(type: string, search: Search, catalog: Catalog): Sql {
  const shape = catalog.shape(type);
  const row = raw('t');
  return allOf(
    shape.visible(row),
    isOfOneKind(catalog, shape, search)(row),
    search.series
      ? isFromAny(shape.policy.origins?.(row) ?? [], editionsOfSeriesNamed(search.series))
      : undefined,
  );
}

function foundOf(type: string, search: Search, catalog: Catalog): Sql {
  const shape = catalog.shape(type);
  const isFound = allOf(sql`n.entity_type = ${type}`, isShownAs(type, search, catalog));
  return sql`select n.entity_type as type, t.id, n.label, n.score, n.words
    from named n join ${shape.table} t on t.id = n.entity_key where ${isFound}`;
}

const SCORE = raw(`(select round(avg(case when n.words @@ asked.whole then ${WORTH.exact}
    when n.words @@ asked.beginning then ${WORTH.beginning} else ${WORTH.slip} end)
    - ${UNASKED} * (1 - least(1, count(*)::numeric / length(n.words))), 4)::double precision from asked)`);

/** What is read of something found. */
export const searchHitPolicy: ReadPolicy = {
  virtual: true,
  derived: {
    type: (row) => sql`${row}.type`,
    label: (row) => sql`${row}.label`,
    score: (row) => sql`${row}.score`,
    matches: (row) =>
      sql`(select json_agg(json_build_object('word', m.word, 'met', m.met, 'how', m.how)) from search_matches(${row}.asked, ${row}.words) m)`,
  },
};
