import { lengthOf } from '../arrays/lists.ts';
import type { PathGraph, SearchSide } from './path-graph.ts';

/** The actors at a distance of 0, 1 or 2 hops from one end, on paths that do not go through the other. */
export interface Frontier {
  side: SearchSide;
  ends: readonly [number, number];
  reached: number[];
  /** By actor, the weight of the best path to it; -1 where there is none. */
  best: Float64Array;
  /** By actor, the last tie of that path. */
  tie: Int32Array;
  /** The frontier that it grew from; null for the end itself. */
  previous: Frontier | null;
}

function emptyFrontier(
  graph: PathGraph,
  side: SearchSide,
  ends: Frontier['ends'],
  previous: Frontier | null,
): Frontier {
  const best = new Float64Array(graph.actors).fill(-1);
  return { side, ends, reached: [], best, tie: new Int32Array(graph.actors), previous };
}

/** The frontier of the end itself. */
export function startFrontier(graph: PathGraph, side: SearchSide, ends: Frontier['ends']): Frontier {
  const frontier = emptyFrontier(graph, side, ends, null);
  reachActor(graph, frontier, ends[side], -1, 0);
  return frontier;
}

/** The frontier one hop further; with `within`, of the actors of that frontier alone. */
export function growFrontier(graph: PathGraph, frontier: Frontier, within?: Frontier): Frontier {
  const { side, ends } = frontier;
  const { neighbours, tieAt } = graph.ties;
  const next = emptyFrontier(graph, side, ends, frontier);
  for (const from of frontier.reached) {
    if (from === ends[1 - side]) continue;
    for (let at = neighbours.from[from]!; at < neighbours.from[from + 1]!; at++) {
      const actor = neighbours.items[at]!;
      const tie = tieAt[at]!;
      if (actor === ends[side] || (within && within.best[actor]! < 0) || !graph.isUsable(tie)) continue;
      reachActor(graph, next, actor, tie, frontier.best[from]! + graph.weightOf(tie));
    }
  }
  return next;
}

function reachActor(graph: PathGraph, frontier: Frontier, actor: number, tie: number, weight: number): void {
  const known = frontier.best[actor]!;
  if (weight <= known || (known < 0 && !graph.tryVisit(frontier.side, actor))) return;
  if (known < 0) frontier.reached.push(actor);
  frontier.best[actor] = weight;
  frontier.tie[actor] = tie;
}

/** How many ties the next hop has to read. */
export const tiesToScan = ({ ties }: PathGraph, { reached }: Frontier): number =>
  reached.reduce((sum, actor) => sum + lengthOf(ties.neighbours, actor), 0);
