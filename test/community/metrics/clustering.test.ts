import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { density, robinsAlexanderClustering } from '../../../src/community/metrics/clustering.ts';
import { anyIncidence, attendancesOf, flipped, incidenceOf } from './graphs.ts';
import * as reference from './reference.ts';

describe('the density of a two-mode graph', () => {
  test('is the share of possible attendances that took place', () => {
    expect(
      density(
        incidenceOf(2, 3, [
          [0, 0],
          [1, 1],
          [1, 2],
        ]),
      ),
    ).toBe(0.5);
    expect(density(incidenceOf(1, 1, [[0, 0]]))).toBe(1);
  });

  test('is 0 without attendances, and the same from either side', () => {
    expect(density(incidenceOf(0, 0, []))).toBe(0);
    expect(density(incidenceOf(3, 2, []))).toBe(0);
    fc.assert(fc.property(anyIncidence, (graph) => density(graph) === density(flipped(graph))));
  });
});

describe('Robins-Alexander clustering', () => {
  test('is the share of paths of three steps that close', () => {
    fc.assert(
      fc.property(anyIncidence, (graph) => {
        const expected = reference.robinsAlexanderClustering(graph);
        const found = [robinsAlexanderClustering(graph), robinsAlexanderClustering(flipped(graph))];
        for (const clustering of found) {
          if (Number.isNaN(expected)) expect(clustering).toBeNaN();
          else expect(clustering).toBeCloseTo(expected, 12);
        }
      }),
    );
  });

  test('is 1 where all attend all, 0 where nobody meets twice, undefined without such a path', () => {
    const everyone = [0, 1, 2].flatMap((actor) => [0, 1, 2].map((event) => [actor, event] as const));
    expect(robinsAlexanderClustering(incidenceOf(3, 3, everyone))).toBe(1);
    const chain = incidenceOf(2, 2, [
      [0, 0],
      [1, 0],
      [1, 1],
    ]);
    expect(attendancesOf(chain)).toHaveLength(3);
    expect(robinsAlexanderClustering(chain)).toBe(0);
    expect(
      robinsAlexanderClustering(
        incidenceOf(2, 1, [
          [0, 0],
          [1, 0],
        ]),
      ),
    ).toBeNaN();
    expect(robinsAlexanderClustering(incidenceOf(0, 0, []))).toBeNaN();
  });
});
