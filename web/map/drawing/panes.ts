import type { Box, Point } from '../../labels/geometry.ts';
import type { Change } from '../graph/palette.ts';
import { NARROW } from './projection.ts';

/** One of two editions that are compared. */
export type Side = 'earlier' | 'later';

export const SIDES: readonly Side[] = ['earlier', 'later'];

/** Two windows onto one map: the first, and how far from it the second is. */
export interface Panes {
  first: Box;
  shift: Point;
}

/** The gap between both, and the room for the name below each, in pixels. */
const [GAP, CAPTION] = [14, 26];

/** Parts a window in two: side by side where it is wide, else, and on a phone, one above the other. */
export function panesOf({ left, top, right, bottom }: Box): Panes {
  const [width, height] = [right - left, bottom - top];
  const isBeside = width > height && width >= NARROW;
  const [across, down] = isBeside ? [(width - GAP) / 2, height] : [width, (height - GAP) / 2];
  return {
    first: { left, top, right: left + across, bottom: top + down - CAPTION },
    shift: isBeside ? { x: across + GAP, y: 0 } : { x: 0, y: down + GAP },
  };
}

/** Which side a point is on, and where that is in the first window. */
export function pointIn({ first, shift }: Panes, { x, y }: Point): { side: Side; at: Point } {
  const isSecond = shift.x > 0 ? x > first.right + GAP / 2 : y > first.bottom + CAPTION + GAP / 2;
  return isSecond
    ? { side: 'later', at: { x: x - shift.x, y: y - shift.y } }
    : { side: 'earlier', at: { x, y } };
}

/** Whether what became so between two editions is seen at one of them; at both where no side is given. */
export const isSeenAt = (side: Side | undefined, change: Change | null): boolean =>
  side === undefined || change === null || change === 'kept' || (change === 'new') === (side === 'later');

/** Where the name of a side stands: below it, in its middle. */
export const captionAt = ({ first }: Panes): Point => ({
  x: (first.left + first.right) / 2,
  y: first.bottom + CAPTION * 0.7,
});

/** What is written on the window already, as it lies on the first side or the second. */
export const obstaclesOf = (
  boxes: readonly Box[],
  panes: Panes | undefined,
  side: Side | undefined,
): readonly Box[] =>
  side === 'later' && panes ? boxes.map((box) => movedBy(box, -panes.shift.x, -panes.shift.y)) : boxes;

const movedBy = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});
