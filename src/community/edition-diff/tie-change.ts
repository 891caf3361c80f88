import { surpriseOf } from '../graph/measures.ts';
import type { ProjectedGraph } from '../graph/ties.ts';
import { articulation } from '../metrics/articulation.ts';
import { sortTies } from '../selection/tie-order.ts';

/** Which ties only one of two graphs has, and how many both have. */
export interface TieChange {
  /** The ties of the later graph that the earlier one does not have, the most surprising first. */
  gained: Uint32Array;
  /** The ties of the earlier graph that the later one does not have, likewise. */
  lapsed: Uint32Array;
  kept: number;
  /** The keys of the articulation points of the later graph that were none of the earlier. */
  newArticulationPoints: number[];
}

/** Compares the ties of two graphs by the keys of their ends. */
export function tieChange({ earlier, later }: { earlier: ProjectedGraph; later: ProjectedGraph }): TieChange {
  const [before, after] = [tieKeysOf(earlier), tieKeysOf(later)];
  const gained = tiesNotIn(later, before);
  const lapsed = tiesNotIn(earlier, after);
  const former = new Set(articulationPointsOf(earlier));
  const newArticulationPoints = articulationPointsOf(later).filter((key) => !former.has(key));
  return { gained, lapsed, kept: after.size - gained.length, newArticulationPoints };
}

const tieKey = ({ twoMode, ties }: ProjectedGraph, tie: number): string =>
  `${twoMode.actorKeys[ties.a[tie]!]} ${twoMode.actorKeys[ties.b[tie]!]}`;

const tieKeysOf = (graph: ProjectedGraph): Set<string> =>
  new Set(Array.from(graph.ties.a, (_, tie) => tieKey(graph, tie)));

function tiesNotIn(graph: ProjectedGraph, pairs: ReadonlySet<string>): Uint32Array {
  const own = Uint32Array.from(graph.ties.a.keys()).filter((tie) => !pairs.has(tieKey(graph, tie)));
  return sortTies(own, (tie) => -surpriseOf(graph.ties, tie));
}

function articulationPointsOf({ twoMode, ties }: ProjectedGraph): number[] {
  const { isArticulation } = articulation(ties);
  return Array.from(twoMode.actorKeys).filter((_, actor) => isArticulation[actor] === 1);
}
