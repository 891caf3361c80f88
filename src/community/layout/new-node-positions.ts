import { type Lists, lengthOf, listOf } from '../arrays/lists.ts';
import { INNER_RADIUS, RADIUS } from './bounds.ts';
import { centroidOf, isPlaced, type Point, type Points, setPoint } from './points.ts';
import { type Purpose, pointOnCircle, pointOnDisc } from './seeded-points.ts';

/** How far at most a node stands from the centroid where it belongs, so that those of one can be told apart. */
const MAX_OFFSET = 25;

/** Where a new group begins: within the ring, with room for its members. */
const NEW_GROUP_RADIUS = INNER_RADIUS - 2 * MAX_OFFSET;

/** The key's own place close to the centroid of those of the points that are placed; undefined where none is. */
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

/** The key's own place on the ring of those who belong nowhere. */
export const pointOnRing = (key: number): Point => pointOnCircle(key, 'RING', RADIUS);

/**
 * Gives every tied actor that has no place one beside its neighbours: first those who know somebody placed, then
 * those who know these, and so on. Of a group that knows nobody, the one of the smallest key goes near the rim,
 * and the others beside it.
 */
export function placeNewNodes(points: Points, keys: Uint32Array, neighbours: Lists): void {
  let open = [...keys.keys()].filter((at) => !isPlaced(points, at) && lengthOf(neighbours, at) > 0);
  while (open.length > 0) {
    const found: (Point | undefined)[] = open.map((at) =>
      nearCentroid(points, listOf(neighbours, at), keys[at]!, 'ACTOR'),
    );
    if (!found.some(Boolean)) found[0] = pointOnCircle(keys[open[0]!]!, 'RING', NEW_GROUP_RADIUS);
    found.forEach((place, index) => {
      if (place) setPoint(points, open[index]!, place);
    });
    open = open.filter((at) => !isPlaced(points, at));
  }
}
