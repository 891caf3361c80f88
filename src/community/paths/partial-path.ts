import type { Frontier } from './frontier.ts';
import type { PathGraph } from './path-graph.ts';
import { TopK } from './top-k.ts';

/** A way from one end up to an actor of a frontier, of at most two ties. */
export interface PartialPath {
  /** From the end on; the actor itself is not among them. */
  actors: number[];
  ties: number[];
  surprise: number;
}

/** The best ways to an actor of a frontier, at most so many: by surprise, then by the actors they go through. */
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

/** The ways of two ties: over each of the actor's neighbours that the first hop had reached. */
function partialPathsOfTwoTies(
  graph: PathGraph,
  { best, tie, ends, side }: Frontier,
  actor: number,
  limit: number,
): PartialPath[] {
  const { neighbours, tieAt } = graph.ties;
  const partialPaths = new TopK<PartialPath>(limit, byPreference);
  for (let at = neighbours.from[actor]!; at < neighbours.from[actor + 1]!; at++) {
    const over = neighbours.items[at]!;
    const last = tieAt[at]!;
    if (best[over]! < 0 || over === ends[1 - side] || !graph.isUsable(last)) continue;
    const surprise = best[over]! + graph.worth(last);
    // Neighbours come in ascending order: of two as surprising, the earlier goes first.
    if (partialPaths.worst && surprise <= partialPaths.worst.surprise) continue;
    partialPaths.offer({ actors: [ends[side], over], ties: [tie[over]!, last], surprise });
  }
  return partialPaths.items;
}

const byPreference = (one: PartialPath, other: PartialPath): number =>
  other.surprise - one.surprise || one.actors[1]! - other.actors[1]!;
