import { describe, expect, it } from 'vitest';
import { applyForces, FIRST_LAYOUT_BUDGET } from '../../../src/community/layout/forces.ts';
import { GRAVITY, naturalScale, REPULSION } from '../../../src/community/layout/natural-scale.ts';
import { type Points, setPoint, unplacedPoints } from '../../../src/community/layout/points.ts';
import { rankedTies, strongestActors, tiesAmong } from '../../../src/community/layout/ranked-ties.ts';
import { pointOnDisc } from '../../../src/community/layout/seeded-points.ts';
import { clique, groups, type Pair, weightedTies } from '../communities/weighted-ties.ts';
import { distance, keysOf } from './layout-measures.ts';

const ranked = (pairs: readonly Pair[], actors: number) => rankedTies(weightedTies(pairs), keysOf(actors));

function scattered(actors: number): Points {
  const points = unplacedPoints(actors);
  for (let at = 0; at < actors; at++) setPoint(points, at, pointOnDisc(at, 'START', 1000));
  return points;
}

describe('the forces', () => {
  it('bring two tied nodes to the distance at which they are in balance, whatever the start', () => {
    const ties = ranked([[0, 1, 2]], 2);
    const start = { x: Float64Array.of(-600, 500), y: Float64Array.of(0, 100) };
    const scale = naturalScale(ties, start);
    const apart = scale * distance(applyForces(ties, start, FIRST_LAYOUT_BUDGET), 0, 1);
    // Both of mass 3: repulsion r 9 / d against attraction 2 d and, at d / 2 from the centre, gravity g 3 d / 2.
    expect(apart).toBeCloseTo(Math.sqrt((REPULSION * 9) / (2 + GRAVITY * 1.5)), 0);
  });

  it('leave a drawing in its natural scale, so that it neither swells nor shrinks from then on', () => {
    const ties = ranked(groups(4, 12, 0.5, 0.03), 48);
    const scale = naturalScale(ties, scattered(48));
    const unfolded = applyForces(ties, scattered(48), { ...FIRST_LAYOUT_BUDGET, iterations: 2000 });
    expect(naturalScale(ties, unfolded) / scale).toBeCloseTo(1, 1);
  });

  it('have nothing to move where there is nobody', () => {
    expect(applyForces(ranked([], 0), unplacedPoints(0), FIRST_LAYOUT_BUDGET)).toEqual(unplacedPoints(0));
  });

  it('take a drawing without any extent as it is', () => {
    expect(naturalScale(ranked(clique(0, 3), 3), { x: new Float64Array(3), y: new Float64Array(3) })).toBe(1);
    expect(naturalScale(ranked([], 1), { x: Float64Array.of(5), y: Float64Array.of(5) })).toBe(1);
  });
});

describe('ties by key', () => {
  it('number actors by key and come in order, whatever order they were in', () => {
    const ties = weightedTies([
      [2, 0, 0.5],
      [1, 2, 0.25],
    ]);
    const { keys, a, b, weight, neighbours } = rankedTies(ties, Uint32Array.of(30, 20, 10));
    expect([[...keys], [...a], [...b], [...weight]]).toEqual([
      [10, 20, 30],
      [0, 0],
      [1, 2],
      [0.25, 0.5],
    ]);
    expect([[...neighbours.from], [...neighbours.items]]).toEqual([
      [0, 2, 3, 4],
      [1, 2, 0, 0],
    ]);
  });

  it('know the strongest, of equals those of the smaller key, and nobody without ties', () => {
    const ties = ranked(
      [
        [1, 2, 5],
        [3, 4, 1],
        [2, 3, 1],
        [5, 6, 1],
      ],
      8,
    );
    expect([...strongestActors(ties, 2)]).toEqual([1, 2]);
    expect([...strongestActors(ties, 4)]).toEqual([1, 2, 3, 4]);
    expect([...strongestActors(ties, 100)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('can be had among some actors alone', () => {
    const inner = tiesAmong(
      ranked(
        [
          [0, 1],
          [1, 2, 3],
          [2, 3],
        ],
        4,
      ),
      Uint32Array.of(1, 2),
    );
    expect([[...inner.keys], [...inner.a], [...inner.b], [...inner.weight]]).toEqual([[5, 8], [0], [1], [3]]);
  });
});
