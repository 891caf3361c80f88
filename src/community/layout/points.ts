import { sharedFloats } from '../arrays/shared-arrays.ts';

/** A point in the plane. */
export interface Point {
  x: number;
  y: number;
}

/** Points in columns; NaN for one that is not placed. */
export interface Points {
  x: Float64Array;
  y: Float64Array;
}

/** So many points that are not placed yet. */
export const unplacedPoints = (count: number): Points => ({
  x: sharedFloats(count).fill(Number.NaN),
  y: sharedFloats(count).fill(Number.NaN),
});

/** Whether a point is placed. */
export const isPlaced = ({ x }: Points, at: number): boolean => !Number.isNaN(x[at]!);

/** A point; NaN for both coordinates where it is not placed. */
export const pointAt = ({ x, y }: Points, at: number): Point => ({ x: x[at]!, y: y[at]! });

/** The points at these indexes, in this order; -1 gives one that is not placed. */
export function pickPoints(points: Points, which: ArrayLike<number>): Points {
  const picked = unplacedPoints(which.length);
  for (let at = 0; at < which.length; at++) {
    if (which[at]! >= 0) setPoint(picked, at, pointAt(points, which[at]!));
  }
  return picked;
}

/** Places a point. */
export function setPoint(points: Points, at: number, { x, y }: Point): void {
  points.x[at] = x;
  points.y[at] = y;
}

/** The mean of those of the given points that are placed; undefined where none is. */
export function centroidOf(points: Points, which: ArrayLike<number>): Point | undefined {
  const sum = { x: 0, y: 0, count: 0 };
  for (let at = 0; at < which.length; at++) {
    if (!isPlaced(points, which[at]!)) continue;
    sum.x += points.x[which[at]!]!;
    sum.y += points.y[which[at]!]!;
    sum.count++;
  }
  return sum.count === 0 ? undefined : { x: sum.x / sum.count, y: sum.y / sum.count };
}
