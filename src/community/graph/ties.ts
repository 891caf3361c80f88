import type { Lists } from '../arrays/lists.ts';
import type { Facts } from '../facts/facts.ts';
import type { GraphScope } from './graph-scope.ts';
import type { TwoModeGraph } from './two-mode.ts';

/** Whether a tie is stronger than chance; typed arrays hold indexes of this list. */
export const verdicts = ['STRONGER_THAN_CHANCE', 'NOT_DISTINGUISHABLE', 'INSUFFICIENT_DATA'] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * The one-mode projection: every pair of actors that shared at least one event, each pair once, with `a < b`,
 * in ascending order of `a`, then `b`. All columns are as long as there are ties.
 */
export interface Ties {
  a: Uint32Array;
  b: Uint32Array;
  /** How many events both attended. */
  shared: Uint32Array;
  /** Sum over the shared events of 1 / (actors of the event - 1): M. Newman, Phys. Rev. E 64, 016132 (2001). */
  newman: Float64Array;
  /** What they share on average where chance decides within each series: the sum of d(a) d(b) / N. */
  expected: Float64Array;
  /** P(X >= shared), X the sum over the series of independent hypergeometric(N, d(a), d(b)). */
  pValue: Float64Array;
  /** By Benjamini and Hochberg over all pairs of actors; p = 1 where nothing is shared. */
  qValue: Float64Array;
  /** An index in `verdicts`. */
  verdict: Uint8Array;
  /** In how many editions they met, and the first and last of these as indexes of editions. */
  editions: Uint32Array;
  firstEdition: Uint32Array;
  lastEdition: Uint32Array;
  /** The neighbours of each actor, in ascending order. */
  neighbours: Lists;
  /** For each item of `neighbours`, which tie it is. */
  tieAt: Uint32Array;
}

/** A two-mode graph with its projection. */
export interface ProjectedGraph {
  twoMode: TwoModeGraph;
  ties: Ties;
}

/** The same with what it was made from. */
export interface ScopedGraph extends ProjectedGraph {
  facts: Facts;
  scope: GraphScope;
}

/** Ties that were not tested against chance. */
export type UntestedTies = Omit<Ties, 'expected' | 'pValue' | 'qValue' | 'verdict'>;

export const tieCount = ({ a }: Ties): number => a.length;
