import type { GraphQLResolveInfo } from 'graphql';
import type { Page } from '../../../platform/read/page.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { listOf } from '../../arrays/lists.ts';
import { keepVisible } from '../../display-names/display-names.ts';
import { sortValueOfTies } from '../../selection/select-ties.ts';
import { countUpTo, type TieOrder, type TieSortKey } from '../../selection/tie-order.ts';
import type { View } from '../../view.ts';
import { sliceList } from '../in-memory-list.ts';
import { tieFacets } from './tie-facets.ts';
import { endOf, tieRow, tiesWithEnds } from './tie-row.ts';

/** Sorted ties, and the list and filter that they belong to. */
interface TieList {
  view: View;
  ties: Uint32Array;
  order: TieOrder;
  list: string;
  filter: unknown;
  /** The number of the actor, in a list of the ties of one. */
  of?: number;
}

/** One page of ties, of which both ends may still be shown. */
export async function tiePage(reader: Reader, info: GraphQLResolveInfo, ordered: TieList, page: Page) {
  const { view, ties: listed, order, of } = ordered;
  const { twoMode, revision } = view;
  const sortKeyOf = sortKeysOf(view, order);
  const slice = sliceList<number>(
    {
      ...ordered,
      length: listed.length,
      itemAt: (at) => listed[at]!,
      cursorValuesOf: (tie) => Object.values(sortKeyOf(tie)).map(String),
      cursorLength: 3,
      keyLength: 2,
      countUpTo: (values) => {
        const [value = 0, a = 0, b = 0] = values.map(Number);
        const tie = tieBetween(view, a, b);
        return countUpTo(listed, sortKeyOf, tie === undefined ? { value, a, b } : sortKeyOf(tie));
      },
    },
    page,
  );
  const rows = slice.items.map((tie) => tieRow(view, tie, of));
  const visible = await keepVisible(reader, rows, (row) => [endOf(row, 0), endOf(row, 1)]);
  const nodes = await tiesWithEnds(reader, info, ['nodes.', 'edges.node.'], visible);
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: slice.cursorOf(node.tie) }));
    },
    pageInfo: slice.pageInfo(nodes.map(({ tie }) => tie)),
    totalCount: listed.length,
    facets: (by: readonly string[]) => tieFacets(reader, { view, ties: listed, of }, by),
    excludedLargeActivities: twoMode.excludedLarge,
    excludedLargeEditions: twoMode.excludedLargeEditions,
    revision: revision.name,
  };
}

/** By what each tie stands where it does in an order. */
function sortKeysOf({ twoMode, ties, revision }: View, order: TieOrder): (tie: number) => TieSortKey {
  const valueFor = sortValueOfTies({ facts: revision.facts, twoMode, ties, order });
  const keyOf = (actor: number) => twoMode.actorKeys[actor]!;
  return (tie) => ({ value: valueFor(tie), a: keyOf(ties.a[tie]!), b: keyOf(ties.b[tie]!) });
}

/**
 * The tie between two actors, by their keys, where there is one. A page continues after the position that the tie has
 * now: ranks by name and by edition change when anything is recorded before them.
 */
export function tieBetween({ twoMode, ties }: View, a: number, b: number): number | undefined {
  const [one, other] = [a, b].map((key) => indexInSorted(twoMode.actorKeys, key)) as [number, number];
  const at = one < 0 || other < 0 ? -1 : indexInSorted(listOf(ties.neighbours, one), other);
  return at < 0 ? undefined : ties.tieAt[ties.neighbours.from[one]! + at];
}
