/** A point in the pixels of a window. */
export interface Point {
  x: number;
  y: number;
}

/** A circle around a node. */
export interface Circle extends Point {
  r: number;
}

/** A rectangle between two corners. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A line between two points. */
export type Segment = readonly [from: Point, to: Point];

/** Whether two rectangles share any of their inside. */
export const boxesOverlap = (one: Box, other: Box): boolean =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;

/** The rectangle with so much more on each side. */
export const grownBy = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** Whether a rectangle lies within another. */
export const isWithin = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/** Whether a rectangle touches a circle. */
export function boxMeetsCircle(box: Box, { x, y, r }: Circle): boolean {
  const across = Math.max(box.left - x, 0, x - box.right);
  const down = Math.max(box.top - y, 0, y - box.bottom);
  return across * across + down * down < r * r;
}

/** Whether a line passes through a rectangle: Y.-D. Liang and B. Barsky, ACM Trans. Graph. 3, 1 (1984). */
export function boxMeetsSegment(box: Box, [from, to]: Segment): boolean {
  let [enter, leave] = [0, 1];
  const sides = [
    [to.x - from.x, from.x, box.left, box.right],
    [to.y - from.y, from.y, box.top, box.bottom],
  ] as const;
  for (const [length, start, low, high] of sides) {
    if (Math.abs(length) < 1e-9) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / length, (high - start) / length];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
    if (enter > leave) return false;
  }
  return true;
}

/** The smallest rectangle around some circles; undefined around none. */
export function boundsOf(circles: Iterable<Circle>): Box | undefined {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, r } of circles) {
    box.left = Math.min(box.left, x - r);
    box.right = Math.max(box.right, x + r);
    box.top = Math.min(box.top, y - r);
    box.bottom = Math.max(box.bottom, y + r);
  }
  return box.left > box.right ? undefined : box;
}

/** Takes away the side of a free part in which a rectangle lies. */
export function coverWith(free: Box, { left, right, top, bottom }: Box): void {
  if (right <= free.left || left >= free.right || bottom <= free.top || top >= free.bottom) return;
  const costs = {
    left: right - free.left,
    right: free.right - left,
    top: bottom - free.top,
    bottom: free.bottom - top,
  };
  const [width, height] = [free.right - free.left, free.bottom - free.top];
  const share = {
    left: costs.left / width,
    right: costs.right / width,
    top: costs.top / height,
    bottom: costs.bottom / height,
  };
  const [side] = (Object.keys(share) as (keyof Box)[]).sort((one, other) => share[one] - share[other]);
  if (side === 'left') free.left = right;
  else if (side === 'right') free.right = left;
  else if (side === 'top') free.top = bottom;
  else free.bottom = top;
}
