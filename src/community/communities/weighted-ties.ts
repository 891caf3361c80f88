import { range } from '../arrays/fill.ts';
import type { Ties } from '../graph/ties.ts';

/** What communities and layouts need of ties: both ends and the strength. */
export type WeightedTies = Pick<Ties, 'a' | 'b' | 'newman'>;

/** Indexes of the pairs in ascending order of `a`, then `b`, so that no sum depends on the order of the input. */
export function ascendingPairs(a: ArrayLike<number>, b: ArrayLike<number>): Uint32Array {
  const indexes = range(a.length);
  const compare = (one: number, other: number) => a[one]! - a[other]! || b[one]! - b[other]!;
  const sorted = indexes.every((index) => index === 0 || compare(index - 1, index) <= 0);
  return sorted ? indexes : indexes.sort(compare);
}
