import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MOVE_SHARE } from '../../../src/community/layout/keep-near.ts';
import type { Layout } from '../../../src/community/layout/layout-columns.ts';
import { anyPairs, clique, groups, type Pair, reversedPairs } from '../communities/weighted-ties.ts';
import { diameter, distance, expectGoodLayout, layoutOfPairs, mean, moves } from './layout-measures.ts';

const pairs = groups(4, 10, 0.5, 0.03);
const first = layoutOfPairs(pairs, 40);

describe('a layout that starts from another', () => {
  it('is the same where nothing changed', () => {
    expect(moves(first, layoutOfPairs(pairs, 40, first))).toEqual(Array(40).fill(0));
  });

  it('leaves somebody who is alone on the map where they are', () => {
    const alone = layoutOfPairs([], 1);
    expect(layoutOfPairs([], 1, alone)).toEqual(alone);
  });

  it('is the same each time, however the ties are ordered', () => {
    const more: Pair[] = [...pairs, [3, 40], [4, 40]];
    expect(layoutOfPairs(reversedPairs(more), 42, first)).toEqual(layoutOfPairs(more, 42, first));
  });

  it('puts a new actor among its neighbours', () => {
    const more = [...pairs, ...[0, 1, 2, 3].map((other): Pair => [other, 40])];
    const layout = layoutOfPairs(more, 41, first);
    const own = Array.from({ length: 10 }, (_, actor) => distance(layout, 40, actor));
    const others = Array.from({ length: 30 }, (_, actor) => distance(layout, 40, 10 + actor));
    expect(mean(own)).toBeLessThan(mean(others) / 2);
  });

  it('puts a new group that knows nobody into the strip', () => {
    const layout = layoutOfPairs([...pairs, ...clique(40, 44)], 44, first);
    expectGoodLayout(layout);
    expect([...layout.component].slice(40)).toEqual([1, 1, 1, 1]);
    expect(Math.min(...layout.x.slice(40))).toBeGreaterThan(700);
  });

  it('leaves small groups and those who are alone where they are while others come', () => {
    const small = [...pairs, [40, 41], [41, 42], [43, 44]] as Pair[];
    const before = layoutOfPairs(small, 50);
    const layout = layoutOfPairs([...small, [50, 51], [51, 52], [52, 53], [50, 53]], 56, before);
    const stayed = moves(before, layout).slice(40);
    expect(stayed).toEqual(Array(10).fill(0));
    expectGoodLayout(layout);
  });

  it('forgets who is gone', () => {
    const fewer = pairs.filter(([one, other]) => one < 30 && other < 30);
    const layout = layoutOfPairs(fewer, 30, first);
    expect(layout.keys).toHaveLength(30);
    expectGoodLayout(layout);
  });

  it('is a first layout where fewer than half were there before: the rest could not unfold around them', () => {
    const strangers: Layout = { ...first, keys: first.keys.map((key) => key + 1) };
    expect(layoutOfPairs(pairs, 40, strangers)).toEqual(first);
    expect(layoutOfPairs(pairs, 40, layoutOfPairs([], 0))).toEqual(first);
    expect(layoutOfPairs(pairs, 40, layoutOfPairs(clique(0, 19), 19))).toEqual(first);
  });
});

describe('when some come, go and get to know each other', () => {
  it('nobody who was there moves by more than a tenth of the diameter, and nobody comes to be over another', () => {
    const anyChange = fc.tuple(anyPairs(14), fc.integer({ min: 0, max: 5 }), fc.nat(20));
    fc.assert(
      fc.property(anyChange, ([{ actors, pairs: all }, newcomers, gone]) => {
        const then = Math.max(1, actors - newcomers);
        const before = layoutOfPairs(
          all.filter(([one, other], at) => at !== gone && one < then && other < then),
          then,
        );
        const layout = layoutOfPairs(all, actors, before);
        expectGoodLayout(layout);
        const most = MAX_MOVE_SHARE * diameter(before) + 1e-9;
        if (keepsItsMiddle(before, layout))
          expect(Math.max(0, ...moves(before, layout))).toBeLessThanOrEqual(most);
      }),
      { numRuns: 60 },
    );
  });
});

/** Whether at least a third of the largest component were in one before, and half of all were there. */
function keepsItsMiddle(before: Layout, after: Layout): boolean {
  const main = [...after.keys.keys()].filter((actor) => after.component[actor] === 0);
  const from = main.map((actor) => before.component[actor] ?? -1).filter((component) => component >= 0);
  const most = Math.max(
    0,
    ...[...Map.groupBy(from, (component) => component).values()].map((own) => own.length),
  );
  return main.length > 0 ? most >= main.length / 3 && before.keys.length >= after.keys.length / 2 : false;
}
