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

/** What `endsBetween` comes to in rewired networks. */
interface RewiredEnds {
  mean: Float64Array;
  /** The 5th and the 95th percentile: the smallest of the draws that so many of a hundred do not exceed. */
  low: Float64Array;
  high: Float64Array;
}

/**
 * `endsBetween` of networks where each actor has in each series as many ties as it has, none with itself and none twice.
 * A tie is of one series, and changes ends with ties of that series alone. All such networks are equally likely, because a
 * swap that is refused counts as one (B. Fosdick, D. Larremore, J. Nishimura and J. Ugander, SIAM Rev. 60, 2018).
 */
export function rewiredEnds(
  ties: Pick<Ties, 'a' | 'b'>,
  sectors: Sectors,
  seriesOfTie: Uint32Array,
  rewiring = standardRewiring,
): RewiredEnds {
  const { draws, burnIn, maxSwapsBetweenDraws } = rewiring;
  const count = ties.a.length;
  const swaps = new EdgeSwaps(ties, sectors, seriesOfTie, rewiring.seed);
  const drawn = new DrawnCounts(swaps.ends, draws);
  swaps.attempt(burnIn * count);
  drawn.add(swaps.ends);
  for (let draw = 1; draw < draws; draw++) {
    swaps.attempt(Math.min(count, maxSwapsBetweenDraws));
    drawn.add(swaps.ends);
  }
  return { mean: drawn.mean(), low: drawn.percentile(0.05), high: drawn.percentile(0.95) };
}

/** The counts of every draw, for each cell of a table. */
class DrawnCounts {
  readonly #draws: number;
  readonly #columns: Uint32Array[];
  #added = 0;

  constructor({ length }: Float64Array, draws: number) {
    this.#draws = draws;
    this.#columns = Array.from({ length }, () => new Uint32Array(draws));
  }

  add(counts: Float64Array): void {
    for (let cell = 0; cell < counts.length; cell++) this.#columns[cell]![this.#added] = counts[cell]!;
    this.#added++;
  }

  mean = (): Float64Array =>
    Float64Array.from(this.#columns, (column) => column.reduce((sum, ends) => sum + ends, 0) / this.#draws);

  /** The nearest rank. */
  percentile = (share: number): Float64Array =>
    Float64Array.from(this.#columns, (column) => column.toSorted()[Math.ceil(share * this.#draws) - 1]!);
}

/** A network under double-edge swaps: ties a-b and c-d become a-d and c-b, where neither is there yet. */
class EdgeSwaps {
  /** `endsBetween` of the network as it is now. */
  readonly ends: Float64Array;
  readonly #ties: TieSet;
  readonly #random: () => number;
  readonly #indexOf: Int32Array;
  readonly #width: number;
  /** For each tie the first tie of its series, and how many ties that series has. */
  readonly #start: Uint32Array;
  readonly #size: Uint32Array;

  constructor({ a, b }: Pick<Ties, 'a' | 'b'>, sectors: Sectors, seriesOfTie: Uint32Array, seed: number) {
    const order = Uint32Array.from(a.keys()).sort((one, other) => seriesOfTie[one]! - seriesOfTie[other]!);
    this.#ties = new TieSet(
      order.map((tie) => a[tie]!),
      order.map((tie) => b[tie]!),
    );
    [this.#start, this.#size] = groupsOf(order.map((tie) => seriesOfTie[tie]!));
    this.#random = randomFrom(seed);
    this.#indexOf = sectors.indexOf;
    this.#width = sectors.occurring.length + 1;
    this.ends = endsBetween({ a, b }, sectors);
  }

  attempt(times: number): void {
    const ties = this.#ties;
    const ends = ties.ends;
    for (let attempt = 0; attempt < times; attempt++) {
      const first = Math.floor((this.#random() * ends.length) / 2);
      const end = 2 * this.#start[first]! + Math.floor(this.#random() * 2 * this.#size[first]!);
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
      this.#count(a, b, c, d);
    }
  }

  #count(a: number, b: number, c: number, d: number): void {
    const sector = this.#indexOf;
    if (sector[a] === sector[c] || sector[b] === sector[d]) return;
    this.#countTie(sector[a]!, sector[b]!, -1);
    this.#countTie(sector[c]!, sector[d]!, -1);
    this.#countTie(sector[a]!, sector[d]!, 1);
    this.#countTie(sector[c]!, sector[b]!, 1);
  }

  #countTie(one: number, other: number, times: number): void {
    this.ends[one * this.#width + other]! += times;
    this.ends[other * this.#width + one]! += times;
  }
}

/** For each of ascending numbers, where the run of those equal to it starts, and how long it is. */
function groupsOf(ascending: Uint32Array): [start: Uint32Array, size: Uint32Array] {
  const [start, size] = [new Uint32Array(ascending.length), new Uint32Array(ascending.length)];
  for (let from = 0; from < ascending.length; ) {
    let to = from;
    while (to < ascending.length && ascending[to] === ascending[from]) to++;
    start.fill(from, from, to);
    size.fill(to - from, from, to);
    from = to;
  }
  return [start, size];
}
