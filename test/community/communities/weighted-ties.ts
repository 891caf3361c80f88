import fc from 'fast-check';
import type { WeightedTies } from '../../../src/community/communities/weighted-ties.ts';
import { randomFrom } from '../../../src/community/graph/random.ts';

/** A tie as the two actors and its weight, 1 if not said. */
export type Pair = readonly [number, number, number?];

/** Ties in the order of the pairs. */
export const weightedTies = (pairs: readonly Pair[]): WeightedTies => ({
  a: Uint32Array.from(pairs, ([one, other]) => Math.min(one, other)),
  b: Uint32Array.from(pairs, ([one, other]) => Math.max(one, other)),
  newman: Float64Array.from(pairs, ([, , weight = 1]) => weight),
});

/** Everybody from the first to before the last tied to everybody else. */
export const clique = (first: number, last: number): Pair[] =>
  Array.from({ length: last - first }, (_, at) => first + at).flatMap((one) =>
    Array.from({ length: last - one - 1 }, (_, at): Pair => [one, one + 1 + at]),
  );

/** So many cliques of a size, each tied to the next by one tie. */
export const ringOfCliques = (cliques: number, size: number): Pair[] =>
  Array.from({ length: cliques }, (_, at) => [
    ...clique(at * size, (at + 1) * size),
    [at * size, (((at + 1) % cliques) * size + 1) % (cliques * size)] as const,
  ]).flat();

/** Groups whose members are tied with one chance among themselves, and with another across; the same each time. */
export function groups(count: number, size: number, within: number, across: number, seed = 1): Pair[] {
  const random = randomFrom(seed);
  return clique(0, count * size)
    .map(([one, other]): Pair => [one, other, 0.2 + random()])
    .filter(
      ([one, other]) => random() < (Math.floor(one / size) === Math.floor(other / size) ? within : across),
    );
}

/** Up to so many actors with any ties among them. */
export const anyPairs = (most: number): fc.Arbitrary<{ actors: number; pairs: Pair[] }> =>
  fc.integer({ min: 0, max: most }).chain((actors) => {
    const actor = fc.nat(Math.max(0, actors - 1));
    const pair = fc.tuple(
      actor,
      actor,
      fc.integer({ min: 1, max: 8 }).map((eighths) => eighths / 8),
    );
    const selector = ([one, other]: Pair) => `${Math.min(one, other)} ${Math.max(one, other)}`;
    return fc
      .uniqueArray(pair, { maxLength: actors * 3, selector })
      .map((pairs) => ({ actors, pairs: pairs.filter(([one, other]) => one !== other) }));
  });

/** The pairs in another order, each the other way round. */
export const reversedPairs = (pairs: readonly Pair[]): Pair[] =>
  pairs.map(([one, other, weight]): Pair => [other, one, weight]).toReversed();
