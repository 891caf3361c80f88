/** The index of a key in a list of keys; -1 where it is not there. */
export type IndexOfKey = (key: number) => number;

/** A table takes four bytes for each number up to the highest key; above this many it is not worth it. */
const MAX_TABLE_SIZE = 2 ** 25;

/** A function from a key to its index, whatever the order of the keys: by a table, or a binary search where keys are too high. */
export function indexByKey(keys: Uint32Array): IndexOfKey {
  const highest = keys.reduce((most, key) => Math.max(most, key), 0);
  if (highest > MAX_TABLE_SIZE) return indexByBinarySearch(keys);
  const table = new Int32Array(highest + 1).fill(-1);
  for (let index = 0; index < keys.length; index++) table[keys[index]!] = index;
  return (key) => table[key] ?? -1;
}

function indexByBinarySearch(keys: Uint32Array): IndexOfKey {
  const order = Uint32Array.from(keys.keys()).sort((one, other) => keys[one]! - keys[other]!);
  const ascending = Uint32Array.from(order, (index) => keys[index]!);
  return (key) => order[indexInSorted(ascending, key)] ?? -1;
}

/** The index of a key among ascending keys, by binary search; -1 where it is not there. */
export function indexInSorted(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] === key) return middle;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
