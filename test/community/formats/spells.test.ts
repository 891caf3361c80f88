import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSpells, spellOf } from '../../../src/community/formats/spells.ts';

const spell = (start: string | null, end: string | null) => {
  const found = spellOf({ slug: 'x', name: 'X', start, end, isInScope: true });
  return found && `${found.start}/${found.end}`;
};

describe('the spell of an edition', () => {
  it.each([
    ['its days', '2021-05-13', '2021-05-14', '2021-05-13/2021-05-14'],
    ['one day, if no end is known', '2021-05-13', null, '2021-05-13/2021-05-13'],
    ['the whole year, if that is all that is known', '2021', null, '2021-01-01/2021-12-31'],
    ['the whole month', '2022-02', null, '2022-02-01/2022-02-28'],
    ['the whole month in a leap year', '2024-02', null, '2024-02-01/2024-02-29'],
    ['the whole December', '2024-12', null, '2024-12-01/2024-12-31'],
    ['from the first of a month to the last of another', '2021-05', '2021-06', '2021-05-01/2021-06-30'],
    ['that of the end, if no start is known', null, '2023', '2023-01-01/2023-12-31'],
    ['from a day to the end of a year', '2021-05-13', '2021', '2021-05-13/2021-12-31'],
    ['never one that ends before it starts', '2021-05-13', '2021-05', '2021-05-13/2021-05-31'],
    ['its first day, if it would end before that', '2021-05-13', '2020', '2021-05-13/2021-05-13'],
  ])('is %s', (_, start, end, expected) => {
    expect(spell(start, end)).toBe(expected);
  });

  it('is none without a date', () => {
    expect(spell(null, null)).toBeUndefined();
  });
});

describe('spells of several editions', () => {
  const day = integer({ min: 10, max: 39 }).map(
    (number) => `2021-0${Math.floor(number / 10)}-0${number % 10}`,
  );
  const spells = array(
    tuple(day, day).map(([a, b]) => (a < b ? { start: a, end: b } : { start: b, end: a })),
    { maxLength: 8 },
  );

  it('are in order of time, and apart from each other', () => {
    assert(
      property(spells, (some) => {
        const found = mergeSpells(some);
        expect(found.every(({ start, end }) => start <= end)).toBe(true);
        expect(found.slice(1).every(({ start }, at) => found[at]!.end < start)).toBe(true);
      }),
    );
  });

  it('cover the same days as before, and no others', () => {
    assert(
      property(spells, day, (some, which) => {
        const holds = ({ start, end }: { start: string; end: string }) => start <= which && which <= end;
        expect(mergeSpells(some).some(holds)).toBe(some.some(holds));
      }),
    );
  });

  it('stay as they are where they only follow on each other', () => {
    const years = [spellOf, spellOf].map(
      (of, at) => of({ slug: '', name: '', start: `202${at}`, end: null, isInScope: true })!,
    );
    expect(mergeSpells(years.toReversed())).toEqual(years);
    expect(mergeSpells([])).toEqual([]);
  });
});
