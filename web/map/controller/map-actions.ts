import type { Locale } from '../../i18n/locale.ts';
import type { MapGraph } from '../graph/to-graph.ts';
import type { MapModel } from '../model/map-model.ts';
import type { MapState } from '../state/map-state.ts';

/** What the user can do on the map; the controller carries it out. */
export interface MapActions {
  readonly model: MapModel;
  readonly locale: Locale;
  navigate: (state: MapState, historyUpdate: 'push' | 'replace') => void;
  pickNode: (node: string) => void;
  pickTie: (key: string) => void;
  deselect: () => void;
  closePanel: () => void;
  /** Tells screen readers something. */
  announce: (text: string) => void;
  /** Shows in the filters how many nodes of each sector a new map has. */
  showSectorCounts: (graph: MapGraph) => void;
}
