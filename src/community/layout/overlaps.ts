import type { Circle } from './frame.ts';

/** Less than this is no overlap. */
const TOLERANCE = 1e-6;

/** The pairs of circles that overlap, by their numbers. */
export function overlaps(circles: readonly Circle[]): [number, number][] {
  const order = [...circles.keys()].sort((one, other) => circles[one]!.x - circles[other]!.x || one - other);
  const widest = circles.reduce((most, { radius }) => Math.max(most, radius), 0);
  const found: [number, number][] = [];
  order.forEach((one, at) => {
    const circle = circles[one]!;
    for (let next = at + 1; next < order.length; next++) {
      const other = circles[order[next]!]!;
      if (other.x - circle.x > circle.radius + widest) break;
      if (depth(circle, other) > TOLERANCE) found.push([one, order[next]!]);
    }
  });
  return found;
}

/** How far two circles reach into each other; negative where they do not. */
export const depth = (one: Circle, other: Circle): number =>
  one.radius + other.radius - Math.hypot(one.x - other.x, one.y - other.y);
