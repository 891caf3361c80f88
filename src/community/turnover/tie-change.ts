import { surpriseOf } from '../graph/measures.ts';
import type { Projected } from '../graph/ties.ts';
import { articulation } from '../metrics/articulation.ts';
import { inOrder } from '../show/tie-order.ts';

/** What ties two graphs have in common, and which one of them has alone. */
export interface TieChange {
  /** The ties of the later graph that the earlier one does not have, the most surprising first. */
  gained: Uint32Array;
  /** The ties of the earlier graph that the later one does not have, likewise. */
  lapsed: Uint32Array;
  kept: number;
  /** The keys of those without whom a group of the later graph would fall apart, and none of the earlier did. */
  newBridges: number[];
}

/** Compares the ties of two graphs by the keys of their ends. */
export function tieChange({ earlier, later }: { earlier: Projected; later: Projected }): TieChange {
  const [before, after] = [pairsOf(earlier), pairsOf(later)];
  const gained = numbersWithout(later, before);
  const lapsed = numbersWithout(earlier, after);
  const former = new Set(bridgesOf(earlier));
  const newBridges = bridgesOf(later).filter((key) => !former.has(key));
  return { gained, lapsed, kept: after.size - gained.length, newBridges };
}

const pairAt = ({ twoMode, ties }: Projected, tie: number): string =>
  `${twoMode.actorKeys[ties.a[tie]!]} ${twoMode.actorKeys[ties.b[tie]!]}`;

const pairsOf = (graph: Projected): Set<string> =>
  new Set(Array.from(graph.ties.a, (_, tie) => pairAt(graph, tie)));

function numbersWithout(graph: Projected, pairs: ReadonlySet<string>): Uint32Array {
  const own = Uint32Array.from(graph.ties.a.keys()).filter((tie) => !pairs.has(pairAt(graph, tie)));
  return inOrder(own, (tie) => -surpriseOf(graph.ties, tie));
}

function bridgesOf({ twoMode, ties }: Projected): number[] {
  const { isArticulation } = articulation(ties);
  return Array.from(twoMode.actorKeys).filter((_, actor) => isArticulation[actor] === 1);
}
