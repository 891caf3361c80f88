import { lengthOf, listOf } from '../arrays/lists.ts';
import { sharedUints } from '../arrays/shared-arrays.ts';
import type { Ties } from '../graph/ties.ts';
import { components } from './components.ts';

/** What the projection loses without some of its actors. */
export interface WhatIf {
  componentsBefore: number;
  componentsAfter: number;
  /** Pairs of remaining actors that some path connected and none connects any more. */
  pairsDisconnected: number;
  /** The remaining actors that had ties and have none left, ascending. */
  orphaned: Uint32Array;
}

/** Removes actors, all at once; naming one twice removes it once. */
export function whatIf(ties: Ties, actorCount: number, removed: readonly number[]): WhatIf {
  const isRemoved = new Uint8Array(actorCount);
  for (const actor of removed) isRemoved[actor] = 1;
  const before = components(ties, actorCount);
  const after = components(ties, actorCount, isRemoved);
  const remaining = before.sizes.slice();
  for (let actor = 0; actor < actorCount; actor++)
    if (isRemoved[actor]) remaining[before.componentOf[actor]!]!--;
  return {
    componentsBefore: before.count,
    componentsAfter: after.count,
    pairsDisconnected: pairsWithin(remaining) - pairsWithin(after.sizes),
    orphaned: orphanedBy(ties, isRemoved),
  };
}

const pairsWithin = (sizes: Uint32Array): number =>
  sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);

function orphanedBy({ neighbours }: Ties, isRemoved: Uint8Array): Uint32Array {
  const orphans: number[] = [];
  for (let actor = 0; actor < isRemoved.length; actor++) {
    if (isRemoved[actor] || lengthOf(neighbours, actor) === 0) continue;
    if (listOf(neighbours, actor).every((contact) => isRemoved[contact])) orphans.push(actor);
  }
  const orphaned = sharedUints(orphans.length);
  orphaned.set(orphans);
  return orphaned;
}
