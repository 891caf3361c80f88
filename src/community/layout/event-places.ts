import { type Lists, listOf } from '../arrays/lists.ts';
import { beside } from './beside.ts';
import { nowhere, type Points, put } from './points.ts';
import { settle } from './settle.ts';

/**
 * Where to draw the events of a two-mode map, given the places of its actors: each close to the centroid of its
 * actors, no two at the same place nor at that of an actor. NaN for an event none of whose actors has a place.
 */
export function eventPlaces(eventKeys: Uint32Array, actorsOf: Lists, actors: Points): Points {
  const points = nowhere(eventKeys.length);
  eventKeys.forEach((key, event) => {
    const place = beside(actors, listOf(actorsOf, event), key, 'EVENT');
    if (place) put(points, event, place);
  });
  return settle(points, eventKeys, undefined, actors);
}
