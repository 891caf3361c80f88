import { describe, expect, it } from 'vitest';
import { convexHull, smoothPath, withoutStrayed } from '../../../web/map/drawing/hull.ts';
import {
  faintOpacityOf,
  keyedWidths,
  lineScaleOf,
  lineWidthOf,
} from '../../../web/map/drawing/line-style.ts';

const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];

describe('the area of a community', () => {
  it('has the outermost members as corners', () => {
    expect(convexHull([...square, { x: 5, y: 5 }, { x: 5, y: 0 }])).toEqual(expect.arrayContaining(square));
    expect(convexHull([...square, { x: 5, y: 5 }])).toHaveLength(4);
  });

  it('is not stretched by a member that strayed, unless few would be left', () => {
    const strayed = { x: 500, y: 500 };
    expect(withoutStrayed([...square, strayed], 8)).toEqual(square);
    expect(withoutStrayed([square[0]!, strayed], 8)).toHaveLength(2);
  });

  it('is a closed curve; a line or nothing around less than three', () => {
    expect(smoothPath(square)).toMatch(/^M0 0(C[\d. -]+){4}Z$/);
    expect(smoothPath(square.slice(0, 2))).toBe('M0 0L10 0');
    expect(smoothPath([])).toBe('');
  });
});

describe('the lines of a map', () => {
  it('are wider the more often two met, beside how often any two did', () => {
    const widths = [1, 2, 4, 16].map((shared) => lineWidthOf(shared, 16));
    expect(widths).toEqual(widths.toSorted((one, other) => one - other));
    expect([widths[0], widths[3]]).toEqual([0.7, expect.closeTo(3.3)]);
    expect(lineWidthOf(1, 1)).toBe(0.7);
  });

  it('are thinner on a phone and among very many, and fainter the more there are', () => {
    expect([lineScaleOf(false, 100), lineScaleOf(true, 100), lineScaleOf(true, 500)]).toEqual([
      1,
      0.7,
      expect.closeTo(0.42),
    ]);
    expect([10, 1000, 20_000].map(faintOpacityOf)).toEqual([0.07, 0.03, 0.025]);
  });

  it('are explained by the widths that there are', () => {
    expect(keyedWidths(1)).toEqual([1]);
    expect(keyedWidths(12)).toEqual([1, 4, 16]);
  });
});
