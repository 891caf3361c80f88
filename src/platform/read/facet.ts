import { type List, rowsBesideParents } from './list.ts';
import { ROOT, type RowPlan } from './plan.ts';
import { join, raw, type Sql, sql } from './sql.ts';

/** One way to sort a list's rows into buckets. */
export interface FacetDefinition {
  /** The bucket a row falls in, as text; a row without one is in none. */
  key: (row: Sql) => Sql;
  /** What the key is looked up in for its label: joined to the row. */
  join?: (row: Sql) => Sql;
  /** The label and its translations, where the key does not speak for itself. */
  label?: { text: Sql; translations: Sql };
}

/** How a list is counted in groups, by the names in the enum that belongs to it. */
export type Facets = Record<string, FacetDefinition>;

/** A bucket and how many of the list's rows are in it. */
export interface FacetBucket {
  key: string;
  text: string | null;
  textTranslations: Record<string, string> | null;
  count: number;
}

export interface FacetResult {
  facet: string;
  buckets: FacetBucket[];
}

/** One statement for all asked facets of all parents; the list's filter holds in each. */
export function facetStatement(
  list: List & { facets?: Facets },
  plan: Pick<RowPlan, 'shape'>,
  by: readonly string[],
  keys: readonly unknown[],
): Sql {
  const counts = [...new Set(by)].map((name) => {
    const facet = list.facets![name]!;
    const { text, translations } = facet.label ?? { text: raw('null'), translations: raw('null') };
    return sql`select k.key as parent, ${name}::text as facet, ${facet.key(ROOT)}::text as key,
      min(${text}::text) as text, min(${translations}::text) as translations, count(distinct t.id)::integer as count
      from ${rowsBesideParents(list, plan, keys)}
      ${facet.join?.(ROOT) ?? raw('')} where ${facet.key(ROOT)} is not null group by 1, 2, 3`;
  });
  return sql`${join(counts, ' union all ')} order by count desc, key`;
}

type Counted = Record<string, unknown>;

/** The buckets by facet, in the order the facets were asked for. */
export const gatherFacets = (rows: readonly Counted[], by: readonly string[]): FacetResult[] =>
  by.map((facet) => ({ facet, buckets: rows.filter((row) => row.facet === facet).map(bucketOf) }));

const bucketOf = (row: Counted): FacetBucket => ({
  key: row.key as string,
  text: row.text as string | null,
  textTranslations: row.translations ? JSON.parse(row.translations as string) : null,
  count: row.count as number,
});
