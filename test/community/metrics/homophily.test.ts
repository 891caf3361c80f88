import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { homophily } from '../../../src/community/metrics/homophily.ts';
import { tiesOf } from '../paths/ties-of.ts';
import { anyTies } from './graphs.ts';

const chain = tiesOf(4, [
  [0, 1],
  [1, 2],
  [2, 3],
]);

const of = (sectors: number[], ties = chain) => homophily(ties, Int32Array.from(sectors));

describe('the E-I index', () => {
  test('goes from all within to all across', () => {
    expect(of([1, 1, 1, 1]).eiIndex).toBe(-1);
    expect(of([1, 1, 2, 2]).eiIndex).toBeCloseTo(-1 / 3, 12);
    expect(of([1, 2, 1, 2]).eiIndex).toBe(1);
  });

  test('leaves out ties with an unknown sector, and is undefined without others', () => {
    expect(of([1, 1, 2, -1]).eiIndex).toBe(0);
    expect(of([1, -1, -1, 2]).eiIndex).toBeNaN();
    expect(of([], tiesOf(0, [])).eiIndex).toBeNaN();
  });
});

describe('assortativity by sector', () => {
  test('is 1 where all ties are within several sectors, below 0 where they are across', () => {
    expect(
      of(
        [1, 1, 2, 2],
        tiesOf(4, [
          [0, 1],
          [2, 3],
        ]),
      ).assortativity,
    ).toBe(1);
    expect(of([1, 2, 1, 2]).assortativity).toBe(-1);
  });

  test('is undefined within one sector, and without ties whose sectors are known', () => {
    expect(of([1, 1, 1, 1]).assortativity).toBeNaN();
    expect(of([1, 1, -1, 2]).assortativity).toBeNaN();
    expect(of([1, 2, 1], tiesOf(3, [])).assortativity).toBeNaN();
  });

  test('is the correlation of the sectors at both ends, where there are two', () => {
    fc.assert(
      fc.property(anyTies, ({ pairs, ties, sectorOf }) => {
        const two = sectorOf.map((sector) => (sector === 7 ? 4 : sector));
        const known = pairs.filter(([a, b]) => two[a] !== -1 && two[b] !== -1);
        const ends = known.flatMap(([a, b]) => [[two[a]!, two[b]!] as const, [two[b]!, two[a]!] as const]);
        const mean = ends.reduce((sum, [one]) => sum + one, 0) / ends.length;
        const variance = ends.reduce((sum, [one]) => sum + (one - mean) ** 2, 0);
        const covariance = ends.reduce((sum, [one, other]) => sum + (one - mean) * (other - mean), 0);
        const { assortativity } = homophily(ties, two);
        if (variance > 0) expect(assortativity).toBeCloseTo(covariance / variance, 10);
        else expect(assortativity).toBeNaN();
      }),
    );
  });

  test('is what the mixing matrix gives, as M. Newman writes it, for any number of sectors', () => {
    fc.assert(
      fc.property(anyTies, ({ pairs, ties, sectorOf }) => {
        const known = pairs.filter(([a, b]) => sectorOf[a] !== -1 && sectorOf[b] !== -1);
        const ends = known.flatMap(([a, b]) => [
          [sectorOf[a]!, sectorOf[b]!],
          [sectorOf[b]!, sectorOf[a]!],
        ]);
        const share = (test: (end: number[]) => boolean) => ends.filter(test).length / ends.length;
        const sectors = [...new Set(ends.map(([one]) => one!))];
        const within = sectors.reduce((sum, s) => sum + share(([a, b]) => a === s && b === s), 0);
        const squares = sectors.reduce((sum, s) => sum + share(([a]) => a === s) ** 2, 0);
        const { assortativity, eiIndex } = homophily(ties, sectorOf);
        if (sectors.length > 1) expect(assortativity).toBeCloseTo((within - squares) / (1 - squares), 10);
        else expect(assortativity).toBeNaN();
        if (known.length > 0) expect(eiIndex).toBeCloseTo(1 - 2 * within, 10);
      }),
    );
  });
});
