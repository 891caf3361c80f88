import { type Lists, listOf } from '../arrays/lists.ts';
import { nearCentroid } from './new-node-positions.ts';
import { type Points, setPoint, unplacedPoints } from './points.ts';
import { separatePoints } from './separate-points.ts';

/**
 * Where to draw the events of a two-mode map, given the places of its actors: each close to the centroid of its
 * actors, no two at the same place nor at that of an actor. NaN for an event none of whose actors has a place.
 */
export function layoutEvents(eventKeys: Uint32Array, actorsOf: Lists, actors: Points): Points {
  const points = unplacedPoints(eventKeys.length);
  eventKeys.forEach((key, event) => {
    const place = nearCentroid(actors, listOf(actorsOf, event), key, 'EVENT');
    if (place) setPoint(points, event, place);
  });
  return separatePoints(points, eventKeys, undefined, actors);
}
