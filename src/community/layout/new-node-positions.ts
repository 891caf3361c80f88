import { type Lists, lengthOf, listOf } from '../arrays/lists.ts';
import { HALF_HEIGHT, HALF_WIDTH } from './frame.ts';
import { centroidOf, isPlaced, type Point, type Points, setPoint } from './points.ts';
import { type Purpose, pointOnDisc, seededPair } from './seeded-points.ts';

/** How far a node stands at most from the centroid of its neighbours, so that nodes of one centroid do not coincide. */
const MAX_OFFSET = 25;

/** A point near the centroid of the given points, fixed by the key; undefined where none of them is placed. */
export function nearCentroid(
  points: Points,
  which: ArrayLike<number>,
  key: number,
  purpose: Purpose,
): Point | undefined {
  const centroid = centroidOf(points, which);
  if (!centroid) return undefined;
  const { x, y } = pointOnDisc(key, purpose, MAX_OFFSET);
  return { x: centroid.x + x, y: centroid.y + y };
}

/** A point on the rim of the map, fixed by the key. */
export function pointOnRim(key: number): Point {
  const [side, share] = seededPair(key, 'RIM');
  const sign = side < 0.5 ? -1 : 1;
  // As many on each side as it is long.
  const isAbove = (2 * side) % 1 < HALF_WIDTH / (HALF_WIDTH + HALF_HEIGHT);
  const along = 2 * share - 1;
  return isAbove
    ? { x: along * HALF_WIDTH, y: sign * HALF_HEIGHT }
    : { x: sign * HALF_WIDTH, y: along * HALF_HEIGHT };
}

/**
 * Places every node that has no point near its neighbours: first those with placed neighbours, then their neighbours, and so
 * on. Those that no placed node can be reached from stay without.
 */
export function placeNewNodes(points: Points, keys: Uint32Array, neighbours: Lists): void {
  let open = [...keys.keys()].filter((at) => !isPlaced(points, at) && lengthOf(neighbours, at) > 0);
  for (let before = open.length + 1; open.length < before; ) {
    before = open.length;
    const found = open.map((at) => nearCentroid(points, listOf(neighbours, at), keys[at]!, 'ACTOR'));
    found.forEach((point, index) => {
      if (point) setPoint(points, open[index]!, point);
    });
    open = open.filter((at) => !isPlaced(points, at));
  }
}
