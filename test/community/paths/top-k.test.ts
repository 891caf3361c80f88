import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopK } from '../../../src/community/paths/top-k.ts';

const ascending = (one: number, other: number) => one - other;

it('holds the best so many of what it was offered, best first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.integer({ min: 1, max: 8 }), (numbers, size) => {
      const top = new TopK(size, ascending);
      for (const number of numbers) top.offer(number);
      expect(top.items).toEqual(numbers.toSorted(ascending).slice(0, size));
    }),
  );
});

it('says of each item whether it took it, and once it is full, which is the next to go', () => {
  const top = new TopK(2, ascending);
  expect([top.worst, top.offer(5), top.worst, top.offer(7), top.worst]).toEqual([
    undefined,
    true,
    undefined,
    true,
    7,
  ]);
  expect([top.offer(9), top.items]).toEqual([false, [5, 7]]);
  expect([top.offer(6), top.items, top.worst]).toEqual([true, [5, 6], 6]);
});
