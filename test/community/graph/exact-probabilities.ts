/** C(n, k), exactly. */
export function choose(n: number, k: number): bigint {
  if (k < 0 || k > n) return 0n;
  let product = 1n;
  for (let step = 1; step <= k; step++) product = (product * BigInt(n - k + step)) / BigInt(step);
  return product;
}

/** P(X >= shared) for X hypergeometric(events, du, dv), as a fraction. */
export function exactTail(events: number, du: number, dv: number, shared: number) {
  let over = 0n;
  for (let k = Math.max(0, shared); k <= Math.min(du, dv); k++)
    over += choose(dv, k) * choose(events - dv, du - k);
  return { over, under: choose(events, du) };
}

/** Of so many events one attends so many, and another so many. */
export type Draw = readonly [events: number, du: number, dv: number];

/** P(X >= shared) for X the sum of independent hypergeometric numbers, as a fraction. */
export function exactTailOfSum(draws: readonly Draw[], shared: number) {
  let [ways, under] = [[1n], 1n];
  for (const [events, du, dv] of draws) {
    const own = Array.from(
      { length: Math.min(du, dv) + 1 },
      (_, k) => choose(dv, k) * choose(events - dv, du - k),
    );
    const sum = new Array<bigint>(ways.length + own.length - 1).fill(0n);
    for (const [i, one] of ways.entries()) for (const [k, other] of own.entries()) sum[i + k]! += one * other;
    [ways, under] = [sum, under * choose(events, du)];
  }
  return { over: ways.slice(shared).reduce((one, other) => one + other, 0n), under };
}

/** A fraction as a number, to the last digits but one or two. */
export const asNumber = ({ over, under }: { over: bigint; under: bigint }): number =>
  over === under ? 1 : Number(over) / Number(under);

/** P(X >= shared) for one hypergeometric number. */
export const exactPValue = (events: number, du: number, dv: number, shared: number): number =>
  asNumber(exactTail(events, du, dv, shared));

/** Whether no more than a twentieth, exactly. */
export const isSignificant = ({ over, under }: { over: bigint; under: bigint }): boolean =>
  20n * over <= under;

/**
 * Which hypotheses Y. Benjamini and Y. Hochberg reject at a level: those of the k smallest p-values, for the largest k
 * whose p-value is at most k / m of the level.
 */
export function rejected(pValues: readonly number[], level: number): boolean[] {
  const sorted = pValues.toSorted((one, other) => one - other);
  const last = sorted.findLastIndex((p, at) => p <= ((at + 1) / sorted.length) * level);
  return pValues.map((p) => last >= 0 && p <= sorted[last]!);
}

/** The smallest level at which each is rejected: over all ranks from its own, the least of m p / rank. */
export function adjusted(pValues: readonly number[]): number[] {
  const sorted = pValues.toSorted((one, other) => one - other);
  const levels = sorted.map((p, at) => (p * sorted.length) / (at + 1));
  return pValues.map((p) => Math.min(1, ...levels.slice(sorted.indexOf(p))));
}
