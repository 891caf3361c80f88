import type { Box } from '../../labels/geometry.ts';
import type { MapGraph } from '../graph/to-graph.ts';

/** Half of the width and of the height of the frame that the server places maps in. */
export const [FRAME_HALF_WIDTH, FRAME_HALF_HEIGHT] = [1000, 620];

/** The frame, or what of a map exceeds it. It is the same for most maps, so that a camera in an address means the same on all. */
export function frameOf(graph?: MapGraph): Box {
  const frame = {
    left: -FRAME_HALF_WIDTH,
    right: FRAME_HALF_WIDTH,
    top: -FRAME_HALF_HEIGHT,
    bottom: FRAME_HALF_HEIGHT,
  };
  graph?.forEachNode((_node, { x, y }) => {
    frame.left = Math.min(frame.left, x);
    frame.right = Math.max(frame.right, x);
    frame.top = Math.min(frame.top, y);
    frame.bottom = Math.max(frame.bottom, y);
  });
  return frame;
}
