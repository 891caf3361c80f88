/** Where in a list of keys a key stands; -1 where it does not. */
export type IndexOfKey = (key: number) => number;

/** A table over the keys takes four bytes for each number up to the highest; past this many it is not worth it. */
const MAX_TABLE_SIZE = 2 ** 25;

/** How the places of keys are found, in whatever order these are: in a table where they are dense, else by halving. */
export function indexByKey(keys: Uint32Array): IndexOfKey {
  const highest = keys.reduce((most, key) => Math.max(most, key), 0);
  if (highest > MAX_TABLE_SIZE) return indexByBinarySearch(keys);
  const table = new Int32Array(highest + 1).fill(-1);
  for (let place = 0; place < keys.length; place++) table[keys[place]!] = place;
  return (key) => table[key] ?? -1;
}

function indexByBinarySearch(keys: Uint32Array): IndexOfKey {
  const order = Uint32Array.from(keys.keys()).sort((one, other) => keys[one]! - keys[other]!);
  const ascending = Uint32Array.from(order, (place) => keys[place]!);
  return (key) => order[indexInSorted(ascending, key)] ?? -1;
}

/** Where a key stands among ascending keys, by halving; -1 where it does not. */
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
