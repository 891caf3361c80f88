import { facetEnumOf } from '../../../platform/graph/facets.ts';
import type { FacetBucket, FacetResult } from '../../../platform/read/facet.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { allOf, raw, sql } from '../../../platform/read/sql.ts';
import { verdicts } from '../../graph/ties.ts';
import type { View } from '../../view.ts';
import './tie.labels.ts';

export const TieFacet = facetEnumOf('Tie', ['FIRST_TOGETHER', 'LAST_TOGETHER', 'VERDICT', 'SECTOR']);

/** Ties of a view, and the actor whose ties they are, where they are those of one. */
interface CountedTies {
  view: View;
  ties: Uint32Array;
  of?: number | undefined;
}

/** A way to count ties: the groups that each is in, as numbers, and the row or the word that a number stands for. */
interface TieGrouping {
  groupsOf: (tie: number) => readonly number[];
  type?: 'Edition' | 'Sector';
  keyOf: (group: number) => number | string;
}

function groupingOf(facet: keyof typeof TieFacet, { view, of }: CountedTies): TieGrouping {
  const { ties, twoMode, revision } = view;
  const { editions, sectors } = revision.facts;
  const byEdition = (column: Uint32Array): TieGrouping => ({
    groupsOf: (tie) => [column[tie]!],
    type: 'Edition',
    keyOf: (edition) => editions.keys[edition]!,
  });
  switch (facet) {
    case 'FIRST_TOGETHER':
      return byEdition(ties.firstEdition);
    case 'LAST_TOGETHER':
      return byEdition(ties.lastEdition);
    case 'VERDICT':
      return { groupsOf: (tie) => [ties.verdict[tie]!], keyOf: (verdict) => verdicts[verdict]! };
    case 'SECTOR':
      return {
        groupsOf: (tie) => {
          const others = [ties.a[tie]!, ties.b[tie]!].filter((actor) => actor !== of);
          return others.map((actor) => twoMode.sectorOf[actor]!).filter((sector) => sector >= 0);
        },
        type: 'Sector',
        keyOf: (sector) => sectors.keys[sector]!,
      };
  }
}

/** How ties fall into groups, each way of `by` in turn, the largest group first; a tie of unknown sectors is in none of these. */
export const tieFacets = (
  reader: Reader,
  counted: CountedTies,
  by: readonly string[],
): Promise<FacetResult[]> =>
  Promise.all(
    by.map(async (facet) => ({
      facet,
      buckets: await bucketsOf(reader, counted, groupingOf(facet as keyof typeof TieFacet, counted)),
    })),
  );

async function bucketsOf(
  reader: Reader,
  { ties }: CountedTies,
  { groupsOf, type, keyOf }: TieGrouping,
): Promise<FacetBucket[]> {
  const counts = new Map<number, number>();
  for (const tie of ties) {
    for (const group of new Set(groupsOf(tie))) counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const counted = [...counts].map(([group, count]) => ({ key: keyOf(group), count }));
  const named = type
    ? await Promise.all(counted.map(({ key }) => loadNamed(reader, type, key as number)))
    : counted.map(({ key }) => ({ key: key as string, text: null, textTranslations: null }));
  return named
    .flatMap((name, at) => (name ? [{ ...name, count: counted[at]!.count }] : []))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

const BATCH = {};

type NamedRow = Omit<FacetBucket, 'count'>;

/** The slug and the name of a row, or null where it may no longer be shown; all calls within a tick are one statement. */
function loadNamed(reader: Reader, type: 'Edition' | 'Sector', key: number): Promise<NamedRow | null> {
  const load = async (keys: readonly unknown[]) => {
    const shape = reader.planner.catalog.shape(type);
    const rows =
      await reader.run(sql`select t.id, t.slug as key, t.name as text, t.name_translations as "textTranslations"
      from ${shape.table} t where ${allOf(sql`t.id = any(${keys})`, shape.visible(raw('t')))}`);
    const byKey = new Map(rows.map(({ id, ...name }) => [id, name as unknown as NamedRow]));
    return keys.map((each) => byKey.get(each) ?? null);
  };
  return reader.batch<NamedRow | null>(BATCH, type, load, key);
}
