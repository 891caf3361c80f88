import { jaccardOf, surpriseOf } from './measures.ts';
import { type Ties, type Verdict, verdicts } from './ties.ts';
import type { TwoModeGraph } from './two-mode.ts';

/** How a tie compares with chance. */
export interface TieSignificance {
  /** How many events two such actors share on average where chance alone decides. */
  expected: number;
  surprise: number;
  verdict: Verdict;
}

/** All values of a tie; for what they mean, see `Ties`. */
export interface TieValues extends TieSignificance {
  shared: number;
  jaccard: number;
  newman: number;
  pValue: number;
  qValue: number;
}

/** How a tie compares with chance. Cheap, unlike all of its values, so a map can have it of every tie. */
export const tieSignificance = (ties: Ties, tie: number): TieSignificance => ({
  expected: ties.expected[tie]!,
  surprise: surpriseOf(ties, tie),
  verdict: verdicts[ties.verdict[tie]!]!,
});

/** All values of a tie. */
export const tieValues = (twoMode: TwoModeGraph, ties: Ties, tie: number): TieValues => ({
  shared: ties.shared[tie]!,
  jaccard: jaccardOf(twoMode, ties, tie),
  newman: ties.newman[tie]!,
  pValue: ties.pValue[tie]!,
  qValue: ties.qValue[tie]!,
  ...tieSignificance(ties, tie),
});
