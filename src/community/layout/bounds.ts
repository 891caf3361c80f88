import { centroidOf, isPlaced, type Points } from './points.ts';

/** The distance of the farthest node from the centre, 0, in a first layout. */
export const RADIUS = 1000;

/** The same for tied actors where there are isolated ones, which stand on a ring around them. */
export const INNER_RADIUS = 900;

/** Moves the centroid of the points to 0 and the farthest of them to the radius; points without a position stay without. */
export function centerAndScale(points: Points, radius: number): void {
  const centre = centroidOf(points, [...points.x.keys()]);
  if (!centre) return;
  for (let at = 0; at < points.x.length; at++) {
    points.x[at]! -= centre.x;
    points.y[at]! -= centre.y;
  }
  const farthest = points.x.reduce((most, x, at) => Math.max(most, Math.hypot(x, points.y[at]!) || 0), 0);
  const scale = radius / (farthest || 1);
  for (let at = 0; at < points.x.length; at++) {
    points.x[at]! *= scale;
    points.y[at]! *= scale;
  }
}

/** The root of the mean square of the distances from 0, of the points that are placed; 0 where none is. */
export function spreadOf({ x, y }: Points): number {
  const squares = Array.from(x, (each, at) => each ** 2 + y[at]! ** 2).filter((square) => square >= 0);
  return squares.length > 0 ? Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length) : 0;
}

/**
 * Shrinks a layout until it is within the radius, so that layouts do not grow from one to the next. Points that started
 * on the ring do not count for the scale; they, too, end within the radius.
 */
export function confine(points: Points, start: Points, radius: number): void {
  const distances = points.x.map((x, at) => Math.hypot(x, points.y[at]!));
  const counted = distances.filter((_, at) => Math.hypot(start.x[at]!, start.y[at]!) < RADIUS - 1);
  const farthest = counted.reduce((most, distance) => Math.max(most, distance), radius);
  const scale = Math.min(1, radius / farthest);
  distances.forEach((distance, at) => {
    const share = Math.min(scale, radius / distance);
    points.x[at]! *= share;
    points.y[at]! *= share;
  });
}

const DIRECTIONS = 180;

/**
 * The largest distance between two points, as the largest width in so many directions: never too large, and too small
 * by at most 0.004 %. 0 for fewer than two points.
 */
export function diameterOf(points: Points): number {
  const widths = Array.from({ length: DIRECTIONS }, (_, turn) =>
    widthOf(points, (Math.PI * turn) / DIRECTIONS),
  );
  return Math.max(...widths);
}

function widthOf(points: Points, angle: number): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < points.x.length; at++) {
    if (!isPlaced(points, at)) continue;
    const along = points.x[at]! * cos + points.y[at]! * sin;
    least = Math.min(least, along);
    most = Math.max(most, along);
  }
  return Math.max(0, most - least);
}
