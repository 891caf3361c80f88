import { numbers } from '../arrays/filled.ts';
import { listOf } from '../arrays/lists.ts';
import { placeAmong } from '../arrays/places.ts';
import { uints } from '../arrays/shared.ts';
import type { Facts } from '../facts/facts.ts';
import { tieCount } from '../graph/ties.ts';
import type { TwoMode } from '../graph/two-mode.ts';
import { actorShows, type Seen, tieIsDrawn, tieShows } from './shown.ts';
import { inOrder, sortValueOf, type TieOrder } from './tie-order.ts';

/** What ties are chosen from, and how. */
export interface Choice extends Seen {
  order: TieOrder;
}

const nameRankOf =
  ({ experts, organizations }: Facts, { kind, actorKeys }: TwoMode) =>
  (actor: number): number => {
    const { keys, nameRank } = kind === 'EXPERT' ? experts : organizations;
    return nameRank[placeAmong(keys, actorKeys[actor]!)]!;
  };

/** What the ties of a choice are put in order by. */
export const sortValues = ({ facts, twoMode, ties, order }: Choice) =>
  sortValueOf(order, twoMode, ties, nameRankOf(facts, twoMode));

/** All ties that are shown, in order, as shared memory. Where something is said of actors, it holds of one end at least. */
export function chooseTies(choice: Choice): Uint32Array {
  const chosen = numbers(tieCount(choice.ties)).filter(tieIsDrawn(choice));
  const ordered = inOrder(chosen, sortValues(choice));
  const result = uints(ordered.length);
  result.set(ordered);
  return result;
}

/** The ties of one actor that are shown, in order; what is said of actors is of the other end. */
export function tiesOfActor(choice: Choice, actor: number): Uint32Array {
  const { facts, twoMode, ties, shown } = choice;
  const [shows, isShown] = [tieShows(ties, shown), actorShows(facts, twoMode, shown)];
  const others = listOf(ties.neighbours, actor);
  const own = ties.tieAt.subarray(ties.neighbours.from[actor], ties.neighbours.from[actor + 1]);
  return inOrder(
    own.filter((tie, at) => shows(tie) && isShown(others[at]!)),
    sortValues(choice),
  );
}
