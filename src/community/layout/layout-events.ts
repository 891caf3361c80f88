import { type Lists, listOf } from '../arrays/lists.ts';
import { nearCentroid } from './new-node-positions.ts';
import { type Points, setPoint, unplacedPoints } from './points.ts';
import { separatePoints } from './separate-points.ts';

/**
 * Where to draw the events of a two-mode map, given the points of its actors: each near the centroid of its actors, no
 * two at the same point nor at that of an actor. NaN for an event none of whose actors is placed.
 */
export function layoutEvents(eventKeys: Uint32Array, actorsOf: Lists, actors: Points): Points {
  const points = unplacedPoints(eventKeys.length);
  eventKeys.forEach((key, event) => {
    const point = nearCentroid(actors, listOf(actorsOf, event), key, 'EVENT');
    if (point) setPoint(points, event, point);
  });
  return separatePoints(points, eventKeys, actors);
}
