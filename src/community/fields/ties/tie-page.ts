import type { GraphQLResolveInfo } from 'graphql';
import type { Page } from '../../../platform/read/page.ts';
import type { Reader } from '../../../platform/read/reader.ts';
import { indexInSorted } from '../../arrays/key-index.ts';
import { listOf } from '../../arrays/lists.ts';
import { keepVisible, TYPE_OF_KIND } from '../../display-names/display-names.ts';
import { sortValueOfTies } from '../../selection/select-ties.ts';
import { countUpTo, type TieOrder } from '../../selection/tie-order.ts';
import type { View } from '../../view.ts';
import { sliceList } from '../in-memory-list.ts';
import { tieRow, tiesWithEnds } from './tie-row.ts';

/** Ties in an order, and by what list and filter they came about. */
interface TieList {
  view: View;
  ties: Uint32Array;
  order: TieOrder;
  list: string;
  filter: unknown;
  /** Whose ties they are, where they are one actor's. */
  of?: number;
}

/** One page of ties, of which both ends may still be shown. */
export async function tiePage(reader: Reader, info: GraphQLResolveInfo, ordered: TieList, page: Page) {
  const { view, ties: chosen, order, of } = ordered;
  const { twoMode, ties, revision } = view;
  const valueFor = sortValueOfTies({ facts: revision.facts, twoMode, ties, order });
  const keyOf = (actor: number) => twoMode.actorKeys[actor]!;
  const placeOf = (tie: number) => ({ value: valueFor(tie), a: keyOf(ties.a[tie]!), b: keyOf(ties.b[tie]!) });
  const sliced = sliceList<number>(
    {
      ...ordered,
      length: chosen.length,
      itemAt: (at) => chosen[at]!,
      cursorValuesOf: (tie) => Object.values(placeOf(tie)).map(String),
      cursorLength: 3,
      countUpTo: (place) => {
        const [value = 0, a = 0, b = 0] = place.map(Number);
        const tie = tieBetween(view, a, b);
        return countUpTo(chosen, placeOf, tie === undefined ? { value, a, b } : placeOf(tie));
      },
    },
    page,
  );
  const type = TYPE_OF_KIND[twoMode.kind];
  const shown = await keepVisible(reader, sliced.items, (tie) =>
    [ties.a[tie]!, ties.b[tie]!].map((actor) => ({ type, key: keyOf(actor) })),
  );
  const rows = shown.map((tie) => tieRow(view, tie, of));
  const nodes = await tiesWithEnds(reader, info, ['nodes.', 'edges.node.'], rows);
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: sliced.cursorOf(node.tie) }));
    },
    pageInfo: sliced.pageInfo(nodes.map(({ tie }) => tie)),
    totalCount: chosen.length,
    excludedLargeActivities: twoMode.excludedLarge,
    revision: revision.name,
  };
}

/**
 * The tie between two actors, by their keys, where there is one now. Where it stands today is where a page goes on
 * after it: ranks by name and by edition are other numbers once anything came in before them.
 */
export function tieBetween({ twoMode, ties }: View, a: number, b: number): number | undefined {
  const [one, other] = [a, b].map((key) => indexInSorted(twoMode.actorKeys, key)) as [number, number];
  const at = one < 0 || other < 0 ? -1 : indexInSorted(listOf(ties.neighbours, one), other);
  return at < 0 ? undefined : ties.tieAt[ties.neighbours.from[one]! + at];
}
