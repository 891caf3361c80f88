import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossingsOf } from '../../../src/community/layout/crossings.ts';
import { keepNear } from '../../../src/community/layout/keep-near.ts';
import { overlaps } from '../../../src/community/layout/overlaps.ts';

const place = fc.integer({ min: -60, max: 60 });
const anyCircles = fc.array(fc.record({ x: place, y: place, radius: fc.integer({ min: 1, max: 15 }) }), {
  maxLength: 15,
});

describe('overlaps', () => {
  it('are all pairs nearer than both radii', () => {
    fc.assert(
      fc.property(anyCircles, (circles) => {
        const expected = circles.flatMap((one, at) =>
          circles.flatMap((other, next) =>
            next > at && Math.hypot(one.x - other.x, one.y - other.y) < one.radius + other.radius - 1e-6
              ? [`${at} ${next}`]
              : [],
          ),
        );
        const found = overlaps(circles).map((pair) => pair.toSorted((one, other) => one - other).join(' '));
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  it('go without anybody moving far: where there is no room, circles become smaller', () => {
    fc.assert(
      fc.property(anyCircles, (circles) => {
        const kept = keepNear(circles, circles, 200);
        expect(overlaps(kept)).toEqual([]);
        for (const [at, { x, y }] of kept.entries())
          expect(Math.hypot(x - circles[at]!.x, y - circles[at]!.y)).toBeLessThanOrEqual(20);
      }),
      { numRuns: 40 },
    );
  });
});

describe('crossings', () => {
  const points = { x: Float64Array.of(0, 2, 0, 2, 5), y: Float64Array.of(0, 2, 2, 0, 5) };

  it('are counted where lines meet between their ends', () => {
    expect(crossingsOf(points, { a: [0, 2], b: [1, 3] })).toBe(1);
    expect(crossingsOf(points, { a: [0, 1], b: [2, 3] })).toBe(0);
  });

  it('are none where two lines have an end in common', () => {
    expect(crossingsOf(points, { a: [0, 0], b: [1, 4] })).toBe(0);
  });
});
