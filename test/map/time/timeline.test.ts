import { describe, expect, it } from 'vitest';
import { editionsAt, labelsAlong, nextStep, stepOf } from '../../../web/map/time/timeline.ts';

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

  it('has the names of few editions along it, and of many the years, each once', () => {
    const edition = (year: number | null, name = `Encuentro ${year}`) => ({ name, year });
    expect(labelsAlong([edition(2021), edition(2022)])).toEqual(['Encuentro 2021', 'Encuentro 2022']);
    const long = [2021, 2021, 2022, null].map((year) => edition(year, 'Conferencia Regional de Datos'));
    expect(labelsAlong(long)).toEqual(['2021', '', '2022', '']);
    const hundred = Array.from({ length: 100 }, (_, at) => edition(1920 + at));
    expect(labelsAlong(hundred).filter(Boolean)).toHaveLength(20);
  });

  it('goes on to the next, and after the last to the first', () => {
    expect([0, 1, 2, 3, undefined].map((step) => nextStep(one, step))).toEqual([1, 2, 3, 1, 1]);
  });
});
