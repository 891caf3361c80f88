import { expect, test } from 'vitest';
import { restDaysOf, workingDaysAfter } from '../../../src/curation/leaving/working-days.ts';

test('the days of rest are those of the labour law, three of them on Mondays', () => {
  expect(restDaysOf(2026)).toEqual([
    '2026-01-01',
    '2026-02-02',
    '2026-03-16',
    '2026-05-01',
    '2026-09-16',
    '2026-11-16',
    '2026-12-25',
  ]);
  expect(restDaysOf(2027)).toEqual(expect.arrayContaining(['2027-02-01', '2027-03-15', '2027-11-15']));
  const handOver = (year: number) => restDaysOf(year).includes(`${year}-10-01`);
  expect([2018, 2024, 2026, 2030].map(handOver)).toEqual([false, true, false, true]);
});

test('working days leave out weekends, days of rest and the day itself', () => {
  expect(workingDaysAfter('2026-12-01', 20)).toBe('2026-12-30'); // without Christmas
  expect(workingDaysAfter('2026-12-24', 1)).toBe('2026-12-28');
  expect(workingDaysAfter('2026-11-13', 1)).toBe('2026-11-17'); // Friday, then a Monday of rest
  expect(workingDaysAfter('2026-12-31', 1)).toBe('2027-01-04');
});
