import { listsOf } from '../../../src/community/arrays/lists.ts';
import { sharedFloats, sharedUints } from '../../../src/community/arrays/shared-arrays.ts';
import type { Ties } from '../../../src/community/graph/ties.ts';

/** Ties between pairs of so many actors, each as surprising as given; nothing else about them is defined. */
export function tiesOf(actors: number, pairs: readonly (readonly [number, number, number?])[]): Ties {
  const ordered = pairs
    .map(([one, other, surprise = 1]) => [Math.min(one, other), Math.max(one, other), surprise] as const)
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const ways = ordered
    .flatMap(([a, b], tie) => [
      [a, b, tie],
      [b, a, tie],
    ])
    .sort((one, other) => one[0]! - other[0]! || one[1]! - other[1]!);
  const column = (at: number) => ways.map((way) => way[at]!);
  const count = ordered.length;
  return {
    a: Uint32Array.from(ordered, ([a]) => a),
    b: Uint32Array.from(ordered, ([, b]) => b),
    shared: sharedUints(count).fill(1),
    newman: sharedFloats(count).fill(1),
    expected: sharedFloats(count),
    pValue: Float64Array.from(ordered, ([, , surprise]) => 10 ** -surprise),
    qValue: sharedFloats(count).fill(1),
    verdict: new Uint8Array(count),
    editions: sharedUints(count).fill(1),
    firstEdition: sharedUints(count),
    lastEdition: sharedUints(count),
    neighbours: listsOf(actors, column(0), column(1)),
    tieAt: Uint32Array.from(column(2)),
  };
}

/** Which tie joins two actors. */
export const tieOf = ({ a, b }: Ties, one: number, other: number): number =>
  a.findIndex((actor, tie) => actor === Math.min(one, other) && b[tie] === Math.max(one, other));

/** Random numbers from 0 to 1, the same ones each time: D. Lehmer's generator with Park and Miller's constants. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
