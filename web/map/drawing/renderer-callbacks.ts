import type { Box } from '../../labels/geometry.ts';
import type { Palette } from '../graph/palette.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import type { Camera } from '../state/query-parameters.ts';

/** What the renderer calls when the user points, clicks or moves the camera. */
export interface RendererCallbacks {
  onNodeClick: (id: string) => void;
  onTieClick: (key: string) => void;
  onBackgroundClick: () => void;
  /** With the node under the pointer; undefined where there is none. */
  onHover: (node: string | undefined) => void;
  /** The part of the map that no tool covers, and no panel either if so asked. */
  getFreeArea: (isWithPanel: boolean) => Box;
  /** The small things that stand on the map: no label lies under them. */
  getObstacles: () => Box[];
  /** With where the camera came to rest. */
  onCameraRest: (camera: Camera) => void;
}

/** What decides how a map is drawn, beside the map itself. */
export interface Look {
  /** Whether the areas of communities have the colours of their nodes. */
  hasColouredAreas: boolean;
  /** Whether two editions are compared. */
  isComparing: boolean;
  /** Whether all ties are drawn clearly. */
  hasTiesForward: boolean;
  /** The names of two editions that are drawn beside each other, the earlier first. */
  sides?: readonly [string, string] | undefined;
}

/** What is painted, and how. */
export interface Painted {
  graph: MapGraph;
  palette: Palette;
  look: Look;
  covers: Pick<RendererCallbacks, 'getFreeArea' | 'getObstacles'>;
}
