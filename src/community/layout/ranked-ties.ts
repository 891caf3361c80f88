import { type Lists, lengthOf, listsOf } from '../arrays/lists.ts';
import { sharedUints } from '../arrays/shared-arrays.ts';
import { ascendingPairs, type WeightedTies } from '../communities/weighted-ties.ts';

/** Ties between actors numbered by their keys. */
export interface RankedPairs {
  /** In ascending order; actors here are numbered by their index in it. */
  keys: Uint32Array;
  /** Each tie once, in ascending order of `a`, then `b`, with `a < b`. */
  a: Uint32Array;
  b: Uint32Array;
  weight: Float64Array;
}

/** The same, and the neighbours of each actor in ascending order. */
export interface RankedTies extends RankedPairs {
  neighbours: Lists;
}

/** Ties with actors numbered by key, so that a layout does not depend on how actors or ties were numbered. */
export function rankedTies(ties: WeightedTies, actorKeys: Uint32Array): RankedTies {
  const keys = sharedUints(actorKeys.length);
  keys.set(actorKeys);
  keys.sort();
  const rankOf = new Map(Array.from(keys, (key, rank) => [key, rank]));
  const rank = (actor: number) => rankOf.get(actorKeys[actor]!)!;
  const low = ties.a.map((a, tie) => Math.min(rank(a), rank(ties.b[tie]!)));
  const high = ties.a.map((a, tie) => Math.max(rank(a), rank(ties.b[tie]!)));
  const order = ascendingPairs(low, high);
  const a = order.map((tie) => low[tie]!);
  const b = order.map((tie) => high[tie]!);
  const weight = Float64Array.from(order, (tie) => ties.newman[tie]!);
  return { keys, a, b, weight, neighbours: neighboursOf(keys.length, a, b) };
}

/** The ties among some of the actors, given in ascending order and numbered anew in it. */
export function tiesAmong({ keys, a, b, weight }: RankedPairs, actors: Uint32Array): RankedPairs {
  const renumbered = new Int32Array(keys.length).fill(-1);
  actors.forEach((actor, at) => {
    renumbered[actor] = at;
  });
  const inside = (_: number, tie: number) => renumbered[a[tie]!]! >= 0 && renumbered[b[tie]!]! >= 0;
  return {
    keys: actors.map((actor) => keys[actor]!),
    a: a.filter(inside).map((actor) => renumbered[actor]!),
    b: b.filter(inside).map((actor) => renumbered[actor]!),
    weight: weight.filter(inside),
  };
}

/** The tied actors of the greatest strength, of equals those of the smallest key, at most `limit`; in ascending order. */
export function strongestActors({ keys, a, b, weight, neighbours }: RankedTies, limit: number): Uint32Array {
  const strength = new Float64Array(keys.length);
  weight.forEach((each, tie) => {
    strength[a[tie]!]! += each;
    strength[b[tie]!]! += each;
  });
  const tied = Uint32Array.from(keys.keys()).filter((actor) => lengthOf(neighbours, actor) > 0);
  return tied
    .sort((one, other) => strength[other]! - strength[one]! || one - other)
    .slice(0, limit)
    .sort();
}

const neighboursOf = (count: number, a: Uint32Array, b: Uint32Array): Lists =>
  listsOf(count, [...b, ...a], [...a, ...b]);
