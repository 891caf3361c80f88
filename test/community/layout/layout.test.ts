import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../src/community/layout/layout.ts';
import { cpuOf } from '../../support/cpu.ts';
import {
  anyPairs,
  clique,
  groups,
  type Pair,
  reversedPairs,
  ringOfCliques,
  weightedTies,
} from '../communities/weighted-ties.ts';
import {
  distance,
  distancesFromCentre,
  expectGoodPlaces,
  keysOf,
  layoutOfPairs,
  mean,
} from './layout-measures.ts';

const isTied = (pairs: readonly Pair[]) => {
  const names = new Set(pairs.map(([one, other]) => `${one} ${other}`));
  return ([one, other]: Pair) => names.has(`${one} ${other}`);
};

describe('a first layout', () => {
  const pairs = groups(6, 20, 0.4, 0.01);
  const layout = layoutOfPairs(pairs, 120);

  it('puts tied actors closer together than others', () => {
    const lengths = (which: readonly Pair[]) => which.map(([one, other]) => distance(layout, one, other));
    const untied = clique(0, 120).filter((pair) => !isTied(pairs)(pair));
    expect(mean(lengths(pairs))).toBeLessThan(mean(lengths(untied)) / 2);
  });

  it('keeps communities apart: almost everybody is nearest to the middle of the own', () => {
    const middles = Array.from({ length: 6 }, (_, group) => ({
      x: mean([...layout.x.slice(group * 20, group * 20 + 20)]),
      y: mean([...layout.y.slice(group * 20, group * 20 + 20)]),
    }));
    const nearest = Array.from(layout.x, (x, actor) => {
      const ways = middles.map((middle) => Math.hypot(x - middle.x, layout.y[actor]! - middle.y));
      return ways.indexOf(Math.min(...ways));
    });
    const atHome = nearest.filter((group, actor) => group === Math.floor(actor / 20));
    expect(atHome.length).toBeGreaterThanOrEqual(0.95 * 120);
  });

  it('is centred on 0, with the farthest actor at 1,000', () => {
    expect(mean([...layout.x])).toBeCloseTo(0, 1);
    expect(mean([...layout.y])).toBeCloseTo(0, 1);
    expect(Math.max(...distancesFromCentre(layout))).toBeCloseTo(1000, 1);
  });

  it('is that of the keys, however the actors and ties are numbered', () => {
    const other = (actor: number) => (actor * 7) % 120;
    const actorKeys = new Uint32Array(120);
    keysOf(120).forEach((key, actor) => {
      actorKeys[other(actor)] = key;
    });
    const renumbered = reversedPairs(pairs).map(([a, b, weight]): Pair => [other(a), other(b), weight]);
    expect(layoutOf({ ties: weightedTies(renumbered), actorKeys })).toEqual(layout);
  });

  it('spreads a ring of cliques out as a ring', () => {
    const ring = layoutOfPairs(ringOfCliques(8, 6), 48);
    const ways = Array.from({ length: 8 }, (_, at) => distance(ring, at * 6, (((at + 1) % 8) * 6) % 48));
    const across = Array.from({ length: 4 }, (_, at) => distance(ring, at * 6, at * 6 + 24));
    expect(mean(ways)).toBeLessThan(mean(across));
  });
});

describe('actors without ties', () => {
  it('stand on a ring around the others, in order of key', () => {
    const layout = layoutOfPairs([...clique(0, 6), [6, 7]], 20);
    const far = distancesFromCentre(layout);
    expect(Math.max(...far.slice(0, 8))).toBeCloseTo(900, 1);
    for (const reach of far.slice(8)) expect(reach).toBeCloseTo(1000, 1);
    const angles = Array.from(layout.x.slice(8), (x, at) => Math.atan2(layout.y[8 + at]!, x));
    const turns = angles.map((angle) => (angle + 2 * Math.PI + 1e-6) % (2 * Math.PI));
    expect(turns).toEqual(turns.toSorted((one, other) => one - other));
  });

  it('are all on the ring where nobody has ties', () => {
    const layout = layoutOfPairs([], 4);
    expect([...layout.x]).toEqual([1000, 0, -1000, 0]);
    expect([...layout.y]).toEqual([0, 1000, 0, -1000]);
  });

  it('stand in the middle when alone', () => {
    expect(layoutOfPairs([], 1)).toEqual({ keys: keysOf(1), x: new Float64Array(1), y: new Float64Array(1) });
  });

  it('need not be: without actors there are no positions', () => {
    expect(layoutOfPairs([], 0)).toEqual({
      keys: new Uint32Array(0),
      x: new Float64Array(0),
      y: new Float64Array(0),
    });
  });
});

describe('more actors than are laid out by force', () => {
  const pairs = groups(4, 15, 0.5, 0.02);
  const layout = layoutOfPairs(pairs, 60, undefined, 30);

  it('all have positions, the weaker ones near their neighbours', () => {
    expectGoodPlaces(layout);
    const ways = pairs.map(([one, other]) => distance(layout, one, other));
    const all = clique(0, 60).map(([one, other]) => distance(layout, one, other));
    expect(mean(ways)).toBeLessThan(0.75 * mean(all));
    expect(Math.max(...distancesFromCentre(layout))).toBeCloseTo(1000, 1);
  });

  it('include those who know only each other', () => {
    const strong = clique(0, 8).map(([one, other]): Pair => [one, other, 3]);
    const chain: Pair[] = [
      [8, 9, 0.1],
      [9, 10, 0.1],
      [10, 11, 0.1],
    ];
    const chained = layoutOfPairs([...strong, ...chain], 12, undefined, 8);
    expectGoodPlaces(chained);
    expect(distance(chained, 8, 9)).toBeLessThan(100);
  });
});

describe('of any ties', () => {
  it('the positions are finite, rounded, all different, within the radius, and the same each time', () => {
    fc.assert(
      fc.property(anyPairs(14), fc.integer({ min: 1, max: 20 }), ({ actors, pairs }, laidOut) => {
        const layout = layoutOfPairs(pairs, actors, undefined, laidOut);
        expect(layout.keys).toEqual(keysOf(actors));
        expectGoodPlaces(layout);
        expect(Math.max(0, ...distancesFromCentre(layout))).toBeLessThan(1000.01);
        expect(layoutOfPairs(reversedPairs(pairs), actors, undefined, laidOut)).toEqual(layout);
      }),
      { numRuns: 40 },
    );
  });

  it('the positions can be read by another thread without a copy', () => {
    const { keys, x, y } = layoutOfPairs(clique(0, 3), 4);
    for (const column of [keys, x, y]) expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

it('takes a few seconds for 1,200 actors, whose far forces are taken together', async () => {
  const pairs = groups(40, 30, 0.3, 0.002);
  const { cpu, result: layout } = await cpuOf(() => layoutOfPairs(pairs, 1200));
  expect(cpu).toBeLessThan(20_000);
  expectGoodPlaces(layout);
  const all = clique(0, 300).map(([one, other]) => distance(layout, one, other));
  expect(mean(pairs.map(([one, other]) => distance(layout, one, other)))).toBeLessThan(0.6 * mean(all));
});
