import type { Camera } from '../state/query-parameters.ts';
import type { FreeArea } from './fit-camera.ts';

/** What the renderer calls when the user points, clicks or moves the camera. */
export interface RendererCallbacks {
  onNodeClick: (id: string) => void;
  onTieClick: (key: string) => void;
  onBackgroundClick: () => void;
  /** With the node under the pointer; undefined where there is none. */
  onHover: (node: string | undefined) => void;
  /** The part of the map that no tool or panel covers. */
  getFreeArea: () => FreeArea;
  /** With where the camera came to rest. */
  onCameraRest: (camera: Camera) => void;
}
