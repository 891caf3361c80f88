import type { Ties, UntestedTies } from './ties.ts';
import type { TwoModeGraph } from './two-mode.ts';

/**
 * How many events at least one of the two attended. Those that both attended can be more than tie them: heirs of one
 * organization are not tied by what both inherited.
 */
function unionSize({ eventsOf: { from, items } }: TwoModeGraph, { a, b }: Ties, tie: number): number {
  let [one, other] = [from[a[tie]!]!, from[b[tie]!]!];
  const [oneEnd, otherEnd] = [from[a[tie]! + 1]!, from[b[tie]! + 1]!];
  let union = oneEnd - one + (otherEnd - other);
  while (one < oneEnd && other < otherEnd) {
    const step = items[one]! - items[other]!;
    if (step === 0) union--;
    if (step <= 0) one++;
    if (step >= 0) other++;
  }
  return union;
}

/** shared / |union|. */
export const jaccardOf = (graph: TwoModeGraph, ties: Ties, tie: number): number =>
  ties.shared[tie]! / unionSize(graph, ties, tie);

/** Sums are rounded to so many parts of 1: further digits depend on the order of summation. */
const STRENGTH_PRECISION = 1e9;

/** The sum of newman over an actor's ties, to nine decimals. */
export function strengthOf({ neighbours, tieAt, newman }: UntestedTies, actor: number): number {
  let sum = 0;
  for (let at = neighbours.from[actor]!; at < neighbours.from[actor + 1]!; at++) sum += newman[tieAt[at]!]!;
  return Math.round(sum * STRENGTH_PRECISION) / STRENGTH_PRECISION;
}

/** Beyond this, a tie is no more surprising: p-values of 1e-50 and below are beyond what the data can carry. */
export const MAX_SURPRISE = 50;

/** How surprising a tie is: -log10 of its p-value, from 0 (no surprise) to 50; NaN where there is no p-value. */
export const surpriseOf = ({ pValue }: Pick<Ties, 'pValue'>, tie: number): number =>
  Math.min(MAX_SURPRISE, Math.max(0, -Math.log10(pValue[tie]!)));
