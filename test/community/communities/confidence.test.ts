import { describe, expect, it } from 'vitest';
import { confidenceOf, mediansOf, sizesOf } from '../../../src/community/communities/confidence.ts';

const reference = Int32Array.of(0, 0, 0, 1, 1, -1);

describe('the confidence of an actor', () => {
  it('is the mean Jaccard similarity of whom it is with, here and in the other runs', () => {
    const same = Int32Array.of(5, 5, 5, 2, 2, -1);
    const moved = Int32Array.of(0, 0, 1, 1, 1, -1);
    expect([...confidenceOf(reference, [same])]).toEqual([1, 1, 1, 1, 1, Number.NaN]);
    expect([...confidenceOf(reference, [moved])]).toEqual([2 / 3, 2 / 3, 1 / 5, 2 / 3, 2 / 3, Number.NaN]);
    expect(confidenceOf(reference, [same, moved])[0]).toBeCloseTo(5 / 6, 12);
    expect(confidenceOf(reference, [same, moved])[2]).toBeCloseTo(3 / 5, 12);
  });

  it('is not known without another run', () => {
    expect([...confidenceOf(reference, [])]).toEqual(Array(6).fill(Number.NaN));
  });

  it('is empty for nobody', () => {
    expect(confidenceOf(new Int32Array(0), [new Int32Array(0)])).toHaveLength(0);
  });

  it('can be read by another thread without a copy', () => {
    expect(confidenceOf(reference, [reference]).buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

it('the median of a community is the middle value, or the mean of the two', () => {
  const values = Float64Array.of(0.2, 0.9, 0.4, 0.5, 0.7, Number.NaN);
  expect([...mediansOf(reference, values)]).toEqual([0.4, 0.6]);
  expect(mediansOf(Int32Array.of(-1, -1), Float64Array.of(Number.NaN, Number.NaN))).toHaveLength(0);
});

it('sizes leave out who belongs to none', () => {
  expect([...sizesOf(reference)]).toEqual([3, 2]);
  expect(sizesOf(Int32Array.of(-1))).toHaveLength(0);
});
