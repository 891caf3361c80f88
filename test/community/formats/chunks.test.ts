import { array, assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batched, chunked } from '../../../src/community/formats/chunks.ts';

describe('chunks', () => {
  it('are the pieces in their order, and never empty', () => {
    assert(
      property(array(string()), (pieces) => {
        const chunks = [...chunked(pieces)];
        expect(chunks.join('')).toBe(pieces.join(''));
        expect(chunks).not.toContain('');
      }),
    );
  });

  it('are of 16 KiB and no more than a piece above', () => {
    const sizes = [...chunked(Array.from({ length: 10_000 }, () => 'a line\n'))].map(({ length }) => length);
    expect(sizes.slice(0, -1).every((size) => size >= 16_384 && size < 16_384 + 7)).toBe(true);
    expect(sizes).toHaveLength(5);
  });

  it('come as soon as they are full: what follows is not read yet', () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read++;
        yield 'x'.repeat(1_000);
      }
    }
    chunked(endless()).next();
    expect(read).toBe(17);
  });
});

it('batches hold all items in order, so many each', () => {
  assert(
    property(array(integer()), integer({ min: 1, max: 5 }), (items, size) => {
      const batches = [...batched(items, size)];
      expect(batches.flat()).toEqual(items);
      expect(batches.slice(0, -1).every(({ length }) => length === size)).toBe(true);
      expect(batches.every(({ length }) => length > 0)).toBe(true);
    }),
  );
});
