import { areNear, type Box, boxAround, type Circle, FRAME } from './frame.ts';
import { type Cell, gridOf } from './grid-of-alone.ts';
import type { Point } from './points.ts';

/** A small component: its circles around some point, and where the middle of it stood before. */
export interface SmallPart {
  circles: readonly Circle[];
  before?: Point | undefined;
}

/** What stands beside the main component: in a strip at the right, or in corners that this leaves free. */
export interface Strip {
  /** 0 where there is no strip. */
  width: number;
  /** The circles of each small part. */
  parts: Circle[][];
  /** Those without ties. */
  alone: Circle[];
}

/** The least and the greatest width as shares of the frame, and by how much it is tried wider. */
const [LEAST_WIDTH, MOST_WIDTH, WIDER] = [0.07, 0.29, 0.015];

/** What does not fit into the widest strip is made smaller by this, until it does. */
const SMALLER = 0.85;

/** What is left free at least between two that stay where they were. */
const KEPT_GAP = 8;

/** What is left free between two parts, and between these and those who are alone. */
const [GAP, GAP_ABOVE_ALONE] = [32, 60];

/**
 * Small components and dots for those who are alone, in the narrowest strip in which they fit; in a wider one where only so all
 * stay where they were. The largest come first.
 */
export function packStrip(
  parts: readonly SmallPart[],
  alone: readonly (Point | undefined)[],
  room: number,
): Strip {
  if (parts.length + alone.length === 0) return { width: 0, parts: [], alone: [] };
  const fitting: PackedStrip[] = [];
  for (let share = LEAST_WIDTH; share <= MOST_WIDTH; share += WIDER) {
    const strip = pack(parts, alone, { width: share * FRAME.width, room, scale: 1 });
    if (strip?.areAllKept) return strip;
    if (strip) fitting.push(strip);
  }
  let strip = fitting[0];
  for (let scale = SMALLER; !strip; scale *= SMALLER)
    strip = pack(parts, alone, { width: MOST_WIDTH * FRAME.width, room, scale });
  return strip;
}

interface PackedStrip extends Strip {
  areAllKept: boolean;
}

interface PackingSize {
  width: number;
  room: number;
  scale: number;
}

/** Undefined where it does not fit. */
function pack(
  parts: readonly SmallPart[],
  alone: readonly (Point | undefined)[],
  { width, room, scale }: PackingSize,
): PackedStrip | undefined {
  const strip: Box = { ...FRAME, left: FRAME.left + FRAME.width - width, width };
  const grid = gridOf(alone, strip, room * scale);
  const above = alone.length > 0 && parts.length > 0 ? GAP_ABOVE_ALONE * scale : 0;
  const free: Box = { ...strip, height: strip.height - grid.height - above };
  if (free.height < 0) return undefined;
  const boxes = boxesIn(free, parts, scale);
  if (!boxes) return undefined;
  return {
    width,
    parts: parts.map(({ circles }, part) => movedInto(boxes[part]!.box, circles)),
    alone: grid.cells.map(({ x, y }: Cell): Circle => ({ x, y, radius: grid.radius })),
    areAllKept: parts.every(({ before }, part) => !before || boxes[part]!.isKept),
  };
}

interface Placed {
  box: Box;
  isKept: boolean;
}

/** Where each part goes: those that were there before stay if they can, then each takes the first free place. */
function boxesIn(free: Box, parts: readonly SmallPart[], scale: number): Placed[] | undefined {
  const sizes = parts.map(({ circles }) => sizeIn(free, boxAround(circles), scale));
  const placed: (Placed | undefined)[] = parts.map(() => undefined);
  const isFree = (box: Box, gap: number) =>
    isInside(box, free) && placed.every((other) => !other || !areNear(box, other.box, gap * scale));
  parts.forEach(({ before }, part) => {
    if (!before) return;
    const size = sizes[part]!;
    const own = { ...size, left: before.x - size.width / 2, top: before.y - size.height / 2 };
    const box = shiftedInto(free, own);
    if (isFree(box, KEPT_GAP)) placed[part] = { box, isKept: true };
  });
  for (const [part, size] of sizes.entries()) {
    if (placed[part]) continue;
    const box = firstFree(free, size, placed, GAP * scale, (each) => isFree(each, GAP));
    if (!box) return undefined;
    placed[part] = { box, isKept: false };
  }
  return placed as Placed[];
}

/** The box moved by as little as brings it into the other, where it is no larger. */
export const shiftedInto = ({ left, top, width, height }: Box, box: Box): Box => ({
  ...box,
  left: Math.max(left, Math.min(left + width - box.width, box.left)),
  top: Math.max(top, Math.min(top + height - box.height, box.top)),
});

/** The size of a part, which is no wider than the strip. */
function sizeIn({ left, top, width }: Box, own: Box, scale: number): Box {
  const share = Math.min(scale, width / own.width);
  return { left, top, width: own.width * share, height: own.height * share };
}

/** Rounding makes a box at most so much too large. */
const TOLERANCE = 1e-6;

/** Whether a box is within the other. */
export const isInside = (box: Box, { left, top, width, height }: Box): boolean =>
  box.left >= left - TOLERANCE &&
  box.top >= top - TOLERANCE &&
  box.left + box.width <= left + width + TOLERANCE &&
  box.top + box.height <= top + height + TOLERANCE;

/** The highest free place, of equals the leftmost: each is beside or below another, or at the rim. */
function firstFree(
  { left, top }: Box,
  size: Box,
  placed: readonly (Placed | undefined)[],
  gap: number,
  isFree: (box: Box) => boolean,
): Box | undefined {
  const boxes = placed.flatMap((each) => each?.box ?? []);
  const lefts = [left, ...boxes.map((box) => box.left + box.width + gap)].sort((one, other) => one - other);
  const tops = [top, ...boxes.map((box) => box.top + box.height + gap)].sort((one, other) => one - other);
  for (const y of tops) {
    const x = lefts.find((each) => isFree({ ...size, left: each, top: y }));
    if (x !== undefined) return { ...size, left: x, top: y };
  }
  return undefined;
}

/** The circles made as wide as the box, and moved into it. */
export function movedInto(box: Box, circles: readonly Circle[]): Circle[] {
  const own = boxAround(circles);
  const scale = box.width / own.width;
  return circles.map(({ x, y, radius }) => ({
    x: box.left + (x - own.left) * scale,
    y: box.top + (y - own.top) * scale,
    radius: radius * scale,
  }));
}
