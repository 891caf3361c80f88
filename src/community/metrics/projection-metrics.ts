import { listOf } from '../arrays/lists.ts';
import { sharedFloats } from '../arrays/shared-arrays.ts';
import type { Ties } from '../graph/ties.ts';
import { type Articulation, articulation } from './articulation.ts';
import { type Brokerage, brokerage } from './brokerage.ts';
import { type StructuralHoles, structuralHoles } from './structural-holes.ts';

/** Metrics of each actor from the one-mode projection; unweighted, one entry in each column for each actor. */
export interface ProjectionMetrics extends StructuralHoles, Brokerage, Articulation {
  /** Of the actor's ties with both sectors known, the share that lead to another sector; NaN without any. */
  crossSectorShare: Float64Array;
}

/** The metrics of all actors; `sectorOf` is the sector of each, -1 where it is not known. */
export const projectionMetrics = (ties: Ties, sectorOf: Int32Array): ProjectionMetrics => ({
  ...structuralHoles(ties),
  ...brokerage(ties, sectorOf),
  ...articulation(ties),
  crossSectorShare: crossSectorShare(ties, sectorOf),
});

function crossSectorShare({ neighbours }: Ties, sectorOf: Int32Array): Float64Array {
  const shares = sharedFloats(neighbours.from.length - 1).fill(Number.NaN);
  for (let actor = 0; actor < shares.length; actor++) {
    const own = sectorOf[actor]!;
    if (own === -1) continue;
    let [known, across] = [0, 0];
    for (const contact of listOf(neighbours, actor)) {
      if (sectorOf[contact] === -1) continue;
      known++;
      if (sectorOf[contact] !== own) across++;
    }
    shares[actor] = across / known;
  }
  return shares;
}
