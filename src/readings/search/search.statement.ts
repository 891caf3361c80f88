import { editionsOfSeriesNamed, isFromAny } from '../../domain/edition/origin.ts';
import type { EntityName } from '../../platform/module.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import { isOfOneKind } from '../../platform/read/one-kind.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { isSimilarTo } from '../../platform/read/similarity.ts';
import { allOf, join, raw, type Sql, sql } from '../../platform/read/sql.ts';

/** What is looked for: a text, among which types, and of which origins. */
interface Search {
  text: string;
  types: readonly string[];
  series?: readonly string[] | null | undefined;
  synthetic?: boolean | null | undefined;
}

/** All visible rows that resemble a text, each once with its best name, as a table of type, key, label and score. */
export function searchStatement(search: Search, catalog: Catalog): Sql {
  const looked = catalog.entities
    .filter(({ type }) => search.types.includes(type))
    .flatMap(
      ({ type, search: by }) => by?.names.map((name) => searchName(type, name, search, catalog)) ?? [],
    );
  return sql`(select distinct on (type, id) type, id, label, score from (${join(looked, ' union all ')}) seen
    order by type, id, score desc, label)`;
}

function searchName(
  type: string,
  { label, folded = 't.sort_name', through = '' }: EntityName,
  search: Search,
  catalog: Catalog,
): Sql {
  const shape = catalog.shape(type);
  const row = raw('t');
  const isFound = allOf(
    isSimilarTo(raw(folded), search.text),
    shape.visible(row),
    isOfOneKind(catalog, shape, search)(row),
    search.series
      ? isFromAny(shape.policy.origins?.(row) ?? [], editionsOfSeriesNamed(search.series))
      : undefined,
  );
  return sql`select ${raw(`'${type}'`)} as type, t.id, ${raw(label)} as label,
    round(word_similarity(fold(${search.text}), ${raw(folded)})::numeric, 4)::double precision as score
    from ${shape.table} t ${raw(through)} where ${isFound}`;
}

/** What is read of something found. */
export const searchHitPolicy: ReadPolicy = {
  virtual: true,
  derived: {
    type: (row) => sql`${row}.type`,
    label: (row) => sql`${row}.label`,
    score: (row) => sql`${row}.score`,
  },
};
