import { type Box, boundsOf, type Circle } from '../../labels/geometry.ts';
import type { Camera } from '../state/query-parameters.ts';
import { frameOf } from './frame.ts';
import { cameraAt, NARROW, Projection, paddingOn } from './projection.ts';

/** How much nearer than the full view a selection is seen at most. */
const MAX_ZOOM = 2.4;

/** The distance of what is selected from the rim, in pixels: room for its labels. */
const [MARGIN, NARROW_MARGIN] = [70, 36];

/** The camera that shows some nodes in the free part of a window, as near as that allows. */
export function cameraOver(nodes: readonly Circle[], projection: Projection): Camera {
  const bounds = boundsOf(nodes);
  const margin = projection.viewport.width < NARROW ? NARROW_MARGIN : MARGIN;
  return bounds ? cameraOverBox(bounds, margin, projection) : cameraOverFrame(frameOf(), projection);
}

/** The camera that shows the whole frame in the free part of a window. */
export const cameraOverFrame = (frame: Box, projection: Projection): Camera =>
  cameraOverBox(frame, paddingOn(projection.viewport.width), projection);

function cameraOverBox(box: Box, margin: number, { viewport, full }: Projection): Camera {
  const { free, width, height } = viewport;
  const whole = new Projection(viewport, full, full.camera);
  const [one, other] = [
    whole.toWindow({ x: box.left, y: box.top }),
    whole.toWindow({ x: box.right, y: box.bottom }),
  ];
  const room = {
    x: Math.max(80, free.right - free.left - 2 * margin),
    y: Math.max(80, free.bottom - free.top - 2 * margin),
  };
  const zoom = Math.min(
    MAX_ZOOM,
    room.x / Math.max(1, other.x - one.x),
    room.y / Math.max(1, other.y - one.y),
  );
  const middle = cameraAt(
    { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 },
    full.camera.ratio / zoom,
  );
  return new Projection(viewport, full, middle).movedBy({
    x: (free.left + free.right - width) / 2,
    y: (free.top + free.bottom - height) / 2,
  });
}
