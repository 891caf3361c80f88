import { range } from '../arrays/fill.ts';
import { lengthOf } from '../arrays/lists.ts';
import { sharedBytes } from '../arrays/shared-arrays.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { surpriseOf } from './measures.ts';
import { type Ties, verdicts } from './ties.ts';

/** Of each node, so many of its lines are kept. */
const KEPT_OF_EACH = 2;

/** Of the lines beyond chance, so many of each node are. */
const KEPT_BEYOND_CHANCE = 3;

/** Sums are compared to so many parts of 1: further digits depend on the order of summation. */
const PRECISION = 1e9;

const STRONGER = verdicts.indexOf('STRONGER_THAN_CHANCE');

/** What ties are ranked by. */
type RankedColumns = Pick<Ties, 'a' | 'b' | 'shared' | 'newman' | 'pValue' | 'verdict' | 'neighbours'>;

/**
 * Which ties stand out: 1 for each that is among the two first of one end, or beyond chance and among the three first, or joins
 * two parts that were not joined yet, so that the backbone has the components of the whole graph. Chance alone would leave the
 * maps of small networks without any line, and draw thousands on large ones.
 */
export const backboneOf = ({ ties }: { ties: RankedColumns }): Uint8Array =>
  keptLines(ties, rankedTies(ties), (tie) => ties.verdict[tie] === STRONGER);

/** Lines between nodes, by their numbers. */
interface Lines {
  a: ArrayLike<number>;
  b: ArrayLike<number>;
}

/** The same for lines in an order of any kind, the first of which matter most. */
export function keptLines(
  { a, b }: Lines,
  order: Uint32Array,
  isBeyondChance: (line: number) => boolean,
): Uint8Array {
  const count = order.reduce((most, line) => Math.max(most, a[line]! + 1, b[line]! + 1), 0);
  const [ranks, sets, kept] = [new Uint32Array(count), new DisjointSets(count), sharedBytes(order.length)];
  for (const line of order) {
    const rank = Math.min(ranks[a[line]!]!++, ranks[b[line]!]!++);
    const isFirst = rank < KEPT_OF_EACH || (rank < KEPT_BEYOND_CHANCE && isBeyondChance(line));
    if (sets.join(a[line]!, b[line]!) || isFirst) kept[line] = 1;
  }
  return kept;
}

/**
 * Ties by surprise, newman and shared; then by the ties of both ends, the most first: among people who were all at one
 * meeting this makes a star around the best known, where the keys would make a tangle; then by keys.
 */
function rankedTies(ties: RankedColumns): Uint32Array {
  const { a, b, shared, newman, neighbours } = ties;
  const surprise = Float64Array.from(a, (_, tie) => rounded(surpriseOf(ties, tie)));
  const strength = Float64Array.from(newman, rounded);
  const known = Uint32Array.from(a, (one, tie) => lengthOf(neighbours, one) + lengthOf(neighbours, b[tie]!));
  return range(a.length).sort(
    (one, other) =>
      surprise[other]! - surprise[one]! ||
      strength[other]! - strength[one]! ||
      shared[other]! - shared[one]! ||
      known[other]! - known[one]! ||
      a[one]! - a[other]! ||
      b[one]! - b[other]!,
  );
}

const rounded = (value: number): number => Math.round(value * PRECISION) / PRECISION;
