import { isPlaced, type Points } from './points.ts';

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
