import { range } from '../arrays/fill.ts';
import { sharedInts } from '../arrays/shared-arrays.ts';

/** Sets of numbers that are joined two by two: union-find with path halving. */
export class DisjointSets {
  readonly #parent: Uint32Array;

  /** Each number below `count` is a set of its own at first. */
  constructor(count: number) {
    this.#parent = range(count);
  }

  /** The number that stands for the set of this one. */
  find(number: number): number {
    const parent = this.#parent;
    let at = number;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  /** Joins the sets of both; false where they are one already. */
  join(one: number, other: number): boolean {
    const [a, b] = [this.find(one), this.find(other)];
    if (a === b) return false;
    // The lower number stands for both, so that the result does not depend on the order of joining.
    this.#parent[Math.max(a, b)] = Math.min(a, b);
    return true;
  }
}

/**
 * The connected component of each of so many nodes: 0 the largest, of equals the one with the lowest node; -1 for a node without
 * lines.
 */
export function componentsBySize(count: number, a: ArrayLike<number>, b: ArrayLike<number>): Int32Array {
  const sets = new DisjointSets(count);
  for (let line = 0; line < a.length; line++) sets.join(a[line]!, b[line]!);
  const sizes = new Map<number, number>();
  for (let node = 0; node < count; node++) sizes.set(sets.find(node), (sizes.get(sets.find(node)) ?? 0) + 1);
  const ranked = [...sizes]
    .filter(([, size]) => size > 1)
    .sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  const numbers = new Map(ranked.map(([first], number) => [first, number]));
  const componentOf = sharedInts(count);
  for (let node = 0; node < count; node++) componentOf[node] = numbers.get(sets.find(node)) ?? -1;
  return componentOf;
}
