import { range } from '../arrays/fill.ts';
import { indexInSorted } from '../arrays/key-index.ts';
import { listOf } from '../arrays/lists.ts';
import { sharedUints } from '../arrays/shared-arrays.ts';
import type { Facts } from '../facts/facts.ts';
import { tieCount } from '../graph/ties.ts';
import type { TwoModeGraph } from '../graph/two-mode.ts';
import { sortTies, sortValueOf, type TieOrder } from './tie-order.ts';
import { actorMatcher, type GraphWithSelection, tieMatcher, tieMeasureMatcher } from './tie-selection.ts';

/** What ties are chosen from, and how. */
export interface OrderedSelection extends GraphWithSelection {
  order: TieOrder;
}

const nameRankOf =
  ({ experts, organizations }: Facts, { kind, actorKeys }: TwoModeGraph) =>
  (actor: number): number => {
    const { keys, nameRank } = kind === 'EXPERT' ? experts : organizations;
    return nameRank[indexInSorted(keys, actorKeys[actor]!)]!;
  };

/** What the ties of a choice are put in order by. */
export const sortValueOfTies = ({ facts, twoMode, ties, order }: Omit<OrderedSelection, 'selection'>) =>
  sortValueOf(order, twoMode, ties, nameRankOf(facts, twoMode));

/** All ties that are shown, in order, as shared memory. Where something is said of actors, it holds of one end at least. */
export function selectTies(choice: OrderedSelection): Uint32Array {
  const chosen = range(tieCount(choice.ties)).filter(tieMatcher(choice));
  const ordered = sortTies(chosen, sortValueOfTies(choice));
  const result = sharedUints(ordered.length);
  result.set(ordered);
  return result;
}

/** The ties of one actor that are shown, in order; what is said of actors is of the other end. */
export function selectTiesOfActor(choice: OrderedSelection, actor: number): Uint32Array {
  const { facts, twoMode, ties, selection } = choice;
  const [shows, isShown] = [tieMeasureMatcher(ties, selection), actorMatcher(facts, twoMode, selection)];
  const others = listOf(ties.neighbours, actor);
  const own = ties.tieAt.subarray(ties.neighbours.from[actor], ties.neighbours.from[actor + 1]);
  return sortTies(
    own.filter((tie, at) => shows(tie) && isShown(others[at]!)),
    sortValueOfTies(choice),
  );
}
