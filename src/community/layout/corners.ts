import { areNear, type Box, boxAround, type Circle, FRAME } from './frame.ts';
import { leastRadius } from './node-radii.ts';
import type { Point } from './points.ts';
import { isInside, movedInto, type SmallPart, type Strip, shiftedInto } from './strip.ts';

/** Where more than this stand beside the largest component, they stand in a strip. */
const MOST_IN_CORNERS = 6;

/** What is left free around each, and at least around one that stays where it was. */
const [GAP, KEPT_GAP] = [50, 8];

/** How far apart the places are that are tried, in both directions. */
const STEP = 20;

/** The corners of the frame that are filled first are at the right. A place at the left counts as so much farther from its corner. */
const LEFT_PENALTY = 600;

/** In how many directions a part is looked for that is beyond all of the largest component. */
const DIRECTIONS = 48;

/**
 * Places in the corners that the largest component leaves free while it fills all of the frame: no line of it passes there.
 * Whoever can stays where they were. Undefined where there are too many, and where one does not fit.
 */
export function packIntoCorners(
  main: readonly Circle[],
  parts: readonly SmallPart[],
  alone: readonly (Point | undefined)[],
  room: number,
): Strip | undefined {
  if (parts.length + alone.length > MOST_IN_CORNERS) return undefined;
  const dots = alone.map((before) => ({ circles: [{ x: 0, y: 0, radius: leastRadius(room) }], before }));
  const boxes = boxesBeside(beyond(main), [...parts, ...dots]);
  if (!boxes) return undefined;
  const placed = [...parts, ...dots].map(({ circles }, part) => movedInto(boxes[part]!, circles));
  return { width: 0, parts: placed.slice(0, parts.length), alone: placed.slice(parts.length).flat() };
}

type IsBeside = (box: Box, gap: number) => boolean;

function boxesBeside(isBeside: IsBeside, parts: readonly SmallPart[]): Box[] | undefined {
  const boxes: (Box | undefined)[] = parts.map(() => undefined);
  const isFree = (box: Box, gap: number) =>
    isInside(box, FRAME) && isBeside(box, gap) && boxes.every((other) => !other || !areNear(box, other, gap));
  for (const [part, { circles, before }] of parts.entries()) {
    if (!before) continue;
    const { width, height } = boxAround(circles);
    const own = { left: before.x - width / 2, top: before.y - height / 2, width, height };
    const box = shiftedInto(FRAME, own);
    if (isFree(box, KEPT_GAP)) boxes[part] = box;
  }
  for (const [part, { circles }] of parts.entries()) {
    boxes[part] ??= placesFor(boxAround(circles)).find((box) => isFree(box, GAP));
    if (!boxes[part]) return undefined;
  }
  return boxes as Box[];
}

/** Whether a box is beyond all circles in some direction, and so outside of all lines between them. */
function beyond(circles: readonly Circle[]): IsBeside {
  const directions = Array.from({ length: DIRECTIONS }, (_, at) => {
    const [x, y] = [Math.cos((2 * Math.PI * at) / DIRECTIONS), Math.sin((2 * Math.PI * at) / DIRECTIONS)];
    return { x, y, reach: Math.max(...circles.map((circle) => circle.x * x + circle.y * y + circle.radius)) };
  });
  return ({ left, top, width, height }, gap) =>
    directions.some(
      ({ x, y, reach }) =>
        (x > 0 ? left : left + width) * x + (y > 0 ? top : top + height) * y >= reach + gap,
    );
}

/** All places that are tried for a box of this size, the nearest to a corner first. */
function placesFor({ width, height }: Box): Box[] {
  const [right, below] = [FRAME.width - width, FRAME.height - height];
  const places: { box: Box; distance: number }[] = [];
  for (let x = 0; x <= right; x += STEP) {
    for (let y = 0; y <= below; y += STEP) {
      const along = Math.min(x, right - x + LEFT_PENALTY);
      const distance = along + Math.min(y, below - y);
      places.push({
        box: { left: FRAME.left + right - x, top: FRAME.top + y, width, height },
        distance,
      });
    }
  }
  return places.sort((one, other) => one.distance - other.distance).map(({ box }) => box);
}
