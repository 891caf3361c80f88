import { uints } from '../graph/arrays.ts';
import { listsOf } from '../graph/lists.ts';
import { bytesOf, type Column, type Rows } from './column.ts';
import type { Appearances, Attendances } from './facts.ts';
import type { PlaceOf } from './places.ts';

/** How keys become places in a table, and how many places there are. */
interface Table {
  placeOf: PlaceOf;
  count: number;
}

/** Roles are places in a list shorter than this. */
const ROLES: Table = { placeOf: (role) => role, count: 256 };

/**
 * Who was at each activity, in the one order that facts have: by activity, expert, organization and role, so that the
 * same facts always lie alike.
 */
export function attendancesOf(
  { a, b, c, d }: Rows,
  { activities, organizations, experts }: Record<'activities' | 'organizations' | 'experts', Table>,
): Attendances {
  let order = rowNumbers(a.length);
  // From the last to the first: what is equal in one keeps the order of those before.
  order = arranged(order, d, ROLES);
  order = arranged(order, c, organizations);
  order = arranged(order, b, experts);
  order = arranged(order, a, activities);
  return {
    activity: a.uints(order, activities.placeOf),
    expert: b.ints(order, experts.placeOf),
    organization: c.ints(order, organizations.placeOf),
    role: bytesOf(d, order),
  };
}

function rowNumbers(length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  for (let row = 0; row < length; row++) numbers[row] = row;
  return numbers;
}

/** The rows by the places of a column's keys, those without a place first; else as they were. */
function arranged(order: Uint32Array, column: Column, { placeOf, count }: Table): Uint32Array {
  const placed = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) placed[at] = placeOf(column.at(order[at]!)) + 1;
  return listsOf(count + 1, placed, order).items;
}

/** For each expert the organization appeared for most often, of equals the one with the lower key. */
export function mainOrganizations({ expert, organization }: Attendances, experts: number): Int32Array {
  const { from, items } = listsOf(
    experts + 1,
    expert.map((place) => (place < 0 ? experts : place)),
    organization.map((place) => place + 1),
  );
  const main = new Int32Array(experts);
  for (let place = 0; place < experts; place++) {
    const own = items.subarray(from[place], from[place + 1]);
    main[place] = mostFrequent(own.length > 1 ? own.sort() : own);
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
export function appearancesOf({ a, b }: Rows, editionAt: PlaceOf, organizationAt: PlaceOf): Appearances {
  const rows = Array.from(
    { length: a.length },
    (_, row) => [editionAt(a.at(row)), organizationAt(b.at(row))] as const,
  );
  const known = rows.filter(([, organization]) => organization >= 0);
  known.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  const appearances = { edition: uints(known.length), organization: uints(known.length) };
  for (const [row, [edition, organization]] of known.entries()) {
    appearances.edition[row] = edition;
    appearances.organization[row] = organization;
  }
  return appearances;
}
