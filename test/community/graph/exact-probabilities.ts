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

/** The same as a number, to the last digits but one or two. */
export function exactPValue(events: number, du: number, dv: number, shared: number): number {
  const { over, under } = exactTail(events, du, dv, shared);
  return over === under ? 1 : Number(over) / Number(under);
}

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
