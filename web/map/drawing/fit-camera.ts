import type { MapGraph } from '../graph/to-graph.ts';
import type { Camera } from '../state/query-parameters.ts';

/** Half of the width of the frame that all maps are drawn in. It is the same for each, so that a camera in an address means the same on all. */
export const FRAME_HALF_WIDTH = 1000;

/** The part of a window that no tool or panel covers, in pixels from its upper left corner. */
export interface FreeArea {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The distance of the outermost nodes from the edges of the free area. */
const PADDING_PX = 15;

/** The camera that shows a whole map in the free area of a window; of an empty map, the whole frame. */
export function fitCamera(graph: MapGraph, { width, height }: Size, free: FreeArea): Camera {
  const xs = graph.mapNodes((_node, { x }) => x);
  const ys = graph.mapNodes((_node, { y }) => y);
  if (xs.length === 0) return { x: 0.5, y: 0.5, ratio: 1 };
  const [left, right] = extent(xs);
  const [low, high] = extent(ys);
  // At a ratio of 1 the frame fills the smaller side of the window.
  const side = Math.max(1, Math.min(width, height));
  const across = ((right - left) * side) / Math.max(100, free.right - free.left - 2 * PADDING_PX);
  const down = ((high - low) * side) / Math.max(100, free.bottom - free.top - 2 * PADDING_PX);
  const ratio = Math.min(2, Math.max(0.05, Math.max(across, down) / (2 * FRAME_HALF_WIDTH)));
  const aside = (width - free.left - free.right) / 2;
  const below = (free.top + free.bottom - height) / 2;
  return {
    x: toFrameUnits((left + right) / 2) + (aside * ratio) / side,
    y: toFrameUnits((low + high) / 2) + (below * ratio) / side,
    ratio,
  };
}

interface Size {
  width: number;
  height: number;
}

const toFrameUnits = (value: number) => (value + FRAME_HALF_WIDTH) / (2 * FRAME_HALF_WIDTH);

const extent = (values: readonly number[]): [number, number] => {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [min, max] = [Math.min(min, value), Math.max(max, value)];
  return [min, max];
};
