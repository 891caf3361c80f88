/** The numbers from 0 to before so many. */
export const numbers = (count: number): Uint32Array => filled(new Uint32Array(count), (at) => at);

/** The array, with a value at every place. */
export function filled<Target extends Uint32Array | Int32Array | Float64Array | Uint8Array>(
  target: Target,
  valueAt: (at: number) => number,
): Target {
  for (let at = 0; at < target.length; at++) target[at] = valueAt(at);
  return target;
}
