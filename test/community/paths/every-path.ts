import { listOf } from '../../../src/community/arrays/lists.ts';
import type { Ties } from '../../../src/community/graph/ties.ts';
import type { Path } from '../../../src/community/paths/join-frontiers.ts';

/** Every simple path between two actors, found by trying everything, in the order that is promised. */
export function everyPath(
  ties: Ties,
  from: number,
  to: number,
  maxHops: number,
  usable: (tie: number) => boolean,
  weight: (tie: number) => number,
): Path[] {
  const found: Path[] = [];
  const follow = (actors: number[], passed: number[]) => {
    const last = actors.at(-1)!;
    if (last === to) found.push({ actors, ties: passed, surprise: total(passed.map(weight)) });
    if (last === to || passed.length === maxHops) return;
    listOf(ties.neighbours, last).forEach((next, place) => {
      const tie = ties.tieAt[ties.neighbours.from[last]! + place]!;
      if (usable(tie) && !actors.includes(next)) follow([...actors, next], [...passed, tie]);
    });
  };
  if (from !== to) follow([from], []);
  return found.sort(byPathOrder);
}

const total = (weights: number[]) =>
  weights.reduce((sum, weight) => sum + Math.round(weight * 2 ** 32), 0) / 2 ** 32;

function byPathOrder(one: Path, other: Path): number {
  if (one.ties.length !== other.ties.length) return one.ties.length - other.ties.length;
  if (one.surprise !== other.surprise) return other.surprise - one.surprise;
  return one.actors.map((actor, at) => actor - other.actors[at]!).find((step) => step !== 0) ?? 0;
}
