import { range } from '../arrays/fill.ts';
import { bytesOf } from '../arrays/int-column.ts';
import type { IndexOfKey } from '../arrays/key-index.ts';
import { listsOf } from '../arrays/lists.ts';
import { sharedBytes, sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import type { Appearances, Attendances } from './facts.ts';
import type { RawRows } from './raw-rows.ts';

interface KeyIndexes {
  activityAt: IndexOfKey;
  organizationAt: IndexOfKey;
  expertAt: IndexOfKey;
  /** The index among the experts who are withheld. */
  withheldAt: IndexOfKey;
}

/** Who was at each activity, in the order that facts always have. */
export function attendancesOf({ a, b, c, d }: RawRows, activities: number, at: KeyIndexes): Attendances {
  const { from, items: order } = listsOf(activities, a.toInts(undefined, at.activityAt), range(a.length));
  const [expert, organization] = [b.toInts(undefined, at.expertAt), c.toInts(undefined, at.organizationAt)];
  const withheld = b.toInts(undefined, (key) => (at.withheldAt(key) < 0 ? 0 : 1));
  const compare = (one: number, other: number) =>
    expert[one]! - expert[other]! ||
    organization[one]! - organization[other]! ||
    d.at(one) - d.at(other) ||
    withheld[one]! - withheld[other]!;
  const activity = sharedUints(order.length);
  for (let index = 0; index < activities; index++) {
    const [start, end] = [from[index]!, from[index + 1]!];
    activity.fill(index, start, end);
    sortRange(order, start, end, compare);
  }
  return {
    activity,
    expert: pickRows(expert, order, sharedInts(order.length)),
    organization: pickRows(organization, order, sharedInts(order.length)),
    role: bytesOf(d, order),
    withheld: pickRows(withheld, order, sharedBytes(order.length)),
  };
}

/** The values of the given rows, in their order. */
function pickRows<Target extends Int32Array | Uint8Array>(
  values: Int32Array,
  rows: Uint32Array,
  target: Target,
): Target {
  for (let at = 0; at < rows.length; at++) target[at] = values[rows[at]!]!;
  return target;
}

/** Up to so many rows, an insertion sort is faster than the sort of the array. */
const MAX_INSERTION_SORT = 64;

type Compare = (one: number, other: number) => number;

/** Sorts the rows from `start` to before `end`: most activities have few, and some have very many. */
function sortRange(rows: Uint32Array, start: number, end: number, compare: Compare): void {
  if (end - start > MAX_INSERTION_SORT) {
    rows.subarray(start, end).sort(compare);
    return;
  }
  for (let next = start + 1; next < end; next++) {
    const row = rows[next]!;
    let at = next;
    for (; at > start && compare(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}

/** For each expert the organization appeared for most often, of equals the one with the lower key. */
export function mainOrganizations({ expert, organization }: Attendances, experts: number): Int32Array {
  const { from, items } = listsOf(
    experts + 1,
    expert.map((index) => (index < 0 ? experts : index)),
    organization.map((index) => index + 1),
  );
  const main = new Int32Array(experts);
  for (let index = 0; index < experts; index++) {
    const own = items.subarray(from[index], from[index + 1]);
    main[index] = mostFrequent(own.length > 1 ? own.sort() : own);
  }
  return main;
}

/** Of numbers in ascending order, counted from 1, the most frequent, counted from 0; 0 does not count. */
function mostFrequent(sorted: Uint32Array): number {
  let [best, most, run] = [0, 0, 0];
  for (let at = 0; at < sorted.length; at++) {
    run = at > 0 && sorted[at] === sorted[at - 1] ? run + 1 : 1;
    if (sorted[at]! > 0 && run > most) [best, most] = [sorted[at]!, run];
  }
  return best - 1;
}

/** Which organizations were part of which edition as a whole, each once. */
export function appearancesOf(
  { a, b }: RawRows,
  editionAt: IndexOfKey,
  organizationAt: IndexOfKey,
): Appearances {
  const rows = Array.from(
    { length: a.length },
    (_, row) => [editionAt(a.at(row)), organizationAt(b.at(row))] as const,
  );
  const known = rows.filter(([, organization]) => organization >= 0);
  known.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const appearances = { edition: sharedUints(known.length), organization: sharedUints(known.length) };
  for (const [row, [edition, organization]] of known.entries()) {
    appearances.edition[row] = edition;
    appearances.organization[row] = organization;
  }
  return appearances;
}
