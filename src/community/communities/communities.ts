import { sharedInts } from '../arrays/shared-arrays.ts';
import { confidenceOf, mediansOf, sizesOf } from './confidence.ts';
import { type Partition, partitionOf } from './louvain.ts';
import { weightedGraphOf } from './weighted-graph.ts';
import type { WeightedTies } from './weighted-ties.ts';

/** How often Louvain is run, with the seeds from 0. */
export const LOUVAIN_RUNS = 50;

/** Below this median confidence a community is not given a name: the method may have found it by chance. */
export const MIN_NAMED_CONFIDENCE = 0.6;

/** Who belongs together, and how sure that is. */
export interface Communities {
  /** The community of each actor, by size descending, then by smallest actor; -1 for an actor without ties. */
  communityOf: Int32Array;
  /** How sure that is for each actor, from 0 to 1; NaN for an actor without ties. */
  confidence: Float64Array;
  /** The median of that in each community. */
  medianConfidence: Float64Array;
  /** Of the division shown, the best of all runs, weighted by `newman`; NaN without ties. */
  modularity: number;
}

/** Smaller differences of modularity come from the order of summation. */
const MODULARITY_TOLERANCE = 1e-12;

/**
 * The best of many runs of Louvain over the ties, compared with the others: the same ties give the same
 * communities. With a single run there is nothing to compare, and every confidence is NaN.
 */
export function communitiesOf(
  ties: WeightedTies,
  actorCount: number,
  options: { runs?: number } = {},
): Communities {
  const graph = weightedGraphOf(ties, actorCount);
  const runs = Array.from({ length: options.runs ?? LOUVAIN_RUNS }, (_, seed) => partitionOf(graph, seed));
  const best = bestOf(runs);
  const communityOf = renumbered(best.communityOf);
  const others = runs.filter((run) => run !== best).map((run) => run.communityOf);
  const confidence = confidenceOf(communityOf, others);
  const medianConfidence = mediansOf(communityOf, confidence);
  return { communityOf, confidence, medianConfidence, modularity: best.modularity };
}

/** Whether a community is sure enough to be given a name. */
export const isNamed = (
  { medianConfidence }: Pick<Communities, 'medianConfidence'>,
  community: number,
): boolean => medianConfidence[community]! >= MIN_NAMED_CONFIDENCE;

const bestOf = (runs: readonly Partition[]): Partition =>
  runs.reduce((best, run) => (run.modularity > best.modularity + MODULARITY_TOLERANCE ? run : best));

function renumbered(communityOf: Int32Array): Int32Array {
  const sizes = sizesOf(communityOf);
  const byFirstActor = [...new Set(communityOf)].filter((community) => community >= 0);
  const order = byFirstActor.toSorted((one, other) => sizes[other]! - sizes[one]!);
  const numbers = new Map(order.map((community, number) => [community, number]));
  const result = sharedInts(communityOf.length);
  communityOf.forEach((community, actor) => {
    result[actor] = numbers.get(community) ?? -1;
  });
  return result;
}
