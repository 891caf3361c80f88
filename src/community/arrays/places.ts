/** Where in a list of keys a key stands; -1 where it does not. */
export type PlaceOf = (key: number) => number;

/** A table over the keys takes four bytes for each number up to the highest; past this many it is not worth it. */
const LARGEST_TABLE = 2 ** 25;

/** How the places of keys are found, in whatever order these are: in a table where they are dense, else by halving. */
export function placesOf(keys: Uint32Array): PlaceOf {
  const highest = keys.reduce((most, key) => Math.max(most, key), 0);
  if (highest > LARGEST_TABLE) return placesByHalving(keys);
  const table = new Int32Array(highest + 1).fill(-1);
  for (let place = 0; place < keys.length; place++) table[keys[place]!] = place;
  return (key) => table[key] ?? -1;
}

function placesByHalving(keys: Uint32Array): PlaceOf {
  const order = Uint32Array.from(keys.keys()).sort((one, other) => keys[one]! - keys[other]!);
  const ascending = Uint32Array.from(order, (place) => keys[place]!);
  return (key) => order[placeAmong(ascending, key)] ?? -1;
}

/** Where a key stands among ascending keys, by halving; -1 where it does not. */
export function placeAmong(keys: Uint32Array, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (keys[middle] === key) return middle;
    if (keys[middle]! < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
