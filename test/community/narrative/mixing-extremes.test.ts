import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mixingExtremesOf } from '../../../src/community/narrative/mixing-extremes.ts';

const cell = (row: string, column: string, ties: number, expected: number) => ({
  row,
  column,
  ties,
  expected,
});

it('finds the pairs of sectors that are furthest from what chance would give, for how much that is', () => {
  const rare = cell('A', 'B', 15, 5);
  const frequent = cell('B', 'B', 108, 100);
  const missing = cell('A', 'A', 2, 8);
  expect(mixingExtremesOf([frequent, missing, cell('C', 'C', 4, 5), rare])).toEqual({
    over: rare,
    under: missing,
  });
});

it('takes the first of a pair that is there both ways round', () => {
  const [over, under] = [cell('A', 'B', 19, 8), cell('A', 'C', 1, 8)];
  const both = [over, cell('B', 'A', 19, 8), under, cell('C', 'A', 1, 8)];
  expect(mixingExtremesOf(both)).toEqual({ over, under });
});

it('finds nothing where nothing is different enough, or defined', () => {
  const none = { over: undefined, under: undefined };
  expect(mixingExtremesOf([])).toEqual(none);
  expect(mixingExtremesOf([cell('A', 'A', 6, 6), cell('A', 'B', 6, 6.4), cell('B', 'B', 6, 5.6)])).toEqual(
    none,
  );
  expect(
    mixingExtremesOf([cell('A', 'A', 4, 0), cell('A', 'B', 4, Number.NaN), cell('B', 'B', Number.NaN, 2)]),
  ).toEqual(none);
});

it('finds nothing where so few ties are expected that a residual tells nothing', () => {
  const few = [cell('A', 'A', 4, 0.001), cell('A', 'B', 0, 4.9)];
  expect(mixingExtremesOf(few)).toEqual({ over: undefined, under: undefined });
});

it('never says of a pair that it is over where it is under', () => {
  const number = fc.nat({ max: 30 });
  const cells = fc.array(
    fc.tuple(number, number).map(([ties, expected]) => cell('A', 'B', ties, expected / 2)),
  );
  fc.assert(
    fc.property(cells, (mixing) => {
      const { over, under } = mixingExtremesOf(mixing);
      if (over) expect(over.ties).toBeGreaterThan(over.expected);
      if (under) expect(under.ties).toBeLessThan(under.expected);
    }),
  );
});
