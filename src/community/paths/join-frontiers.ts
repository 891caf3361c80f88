import type { Frontier } from './frontier.ts';
import { type PartialPath, partialPathsTo } from './partial-path.ts';
import type { PathGraph } from './path-graph.ts';
import { TopK } from './top-k.ts';

/** A simple path from one actor to another. */
export interface Path {
  /** From end to end: one more than there are ties. */
  actors: number[];
  ties: number[];
  /** The sum over its ties, each rounded to a multiple of 2^-32. */
  surprise: number;
}

/** The best paths as long as both frontiers together, at most `limit`: they join at an actor that both reached. */
export function joinFrontiers(
  graph: PathGraph,
  fromStart: Frontier,
  fromEnd: Frontier,
  limit: number,
): Path[] {
  const best = new TopK<Path>(limit, byPathOrder);
  const most = (actor: number) => fromStart.best[actor]! + fromEnd.best[actor]!;
  const meeting = fromStart.reached.filter((actor) => fromEnd.best[actor]! >= 0);
  for (const actor of meeting.sort((one, other) => most(other) - most(one))) {
    if (best.worst && most(actor) < best.worst.surprise) break;
    // One more than the limit: a partial path cannot be joined with one through the same actor.
    const starts = partialPathsTo(graph, fromStart, actor, limit + 1);
    joinAtActor(best, actor, starts, partialPathsTo(graph, fromEnd, actor, limit + 1));
  }
  return best.items;
}

/** Both lists are in order: what follows a pair that was not taken would not be taken either. */
function joinAtActor(
  best: TopK<Path>,
  actor: number,
  starts: readonly PartialPath[],
  ends: readonly PartialPath[],
): void {
  for (const start of starts) {
    for (const end of ends) {
      if (start.actors.at(-1) === end.actors.at(-1)) continue;
      if (best.worst && start.surprise + end.surprise < best.worst.surprise) break;
      if (!best.offer(pathOf(actor, start, end))) break;
    }
  }
}

const pathOf = (actor: number, start: PartialPath, end: PartialPath): Path => ({
  actors: [...start.actors, actor, ...end.actors.toReversed()],
  ties: [...start.ties, ...end.ties.toReversed()],
  surprise: start.surprise + end.surprise,
});

const byPathOrder = (one: Path, other: Path): number => {
  if (one.surprise !== other.surprise) return other.surprise - one.surprise;
  const at = one.actors.findIndex((actor, index) => actor !== other.actors[index]);
  return at < 0 ? 0 : one.actors[at]! - other.actors[at]!;
};
