import type { EntityName } from '../../platform/module.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { ReadPolicy } from '../../platform/read/policy.ts';
import { isSimilarTo } from '../../platform/read/similarity.ts';
import { allOf, join, raw, type Sql, sql } from '../../platform/read/sql.ts';

/** All visible rows of some types that resemble a text, each once with its best name, as a table of type, key, label and score. */
export function searchStatement(text: string, types: readonly string[], catalog: Catalog): Sql {
  const looked = catalog.entities
    .filter(({ type }) => types.includes(type))
    .flatMap(({ type, search }) => search?.names.map((name) => searchName(type, name, text, catalog)) ?? []);
  return sql`(select distinct on (type, id) type, id, label, score from (${join(looked, ' union all ')}) seen
    order by type, id, score desc, label)`;
}

function searchName(
  type: string,
  { label, folded = 't.sort_name', through = '' }: EntityName,
  text: string,
  catalog: Catalog,
): Sql {
  const shape = catalog.shape(type);
  return sql`select ${raw(`'${type}'`)} as type, t.id, ${raw(label)} as label,
    round(word_similarity(fold(${text}), ${raw(folded)})::numeric, 4)::double precision as score
    from ${shape.table} t ${raw(through)} where ${allOf(isSimilarTo(raw(folded), text), shape.visible(raw('t')))}`;
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
