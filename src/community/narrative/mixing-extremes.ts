import type { MixingFacts } from './network-facts.ts';

/** How many ties must be expected for a difference to be described. */
const MIN_EXPECTED_TIES = 5;

/** The pairs of sectors that are tied the most beyond, and the most short of, what chance would give. */
export interface MixingExtremes {
  over: MixingFacts | undefined;
  under: MixingFacts | undefined;
}

/**
 * By Pearson's residual, (ties - expected) / sqrt(expected), the first of equals. Where fewer than five ties are
 * expected, as W. Cochran, Ann. Math. Stat. 23, 315 (1952), has it, a residual means nothing, and a difference of less
 * than half a tie is not described.
 */
export function mixingExtremesOf(mixing: readonly MixingFacts[]): MixingExtremes {
  const clear = mixing.filter(
    ({ ties, expected }) => expected >= MIN_EXPECTED_TIES && Math.abs(ties - expected) >= 0.5,
  );
  return {
    over: furthest(clear.filter(({ ties, expected }) => ties > expected)),
    under: furthest(clear.filter(({ ties, expected }) => ties < expected)),
  };
}

const furthest = (cells: readonly MixingFacts[]): MixingFacts | undefined =>
  cells.toSorted((one, other) => residual(other) - residual(one))[0];

const residual = ({ ties, expected }: MixingFacts): number => Math.abs(ties - expected) / Math.sqrt(expected);
