import type { NamedCommunities } from '../communities/named-communities.ts';
import type { Community } from '../community.ts';
import type { PlacedMap } from '../map/placed-map.ts';
import type { Ref } from '../names/present.ts';
import type { View } from '../view.ts';

type Figures = Awaited<ReturnType<Community['metrics']>> & Awaited<ReturnType<Community['centralities']>>;

/** All that a file is written from: a view, what of it is shown, and what that is called. */
export interface Drawn {
  view: View;
  map: PlacedMap;
  refs: readonly Ref[];
  labels: ReadonlyMap<string, string>;
  sectors: ReadonlyMap<number, string>;
  communities: NamedCommunities | null;
  metrics: Figures | null;
}
