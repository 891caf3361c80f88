import { range } from '../arrays/fill.ts';
import type { Ties } from '../graph/ties.ts';

/** What communities and layouts ask of ties: who, with whom, how strongly. */
export type WeightedTies = Pick<Ties, 'a' | 'b' | 'newman'>;

/** Places of the pairs in ascending order of `a`, then `b`: what is summed or inserted in it never depends on how it came. */
export function ascendingPairs(a: ArrayLike<number>, b: ArrayLike<number>): Uint32Array {
  const places = range(a.length);
  const compare = (one: number, other: number) => a[one]! - a[other]! || b[one]! - b[other]!;
  const sorted = places.every((place) => place === 0 || compare(place - 1, place) <= 0);
  return sorted ? places : places.sort(compare);
}
