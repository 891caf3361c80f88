import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ProjectionMetrics,
  projectionMetrics,
} from '../../../src/community/metrics/projection-metrics.ts';
import { tiesOf } from '../paths/ties-of.ts';
import { anyOrderOf, anyTies } from './graphs.ts';
import * as reference from './reference.ts';
import { componentNames, expectSame, neighboursOf, pairsOf } from './reference.ts';

const unknown = (actors: number) => new Int32Array(actors).fill(-1);

/** D. Krackhardt's kite (Adm. Sci. Q. 35, 1990), which networkx has too. */
const kite = tiesOf(
  10,
  '01 02 03 05 13 14 16 23 25 34 35 36 46 56 57 67 78 89'
    .split(' ')
    .map(([one, other]) => [Number(one), Number(other)]),
);

describe('structural holes', () => {
  test('of the kite are those of networkx 3.6', () => {
    const { constraint, effectiveSize } = projectionMetrics(kite, unknown(10));
    const constraints = [
      0.541198, 0.541198, 0.664136, 0.47017, 0.664136, 0.445089, 0.445089, 0.431111, 0.5, 1,
    ];
    expect([...constraint].map((value) => Math.round(value * 1e6) / 1e6)).toEqual(constraints);
    expectSame(effectiveSize, [2, 2, 1, 10 / 3, 1, 3, 3, 7 / 3, 2, 1]);
  });

  test('are those that the definitions give, undefined without contacts', () => {
    fc.assert(
      fc.property(anyTies, ({ actors, pairs, ties, sectorOf }) => {
        const neighbours = neighboursOf(actors, pairs);
        const { constraint, effectiveSize } = projectionMetrics(ties, sectorOf);
        expectSame(constraint, reference.constraint(neighbours));
        expectSame(effectiveSize, reference.effectiveSize(neighbours));
      }),
    );
  });
});

const brokerage = ({ coordinator, itinerant, gatekeeper, liaison }: ProjectionMetrics, broker: number) => [
  coordinator[broker],
  itinerant[broker],
  gatekeeper[broker],
  liaison[broker],
];

describe('brokerage', () => {
  const star = tiesOf(5, [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
  ]);

  test('counts each pair of contacts once, by the sectors of the three', () => {
    const of = (sectors: number[]) => brokerage(projectionMetrics(star, Int32Array.from(sectors)), 0);
    expect(of([5, 5, 5, 5, 5])).toEqual([6, 0, 0, 0]);
    expect(of([5, 8, 8, 8, 8])).toEqual([0, 6, 0, 0]);
    expect(of([5, 5, 5, 8, 9])).toEqual([1, 0, 4, 1]);
    expect(of([5, 6, 7, 8, 9])).toEqual([0, 0, 0, 6]);
  });

  test('leaves out triads with an unknown sector, wherever it is', () => {
    const of = (sectors: number[]) => brokerage(projectionMetrics(star, Int32Array.from(sectors)), 0);
    expect(of([5, 5, 5, -1, -1])).toEqual([1, 0, 0, 0]);
    expect(of([-1, 5, 5, 5, 5])).toEqual([0, 0, 0, 0]);
  });

  test('is what looking at every triad gives', () => {
    const roleOf = (u: number, v: number, w: number) => {
      if (u === v && v === w) return 0;
      if (u === w) return 1;
      return u === v || w === v ? 2 : 3;
    };
    fc.assert(
      fc.property(anyTies, ({ actors, pairs, ties, sectorOf }) => {
        const neighbours = neighboursOf(actors, pairs);
        const metrics = projectionMetrics(ties, sectorOf);
        neighbours.forEach((contacts, broker) => {
          const counts = [0, 0, 0, 0];
          for (const [u, w] of pairsOf([...contacts])) {
            const sectors = [sectorOf[u]!, sectorOf[broker]!, sectorOf[w]!] as const;
            if (!neighbours[u]!.has(w) && !sectors.includes(-1)) counts[roleOf(...sectors)]!++;
          }
          expect(brokerage(metrics, broker)).toEqual(counts);
        });
      }),
    );
  });
});

test('the share of ties to other sectors is of those with both sectors known', () => {
  const ties = tiesOf(5, [
    [0, 1],
    [0, 2],
    [0, 3],
    [3, 4],
  ]);
  const { crossSectorShare } = projectionMetrics(ties, Int32Array.from([1, 1, 2, -1, 2]));
  expect([...crossSectorShare]).toEqual([0.5, 0, 1, Number.NaN, Number.NaN]);
});

describe('articulation', () => {
  test('says what is left without each actor, as removing it would', () => {
    fc.assert(
      fc.property(anyTies, ({ actors, pairs, ties, sectorOf }) => {
        const neighbours = neighboursOf(actors, pairs);
        const { componentsIfRemoved, isArticulation } = projectionMetrics(ties, sectorOf);
        const count = (gone: number[]) => new Set(componentNames(neighbours, new Set(gone)).values()).size;
        const left = neighbours.map((_, actor) => count([actor]));
        expect([...componentsIfRemoved]).toEqual(left);
        expect([...isArticulation]).toEqual(left.map((components) => (components > count([]) ? 1 : 0)));
      }),
      { numRuns: 300 },
    );
  });

  test('of the kite are its tail', () => {
    const { isArticulation } = projectionMetrics(kite, unknown(10));
    expect([...isArticulation]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 0]);
  });

  test('goes along a chain of a hundred thousand without running out of stack', () => {
    const length = 100_000;
    const chain = tiesOf(
      length,
      Array.from({ length: length - 1 }, (_, at) => [at, at + 1]),
    );
    const { isArticulation, componentsIfRemoved } = projectionMetrics(chain, unknown(length));
    expect(isArticulation.reduce((sum, is) => sum + is, 0)).toBe(length - 2);
    expect([componentsIfRemoved[0], componentsIfRemoved[1]]).toEqual([1, 2]);
  });
});

describe('all of them', () => {
  test('do not depend on how actors are numbered', () => {
    const anyRenumbering = anyTies.chain((tied) => fc.tuple(fc.constant(tied), anyOrderOf(tied.actors)));
    fc.assert(
      fc.property(anyRenumbering, ([{ actors, pairs, ties, sectorOf }, place]) => {
        const moved = new Int32Array(actors);
        place.forEach((to, actor) => {
          moved[to] = sectorOf[actor]!;
        });
        const before = projectionMetrics(ties, sectorOf);
        const tiesAfter = tiesOf(
          actors,
          pairs.map(([a, b]) => [place[a]!, place[b]!]),
        );
        const after = projectionMetrics(tiesAfter, moved);
        for (const name of Object.keys(before) as (keyof ProjectionMetrics)[])
          expectSame(
            place.map((to) => after[name][to]!),
            [...before[name]],
          );
      }),
    );
  });

  test('are empty of nobody, and undefined or 0 of one alone', () => {
    for (const column of Object.values(projectionMetrics(tiesOf(0, []), unknown(0))))
      expect(column).toHaveLength(0);
    const one = projectionMetrics(tiesOf(1, []), Int32Array.of(3));
    expect([one.constraint[0], one.effectiveSize[0], one.crossSectorShare[0]]).toEqual(
      Array(3).fill(Number.NaN),
    );
    expect([one.isArticulation[0], one.componentsIfRemoved[0], ...brokerage(one, 0)]).toEqual(
      Array(6).fill(0),
    );
  });

  test('can be read by other threads', () => {
    for (const column of Object.values(projectionMetrics(kite, unknown(10))))
      expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
