import { sharedFloats } from '../arrays/shared-arrays.ts';

/**
 * How sure the community of each actor is, from 0 to 1: the mean, over the other runs, of the Jaccard similarity
 * between the actors it is with in the reference and those it is with in the run. NaN for an actor that belongs
 * to none (-1), and for all where there is no other run.
 */
export function confidenceOf(reference: Int32Array, others: readonly Int32Array[]): Float64Array {
  const confidence = sharedFloats(reference.length);
  const sizes = sizesOf(reference);
  for (const run of others) addSimilarity(confidence, reference, sizes, run);
  for (let actor = 0; actor < reference.length; actor++) {
    confidence[actor] = reference[actor]! < 0 ? Number.NaN : confidence[actor]! / others.length;
  }
  return confidence;
}

/** How many actors each community has; those in none are not counted. */
export function sizesOf(communityOf: Int32Array): Uint32Array {
  const sizes = new Uint32Array(communityOf.reduce((most, each) => Math.max(most, each), -1) + 1);
  for (const community of communityOf) if (community >= 0) sizes[community]!++;
  return sizes;
}

function addSimilarity(sums: Float64Array, reference: Int32Array, sizes: Uint32Array, run: Int32Array): void {
  const runSizes = sizesOf(run);
  const pairOf = (actor: number) => reference[actor]! * runSizes.length + run[actor]!;
  const common = new Map<number, number>();
  for (let actor = 0; actor < run.length; actor++) {
    if (reference[actor]! >= 0) common.set(pairOf(actor), (common.get(pairOf(actor)) ?? 0) + 1);
  }
  for (let actor = 0; actor < run.length; actor++) {
    if (reference[actor]! < 0) continue;
    const both = common.get(pairOf(actor))!;
    sums[actor]! += both / (sizes[reference[actor]!]! + runSizes[run[actor]!]! - both);
  }
}

/** The median of the values of each community's actors, in the order of the communities. */
export function mediansOf(communityOf: Int32Array, values: Float64Array): Float64Array {
  const medians = sharedFloats(sizesOf(communityOf).length);
  const grouped: number[][] = Array.from(medians, () => []);
  communityOf.forEach((community, actor) => {
    grouped[community]?.push(values[actor]!);
  });
  grouped.forEach((group, community) => {
    medians[community] = median(group.toSorted((one, other) => one - other));
  });
  return medians;
}

const median = (sorted: readonly number[]): number =>
  (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
