import type { Layout } from './layout.ts';
import { nearCentroid, pointOnRing } from './new-node-positions.ts';
import { type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { separatePoints } from './separate-points.ts';

/**
 * Where to draw actors of which some may not be in the layout, as in a filtered map or where heirs stand for others:
 * those in it where they are, others near their neighbours in it, and those without such on the ring. In the order of
 * `wanted`; no point is used twice, nor is one of the layout for another actor.
 */
export function layoutActors(
  wanted: Uint32Array,
  layout: Layout,
  neighboursOf: (key: number) => ArrayLike<number>,
): Points {
  const indexes = new Map(Array.from(layout.keys, (key, index) => [key, index]));
  const indexesOf = (keys: ArrayLike<number>) => Array.from(keys, (key) => indexes.get(key) ?? -1);
  const points = unplacedPoints(wanted.length);
  wanted.forEach((key, at) => {
    if (indexes.has(key)) return;
    const known = indexesOf(neighboursOf(key)).filter((index) => index >= 0);
    setPoint(points, at, nearCentroid(layout, known, key, 'ACTOR') ?? pointOnRing(key));
  });
  const separated = separatePoints(points, wanted, undefined, layout);
  indexesOf(wanted).forEach((index, at) => {
    if (index >= 0) setPoint(separated, at, pointAt(layout, index));
  });
  return separated;
}
