import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centerAndScale, confine, diameterOf } from '../../../src/community/layout/bounds.ts';
import type { Points } from '../../../src/community/layout/points.ts';
import { pointOnCircle, pointOnDisc } from '../../../src/community/layout/seeded-points.ts';
import { diameter, distancesFromCentre, mean } from './layout-measures.ts';

const points = (...places: [number, number][]): Points => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
});

describe('centring and scaling', () => {
  it('puts the centroid at 0 and the farthest at the radius', () => {
    const square = points([1, 1], [3, 1], [3, 3], [1, 3]);
    centerAndScale(square, Math.SQRT2);
    for (const [at, value] of [-1, 1, 1, -1].entries()) expect(square.x[at]).toBeCloseTo(value, 12);
  });

  it('puts a single point at 0, and leaves out what is not placed', () => {
    const single = points([5, 7], [Number.NaN, Number.NaN]);
    centerAndScale(single, 1000);
    expect(single).toEqual(points([0, 0], [Number.NaN, Number.NaN]));
    const none = points([Number.NaN, Number.NaN]);
    centerAndScale(none, 1000);
    expect(none.x[0]).toBeNaN();
  });
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

describe('confining', () => {
  it('draws everything together, in proportion', () => {
    const wide = points([2000, 0], [0, 1000]);
    confine(wide, points([900, 0], [0, 900]), 1000);
    expect(wide).toEqual(points([1000, 0], [0, 500]));
  });

  it('draws only those in who come from the ring, and nobody who is within', () => {
    const one = points([1100, 0], [0, 700]);
    confine(one, points([1000, 0], [0, 700]), 900);
    expect(one).toEqual(points([900, 0], [0, 700]));
  });

  it('holds for as many points as there are', () => {
    const x = new Float64Array(300_000).fill(2000);
    const many = { x, y: new Float64Array(x.length) };
    confine(many, { x: x.map(() => 900), y: many.y.slice() }, 1000);
    expect([many.x[0], many.x.at(-1)]).toEqual([1000, 1000]);
  });

  it('has nothing to do at the centre, or for nobody', () => {
    const centre = points([0, 0]);
    confine(centre, points([0, 0]), 900);
    expect(centre).toEqual(points([0, 0]));
    expect(() => confine(points(), points(), 900)).not.toThrow();
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

  it('are the same for a key each time, and others for another purpose', () => {
    expect(pointOnCircle(5, 'RING', 1)).toEqual(pointOnCircle(5, 'RING', 1));
    expect(pointOnCircle(5, 'RING', 1)).not.toEqual(pointOnCircle(5, 'APART', 1));
    expect(Math.hypot(...Object.values(pointOnCircle(5, 'RING', 7)))).toBeCloseTo(7, 12);
    expect(distancesFromCentre(points())).toEqual([]);
  });
});
