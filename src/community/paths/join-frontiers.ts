import type { Frontier } from './frontier.ts';
import { type PartialPath, partialPathsTo } from './partial-path.ts';
import type { PathGraph } from './path-graph.ts';
import { TopK } from './top-k.ts';

/** A way from one actor to another that passes no actor twice. */
export interface Path {
  /** From end to end: one more than there are ties. */
  actors: number[];
  ties: number[];
  /** The sum over its ties, each rounded to a multiple of 2^-32. */
  surprise: number;
}

/** The best paths, at most so many, of all that are as long as two frontiers are from their ends together. */
export function joinFrontiers(graph: PathGraph, here: Frontier, there: Frontier, limit: number): Path[] {
  const best = new TopK<Path>(limit, byPathOrder);
  const most = (actor: number) => here.best[actor]! + there.best[actor]!;
  const meeting = here.reached.filter((actor) => there.best[actor]! >= 0);
  for (const actor of meeting.sort((one, other) => most(other) - most(one))) {
    if (best.worst && most(actor) < best.worst.surprise) break;
    // One partial path more than is asked for: one may have to give way for passing the same actor as its other half.
    const starts = partialPathsTo(graph, here, actor, limit + 1);
    joinAtActor(best, actor, starts, partialPathsTo(graph, there, actor, limit + 1));
  }
  return best.items;
}

/** Both lists are in order, so whatever follows a pair that was not taken would not be taken either. */
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
  const at = one.actors.findIndex((actor, place) => actor !== other.actors[place]);
  return at < 0 ? 0 : one.actors[at]! - other.actors[at]!;
};
