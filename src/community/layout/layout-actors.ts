import type { Layout } from './layout-columns.ts';
import { nearCentroid, pointOnRim } from './new-node-positions.ts';
import { leastRadius } from './node-radii.ts';
import { type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { separatePoints } from './separate-points.ts';

/** Points, and how large what stands there is to be drawn. */
export interface SizedPoints extends Points {
  radius: Float64Array;
}

/**
 * Where to draw actors of which some may not be in the layout, as in a filtered map or where heirs stand for others: those in it
 * where they are, others near their neighbours in it, and those without such on the rim, small. In the order of `wanted`; no point
 * is used twice, nor is one of the layout for another actor.
 */
export function layoutActors(
  wanted: Uint32Array,
  layout: Layout,
  neighboursOf: (key: number) => ArrayLike<number>,
): SizedPoints {
  const indexes = new Map(Array.from(layout.keys, (key, index) => [key, index]));
  const indexesOf = (keys: ArrayLike<number>) => Array.from(keys, (key) => indexes.get(key) ?? -1);
  const points = unplacedPoints(wanted.length);
  wanted.forEach((key, at) => {
    if (indexes.has(key)) return;
    const known = indexesOf(neighboursOf(key)).filter((index) => index >= 0);
    setPoint(points, at, nearCentroid(layout, known, key, 'ACTOR') ?? pointOnRim(key));
  });
  const separated = separatePoints(points, wanted, layout);
  const radius = new Float64Array(wanted.length).fill(leastRadius(1));
  indexesOf(wanted).forEach((index, at) => {
    if (index < 0) return;
    setPoint(separated, at, pointAt(layout, index));
    radius[at] = layout.radius[index]!;
  });
  return { ...separated, radius };
}
