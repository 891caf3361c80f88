/**
 * Ties that are found by their ends, whichever comes first, and whose ends change: hashing with separate chaining in
 * typed arrays. It stays fast over millions of changes, since a removal leaves nothing behind.
 */
export class TieSet {
  /** The two ends of each tie, tie after tie. Change those of a tie only while it is removed. */
  readonly ends: Int32Array;
  /** The first tie of each chain; -1 where there is none. */
  readonly #first: Int32Array;
  /** The tie after each in its chain; -1 after the last. */
  readonly #next: Int32Array;

  /** At first the set has all of the ties. */
  constructor(a: ArrayLike<number>, b: ArrayLike<number>) {
    this.ends = new Int32Array(2 * a.length);
    this.#first = new Int32Array(2 ** Math.ceil(Math.log2(a.length + 1))).fill(-1);
    this.#next = new Int32Array(a.length);
    for (let tie = 0; tie < a.length; tie++) {
      this.ends[2 * tie] = a[tie]!;
      this.ends[2 * tie + 1] = b[tie]!;
      this.add(tie);
    }
  }

  has(one: number, other: number): boolean {
    const ends = this.ends;
    for (let tie = this.#first[this.#chain(one, other)]!; tie !== -1; tie = this.#next[tie]!) {
      const a = ends[2 * tie];
      const b = ends[2 * tie + 1];
      if ((a === one && b === other) || (a === other && b === one)) return true;
    }
    return false;
  }

  add(tie: number): void {
    const chain = this.#chain(this.ends[2 * tie]!, this.ends[2 * tie + 1]!);
    this.#next[tie] = this.#first[chain]!;
    this.#first[chain] = tie;
  }

  remove(tie: number): void {
    const chain = this.#chain(this.ends[2 * tie]!, this.ends[2 * tie + 1]!);
    let before = this.#first[chain]!;
    if (before === tie) {
      this.#first[chain] = this.#next[tie]!;
      return;
    }
    while (this.#next[before] !== tie) before = this.#next[before]!;
    this.#next[before] = this.#next[tie]!;
  }

  /** The same for both orders of the ends. */
  #chain(one: number, other: number): number {
    const product = Math.imul(one ^ 0x9e3779b1, other ^ 0x9e3779b1);
    const mixed = Math.imul(product ^ (product >>> 16), 0x85ebca6b);
    return (mixed ^ (mixed >>> 13)) & (this.#first.length - 1);
  }
}
