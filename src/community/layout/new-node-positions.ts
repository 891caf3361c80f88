import { type Lists, lengthOf, listOf } from '../arrays/lists.ts';
import { INNER_RADIUS, RADIUS } from './bounds.ts';
import { centroidOf, isPlaced, type Point, type Points, setPoint } from './points.ts';
import { type Purpose, pointOnCircle, pointOnDisc } from './seeded-points.ts';

/** How far a node stands at most from the centroid of its neighbours, so that nodes of one centroid do not coincide. */
const MAX_OFFSET = 25;

/** The distance of a new group from the centre: within the ring, with room for its members. */
const NEW_GROUP_RADIUS = INNER_RADIUS - 2 * MAX_OFFSET;

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

/** A point on the ring of isolated actors, fixed by the key. */
export const pointOnRing = (key: number): Point => pointOnCircle(key, 'RING', RADIUS);

/**
 * Places every tied actor that has no point near its neighbours: first those with placed neighbours, then their
 * neighbours, and so on. Of a group without placed neighbours, the actor of the smallest key goes near the rim, and the
 * others near it.
 */
export function placeNewNodes(points: Points, keys: Uint32Array, neighbours: Lists): void {
  let open = [...keys.keys()].filter((at) => !isPlaced(points, at) && lengthOf(neighbours, at) > 0);
  while (open.length > 0) {
    const found: (Point | undefined)[] = open.map((at) =>
      nearCentroid(points, listOf(neighbours, at), keys[at]!, 'ACTOR'),
    );
    if (!found.some(Boolean)) found[0] = pointOnCircle(keys[open[0]!]!, 'RING', NEW_GROUP_RADIUS);
    found.forEach((point, index) => {
      if (point) setPoint(points, open[index]!, point);
    });
    open = open.filter((at) => !isPlaced(points, at));
  }
}
