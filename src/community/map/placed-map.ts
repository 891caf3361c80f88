import type { Layout } from '../layout/layout-columns.ts';
import type { GraphWithSelection } from '../selection/tie-selection.ts';

/** What a map is drawn from, and how much of it the map may hold. */
export interface MapRequest extends GraphWithSelection {
  maxNodes: number;
  maxTies: number;
  layout: Layout;
  /** Which ties of the whole graph stand out: see `backboneOf`. */
  backbone: Uint8Array;
}

/** What nodes of a map stand for; typed arrays hold indexes of this list. */
export const memberKinds = ['ACTOR', 'EVENT', 'SECTOR'] as const;

/** A map with the positions of its nodes. Nodes and ties are numbered from 0, in the order in which they are listed. */
export interface PlacedMap {
  /** What each node stands for: an index of `memberKinds`, and the number of the actor, event or sector. */
  memberKind: Uint8Array;
  number: Uint32Array;
  x: Float64Array;
  y: Float64Array;
  degree: Uint32Array;
  strength: Float64Array;
  /** How large each is drawn, in the units of `x` and `y`. */
  radius: Float64Array;
  /** The connected component of each, by size; -1 without ties. */
  component: Int32Array;
  /** The nodes at both ends of each tie. */
  source: Uint32Array;
  target: Uint32Array;
  shared: Uint32Array;
  /** The tie of the graph; -1 where it is none. */
  tie: Int32Array;
  /** The first and last editions, as indexes. */
  first: Uint32Array;
  last: Uint32Array;
  /** 1 for each tie that stands out. */
  backbone: Uint8Array;
  /** How many ties of the whole graph stand out, and of how many, drawn or not. */
  backboneCount: number;
  tieCount: number;
  /** Whether there is more than the map may hold. */
  truncated: boolean;
}

/** The columns of the ties of a map. */
export type MapTieColumns = Pick<
  PlacedMap,
  'source' | 'target' | 'shared' | 'tie' | 'first' | 'last' | 'backbone'
>;
