import type { Box, Point } from '../../labels/geometry.ts';
import type { Camera } from '../state/query-parameters.ts';
import { FRAME_HALF_WIDTH } from './frame.ts';

/** The window that a map is drawn in, in pixels. */
export interface Viewport {
  width: number;
  height: number;
  /** The part that neither tools nor panels cover. */
  free: Box;
}

/** How a frame lies in a window when all of it is seen. */
export interface FullView {
  camera: Camera;
  /** Pixels for each unit of the map, in the tighter direction. */
  scale: number;
  /** By how much each direction of the window is stretched, so that the frame fills it. */
  stretch: Point;
  /** Whether the window is higher than wide, so that x and y change places. */
  isUpright: boolean;
}

/** The distance of the frame from the edges of the free part, in pixels: room for nodes and labels at the rim. */
const [PADDING, NARROW_PADDING] = [26, 14];

/** A window narrower than this is a phone's: letters and lines are smaller there. */
export const NARROW = 600;

/** How far the frame may be stretched to fill a window of other proportions. */
const MAX_STRETCH = 1.3;

export const paddingOn = (width: number): number => (width < NARROW ? NARROW_PADDING : PADDING);

/** How all of a frame is seen in the free part of a window. */
export function fullViewOf(frame: Box, { width, height, free }: Viewport): FullView {
  const padding = paddingOn(width);
  const room = {
    x: Math.max(100, free.right - free.left - 2 * padding),
    y: Math.max(100, free.bottom - free.top - 2 * padding),
  };
  const isUpright = room.y > room.x;
  const across = frame.right - frame.left;
  const down = frame.bottom - frame.top;
  const fit = isUpright ? { x: room.x / down, y: room.y / across } : { x: room.x / across, y: room.y / down };
  const scale = Math.min(fit.x, fit.y);
  const stretch = {
    x: Math.min(MAX_STRETCH, fit.x / scale),
    y: Math.min(MAX_STRETCH, fit.y / scale),
  };
  const ratio = Math.min(width, height) / (2 * FRAME_HALF_WIDTH * scale);
  // The middle of the frame is in the middle of the free part, which may be beside that of the window.
  const aside = ((free.left + free.right) / 2 - width / 2) / (scale * stretch.x);
  const below = ((free.top + free.bottom) / 2 - height / 2) / (scale * stretch.y);
  const [offX, offY] = isUpright ? [below, aside] : [aside, below];
  const camera = cameraAt(
    { x: (frame.left + frame.right) / 2 - offX, y: (frame.top + frame.bottom) / 2 - offY },
    ratio,
  );
  return { camera, scale, stretch, isUpright };
}

/** The camera over a point of the map. */
export const cameraAt = ({ x, y }: Point, ratio: number): Camera => ({
  x: (FRAME_HALF_WIDTH + x) / (2 * FRAME_HALF_WIDTH),
  y: (FRAME_HALF_WIDTH - y) / (2 * FRAME_HALF_WIDTH),
  ratio,
});

/** The camera at a share of the way between two; the ratio grows by equal factors in equal times. */
export function cameraBetween(from: Camera, to: Camera, share: number): Camera {
  const between = (start: number, end: number) => start + (end - start) * share;
  if (share >= 1) return to;
  return {
    x: between(from.x, to.x),
    y: between(from.y, to.y),
    ratio: from.ratio * (to.ratio / from.ratio) ** share,
  };
}

/** From the units of the map to the pixels of a window, and back. */
export class Projection {
  readonly viewport: Viewport;
  readonly full: FullView;
  readonly camera: Camera;
  readonly #centre: Point;
  readonly #scale: Point;

  constructor(viewport: Viewport, full: FullView, camera: Camera) {
    [this.viewport, this.full, this.camera] = [viewport, full, camera];
    const scale = Math.min(viewport.width, viewport.height) / (2 * FRAME_HALF_WIDTH * camera.ratio);
    this.#scale = { x: scale * full.stretch.x, y: scale * full.stretch.y };
    this.#centre = {
      x: camera.x * 2 * FRAME_HALF_WIDTH - FRAME_HALF_WIDTH,
      y: FRAME_HALF_WIDTH - camera.y * 2 * FRAME_HALF_WIDTH,
    };
  }

  /** How much nearer the camera is than where all is seen. */
  get zoom(): number {
    return this.full.camera.ratio / this.camera.ratio;
  }

  toWindow({ x, y }: Point): Point {
    const { viewport, full } = this;
    const [across, down] = full.isUpright
      ? [y - this.#centre.y, x - this.#centre.x]
      : [x - this.#centre.x, y - this.#centre.y];
    return {
      x: viewport.width / 2 + across * this.#scale.x,
      y: viewport.height / 2 + down * this.#scale.y,
    };
  }

  toMap({ x, y }: Point): Point {
    const { viewport, full } = this;
    const across = (x - viewport.width / 2) / this.#scale.x;
    const down = (y - viewport.height / 2) / this.#scale.y;
    const [offX, offY] = full.isUpright ? [down, across] : [across, down];
    return { x: this.#centre.x + offX, y: this.#centre.y + offY };
  }

  /** The camera after the map was moved by so many pixels. */
  movedBy({ x, y }: Point): Camera {
    const { width, height } = this.viewport;
    return cameraAt(this.toMap({ x: width / 2 - x, y: height / 2 - y }), this.camera.ratio);
  }

  /** The camera at another ratio that leaves what is at a point of the window there. */
  zoomedAt(point: Point, ratio: number): Camera {
    const { width, height } = this.viewport;
    const factor = ratio / this.camera.ratio;
    const centre = {
      x: point.x + (width / 2 - point.x) * factor,
      y: point.y + (height / 2 - point.y) * factor,
    };
    return cameraAt(this.toMap(centre), ratio);
  }
}
