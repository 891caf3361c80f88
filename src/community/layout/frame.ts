/** How far places are from 0, the middle, at most: from left to right, and from top to bottom. */
export const [HALF_WIDTH, HALF_HEIGHT] = [1000, 620];

/** What is left free along the rim. */
const MARGIN = 12;

/** A rectangle. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What nodes with places in the layout fill. */
export const FRAME: Box = {
  left: MARGIN - HALF_WIDTH,
  top: MARGIN - HALF_HEIGHT,
  width: 2 * (HALF_WIDTH - MARGIN),
  height: 2 * (HALF_HEIGHT - MARGIN),
};

/** A circle in the plane. */
export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** The smallest box around circles. */
export function boxAround(circles: readonly Circle[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, radius } of circles) {
    left = Math.min(left, x - radius);
    right = Math.max(right, x + radius);
    top = Math.min(top, y - radius);
    bottom = Math.max(bottom, y + radius);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** Whether two boxes are nearer than the gap, or overlap. */
export const areNear = (one: Box, other: Box, gap: number): boolean =>
  one.left < other.left + other.width + gap &&
  other.left < one.left + one.width + gap &&
  one.top < other.top + other.height + gap &&
  other.top < one.top + one.height + gap;

/** By how much more one direction may be stretched than the other, to fill a box. */
const MAX_STRETCH = 1.4;

/** The circles moved and stretched to fill a box. Radii shrink with the places, and do not grow: so none come to overlap. */
export function fitInto(circles: readonly Circle[], { left, top, width, height }: Box): Circle[] {
  const own = boxAround(circles);
  const [alongX, alongY] = [width / own.width, height / own.height];
  const scale = Math.min(alongX, alongY);
  const [scaleX, scaleY] = [alongX, alongY].map((each) => Math.min(each, scale * MAX_STRETCH)) as [
    number,
    number,
  ];
  return circles.map(({ x, y, radius }) => ({
    x: left + width / 2 + (x - own.left - own.width / 2) * scaleX,
    y: top + height / 2 + (y - own.top - own.height / 2) * scaleY,
    radius: radius * Math.min(1, scale),
  }));
}
