import { fillWith } from '../arrays/fill.ts';
import { sharedFloats } from '../arrays/shared-arrays.ts';

/** The radius of a node without strength, and how much larger that of the strongest is. */
const [LEAST, MORE] = [8, 16];

/** Up to so many nodes, none is drawn smaller to save room. */
const MANY_NODES = 180;

/** How small nodes become among very many. */
const LEAST_ROOM = 0.42;

/** By how much nodes and what is between them are smaller, where so many are tied. */
export const roomFor = (tied: number): number =>
  Math.max(LEAST_ROOM, Math.min(1, Math.sqrt(MANY_NODES / Math.max(1, tied))));

/** How large the smallest node is. */
export const leastRadius = (room: number): number => LEAST * room;

/** How large nodes are drawn: their areas grow with their strength. */
export function nodeRadii(strength: ArrayLike<number>, room = 1): Float64Array {
  let most = 0;
  for (let node = 0; node < strength.length; node++) most = Math.max(most, strength[node]!);
  const share = (node: number) => (most > 0 ? strength[node]! / most : 0);
  return fillWith(sharedFloats(strength.length), (node) => room * (LEAST + MORE * Math.sqrt(share(node))));
}
