import { ints, uints } from '../arrays/shared.ts';
import type { Ties } from '../graph/ties.ts';

/** The connected components of the projection, numbered by their lowest actor; actors without ties are some. */
interface Components {
  count: number;
  /** The component of each actor; -1 of those that are gone. */
  of: Int32Array;
  /** How many actors each component has. */
  sizes: Uint32Array;
  /** The size of the largest; 0 where there are no actors. */
  giant: number;
}

/** Finds the components in linear time; `gone` says of each actor whether to do as if it were not there. */
export function components(ties: Ties, actorCount: number, gone?: ArrayLike<number>): Components {
  const of = ints(actorCount).fill(-1);
  const sizes: number[] = [];
  const queue = new Uint32Array(actorCount);
  for (let start = 0; start < actorCount; start++) {
    if (of[start] === -1 && !gone?.[start]) sizes.push(fill(ties, of, queue, start, sizes.length, gone));
  }
  const sizesOf = uints(sizes.length);
  sizesOf.set(sizes);
  return { count: sizes.length, of, sizes: sizesOf, giant: sizes.reduce((a, b) => Math.max(a, b), 0) };
}

function fill(
  { neighbours: { from, items } }: Ties,
  of: Int32Array,
  queue: Uint32Array,
  start: number,
  component: number,
  gone?: ArrayLike<number>,
): number {
  let size = 1;
  queue[0] = start;
  of[start] = component;
  for (let at = 0; at < size; at++) {
    for (let next = from[queue[at]!]!; next < from[queue[at]! + 1]!; next++) {
      const other = items[next]!;
      if (of[other] !== -1 || gone?.[other]) continue;
      of[other] = component;
      queue[size++] = other;
    }
  }
  return size;
}
