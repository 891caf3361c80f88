import { describe, expect, it } from 'vitest';
import { editionsAt, nextStep, stepOf } from '../../../web/map/time/timeline.ts';

describe('the slider of editions', () => {
  const one = { editions: ['a', 'b', 'c'], cumulative: false };
  const added = { ...one, cumulative: true };

  it('shows all, one by one, or all up to one', () => {
    expect([0, 1, 3, 4].map((step) => editionsAt(one, step))).toEqual([[], ['a'], ['c'], []]);
    expect([0, 1, 3].map((step) => editionsAt(added, step))).toEqual([[], ['a'], ['a', 'b', 'c']]);
  });

  it('knows its step, and that other editions have none', () => {
    for (const timeline of [one, added])
      for (const step of [0, 1, 2, 3]) expect(stepOf(timeline, editionsAt(timeline, step))).toBe(step);
    expect(stepOf(one, ['a', 'c'])).toBeUndefined();
    expect(stepOf(added, ['b', 'c'])).toBeUndefined();
  });

  it('goes on to the next, and after the last to the first', () => {
    expect([0, 1, 2, 3, undefined].map((step) => nextStep(one, step))).toEqual([1, 2, 3, 1, 1]);
  });
});
