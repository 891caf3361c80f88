import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Points } from '../../../src/community/layout/points.ts';
import { separatePoints } from '../../../src/community/layout/separate-points.ts';
import { expectGoodPlaces } from './layout-measures.ts';

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
    expect(separatePoints(points([5, 5]), [1], undefined, points([5, 5])).x[0]).not.toBe(5);
  });
});

describe('points with limits of movement', () => {
  const from = points([0, 0], [100, 0], nowhere);
  const limits = { from, minMove: 1, maxMove: 10 };

  it('go as far toward their new position as they may', () => {
    const { x, y } = separatePoints(points([30, 40], [104, 3], [7, 7]), [1, 2, 3], limits);
    expect(Math.hypot(x[0]!, y[0]!)).toBeLessThanOrEqual(10);
    expect(x[0]).toBeCloseTo(6, 1);
    expect(y[0]).toBeCloseTo(8, 1);
    expect([x[1], y[1], x[2], y[2]]).toEqual([104, 3, 7, 7]);
  });

  it('stay where they would move less than the minimum', () => {
    expect(separatePoints(points([0.5, 0.5], [100.9, 0], nowhere), [1, 2, 3], limits)).toEqual(from);
  });

  it('come before free points, which give way', () => {
    const { x, y } = separatePoints(points([8, 0], [100, 0], [8, 0]), [1, 2, 3], limits);
    expect([x[0], y[0]]).toEqual([8, 0]);
    expect([x[2], y[2]]).not.toEqual([8, 0]);
  });

  it('stay where they were, when there is no free point within reach', () => {
    const tight = { from: points([0, 0], [0.01, 0]), minMove: 0, maxMove: 0.02 };
    expect(separatePoints(points([0.01, 0], [0.01, 0]), [1, 2], tight)).toEqual(tight.from);
  });

  it('keep within their limit and never coincide', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }));
    const reach = fc.constantFrom(0, 0.5, 1, 3);
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { maxLength: 12, selector: String }),
        place,
        reach,
        (homes, to, maxMove) => {
          const home = points(...homes);
          const wanted = points(...homes.map(() => to));
          const settled = separatePoints(wanted, [...homes.keys()], { from: home, minMove: 0, maxMove });
          expectGoodPlaces(settled);
          for (let at = 0; at < homes.length; at++) {
            const far = Math.hypot(settled.x[at]! - home.x[at]!, settled.y[at]! - home.y[at]!);
            expect(far).toBeLessThanOrEqual(maxMove);
          }
        },
      ),
    );
  });
});
