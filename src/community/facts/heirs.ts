import { indexByKey } from '../arrays/key-index.ts';
import { type Lists, listOf, listsOf } from '../arrays/lists.ts';
import type { RawRows } from './raw-rows.ts';

/**
 * For each organization the places of those that carry on what it did, over any number of steps: of all that
 * can be reached by succession, itself among them, those that have not handed over in turn. A circle of
 * successions has no end, and so no heirs.
 */
export function heirsOf(keys: Uint32Array, { a: from, b: to, c: handedOver }: RawRows): Lists {
  const placeOf = indexByKey(keys);
  const successors = listsOf(keys.length, from.toInts(undefined, placeOf), to.toInts(undefined, placeOf));
  const ended = new Uint8Array(keys.length);
  for (let row = 0; row < from.length; row++) if (handedOver.at(row)) ended[placeOf(from.at(row))] = 1;
  const [owner, heir]: [number[], number[]] = [[], []];
  for (let place = 0; place < keys.length; place++) {
    for (const reached of reachable(successors, place)) {
      if (ended[reached]) continue;
      owner.push(place);
      heir.push(reached);
    }
  }
  return listsOf(keys.length, owner, heir);
}

function reachable(successors: Lists, start: number): number[] {
  const seen = new Set([start]);
  for (const place of seen) for (const next of listOf(successors, place)) seen.add(next);
  return [...seen].sort((one, other) => one - other);
}
