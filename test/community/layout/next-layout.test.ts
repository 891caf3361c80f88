import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Layout, layoutOf, MAX_MOVE_SHARE } from '../../../src/community/layout/layout.ts';
import {
  anyPairs,
  clique,
  groups,
  type Pair,
  reversedPairs,
  weightedTies,
} from '../communities/weighted-ties.ts';
import {
  diameter,
  distance,
  distancesFromCentre,
  expectGoodPlaces,
  layoutOfPairs,
  mean,
  moves,
} from './layout-measures.ts';

const pairs = groups(5, 16, 0.4, 0.02);
const first = layoutOfPairs(pairs, 80);

describe('a layout that starts from another', () => {
  it('is nearly the same where nothing changed: nine of ten stay, and the rest moves little', () => {
    const far = moves(first, layoutOfPairs(pairs, 80, first));
    expect(far.filter((each) => each === 0).length).toBeGreaterThanOrEqual(0.9 * 80);
    expect(mean(far)).toBeLessThan(0.002 * diameter(first));
  });

  it('comes to rest: in the end nothing moves at all where nothing changes', () => {
    let before = first;
    for (let times = 0; times < 5; times++) before = layoutOfPairs(pairs, 80, before);
    expect(layoutOfPairs(pairs, 80, before)).toEqual(before);
  });

  it('is the same each time, however the ties are ordered', () => {
    const more: Pair[] = [...pairs, [3, 80], [4, 80]];
    expect(layoutOfPairs(reversedPairs(more), 82, first)).toEqual(layoutOfPairs(more, 82, first));
  });

  it('puts a new actor among its neighbours', () => {
    const more = [...pairs, ...[0, 1, 2, 3, 4, 5].map((other): Pair => [other, 80])];
    const layout = layoutOfPairs(more, 81, first);
    const own = Array.from({ length: 16 }, (_, actor) => distance(layout, 80, actor));
    const others = Array.from({ length: 64 }, (_, actor) => distance(layout, 80, 16 + actor));
    expect(mean(own)).toBeLessThan(mean(others) / 2);
  });

  it('puts a new group together that knows nobody, and new actors without ties on the ring', () => {
    const layout = layoutOfPairs([...pairs, ...clique(80, 85)], 87, first);
    expectGoodPlaces(layout);
    const inside = clique(80, 85).map(([one, other]) => distance(layout, one, other));
    expect(Math.max(...inside)).toBeLessThan(0.1 * diameter(layout));
    for (const reach of distancesFromCentre(layout).slice(85)) expect(reach).toBeCloseTo(1000, 1);
  });

  it('leaves where they are those who lost all their ties, and those who never had any', () => {
    const before = layoutOfPairs(pairs, 82);
    const layout = layoutOfPairs(
      pairs.filter(([one]) => one !== 0),
      82,
      before,
    );
    for (const actor of [0, 80, 81]) {
      expect([layout.x[actor], layout.y[actor]]).toEqual([before.x[actor], before.y[actor]]);
    }
  });

  it('forgets who is gone', () => {
    const fewer = pairs.filter(([one, other]) => one < 60 && other < 60);
    const layout = layoutOfPairs(fewer, 60, first);
    expect(layout.keys).toHaveLength(60);
    expectGoodPlaces(layout);
  });

  it('is a first layout where nobody was there before', () => {
    const strangers: Layout = { ...first, keys: first.keys.map((key) => key + 1) };
    expect(layoutOfPairs(pairs, 80, strangers)).toEqual(first);
    expect(layoutOfPairs(pairs, 80, layoutOfPairs([], 0))).toEqual(first);
  });

  it('is a first layout where fewer than a tenth were there before: the rest could not unfold around them', () => {
    expect(layoutOfPairs(pairs, 80, layoutOfPairs([], 1))).toEqual(first);
    expect(layoutOfPairs(pairs, 80, layoutOfPairs(clique(0, 7), 7))).toEqual(first);
    expect(layoutOfPairs(pairs, 80, layoutOfPairs(clique(0, 8), 8))).not.toEqual(first);
  });

  it('unfolds to a readable size around few who were there, who may not move far', () => {
    const few = layoutOfPairs(clique(0, 8), 8);
    const layout = layoutOfPairs(pairs, 80, few);
    expect(Math.max(...moves(few, layout))).toBeLessThanOrEqual(MAX_MOVE_SHARE * diameter(few) + 1e-9);
    expect(mean(distancesFromCentre(layout))).toBeGreaterThan(200);
    expect(Math.max(...distancesFromCentre(layout))).toBeLessThan(1000.01);
  });
});

describe('while a network grows', () => {
  /** Any ties, added in several steps, each with more of them and of the actors. */
  const anyGrowth = fc.tuple(anyPairs(16), fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 20 }));

  it('nobody who was there moves by more than a tenth of the diameter, and all places stay good', () => {
    fc.assert(
      fc.property(anyGrowth, ([{ actors, pairs: all }, steps, laidOut]) => {
        let before: Layout | undefined;
        for (let step = 1; step <= steps; step++) {
          const there = Math.ceil((actors * step) / steps);
          const known = all.slice(0, Math.ceil((all.length * step) / steps));
          const among = known.filter(([one, other]) => one < there && other < there);
          const layout = layoutOfPairs(among, there, before, laidOut);
          expectGoodPlaces(layout);
          if (before) {
            const most = MAX_MOVE_SHARE * diameter(before) + 1e-9;
            expect(Math.max(0, ...moves(before, layout))).toBeLessThanOrEqual(most);
          }
          before = layout;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('the layout neither grows nor shrinks', () => {
    let layout = layoutOfPairs(groups(5, 16, 0.4, 0.02).slice(0, 30), 80);
    for (let step = 2; step <= 20; step++) {
      layout = layoutOfPairs(pairs.slice(0, Math.ceil((pairs.length * step) / 20)), 80, layout);
      expect(Math.max(...distancesFromCentre(layout))).toBeLessThan(1030);
    }
    expect(mean(distancesFromCentre(layout))).toBeGreaterThan(350);
  });

  it('the layout stays readable: in the end tied actors are closer than others', () => {
    let layout: Layout | undefined;
    const order = pairs.toSorted(([a, b], [c, d]) => ((a * 31 + b * 17) % 97) - ((c * 31 + d * 17) % 97));
    for (let step = 5; step <= 10; step++) {
      layout = layoutOfPairs(order.slice(0, Math.ceil((order.length * step) / 10)), 80, layout);
    }
    const ways = pairs.map(([one, other]) => distance(layout!, one, other));
    const all = clique(0, 80).map(([one, other]) => distance(layout!, one, other));
    expect(mean(ways)).toBeLessThan(0.65 * mean(all));
  });
});

it('keeps even positions that cannot move apart, in a layout of no size', () => {
  const keys = Uint32Array.of(1, 2, 3);
  const previous: Layout = { keys, x: Float64Array.of(0, 0.01, 0.02), y: new Float64Array(3) };
  const layout = layoutOf({
    ties: weightedTies(clique(0, 5)),
    actorKeys: Uint32Array.of(1, 2, 3, 4, 5),
    previous,
  });
  expectGoodPlaces(layout);
  expect([...layout.x.slice(0, 3)]).toEqual([0, 0.01, 0.02]);
});
