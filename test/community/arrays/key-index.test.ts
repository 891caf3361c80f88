import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, IntColumn, rowsSortedBy } from '../../../src/community/arrays/int-column.ts';
import { indexByKey, indexInSorted } from '../../../src/community/arrays/key-index.ts';
import { anyKeys } from '../facts/any-network.ts';

const columnOf = (values: readonly number[]) => {
  const column = new IntColumn();
  for (const value of values) column.push(value);
  return column;
};

const ascending = (keys: readonly number[]) => Uint32Array.from(keys).sort();

describe('the index of a key', () => {
  it('is where it stands, and -1 for any other, by a table as by a binary search', () => {
    fc.assert(
      fc.property(anyKeys(0, 30), fc.array(fc.nat(2 ** 31 - 1)), (keys, others) => {
        const sorted = ascending(keys);
        const placeOf = indexByKey(sorted);
        for (const key of [...keys, ...others, ...keys.map((each) => each + 1), 0, -1]) {
          expect(placeOf(key)).toBe(sorted.indexOf(key));
          expect(indexInSorted(sorted, key)).toBe(sorted.indexOf(key));
        }
      }),
    );
  });

  it('is found though keys lie close to 0 and far beyond any table', () => {
    const keys = Uint32Array.of(0, 1, 2, 2 ** 25, 2 ** 25 + 1, 2 ** 32 - 1);
    expect(Array.from(keys, indexByKey(keys))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([3, 2 ** 25 - 1, 2 ** 32 - 2].map(indexByKey(keys))).toEqual([-1, -1, -1]);
  });
});

describe('a column', () => {
  it('keeps what is pushed, however much', () => {
    const values = Array.from({ length: 5000 }, (_, at) => (at * 7919) % 1013);
    const column = columnOf(values);
    expect(column.length).toBe(5000);
    expect([...column.values]).toEqual(values);
    expect([...column.toInts()]).toEqual(values);
    expect(column.at(4321)).toBe(values[4321]);
  });

  it('gives its values in any order of rows, each as it is to be', () => {
    const column = columnOf([5, 0, 300, 7]);
    const order = Uint32Array.of(3, 0, 1, 2);
    expect(column.toInts(order, (value) => value - 6)).toEqual(Int32Array.of(1, -1, -6, 294));
    expect(column.toUints(order)).toEqual(Uint32Array.of(7, 5, 0, 300));
    expect(bytesOf(columnOf([1, 0, 2, 8]), order)).toEqual(Uint8Array.of(8, 1, 0, 2));
  });

  it('holds what other threads can read without a copy', () => {
    expect(columnOf([1]).toInts().buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('puts its rows in ascending order, whether its values are dense or sparse', () => {
    const anyValues = fc.oneof(
      anyKeys(0, 40),
      fc.uniqueArray(fc.nat(40)),
      fc.uniqueArray(fc.nat(2 ** 31 - 1)),
    );
    fc.assert(
      fc.property(anyValues, (values) => {
        const rows = [...values.keys()].sort((one, other) => values[one]! - values[other]!);
        expect([...rowsSortedBy(columnOf(values))]).toEqual(rows);
      }),
      { numRuns: 200 },
    );
    expect(rowsSortedBy(new IntColumn())).toHaveLength(0);
  });
});
