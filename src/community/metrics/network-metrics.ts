import { type ScopedGraph, type Ties, type Verdict, verdicts } from '../graph/ties.ts';
import { actorCount } from '../graph/two-mode.ts';
import { density, robinsAlexanderClustering } from './clustering.ts';
import { components } from './components.ts';
import { homophily } from './homophily.ts';
import { type Turnover, turnoverOf } from './turnover.ts';

/** Metrics of a graph as a whole; NaN where one is not defined. */
export interface NetworkMetrics extends Turnover {
  /** Attendances, as a share of all that there could be. */
  density: number;
  robinsAlexanderClustering: number;
  /** How many groups of actors there are without a tie between them. */
  components: number;
  /** The share of the actors in the largest of these. */
  giantShare: number;
  sectorAssortativity: number;
  sectorEIIndex: number;
  /** How many ties are STRONGER_THAN_CHANCE, and how many have INSUFFICIENT_DATA. */
  strongerThanChance: number;
  insufficient: number;
}

/** The metrics of both modes of a graph and of its projection. */
export function networkMetrics({ facts, scope, twoMode, ties }: ScopedGraph): NetworkMetrics {
  const actors = actorCount(twoMode);
  const { count, giant } = components(ties, actors);
  const { assortativity, eiIndex } = homophily(ties, twoMode.sectorOf);
  return {
    density: actors > 0 ? density(twoMode) : Number.NaN,
    robinsAlexanderClustering: robinsAlexanderClustering(twoMode),
    components: count,
    giantShare: actors > 0 ? giant / actors : Number.NaN,
    sectorAssortativity: assortativity,
    sectorEIIndex: eiIndex,
    strongerThanChance: countOf(ties, 'STRONGER_THAN_CHANCE'),
    insufficient: countOf(ties, 'INSUFFICIENT_DATA'),
    ...turnoverOf(facts, scope, twoMode),
  };
}

function countOf({ verdict }: Ties, wanted: Verdict): number {
  const index = verdicts.indexOf(wanted);
  let count = 0;
  for (const each of verdict) if (each === index) count++;
  return count;
}
