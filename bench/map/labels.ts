import { type Box, boxesOverlap } from '../../web/labels/geometry.ts';
import { overlapsAmong } from '../../web/labels/place-labels.ts';
import { frameOf } from '../../web/map/drawing/frame.ts';
import { cameraAt, fullViewOf, Projection } from '../../web/map/drawing/projection.ts';
import { sceneOf } from '../../web/map/drawing/scene.ts';
import { sceneLabels } from '../../web/map/drawing/scene-labels.ts';
import { PALETTES } from '../../web/map/graph/palette.ts';
import type { MapGraph } from '../../web/map/graph/to-graph.ts';

/** What is said of the labels of a map. */
export interface LabelsMeasured {
  /** How many labels the whole map has on a screen and on a phone. */
  onScreen: number;
  onPhone: number;
  /** How many pairs of labels lie over one another, over all windows, zooms and panels. */
  overlaps: number;
  /** How many labels lie under a panel, over all of these. */
  covered: number;
}

/** A window: its size, and where a panel opens. */
interface Window {
  width: number;
  height: number;
  panel: Box;
}

/** The part of the page that the map has at 1280 x 900 and at 360 x 800 pixels, with a card at the right and a sheet at the foot. */
const SCREEN = { width: 990, height: 640, panel: { left: 688, top: 0, right: 990, bottom: 640 } };
const PHONE = { width: 360, height: 600, panel: { left: 0, top: 384, right: 360, bottom: 600 } };

/** How near the camera is, and over which points of the frame, as shares of half of it. */
const ZOOMS = [1, 1.5, 2.4, 4, 8];
const POINTS = [0, -0.5, 0.5];

/** Places the labels of a map at many zooms, with and without a panel, on a screen and on a phone. */
export function measureLabels(graph: MapGraph): LabelsMeasured {
  const measured = { onScreen: 0, onPhone: 0, overlaps: 0, covered: 0 };
  for (const window of [SCREEN, PHONE])
    for (const panel of [undefined, window.panel])
      for (const zoom of ZOOMS)
        for (const at of zoom === 1 ? [0] : POINTS) {
          const labels = labelsIn(graph, window, panel, zoom, at);
          measured.overlaps += overlapsAmong(labels);
          measured.covered += panel ? labels.filter((label) => boxesOverlap(label, panel)).length : 0;
          if (zoom === 1 && !panel) measured[window === SCREEN ? 'onScreen' : 'onPhone'] = labels.length;
        }
  return measured;
}

function labelsIn(
  graph: MapGraph,
  { width, height }: Window,
  panel: Box | undefined,
  zoom: number,
  at: number,
) {
  const frame = frameOf(graph);
  const whole = { left: 0, top: 0, right: width, bottom: height };
  const full = fullViewOf(frame, { width, height, free: whole });
  const free = panel
    ? { ...whole, ...(panel.top > 0 ? { bottom: panel.top } : { right: panel.left }) }
    : whole;
  const camera =
    zoom === 1
      ? full.camera
      : cameraAt({ x: frame.right * at, y: frame.bottom * at }, full.camera.ratio / zoom);
  const projection = new Projection({ width, height, free }, full, camera);
  const options = { graph, projection, palette: PALETTES.light, hasColouredAreas: false };
  return sceneLabels(sceneOf(options), options);
}
