import type { Layout } from './layout.ts';
import { nearCentroid, pointOnRing } from './new-node-positions.ts';
import { type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { separatePoints } from './separate-points.ts';

/**
 * Where to draw actors that may not be in the layout, as in a filtered map, or heirs of actors in it: those that
 * are, where they are; others beside their neighbours in it; those who know nobody in it on the ring around it.
 * In the order asked for; no place is used twice, nor one of the layout for another actor.
 */
export function layoutActors(
  wanted: Uint32Array,
  layout: Layout,
  neighboursOf: (key: number) => ArrayLike<number>,
): Points {
  const places = new Map(Array.from(layout.keys, (key, place) => [key, place]));
  const placesFor = (keys: ArrayLike<number>) => Array.from(keys, (key) => places.get(key) ?? -1);
  const points = unplacedPoints(wanted.length);
  wanted.forEach((key, at) => {
    if (places.has(key)) return;
    const known = placesFor(neighboursOf(key)).filter((place) => place >= 0);
    setPoint(points, at, nearCentroid(layout, known, key, 'ACTOR') ?? pointOnRing(key));
  });
  const settled = separatePoints(points, wanted, undefined, layout);
  placesFor(wanted).forEach((place, at) => {
    if (place >= 0) setPoint(settled, at, pointAt(layout, place));
  });
  return settled;
}
