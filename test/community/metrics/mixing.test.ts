import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/community/graph/random.ts';
import type { Ties } from '../../../src/community/graph/ties.ts';
import { mixing } from '../../../src/community/metrics/mixing.ts';
import { standardRewiring } from '../../../src/community/metrics/rewiring.ts';
import { tiesOf } from '../paths/ties-of.ts';
import { anyTies, type Pair } from './graphs.ts';

/** Fewer draws, for tests that look at something else than the numbers. */
const quick = { ...standardRewiring, draws: 20 };

/** All ties are of one series. */
const sameSeries = ({ a }: Ties) => new Uint32Array(a.length);

/** The table as rows of sector, sector, ties and expected ties. */
const rowsOf = (ties: Ties, sectors: number[], rewiring = standardRewiring) => {
  const {
    row,
    column,
    ties: found,
    expected,
  } = mixing(ties, Int32Array.from(sectors), sameSeries(ties), rewiring);
  return [...row].map((sector, cell) => [sector, column[cell]!, found[cell]!, expected[cell]!] as const);
};

describe('the mixing of sectors', () => {
  test('has a place for every pair of sectors that occur, with or without ties', () => {
    const rows = rowsOf(
      tiesOf(5, [
        [0, 1],
        [1, 2],
      ]),
      [9, 2, 9, -1, 5],
      quick,
    );
    const counted = rows.map(([row, column, ties]) => [row, column, ties]);
    expect(counted).toEqual([
      [2, 2, 0],
      [2, 5, 0],
      [2, 9, 2],
      [5, 5, 0],
      [5, 9, 0],
      [9, 9, 0],
    ]);
  });

  test('counts the ties of each pair, those with an unknown sector not', () => {
    fc.assert(
      fc.property(anyTies, ({ pairs, ties, sectorOf }) => {
        for (const [row, column, count] of rowsOf(ties, [...sectorOf], quick)) {
          const between = pairs.filter(([a, b]) => {
            const [low, high] = [sectorOf[a]!, sectorOf[b]!].sort((one, other) => one - other);
            return low === row && high === column;
          });
          expect(count).toBe(between.length);
        }
      }),
    );
  });

  test('of nobody, of one alone and of unknown sectors expects nothing', () => {
    expect(rowsOf(tiesOf(0, []), [])).toEqual([]);
    expect(rowsOf(tiesOf(1, []), [3])).toEqual([[3, 3, 0, 0]]);
    expect(rowsOf(tiesOf(2, [[0, 1]]), [-1, -1])).toEqual([]);
    expect(rowsOf(tiesOf(2, [[0, 1]]), [1, 2])).toEqual([
      [1, 1, 0, 0],
      [1, 2, 1, 1],
      [2, 2, 0, 0],
    ]);
  });
});

