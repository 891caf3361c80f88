import type { Points } from './points.ts';

/** Lines between points, by their numbers. */
interface Lines {
  a: ArrayLike<number>;
  b: ArrayLike<number>;
}

/** How many pairs of lines cross; two that share an end do not. */
export function crossingsOf(points: Points, { a, b }: Lines): number {
  let crossings = 0;
  for (let one = 0; one < a.length; one++) {
    for (let other = one + 1; other < a.length; other++) {
      if (cross(points, [a[one]!, b[one]!], [a[other]!, b[other]!])) crossings++;
    }
  }
  return crossings;
}

type Line = [number, number];

function cross(points: Points, [a, b]: Line, [c, d]: Line): boolean {
  if (a === c || a === d || b === c || b === d) return false;
  return (
    side(points, a, b, c) * side(points, a, b, d) < 0 && side(points, c, d, a) * side(points, c, d, b) < 0
  );
}

/** Positive where the third point is on the left of the way from the first to the second, as y grows downward. */
const side = ({ x, y }: Points, from: number, to: number, point: number): number =>
  (x[to]! - x[from]!) * (y[point]! - y[from]!) - (y[to]! - y[from]!) * (x[point]! - x[from]!);
