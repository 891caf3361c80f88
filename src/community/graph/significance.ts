import type { Verdict } from './ties.ts';
import { verdicts } from './ties.ts';

/** The significance level of all tests here. */
const SIGNIFICANCE = 0.05;

/** The relative rounding error of a probability: one of exactly 0.05, as 1 / C(6, 3), must count as such. */
const ROUNDING_TOLERANCE = 1e-9;

/** Whether a p-value, or a q-value, is at most the significance level. */
export const isSignificant = (p: number): boolean => p <= SIGNIFICANCE * (1 + ROUNDING_TOLERANCE);

/** Where adding further terms changes nothing that a double can hold. */
const NEGLIGIBLE = 1e-18;

/** Natural logarithms of the factorials from 0 to n: by their sum, whose error stays far below that of a p-value. */
export function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  let [sum, lost] = [0, 0];
  for (let k = 2; k <= n; k++) {
    const term = Math.log(k) - lost; // Kahan's summation
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
    logs[k] = sum;
  }
  return logs;
}

/**
 * P(X >= shared) for X hypergeometric: of N events, one actor attends d(u), the other d(v), each as if drawn at
 * random. The first term is by logarithms of factorials, the others by the ratio of one to the next.
 */
export class HypergeometricTest {
  readonly events: number;
  readonly #logs: Float64Array;
  readonly #cache = new Map<number, number>();

  constructor(events: number) {
    this.events = events;
    this.#logs = logFactorials(events);
  }

  pValue(shared: number, du: number, dv: number): number {
    const [few, many] = du < dv ? [du, dv] : [dv, du];
    if (shared <= Math.max(0, few + many - this.events)) return 1;
    const key = (few * (this.events + 1) + many) * (this.events + 1) + shared;
    const known = Number.isSafeInteger(key) ? this.#cache.get(key) : undefined;
    if (known !== undefined) return known;
    const isLikely = shared <= (few * many) / this.events;
    const p = isLikely ? 1 - this.#lowerTail(shared, few, many) : this.#upperTail(shared, few, many);
    this.#cache.set(key, p);
    return p;
  }

  /** P(X = k) for each k from 0 to the smaller of the two. */
  distribution(du: number, dv: number): Float64Array {
    const [few, many] = du < dv ? [du, dv] : [dv, du];
    const least = Math.max(0, few + many - this.events);
    return Float64Array.from({ length: few + 1 }, (_, k) =>
      k < least ? 0 : Math.exp(this.#logProbability(k, few, many)),
    );
  }

  /** P(X >= k) for a k above what is expected, where each term is smaller than the one before. */
  #upperTail(start: number, few: number, many: number): number {
    let term = Math.exp(this.#logProbability(start, few, many));
    let sum = term;
    for (let k = start; k < few && term > sum * NEGLIGIBLE; k++) {
      term *= ((few - k) * (many - k)) / ((k + 1) * (this.events - few - many + k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }

  /** P(X < k) for a k not above what is expected, going down. */
  #lowerTail(end: number, few: number, many: number): number {
    let term = Math.exp(this.#logProbability(end - 1, few, many));
    let sum = term;
    for (let k = end - 1; k > 0 && term > sum * NEGLIGIBLE; k--) {
      term *= (k * (this.events - few - many + k)) / ((few - k + 1) * (many - k + 1));
      sum += term;
    }
    return Math.min(1, sum);
  }

  /** log P(X = k) = log C(many, k) C(n - many, few - k) / C(n, few). */
  #logProbability(k: number, few: number, many: number): number {
    const choose = (n: number, r: number) => this.#logs[n]! - this.#logs[r]! - this.#logs[n - r]!;
    return choose(many, k) + choose(this.events - many, few - k) - choose(this.events, few);
  }
}

/** Two actors of one series: how many of its events each attends, and the test that knows how many there are. */
export interface Overlap {
  test: HypergeometricTest;
  du: number;
  dv: number;
}

/** P(X >= shared) for X the sum of independent hypergeometric numbers, by convolution. */
export function upperTailOfSum(shared: number, overlaps: readonly Overlap[]): number {
  const distributions = overlaps
    .map(({ test, du, dv }) => test.distribution(du, dv))
    .sort((one, other) => one.length - other.length);
  const sum = distributions.reduce(convolution);
  const least = sum.findIndex((p) => p > 0);
  if (shared <= least) return 1;
  const mean = overlaps.reduce((total, { test, du, dv }) => total + (du * dv) / test.events, 0);
  const add = (total: number, p: number) => total + p;
  if (shared <= mean) return Math.max(0, 1 - sum.subarray(0, shared).reduce(add, 0));
  return Math.min(1, sum.subarray(shared).reduceRight(add, 0)); // the smallest first
}

/** The distribution of the sum of two independent numbers. */
function convolution(one: Float64Array, other: Float64Array): Float64Array {
  const sum = new Float64Array(one.length + other.length - 1);
  for (let i = 0; i < one.length; i++) {
    if (one[i] === 0) continue;
    for (let k = 0; k < other.length; k++) sum[i + k]! += one[i]! * other[k]!;
  }
  return sum;
}

/**
 * Adjusted p-values by Y. Benjamini and Y. Hochberg, J. R. Stat. Soc. B 57, 289 (1995), of so many tests; those
 * for which no p-value is given have p = 1.
 */
export function benjaminiHochberg(pValues: Float64Array, tests: number): Float64Array {
  const order = Uint32Array.from(pValues.keys()).sort((one, other) => pValues[one]! - pValues[other]!);
  const qValues = new Float64Array(pValues.length);
  let least = 1;
  for (let rank = order.length; rank > 0; rank--) {
    const at = order[rank - 1]!;
    least = Math.min(least, (pValues[at]! * tests) / rank);
    qValues[at] = least;
  }
  return qValues;
}

/** A verdict's index in typed arrays. */
export const verdictIndex = (verdict: Verdict): number => verdicts.indexOf(verdict);
