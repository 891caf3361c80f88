import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type OrderedSelection,
  selectTies,
  sortValueOfTies,
} from '../../../src/community/selection/select-ties.ts';
import { countUpTo, sortTies, type TieSortKey } from '../../../src/community/selection/tie-order.ts';
import { anyOrderedSelection, anySelection } from './any-selection.ts';

/** The place of a tie, as cursors have it: written as text and read again. */
const placesIn = (choice: OrderedSelection) => {
  const valueFor = sortValueOfTies(choice);
  const { twoMode, ties } = choice;
  const keyOf = (actor: number) => twoMode.actorKeys[actor]!;
  return (tie: number): TieSortKey => {
    const [value, a, b] = [valueFor(tie), keyOf(ties.a[tie]!), keyOf(ties.b[tie]!)].map(String).map(Number);
    return { value: value!, a: a!, b: b! };
  };
};

const anySize = fc.integer({ min: 1, max: 6 });

describe('a place in a list of ties', () => {
  it('leads through the list page by page, each tie once, whatever the order and the size of pages', () => {
    fc.assert(
      fc.property(anyOrderedSelection(), anySize, ({ selected }, size) => {
        const [list, placeOf] = [selectTies(selected), placesIn(selected)];
        const seen: number[] = [];
        for (let start = 0; start < list.length; ) {
          const page = list.subarray(start, start + size);
          seen.push(...page);
          const next = countUpTo(list, placeOf, placeOf(page.at(-1)!));
          expect(next).toBeGreaterThan(start);
          start = next;
        }
        expect(seen).toEqual([...list]);
      }),
      { numRuns: 200 },
    );
  });

  it('leads on where the list has changed: nothing comes again, and what was to come still does', () => {
    const changing = anyOrderedSelection().chain((chosen) =>
      fc.record({
        choice: fc.constant(chosen.selected),
        next: anySelection(chosen.network),
        size: anySize,
      }),
    );
    fc.assert(
      fc.property(changing, ({ choice, next, size }) => {
        const placeOf = placesIn(choice);
        const [before, after] = [selectTies(choice), selectTies({ ...choice, selection: next })];
        const page = [...before.subarray(0, size)];
        if (page.length === 0) return;
        const rest = [...after.subarray(countUpTo(after, placeOf, placeOf(page.at(-1)!)))];
        expect(rest.filter((tie) => page.includes(tie))).toEqual([]);
        const toCome = [...before.subarray(size)].filter((tie) => after.includes(tie));
        expect(rest.filter((tie) => before.includes(tie))).toEqual(toCome);
      }),
      { numRuns: 200 },
    );
  });

  it('tells ties of equal value apart by the keys of both their ends', () => {
    const ties = Uint32Array.from({ length: 60 }, (_, tie) => tie);
    const placeOf = (tie: number) => ({ value: Math.floor(tie / 20), a: Math.floor(tie / 4), b: tie });
    const list = sortTies(ties.toReversed(), (tie) => placeOf(tie).value);
    expect(list).toEqual(ties);
    for (const tie of ties) expect(countUpTo(list, placeOf, placeOf(tie))).toBe(tie + 1);
    expect(countUpTo(list, placeOf, { value: 1, a: 5, b: -1 })).toBe(20);
    expect(countUpTo(list, placeOf, { value: -1, a: 99, b: 99 })).toBe(0);
    expect(countUpTo(list, placeOf, { value: 9, a: 0, b: 0 })).toBe(60);
    expect(countUpTo(new Uint32Array(0), placeOf, placeOf(3))).toBe(0);
  });

  it('keeps ties of equal value in the order of their numbers, however they are given', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50)), fc.integer({ min: 1, max: 4 }), (numbers, kinds) => {
        const value = (tie: number) => tie % kinds;
        const expected = numbers.toSorted((one, other) => value(one) - value(other) || one - other);
        expect([...sortTies(Uint32Array.from(numbers), value)]).toEqual(expected);
      }),
    );
  });
});
