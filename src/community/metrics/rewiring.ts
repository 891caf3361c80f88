import { randomFrom } from '../graph/random.ts';
import type { Ties } from '../graph/ties.ts';
import { endsBetween, type Sectors } from './sectors.ts';
import { TieSet } from './tie-set.ts';

/** How rewired networks are drawn. */
interface Rewiring {
  draws: number;
  seed: number;
  /** Swaps attempted per tie before the first draw. */
  burnIn: number;
  /** Between two draws as many swaps are attempted as there are ties, but at most these. */
  maxSwapsBetweenDraws: number;
}

/** The rewiring behind the figures of mixing that are shown. */
export const standardRewiring: Rewiring = {
  draws: 1000,
  seed: 2021,
  burnIn: 10,
  maxSwapsBetweenDraws: 20_000,
};

/**
 * The mean over the draws of `endsBetween`, in networks where each actor has as many ties as it has, none with
 * itself and none twice: all such networks are equally likely, because a swap that is refused counts as one
 * (B. Fosdick, D. Larremore, J. Nishimura and J. Ugander, SIAM Rev. 60, 2018).
 */
export function expectedEnds(ties: Ties, sectors: Sectors, rewiring = standardRewiring): Float64Array {
  const { draws, burnIn, maxSwapsBetweenDraws } = rewiring;
  const count = ties.a.length;
  const sums = endsBetween(ties, sectors).map((ends) => ends * draws);
  const swaps = new EdgeSwaps(ties, sectors, sums, rewiring.seed);
  swaps.attempt(burnIn * count, draws);
  for (let left = draws - 1; left > 0; left--) swaps.attempt(Math.min(count, maxSwapsBetweenDraws), left);
  return sums.map((sum) => sum / draws);
}

/** A network under double-edge swaps: ties a-b and c-d become a-d and c-b, where neither is there yet. */
class EdgeSwaps {
  readonly #ties: TieSet;
  readonly #random: () => number;
  readonly #indexOf: Int32Array;
  readonly #width: number;
  readonly #sums: Float64Array;

  constructor({ a, b }: Ties, { occurring, indexOf }: Sectors, sums: Float64Array, seed: number) {
    this.#ties = new TieSet(a, b);
    this.#random = randomFrom(seed);
    this.#indexOf = indexOf;
    this.#width = occurring.length + 1;
    this.#sums = sums;
  }

  /** A change counts once for each draw that is still to come. */
  attempt(times: number, drawsLeft: number): void {
    const ties = this.#ties;
    const ends = ties.ends;
    for (let attempt = 0; attempt < times; attempt++) {
      const first = Math.floor((this.#random() * ends.length) / 2);
      const end = Math.floor(this.#random() * ends.length);
      const a = ends[2 * first]!;
      const b = ends[2 * first + 1]!;
      const c = ends[end]!;
      const d = ends[end ^ 1]!;
      if (a === d || c === b || ties.has(a, d) || ties.has(c, b)) continue;
      ties.remove(first);
      ties.remove(end >> 1);
      ends[2 * first + 1] = d;
      ends[end ^ 1] = b;
      ties.add(first);
      ties.add(end >> 1);
      this.#count(a, b, c, d, drawsLeft);
    }
  }

  #count(a: number, b: number, c: number, d: number, draws: number): void {
    const sector = this.#indexOf;
    if (sector[a] === sector[c] || sector[b] === sector[d]) return;
    this.#countTie(sector[a]!, sector[b]!, -draws);
    this.#countTie(sector[c]!, sector[d]!, -draws);
    this.#countTie(sector[a]!, sector[d]!, draws);
    this.#countTie(sector[c]!, sector[b]!, draws);
  }

  #countTie(one: number, other: number, times: number): void {
    this.#sums[one * this.#width + other]! += times;
    this.#sums[other * this.#width + one]! += times;
  }
}
