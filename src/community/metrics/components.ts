import { sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import type { Ties } from '../graph/ties.ts';

/** The connected components of the projection, numbered by their lowest actor; an actor without ties is one. */
interface Components {
  count: number;
  /** The component of each actor; -1 for removed actors. */
  componentOf: Int32Array;
  /** How many actors each component has. */
  sizes: Uint32Array;
  /** The size of the largest; 0 where there are no actors. */
  giant: number;
}

/** Finds the components in linear time; `removed` is 1 for each actor to leave out. */
export function components(ties: Ties, actorCount: number, removed?: ArrayLike<number>): Components {
  const componentOf = sharedInts(actorCount).fill(-1);
  const sizes: number[] = [];
  const queue = new Uint32Array(actorCount);
  for (let start = 0; start < actorCount; start++) {
    if (componentOf[start] === -1 && !removed?.[start])
      sizes.push(fill(ties, componentOf, queue, start, sizes.length, removed));
  }
  const sizesOf = sharedUints(sizes.length);
  sizesOf.set(sizes);
  return {
    count: sizes.length,
    componentOf,
    sizes: sizesOf,
    giant: sizes.reduce((a, b) => Math.max(a, b), 0),
  };
}

function fill(
  { neighbours: { from, items } }: Ties,
  componentOf: Int32Array,
  queue: Uint32Array,
  start: number,
  component: number,
  removed?: ArrayLike<number>,
): number {
  let size = 1;
  queue[0] = start;
  componentOf[start] = component;
  for (let at = 0; at < size; at++) {
    for (let next = from[queue[at]!]!; next < from[queue[at]! + 1]!; next++) {
      const other = items[next]!;
      if (componentOf[other] !== -1 || removed?.[other]) continue;
      componentOf[other] = component;
      queue[size++] = other;
    }
  }
  return size;
}
