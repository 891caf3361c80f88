import type { MapGraph } from './to-graph.ts';
import type { Camera } from './words.ts';

/** Half of the width of the frame that all maps are drawn in: the same for each, so that nothing jumps and an address says where the eye is. */
export const FRAME = 1000;

/** How much room is left around a map. */
const AIR = 1.25;

/** The eye that sees all of a map in a window of so many pixels; the whole frame where there is nothing on the map. */
export function cameraOver(graph: MapGraph, { width, height }: { width: number; height: number }): Camera {
  const xs = graph.mapNodes((_node, { x }) => x);
  const ys = graph.mapNodes((_node, { y }) => y);
  if (xs.length === 0) return { x: 0.5, y: 0.5, ratio: 1 };
  const [left, right] = extent(xs);
  const [low, high] = extent(ys);
  const smaller = Math.max(1, Math.min(width, height));
  const across = ((right - left) / (2 * FRAME)) * (smaller / Math.max(1, width));
  const down = ((high - low) / (2 * FRAME)) * (smaller / Math.max(1, height));
  return {
    x: inFrame((left + right) / 2),
    y: inFrame((low + high) / 2),
    ratio: Math.min(2, Math.max(0.05, Math.max(across, down) * AIR)),
  };
}

const inFrame = (value: number) => (value + FRAME) / (2 * FRAME);

const extent = (values: readonly number[]): [number, number] => {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  return [least, most];
};
