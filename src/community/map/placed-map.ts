import type { Layout } from '../layout/layout.ts';
import type { GraphWithSelection } from '../selection/tie-selection.ts';

/** What a map is drawn from, and how much of it is to be seen. */
export interface MapRequest extends GraphWithSelection {
  maxNodes: number;
  maxTies: number;
  layout: Layout;
}

/** What nodes of a map stand for; the numbers stand for them in typed arrays. */
export const memberKinds = ['ACTOR', 'EVENT', 'SECTOR'] as const;

/** A map with everything in its place. Nodes and ties are numbered from 0, in the order in which they are given out. */
export interface PlacedMap {
  /** What each node stands for: a place in `members`, and its number or place there. */
  memberKind: Uint8Array;
  number: Uint32Array;
  x: Float64Array;
  y: Float64Array;
  degree: Uint32Array;
  strength: Float64Array;
  /** The nodes at both ends of each tie. */
  source: Uint32Array;
  target: Uint32Array;
  shared: Uint32Array;
  /** The tie of the graph that it is; -1 where it is none. */
  tie: Int32Array;
  /** The first and last editions, as places. */
  first: Uint32Array;
  last: Uint32Array;
  /** Whether there was more than the map was to hold. */
  truncated: boolean;
}

/** The ties of a map with what is said of them. */
export type MapTieColumns = Pick<PlacedMap, 'source' | 'target' | 'shared' | 'tie' | 'first' | 'last'>;
