import Sigma from 'sigma';
import { DEFAULT_SETTINGS } from 'sigma/settings';
import { FRAME } from './camera-over.ts';
import {
  type MapStanding,
  type NodeStanding,
  PRIMITIVES,
  type Standing,
  stylesWith,
} from './drawing-styles.ts';
import type { Palette } from './palette.ts';
import { stillness } from './surroundings.ts';
import type { MapGraph, NodeLook, TieLook } from './to-graph.ts';

export type Renderer = Sigma<NodeLook, TieLook, object, NodeStanding, Standing, MapStanding>;

/** How sigma moves by itself, after a wheel, a throw or a double click: as it usually does, or not at all. */
const { inertiaDuration, inertiaRatio, zoomDuration, doubleClickZoomingDuration } = DEFAULT_SETTINGS;
const USUAL = { inertiaDuration, inertiaRatio, zoomDuration, doubleClickZoomingDuration };
const STILL: typeof USUAL = {
  inertiaDuration: 0,
  inertiaRatio: 0,
  zoomDuration: 0,
  doubleClickZoomingDuration: 0,
};

/** Has a map move by itself or not, as the browser wants it, for as long as it is there. */
function followStillness(sigma: Renderer): void {
  const follow = () => void sigma.setSettings(stillness.matches ? STILL : USUAL);
  follow();
  stillness.addEventListener('change', follow);
  sigma.once('kill', () => stillness.removeEventListener('change', follow));
}

const BOX: { x: [number, number]; y: [number, number] } = { x: [-FRAME, FRAME], y: [-FRAME, FRAME] };

/** Opens sigma over a graph. `usual` says at which ratio sizes are as they are said. */
export function openRenderer(
  graph: MapGraph,
  container: HTMLElement,
  palette: Palette,
  usual: () => number,
): Renderer {
  const sigma: Renderer = new Sigma(graph, container, {
    primitives: PRIMITIVES,
    styles: stylesWith(palette) as never,
    customNodeState: { isLit: false, isNamed: false, isFocus: false },
    customEdgeState: { isLit: false },
    customGraphState: { hasLit: false, isQuiet: false },
    settings: {
      renderEdgeLabels: false,
      enableEdgeEvents: false,
      nodeLabelEvents: false,
      labelDensity: 0.7,
      labelGridCellSize: 180,
      labelRenderedSizeThreshold: 5,
      stagePadding: 0,
      minEdgeThickness: 0.7,
      itemSizesReference: 'screen',
      minCameraRatio: 0.01,
      maxCameraRatio: 3,
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / usual()),
      allowInvalidContainer: true,
    },
  });
  followStillness(sigma);
  sigma.setCustomBBox(BOX).refresh(); // which the frame waits for
  return sigma;
}
