import type { Point } from '../../labels/geometry.ts';

/** The corners of the smallest convex shape around some points: A. M. Andrew, Inf. Process. Lett. 9, 216 (1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((one, other) => one.x - other.x || one.y - other.y);
  if (sorted.length < 3) return sorted;
  return [...halfHull(sorted), ...halfHull(sorted.toReversed())];
}

function halfHull(sorted: readonly Point[]): Point[] {
  const half: Point[] = [];
  for (const point of sorted) {
    while (half.length > 1 && !turnsLeft(half.at(-2)!, half.at(-1)!, point)) half.pop();
    half.push(point);
  }
  return half.slice(0, -1);
}

const turnsLeft = (from: Point, over: Point, to: Point): boolean =>
  (over.x - from.x) * (to.y - over.y) - (over.y - from.y) * (to.x - over.x) > 0;

/** Members farther from the middle than so many median distances do not stretch the ground of their community. */
const STRAYED = 2.1;

/** The members of a community near its middle: one that strayed is left out. */
export function withoutStrayed<Each extends Point>(members: readonly Each[], slack: number): Each[] {
  const middle = { x: median(members.map(({ x }) => x)), y: median(members.map(({ y }) => y)) };
  const distances = members.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
  const limit = STRAYED * median(distances) + slack;
  const near = members.filter((_, at) => distances[at]! <= limit);
  return near.length > 2 ? near : [...members];
}

/** The value in the middle; the upper one of two. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;

/** How much a curve keeps of the way to the next corner but one: P. Bourke's Catmull-Rom, a little tighter. */
const TENSION = 6.5;

/** A closed curve through some points, as the path of an SVG. */
export function smoothPath(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return '';
  if (points.length < 3) return `M${points.map(pair).join('L')}`;
  const at = (index: number) => points[(index + points.length) % points.length]!;
  const curves = points.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const one = { x: from.x + (to.x - before.x) / TENSION, y: from.y + (to.y - before.y) / TENSION };
    const other = { x: to.x - (after.x - from.x) / TENSION, y: to.y - (after.y - from.y) / TENSION };
    return `C${pair(one)} ${pair(other)} ${pair(to)}`;
  });
  return `M${pair(first)}${curves.join('')}Z`;
}

/** Separate lines as the path of an SVG. */
export const segmentsPath = (segments: readonly (readonly [Point, Point])[]): string =>
  segments.map(([from, to]) => `M${pair(from)}L${pair(to)}`).join('');

const pair = ({ x, y }: Point): string => `${tenth(x)} ${tenth(y)}`;

/** Rounded to a tenth of a pixel, so that a document stays small. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
