import { range } from '../arrays/fill.ts';
import { type Lists, lengthOf, listOf, listsOf } from '../arrays/lists.ts';
import { sharedUints } from '../arrays/shared-arrays.ts';
import { ascendingPairs } from '../communities/weighted-ties.ts';
import type { Ties } from '../graph/ties.ts';

/** What a layout needs of ties: both ends, and what the backbone is chosen by. */
export type LayoutTies = Pick<Ties, 'a' | 'b' | 'newman' | 'shared' | 'pValue' | 'verdict'>;

/** Ties between actors numbered by their keys, each once, in ascending order of `a`, then `b`, with `a < b`. */
export interface RankedTies extends LayoutTies {
  /** In ascending order; actors here are numbered by their index in it. */
  keys: Uint32Array;
  neighbours: Lists;
  neighboursOf: (actor: number) => Uint32Array;
  /** The sum of newman over the ties of each actor, to nine decimals. */
  strength: Float64Array;
}

/** Ties with actors numbered by key, so that a layout does not depend on how actors or ties were numbered. */
export function rankedTies(ties: LayoutTies, actorKeys: Uint32Array): RankedTies {
  const keys = sharedUints(actorKeys.length);
  keys.set(actorKeys);
  keys.sort();
  const rankOf = new Map(Array.from(keys, (key, rank) => [key, rank]));
  const rank = (actor: number) => rankOf.get(actorKeys[actor]!)!;
  const a = ties.a.map((one, tie) => Math.min(rank(one), rank(ties.b[tie]!)));
  const b = ties.a.map((one, tie) => Math.max(rank(one), rank(ties.b[tie]!)));
  return withNeighbours(keys, picked({ ...ties, a, b }, ascendingPairs(a, b)));
}

/** The ties among the tied actors of the greatest strength, of equals those of the smallest key; all where these are no more. */
export function tiesAmongStrongest(ties: RankedTies, limit: number): RankedTies {
  const { keys, a, b, neighbours, strength } = ties;
  const tied = range(keys.length).filter((actor) => lengthOf(neighbours, actor) > 0);
  if (tied.length <= limit) return ties;
  tied.sort((one, other) => strength[other]! - strength[one]! || one - other);
  const strong = new Set(tied.subarray(0, limit));
  const among = range(a.length).filter((tie) => strong.has(a[tie]!) && strong.has(b[tie]!));
  return withNeighbours(keys, picked(ties, among));
}

const picked = (ties: LayoutTies, which: Uint32Array): LayoutTies => ({
  a: which.map((tie) => ties.a[tie]!),
  b: which.map((tie) => ties.b[tie]!),
  newman: Float64Array.from(which, (tie) => ties.newman[tie]!),
  shared: which.map((tie) => ties.shared[tie]!),
  pValue: Float64Array.from(which, (tie) => ties.pValue[tie]!),
  verdict: Uint8Array.from(which, (tie) => ties.verdict[tie]!),
});

function withNeighbours(keys: Uint32Array, ties: LayoutTies): RankedTies {
  const { a, b, newman } = ties;
  const neighbours = listsOf(keys.length, [...b, ...a], [...a, ...b]);
  const sums = new Float64Array(keys.length);
  newman.forEach((each, tie) => {
    sums[a[tie]!]! += each;
    sums[b[tie]!]! += each;
  });
  return {
    ...ties,
    keys,
    neighbours,
    neighboursOf: (actor) => listOf(neighbours, actor),
    strength: sums.map((sum) => Math.round(sum * 1e9) / 1e9),
  };
}
