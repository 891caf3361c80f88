import { foundBesideParents, type List, withFound } from './list.ts';
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
export const facetStatement = (
  list: FacetedList,
  plan: Pick<RowPlan, 'shape'>,
  by: readonly string[],
  keys: readonly unknown[],
): Sql =>
  sql`${withFound(list, plan, keys)} select * from (${join(groups(list, by, keys), UNION)}) g order by count desc, key`;

/** The same groups as JSON, in a statement that begins with the rows found; each parent's total is a group of no facet. */
export const groupsOfFound = (list: FacetedList, by: readonly string[], keys: readonly unknown[]): Sql => {
  const total = sql`select t.parent_key as parent, null as facet, null as key, null as text, null as translations,
    count(*)::integer as count from found t group by 1`;
  return sql`(select json_agg(g order by count desc, key) from (${join([total, ...groups(list, by, keys)], UNION)}) g)`;
};

type FacetedList = List & { facets?: Facets };

const UNION = ' union all ';

const groups = (list: FacetedList, by: readonly string[], keys: readonly unknown[]): Sql[] =>
  [...new Set(by)].map((name) => {
    const facet = list.facets![name]!;
    const { text, translations } = facet.label ?? { text: raw('null'), translations: raw('null') };
    const number = raw(facet.join || list.through ? 'count(distinct t.id)' : 'count(*)');
    return sql`select k.key as parent, ${name}::text as facet, ${facet.key(ROOT)}::text as key,
      min(${text}::text) as text, min(${translations}::text) as translations, ${number}::integer as count
      from ${foundBesideParents(list, keys)}
      ${facet.join?.(ROOT) ?? raw('')} where ${facet.key(ROOT)} is not null group by 1, 2, 3`;
  });

/** A group as it is read. */
export type Counted = Record<string, unknown>;

/** The total among the groups of a list: the group of no facet, which a list without rows lacks. */
export const totalOf = (groups: readonly Counted[]): number =>
  (groups.find(({ facet }) => facet == null)?.count as number | undefined) ?? 0;

/** The buckets by facet, in the order the facets were asked for. */
export const gatherFacets = (rows: readonly Counted[], by: readonly string[]): FacetResult[] =>
  by.map((facet) => ({ facet, buckets: rows.filter((row) => row.facet === facet).map(bucketOf) }));

const bucketOf = (row: Counted): FacetBucket => ({
  key: row.key as string,
  text: row.text as string | null,
  textTranslations: row.translations ? JSON.parse(row.translations as string) : null,
  count: row.count as number,
});
