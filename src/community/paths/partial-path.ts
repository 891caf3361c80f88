import type { Frontier } from './frontier.ts';
import type { PathGraph } from './path-graph.ts';
import { TopK } from './top-k.ts';

/** A path from one end to an actor of a frontier, of at most two ties. */
export interface PartialPath {
  /** From the end on; the actor itself is not among them. */
  actors: number[];
  ties: number[];
  surprise: number;
}

/** The best paths to an actor of a frontier, at most `limit`: by surprise, then by the actors that they go through. */
export function partialPathsTo(
  graph: PathGraph,
  frontier: Frontier,
  actor: number,
  limit: number,
): PartialPath[] {
  const { previous, ends, side, tie, best } = frontier;
  if (!previous) return [{ actors: [], ties: [], surprise: 0 }];
  if (!previous.previous) return [{ actors: [ends[side]], ties: [tie[actor]!], surprise: best[actor]! }];
  return partialPathsOfTwoTies(graph, previous, actor, limit);
}

/** The paths of two ties: through each neighbour of the actor that the first hop reached. */
function partialPathsOfTwoTies(
  graph: PathGraph,
  { best, tie, ends, side }: Frontier,
  actor: number,
  limit: number,
): PartialPath[] {
  const { neighbours, tieAt } = graph.ties;
  const partialPaths = new TopK<PartialPath>(limit, byPreference);
  for (let at = neighbours.from[actor]!; at < neighbours.from[actor + 1]!; at++) {
    const middle = neighbours.items[at]!;
    const last = tieAt[at]!;
    if (best[middle]! < 0 || middle === ends[1 - side] || !graph.isUsable(last)) continue;
    const surprise = best[middle]! + graph.weightOf(last);
    // Neighbours come in ascending order: of two as surprising, the earlier goes first.
    if (partialPaths.worst && surprise <= partialPaths.worst.surprise) continue;
    partialPaths.offer({ actors: [ends[side], middle], ties: [tie[middle]!, last], surprise });
  }
  return partialPaths.items;
}

const byPreference = (one: PartialPath, other: PartialPath): number =>
  other.surprise - one.surprise || one.actors[1]! - other.actors[1]!;
