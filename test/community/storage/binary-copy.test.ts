import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BinaryCopyReader } from '../../../src/community/storage/binary-copy.ts';
import { type CopyRow, copied } from './copy-stream.ts';

type Seen = [tag: number, a: number, b: number, c: number, d: number, text: string];

/** What is read of pieces, and whether that is all. */
function read(pieces: readonly Buffer[]) {
  const rows: Seen[] = [];
  const copy = new BinaryCopyReader((...row) => rows.push(row));
  for (const piece of pieces) copy.push(piece);
  return { rows, isWhole: copy.isComplete };
}

/** The data in pieces of these sizes, over and over. */
function cut(data: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  for (let [at, turn] = [0, 0]; at < data.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    pieces.push(Buffer.from(data.subarray(at, at + size)));
    at += size;
  }
  return pieces;
}

const seen = (rows: readonly CopyRow[]) =>
  rows.map(({ numbers, text }) => [...numbers.map((number) => number ?? 0), text ?? '']);

const anyRows = fc.array(
  fc.record<CopyRow>({
    numbers: fc.array(fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), {
      minLength: 5,
      maxLength: 5,
    }),
    text: fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('Nuevo León 🇲🇽 日本'))),
  }),
  { maxLength: 20 },
);

const anySizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 200 })), {
  minLength: 1,
  maxLength: 8,
});

describe('binary COPY', () => {
  it('gives the same rows in pieces of any sizes', () => {
    fc.assert(
      fc.property(anyRows, anySizes, (rows, sizes) => {
        expect(read(cut(copied(rows), sizes))).toEqual({ rows: seen(rows), isWhole: true });
      }),
      { numRuns: 200 },
    );
  });

  it('gives rows as soon as they are there, and is whole only with the last byte', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(2000), (rows, length) => {
        const data = copied(rows);
        const ends = rows.map((_, at) => copied(rows.slice(0, at + 1), { whole: false }).length);
        const part = data.subarray(0, Math.min(length, data.length - 1));
        const whole = ends.filter((end) => end <= part.length).length;
        expect(read([part])).toEqual({ rows: seen(rows.slice(0, whole)), isWhole: false });
      }),
    );
  });

  it('is not whole where it broke off between two rows, or before any', () => {
    const row = { numbers: [1, 2, 3, 4, 5], text: 'x' };
    expect(read([copied([row, row], { whole: false })])).toMatchObject({ isWhole: false });
    expect(read([])).toEqual({ rows: [], isWhole: false });
    expect(read([copied([])])).toEqual({ rows: [], isWhole: true });
  });

  it('puts letters of several bytes together across the pieces', () => {
    const rows = [{ numbers: [3, 0, -1, 2 ** 31 - 1, null], text: 'año 🧶' }];
    expect(read(cut(copied(rows), [1])).rows).toEqual([[3, 0, -1, 2 ** 31 - 1, 0, 'año 🧶']]);
  });

  it('takes no heed of what comes after the end', () => {
    const row = { numbers: [1, 2, 3, 4, 5], text: null };
    const again = copied([row]).subarray(copied([], { whole: false }).length);
    const twice = Buffer.concat([copied([row]), again]);
    expect(read([twice])).toEqual({ rows: seen([row]), isWhole: true });
    expect(read(cut(twice, [7]))).toEqual({ rows: seen([row]), isWhole: true });
  });
});
