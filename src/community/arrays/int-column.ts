import { sharedBytes, sharedInts, sharedUints } from './shared-arrays.ts';

/** A column of whole numbers that grows as rows arrive. */
export class IntColumn {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  at(row: number): number {
    return this.#values[row]!;
  }

  /** All values, as a view that holds until the next one is pushed. */
  get values(): Int32Array {
    return this.#values.subarray(0, this.length);
  }

  /** The values in shared memory, in the given order of rows or else as they were pushed, each mapped by the function. */
  toInts(order?: Uint32Array, of: (value: number) => number = same): Int32Array {
    return this.#fill(sharedInts(this.length), order, of);
  }

  /** The same as unsigned numbers. */
  toUints(order?: Uint32Array, of: (value: number) => number = same): Uint32Array {
    return this.#fill(sharedUints(this.length), order, of);
  }

  #fill<Target extends Int32Array | Uint32Array>(
    target: Target,
    order: Uint32Array | undefined,
    of: (value: number) => number,
  ): Target {
    for (let at = 0; at < this.length; at++) target[at] = of(this.#values[order ? order[at]! : at]!);
    return target;
  }
}

const same = (value: number) => value;

/** Up to so many possible values per row, rows are sorted by writing them to a table, in linear time. */
const MAX_VALUES_PER_ROW = 16;

/** The rows in ascending order of a column in which no value comes twice. */
export function rowsSortedBy(column: IntColumn): Uint32Array {
  const { values, length } = column;
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  const rows = new Uint32Array(length);
  if (highest > MAX_VALUES_PER_ROW * (length + 1024)) {
    for (let row = 0; row < length; row++) rows[row] = row;
    return rows.sort((one, other) => values[one]! - values[other]!);
  }
  const table = new Uint32Array(highest + 1);
  for (let row = 0; row < length; row++) table[values[row]!] = row + 1;
  let next = 0;
  for (const row of table) if (row > 0) rows[next++] = row - 1;
  return rows;
}

/** The values of a column as bytes, in the given order of rows. */
export function bytesOf(column: IntColumn, order: Uint32Array): Uint8Array {
  const target = sharedBytes(order.length);
  for (let at = 0; at < order.length; at++) target[at] = column.at(order[at]!);
  return target;
}
