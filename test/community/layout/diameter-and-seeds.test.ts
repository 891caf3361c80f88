import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diameterOf } from '../../../src/community/layout/diameter.ts';
import type { Points } from '../../../src/community/layout/points.ts';
import { pointOnCircle, pointOnDisc } from '../../../src/community/layout/seeded-points.ts';
import { diameter, mean } from './layout-measures.ts';

const points = (...places: [number, number][]): Points => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
});

describe('the diameter', () => {
  it('is never more than the largest distance, and hardly less', () => {
    const coordinate = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 12 }), (places) => {
        const all = points(...places);
        expect(diameterOf(all)).toBeLessThanOrEqual(diameter(all) + 1e-9);
        expect(diameterOf(all)).toBeGreaterThanOrEqual(0.9999 * diameter(all));
      }),
    );
  });

  it('is 0 for one point, or none', () => {
    expect([diameterOf(points()), diameterOf(points([3, 4]))]).toEqual([0, 0]);
  });
});

describe('seeded points', () => {
  const keys = Array.from({ length: 2000 }, (_, key) => key);

  it('fill the disc evenly', () => {
    const places = keys.map((key) => pointOnDisc(key, 'START', 10));
    const far = places.map(({ x, y }) => Math.hypot(x, y));
    expect(Math.max(...far)).toBeLessThanOrEqual(10);
    expect(far.filter((each) => each < 10 * Math.SQRT1_2).length / 2000).toBeCloseTo(0.5, 1);
    expect(mean(places.map(({ x }) => x))).toBeCloseTo(0, 0);
    expect(mean(places.map(({ y }) => y))).toBeCloseTo(0, 0);
  });

  it('are the same for a key each time, and others for another purpose or turn', () => {
    expect(pointOnDisc(5, 'START', 1, 1)).not.toEqual(pointOnDisc(5, 'START', 1, 2));
    expect(pointOnCircle(5, 'RIM', 1)).toEqual(pointOnCircle(5, 'RIM', 1));
    expect(pointOnCircle(5, 'RIM', 1)).not.toEqual(pointOnCircle(5, 'APART', 1));
    expect(Math.hypot(...Object.values(pointOnCircle(5, 'RIM', 7)))).toBeCloseTo(7, 12);
  });
});
