import Sigma from 'sigma';
import { DEFAULT_SETTINGS } from 'sigma/settings';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph, NodeAttributes, TieAttributes } from '../graph/to-graph.ts';
import { reducedMotionQuery } from './browser-preferences.ts';
import { FRAME_HALF_WIDTH } from './fit-camera.ts';
import { type GraphState, type NodeState, PRIMITIVES, STYLES, type TieState } from './sigma-styles.ts';

export type SigmaRenderer = Sigma<NodeAttributes, TieAttributes, object, NodeState, TieState, GraphState>;

/** Sigma's animations after a wheel, a drag or a double click: its own durations, or none. */
const { inertiaDuration, inertiaRatio, zoomDuration, doubleClickZoomingDuration } = DEFAULT_SETTINGS;
const ANIMATED = { inertiaDuration, inertiaRatio, zoomDuration, doubleClickZoomingDuration };
const NOT_ANIMATED: typeof ANIMATED = {
  inertiaDuration: 0,
  inertiaRatio: 0,
  zoomDuration: 0,
  doubleClickZoomingDuration: 0,
};

/** Turns sigma's animations on or off with the browser's preference, until the map is removed. */
function followReducedMotion(sigma: SigmaRenderer): void {
  const follow = () => void sigma.setSettings(reducedMotionQuery.matches ? NOT_ANIMATED : ANIMATED);
  follow();
  reducedMotionQuery.addEventListener('change', follow);
  sigma.once('kill', () => reducedMotionQuery.removeEventListener('change', follow));
}

const FRAME_BOX: { x: [number, number]; y: [number, number] } = {
  x: [-FRAME_HALF_WIDTH, FRAME_HALF_WIDTH],
  y: [-FRAME_HALF_WIDTH, FRAME_HALF_WIDTH],
};

/** Opens sigma over a graph. `fullViewRatio` gives the ratio at which sizes in pixels hold. */
export function createSigma(
  graph: MapGraph,
  container: HTMLElement,
  palette: Palette,
  fullViewRatio: () => number,
): SigmaRenderer {
  const sigma: SigmaRenderer = new Sigma(graph, container, {
    primitives: PRIMITIVES,
    styles: STYLES as never,
    customNodeState: { isInHighlight: false, isNamed: false, isFocus: false },
    customEdgeState: { isInHighlight: false },
    customGraphState: { palette, hasHighlight: false, keepsTieColours: false },
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
      zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio / fullViewRatio()),
      allowInvalidContainer: true,
    },
  });
  followReducedMotion(sigma);
  sigma.setCustomBBox(FRAME_BOX).refresh(); // a refresh makes sigma take the box
  return sigma;
}
