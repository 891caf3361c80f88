import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_SURPRISE, surpriseOf } from '../../../src/community/graph/measures.ts';

const surprise = (pValue: number) => surpriseOf({ pValue: Float64Array.of(0.5, pValue) }, 1);

it.each([
  [1, 0],
  [0.1, 1],
  [0.01, 2],
  [1e-12, 12],
])('a p-value of %d is a surprise of %d', (pValue, expected) => {
  expect(surprise(pValue)).toBeCloseTo(expected, 12);
});

it('no tie is more surprising than 50, however small its p-value', () => {
  expect([1e-50, 1e-51, 1e-300, 5e-324, 0].map(surprise)).toEqual(Array(5).fill(MAX_SURPRISE));
});

it('what was certain to happen is no surprise, and not a negative one', () => {
  expect(Object.is(surprise(1), 0)).toBe(true);
  expect(surprise(1 + 1e-12)).toBe(0);
});

it('without a p-value there is no surprise to tell', () => {
  expect(surprise(Number.NaN)).toBeNaN();
});

it('less probable is never less surprising', () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(probability, probability, (one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      expect(surprise(less)).toBeGreaterThanOrEqual(surprise(more));
    }),
  );
});
