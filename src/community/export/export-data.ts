import type { NamedCommunities } from '../communities/named-communities.ts';
import type { CommunityGraph } from '../community-graph.ts';
import type { MapNodeItem } from '../display-names/map-items.ts';
import type { NodeDetails } from '../formats/exported-graph.ts';
import type { PlacedMap } from '../map/placed-map.ts';
import type { View } from '../view.ts';

type AllActorMetrics = Awaited<ReturnType<CommunityGraph['metrics']>> &
  Awaited<ReturnType<CommunityGraph['centralities']>>;

/** All that a file is written from: a view, the map of what is selected of it, and the names. */
export interface ExportData {
  view: View;
  map: PlacedMap;
  nodes: readonly MapNodeItem[];
  /** By id, of the nodes that may be shown. */
  labels: ReadonlyMap<string, string>;
  /** By id, likewise. */
  details: ReadonlyMap<string, NodeDetails>;
  sectors: ReadonlyMap<number, string>;
  communities: NamedCommunities | null;
  metrics: AllActorMetrics | null;
}
