import type { Ties } from './ties.ts';

/** Beyond this, a tie is no more surprising: p-values of 1e-50 and below are beyond what the data can carry. */
export const MAX_SURPRISE = 50;

/** How surprising a tie is: -log10 of its p-value, from 0 (no surprise) to 50; NaN where there is no p-value. */
export const surpriseOf = ({ pValue }: Pick<Ties, 'pValue'>, tie: number): number =>
  Math.min(MAX_SURPRISE, Math.max(0, -Math.log10(pValue[tie]!)));
