import { describe, expect, it } from 'vitest';
import { isSeenAt, panesOf, pointIn } from '../../../web/map/drawing/panes.ts';

describe('two editions beside each other', () => {
  it.each([
    [1000, 600, true],
    [500, 900, false],
    [360, 300, false],
  ])('in %i by %i pixels are side by side: %s', (right, bottom, isBeside) => {
    const panes = panesOf({ left: 0, top: 0, right, bottom });
    expect([panes.shift.x > 0, panes.shift.y > 0]).toEqual([isBeside, !isBeside]);
    const { first, shift } = panes;
    expect(first.right + shift.x).toBeLessThanOrEqual(right);
    expect(first.bottom + shift.y).toBeLessThanOrEqual(bottom);
    const middle = { x: (first.left + first.right) / 2, y: (first.top + first.bottom) / 2 };
    expect(pointIn(panes, middle)).toEqual({ side: 'earlier', at: middle });
    const there = { x: middle.x + shift.x, y: middle.y + shift.y };
    expect(pointIn(panes, there)).toEqual({ side: 'later', at: middle });
  });

  it('show what went at the earlier, what came at the later, and what stayed at both', () => {
    const seen = (['earlier', 'later', undefined] as const).map((side) =>
      (['new', 'kept', 'lapsed'] as const).filter((change) => isSeenAt(side, change)),
    );
    expect(seen).toEqual([
      ['kept', 'lapsed'],
      ['new', 'kept'],
      ['new', 'kept', 'lapsed'],
    ]);
  });
});
