import { jaccardOf, surpriseOf } from '../graph/measures.ts';
import type { Ties } from '../graph/ties.ts';
import type { TwoModeGraph } from '../graph/two-mode.ts';

/** The orders in which ties can be listed. */
export const tieOrders = [
  'SURPRISE',
  'SHARED',
  'JACCARD',
  'NEWMAN',
  'FIRST_EDITION',
  'LAST_EDITION',
  'NAME',
] as const;

export type TieOrder = (typeof tieOrders)[number];

/** Larger than any rank, and small enough for a double to hold two ranks as one whole number. */
const RANK_FACTOR = 2 ** 26;

/** What ties are sorted by, ascending. `nameRank` gives the rank of an actor by name. */
export function sortValueOf(
  order: TieOrder,
  twoMode: TwoModeGraph,
  ties: Ties,
  nameRank: (actor: number) => number,
): (tie: number) => number {
  switch (order) {
    case 'SURPRISE':
      return (tie) => -surpriseOf(ties, tie);
    case 'SHARED':
      return (tie) => -ties.shared[tie]!;
    case 'JACCARD':
      return (tie) => -jaccardOf(twoMode, ties, tie);
    case 'NEWMAN':
      return (tie) => -ties.newman[tie]!;
    case 'FIRST_EDITION':
      return (tie) => ties.firstEdition[tie]!;
    case 'LAST_EDITION':
      return (tie) => -ties.lastEdition[tie]!;
    case 'NAME':
      return (tie) => nameSortValue(nameRank(ties.a[tie]!), nameRank(ties.b[tie]!));
  }
}

const nameSortValue = (one: number, other: number) =>
  Math.min(one, other) * RANK_FACTOR + Math.max(one, other);

/** Ties in order of a value; of equals, the one of the lower keys first, which is the one of the lower number. */
export function sortTies(ties: Uint32Array, valueFor: (tie: number) => number): Uint32Array {
  const values = Float64Array.from(ties, valueFor);
  const order = Uint32Array.from(ties.keys());
  order.sort((one, other) => values[one]! - values[other]! || ties[one]! - ties[other]!);
  return Uint32Array.from(order, (at) => ties[at]!);
}

/** What determines where a tie stands in an order: a value, then the keys of both ends. */
export interface TieSortKey {
  value: number;
  a: number;
  b: number;
}

/** How many of the ordered ties stand up to a sort key, the one of that key included. */
export function countUpTo(
  ordered: Uint32Array,
  sortKeyOf: (tie: number) => TieSortKey,
  { value, a, b }: TieSortKey,
): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = sortKeyOf(ordered[middle]!);
    const isAfter = key.value - value || key.a - a || key.b - b;
    if (isAfter > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