describe('what rewiring expects', () => {
  test('keeps the number of ties of each actor, ties none with itself, and none with another twice', () => {
    fc.assert(
      fc.property(anyTies, ({ actors, pairs, ties }) => {
        const everyoneApart = Array.from({ length: actors }, (_, actor) => actor);
        const degrees = new Float64Array(actors);
        for (const [row, column, , expected] of rowsOf(ties, everyoneApart, quick)) {
          expect(expected).toBeLessThanOrEqual(row === column ? 0 : 1);
          expect(expected).toBeGreaterThanOrEqual(0);
          degrees[row]! += expected;
          degrees[column]! += expected;
        }
        for (const actor of everyoneApart)
          expect(degrees[actor]).toBeCloseTo(pairs.filter((pair) => pair.includes(actor)).length, 9);
      }),
    );
  });

  test('is the mean over all networks of these degrees: of a chain of four there are two', () => {
    // 0-1, 1-2, 2-3 or 0-2, 2-1, 1-3.
    const rows = rowsOf(
      tiesOf(4, [
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
      [1, 1, 2, 2],
    );
    const exact = [0.5, 2, 0.5];
    rows.forEach(([, , , expected], cell) => {
      expect(Math.abs(expected - exact[cell]!)).toBeLessThan(0.15);
    });
  });

  test('of pairs apart is that of drawing partners by lot', () => {
    // Each of three is one of five others, two of them of the same sector.
    const rows = rowsOf(
      tiesOf(6, [
        [0, 1],
        [2, 3],
        [4, 5],
      ]),
      [1, 1, 1, 2, 2, 2],
    );
    const exact = [3 / 5, 9 / 5, 3 / 5];
    rows.forEach(([, , , expected], cell) => {
      expect(Math.abs(expected - exact[cell]!)).toBeLessThan(0.15);
    });
  });

  test('lets ties with an unknown sector take part', () => {
    // The actor of sector 1 and that of sector 2 are never tied now; by lot they are, one time in three.
    const rows = rowsOf(
      tiesOf(4, [
        [0, 1],
        [2, 3],
      ]),
      [1, -1, 2, -1],
    );
    expect(rows[1]!.slice(0, 3)).toEqual([1, 2, 0]);
    expect(Math.abs(rows[1]![3] - 1 / 3)).toBeLessThan(0.1);
  });

  test('nears the configuration model where a network is large and sparse', () => {
    const { ties, sectors, degrees } = segregated(3000, 9000);
    const ends = [0, 1, 2].map((sector) =>
      degrees.reduce((sum, degree, actor) => sum + (sectors[actor] === sector ? degree : 0), 0),
    );
    for (const [row, column, found, expected] of rowsOf(ties, sectors, { ...standardRewiring, draws: 50 })) {
      const model = (ends[row]! * ends[column]!) / (2 * ties.a.length) / (row === column ? 2 : 1);
      expect(Math.abs(expected / model - 1)).toBeLessThan(0.02);
      expect(found > expected * 1.5).toBe(row === column);
    }
  });

  test('swaps no partners between series', () => {
    // Two pairs of one sector each, in a series each: by lot over both, two times in three they would be across.
    const ties = tiesOf(4, [
      [0, 1],
      [2, 3],
    ]);
    const sectors = Int32Array.from([1, 1, 2, 2]);
    expect([...mixing(ties, sectors, Uint32Array.of(0, 1), quick).expected]).toEqual([1, 0, 1]);
    expect(mixing(ties, sectors, sameSeries(ties)).expected[1]).toBeGreaterThan(1);
  });

  test('says between which numbers nine of ten networks are', () => {
    const { ties, sectors } = segregated(60, 150);
    const table = mixing(ties, Int32Array.from(sectors), sameSeries(ties));
    table.row.forEach((row, cell) => {
      const [low, high] = [table.percentile5[cell]!, table.percentile95[cell]!];
      expect(low).toBeLessThan(table.expected[cell]!);
      expect(high).toBeGreaterThan(table.expected[cell]!);
      const isOwn = row === table.column[cell];
      expect(table.ties[cell]! > high).toBe(isOwn);
      expect(table.ties[cell]! < low).toBe(!isOwn);
    });
  });

  test('is the same each time, and another with another seed', () => {
    const { ties, sectors } = segregated(60, 150);
    const again = () => rowsOf(ties, sectors, quick);
    expect(again()).toEqual(again());
    expect(rowsOf(ties, sectors, { ...quick, seed: 7 })).not.toEqual(again());
  });

  test('leaves the ties as they were', () => {
    const { ties, sectors } = segregated(60, 150);
    const before = [[...ties.a], [...ties.b]];
    rowsOf(ties, sectors, quick);
    expect([[...ties.a], [...ties.b]]).toEqual(before);
  });
});

/** A large network of three sectors, in which four ties of five are within one. */
function segregated(actors: number, count: number) {
  const random = randomFrom(5);
  const below = (limit: number) => Math.floor(random() * limit);
  const pairs = new Map<number, Pair>();
  while (pairs.size < count) {
    const one = below(actors);
    const other = random() < 0.7 ? (one + 3 * below(actors / 3)) % actors : below(actors);
    if (one < other) pairs.set(one * actors + other, [one, other]);
  }
  const sectors = Array.from({ length: actors }, (_, actor) => actor % 3);
  const degrees = new Array<number>(actors).fill(0);
  for (const pair of pairs.values()) for (const end of pair) degrees[end]!++;
  return { ties: tiesOf(actors, [...pairs.values()]), sectors, degrees };
}
