import type { Box } from './frame.ts';
import type { Point } from './points.ts';

/** How far apart the dots of those who are alone are, and how small that becomes among many. */
const [STEP, LEAST_ROOM] = [18, 0.55];

/** The radius of a dot, as a share of the step. */
const DOT = 0.3;

/** The middle of a place in the grid. */
export type Cell = Point;

interface Grid {
  cells: Cell[];
  /** Of each dot. */
  radius: number;
  height: number;
}

/** A grid of dots that fills the box from below, in rows from the right; whoever stood near a cell keeps it. */
export function gridOf(before: readonly (Point | undefined)[], box: Box, room: number): Grid {
  const step = STEP * Math.max(LEAST_ROOM, room);
  const columns = Math.max(1, Math.floor(box.width / step));
  const rows = Math.ceil(before.length / columns);
  const middle = { x: box.left + box.width - step / 2, y: box.top + box.height - step / 2 };
  const cellAt = (cell: number): Cell => ({
    x: middle.x - (cell % columns) * step,
    y: middle.y - Math.floor(cell / columns) * step,
  });
  const near = (point: Point): number => {
    const [column, row] = [Math.round((middle.x - point.x) / step), Math.round((middle.y - point.y) / step)];
    return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
  };
  const cells = takenCells(before.map((point) => (point ? near(point) : -1)));
  return { cells: cells.map(cellAt), radius: DOT * step, height: rows * step };
}

/** The wanted cells as far as nobody wanted them before; for all others the first free ones. */
function takenCells(wanted: readonly number[]): number[] {
  const taken = new Set<number>();
  const kept = wanted.map((cell) => {
    if (cell < 0 || taken.has(cell)) return -1;
    taken.add(cell);
    return cell;
  });
  let next = 0;
  return kept.map((cell) => {
    if (cell >= 0) return cell;
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  });
}
