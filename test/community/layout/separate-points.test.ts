import { describe, expect, it } from 'vitest';
import type { Points } from '../../../src/community/layout/points.ts';
import { separatePoints } from '../../../src/community/layout/separate-points.ts';

const points = (...places: [number, number][]): Points => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
});

const nowhere: [number, number] = [Number.NaN, Number.NaN];

describe('separating points', () => {
  it('rounds to 2 decimals, without a negative zero', () => {
    expect(separatePoints(points([1.234, -5.678], [-0.001, 0.004]), [1, 2])).toEqual(
      points([1.23, -5.68], [0, 0]),
    );
  });

  it('leaves unplaced what is not placed', () => {
    expect(separatePoints(points(nowhere, [1, 2]), [1, 2])).toEqual(points(nowhere, [1, 2]));
  });

  it('moves the later one, a little', () => {
    const { x, y } = separatePoints(points([5, 5], [5.001, 5]), [1, 2]);
    expect([x[0], y[0]]).toEqual([5, 5]);
    expect(Math.hypot(x[1]! - 5, y[1]! - 5)).toBeCloseTo(1, 1);
  });

  it('moves points away from what is taken', () => {
    expect(separatePoints(points([5, 5]), [1], points([5, 5])).x[0]).not.toBe(5);
  });
});
