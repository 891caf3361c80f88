import { range } from '../arrays/fill.ts';
import { indexInSorted } from '../arrays/key-index.ts';
import { listOf } from '../arrays/lists.ts';
import { sharedUints } from '../arrays/shared-arrays.ts';
import type { Facts } from '../facts/facts.ts';
import { tieCount } from '../graph/ties.ts';
import type { TwoModeGraph } from '../graph/two-mode.ts';
import { sortTies, sortValueOf, type TieOrder } from './tie-order.ts';
import { actorMatcher, type GraphWithSelection, tieItselfMatcher, tieMatcher } from './tie-selection.ts';

/** A selection of ties, and their order. */
export interface OrderedSelection extends GraphWithSelection {
  order: TieOrder;
}

const nameRankOf =
  ({ experts, organizations }: Facts, { kind, actorKeys }: TwoModeGraph) =>
  (actor: number): number => {
    const { keys, nameRank } = kind === 'EXPERT' ? experts : organizations;
    return nameRank[indexInSorted(keys, actorKeys[actor]!)]!;
  };

/** What ties are sorted by. */
export const sortValueOfTies = ({ facts, twoMode, ties, order }: Omit<OrderedSelection, 'selection'>) =>
  sortValueOf(order, twoMode, ties, nameRankOf(facts, twoMode));

/** All ties of a selection, in order, in shared memory. Conditions on actors are met by at least one end. */
export function selectTies(wanted: OrderedSelection): Uint32Array {
  const selected = range(tieCount(wanted.ties)).filter(tieMatcher(wanted));
  const ordered = sortTies(selected, sortValueOfTies(wanted));
  const result = sharedUints(ordered.length);
  result.set(ordered);
  return result;
}

/** The ties of one actor that are selected, in order; conditions on actors are met by the other end. */
export function selectTiesOfActor(wanted: OrderedSelection, actor: number): Uint32Array {
  const { facts, twoMode, ties, selection } = wanted;
  const [isTieSelected, isActorSelected] = [
    tieItselfMatcher(wanted),
    actorMatcher(facts, twoMode, selection),
  ];
  const others = listOf(ties.neighbours, actor);
  const own = ties.tieAt.subarray(ties.neighbours.from[actor], ties.neighbours.from[actor + 1]);
  return sortTies(
    own.filter((tie, at) => isTieSelected(tie) && isActorSelected(others[at]!)),
    sortValueOfTies(wanted),
  );
}
