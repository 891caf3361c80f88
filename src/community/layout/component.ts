import type { Points } from './points.ts';

/** A connected component to be laid out by itself: its nodes are numbered from 0 in order of key. */
export interface Component {
  /** The actors that its nodes are. */
  members: Uint32Array;
  /** The key of each node. */
  keys: Uint32Array;
  /** The community of each. */
  communityOf: Int32Array;
  radius: Float64Array;
  /** Both ends of the lines of the backbone. */
  a: Uint32Array;
  b: Uint32Array;
  /** By how much everything is smaller, since there are many. */
  room: number;
  /** How much wider than high it is to become. */
  aspect: number;
  /** Where its nodes stood in the component before; absent where too few of them were in it. */
  known?: Points | undefined;
}
