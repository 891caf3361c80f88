import { indexByKey } from '../arrays/key-index.ts';
import { type Lists, listOf, listsOf } from '../arrays/lists.ts';
import type { RawRows } from './raw-rows.ts';

/**
 * For each organization the indexes of those that carry on what it did, over any number of steps: of all that
 * can be reached by succession, itself among them, those that have not handed over in turn. A circle of
 * successions has no end, and so no heirs.
 */
export function heirsOf(keys: Uint32Array, { a: from, b: to, c: handedOver }: RawRows): Lists {
  const indexOf = indexByKey(keys);
  const successors = listsOf(keys.length, from.toInts(undefined, indexOf), to.toInts(undefined, indexOf));
  const ended = new Uint8Array(keys.length);
  for (let row = 0; row < from.length; row++) if (handedOver.at(row)) ended[indexOf(from.at(row))] = 1;
  const [owner, heir]: [number[], number[]] = [[], []];
  for (let index = 0; index < keys.length; index++) {
    for (const reached of reachable(successors, index)) {
      if (ended[reached]) continue;
      owner.push(index);
      heir.push(reached);
    }
  }
  return listsOf(keys.length, owner, heir);
}

function reachable(successors: Lists, start: number): number[] {
  const seen = new Set([start]);
  for (const index of seen) for (const next of listOf(successors, index)) seen.add(next);
  return [...seen].sort((one, other) => one - other);
}
