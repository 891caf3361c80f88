import { sharedUints } from './shared-arrays.ts';

/** A list of numbers for each of many owners, end to end: compressed sparse rows. */
export interface Lists {
  /** Where the list of each owner starts; one longer than there are owners. */
  from: Uint32Array;
  /** The items of all lists, in the order of the owners. */
  items: Uint32Array;
}

/** The items of one owner, as a view. */
export const listOf = ({ from, items }: Lists, owner: number): Uint32Array =>
  items.subarray(from[owner]!, from[owner + 1]!);

/** How many items one owner has. */
export const lengthOf = ({ from }: Lists, owner: number): number => from[owner + 1]! - from[owner]!;

/** Lists from pairs of owner and item; the items of an owner keep the order of the pairs. */
export function listsOf(owners: number, owner: ArrayLike<number>, item: ArrayLike<number>): Lists {
  const from = sharedUints(owners + 1);
  for (let at = 0; at < owner.length; at++) from[owner[at]! + 1]!++;
  for (let at = 0; at < owners; at++) from[at + 1]! += from[at]!;
  const next = from.slice(0, owners);
  const items = sharedUints(owner.length);
  for (let at = 0; at < owner.length; at++) items[next[owner[at]!]!++] = item[at]!;
  return { from, items };
}

/** The lists the other way round: for each of so many items, who has it, in ascending order. */
export function invertLists({ from, items }: Lists, count: number): Lists {
  const owner = new Uint32Array(items.length);
  for (let at = 0; at + 1 < from.length; at++) owner.fill(at, from[at], from[at + 1]);
  return listsOf(count, items, owner);
}

/** What two ascending lists have in common, in ascending order. */
export function intersectionOf(one: Uint32Array, other: Uint32Array): number[] {
  const both: number[] = [];
  for (let at = 0, next = 0; at < one.length && next < other.length; ) {
    const step = one[at]! - other[next]!;
    if (step === 0) both.push(one[at]!);
    if (step <= 0) at++;
    if (step >= 0) next++;
  }
  return both;
}
