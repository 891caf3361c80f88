/** The numbers from 0 to count - 1. */
export const range = (count: number): Uint32Array => fillWith(new Uint32Array(count), (at) => at);

/** The array, filled with the value of each index. */
export function fillWith<Target extends Uint32Array | Int32Array | Float64Array | Uint8Array>(
  target: Target,
  valueAt: (at: number) => number,
): Target {
  for (let at = 0; at < target.length; at++) target[at] = valueAt(at);
  return target;
}

/** The sum of all numbers. */
export const sumOf = (numbers: Uint8Array | Float64Array): number => {
  let sum = 0;
  for (const each of numbers) sum += each;
  return sum;
};

/** Turns ranks, of which no two are the same, into those from 1 without gaps; takes time linear in the highest. */
export function closeGaps(ranks: Uint32Array): Uint32Array {
  const upTo = new Uint32Array(ranks.reduce((most, rank) => Math.max(most, rank), 0) + 1);
  for (const rank of ranks) upTo[rank] = 1;
  for (let rank = 1; rank < upTo.length; rank++) upTo[rank]! += upTo[rank - 1]!;
  return fillWith(ranks, (at) => upTo[ranks[at]!]!);
}
