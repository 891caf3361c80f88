import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../src/community/layout/layout.ts';
import { cpuOf } from '../../support/cpu.ts';
import { anyPairs, clique, groups, type Pair, reversedPairs } from '../communities/weighted-ties.ts';
import {
  distance,
  expectGoodLayout,
  expectGoodPlaces,
  keysOf,
  layoutOfPairs,
  mean,
  moves,
  tiesOf,
} from './layout-measures.ts';

const spanOf = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

describe('a first layout', () => {
  const pairs = groups(4, 12, 0.5, 0.02);
  const small = [...clique(48, 52), [52, 53], [54, 55]] as Pair[];
  const layout = layoutOfPairs([...pairs, ...small], 60);
  const valuesOf = (column: Float64Array, actors: readonly number[]) => actors.map((actor) => column[actor]!);
  const main = [...keysOf(48).keys()];

  it('has nobody over another, and all in the frame', () => {
    expectGoodLayout(layout);
    expect(Math.min(...layout.radius)).toBeGreaterThan(4);
  });

  it('fills most of the frame with the largest component', () => {
    const area = spanOf(valuesOf(layout.x, main)) * spanOf(valuesOf(layout.y, main));
    expect(area / (2000 * 1240)).toBeGreaterThan(0.6);
  });

  it('has small components, and those who are alone below them, in a strip at the right', () => {
    expect([...layout.component].slice(44)).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, -1, -1, -1, -1]);
    const right = Math.max(...valuesOf(layout.x, main));
    const beside = Array.from({ length: 12 }, (_, at) => 48 + at);
    expect(Math.min(...valuesOf(layout.x, beside))).toBeGreaterThan(right);
    const lowest = Math.max(...valuesOf(layout.y, beside.slice(0, 8)));
    expect(Math.min(...valuesOf(layout.y, beside.slice(8)))).toBeGreaterThan(lowest);
  });

  it('keeps communities apart: almost everybody is nearest to the middle of the own', () => {
    const middles = Array.from({ length: 4 }, (_, group) => ({
      x: mean([...layout.x.slice(group * 12, group * 12 + 12)]),
      y: mean([...layout.y.slice(group * 12, group * 12 + 12)]),
    }));
    const atHome = main.filter((actor) => {
      const ways = middles.map(({ x, y }) => Math.hypot(layout.x[actor]! - x, layout.y[actor]! - y));
      return ways.indexOf(Math.min(...ways)) === Math.floor(actor / 12);
    });
    expect(atHome.length).toBeGreaterThanOrEqual(0.95 * 48);
  });

  it('draws whoever has more to do with others larger', () => {
    const strength = new Float64Array(48);
    for (const [one, other, weight] of pairs) for (const end of [one, other]) strength[end]! += weight!;
    const order = main.toSorted((one, other) => strength[one]! - strength[other]!);
    const radii = valuesOf(layout.radius, order);
    expect(radii).toEqual(radii.toSorted((one, other) => one - other));
  });

  it('is that of the keys, however the actors and ties are numbered', () => {
    const other = (actor: number) => (actor * 7) % 60;
    const actorKeys = new Uint32Array(60);
    keysOf(60).forEach((key, actor) => {
      actorKeys[other(actor)] = key;
    });
    const renumbered = reversedPairs([...pairs, ...small]).map(([a, b, w]): Pair => [other(a), other(b), w]);
    expect(layoutOf({ ties: tiesOf(renumbered), actorKeys })).toEqual(layout);
  });
});

describe('few beside the largest component', () => {
  const pairs = groups(4, 12, 0.5, 0.02);
  const layout = layoutOfPairs([...pairs, [48, 49], [49, 50], [51, 52]], 54);

  it('stand in corners that it leaves free, so that it fills the frame', () => {
    expectGoodLayout(layout);
    expect([...layout.component].slice(48)).toEqual([1, 1, 1, 2, 2, -1]);
    expect(spanOf([...layout.x].slice(0, 48))).toBeGreaterThan(1850);
  });

  it('stay there while others get to know each other', () => {
    const next = layoutOfPairs([...pairs, [48, 49], [49, 50], [51, 52], [2, 30]], 54, layout);
    expect(moves(layout, next).slice(48)).toEqual(Array(6).fill(0));
    expectGoodLayout(next);
  });
});

describe('actors without ties', () => {
  it('stand in the middle when alone, and around it where nobody has ties', () => {
    const { x, y } = layoutOfPairs([], 1);
    expect([x[0], y[0]]).toEqual([0, 0]);
    const many = layoutOfPairs([], 400);
    expectGoodLayout(many);
    expect(Math.abs(mean([...many.x]))).toBeLessThan(10);
  });

  it('are not drawn where they are more than 400: a number says it better', () => {
    const layout = layoutOfPairs(clique(0, 4), 405);
    expectGoodLayout(layout);
    expect([...layout.radius].filter((radius) => radius > 0)).toHaveLength(4);
  });

  it('need not be: without actors there are no positions', () => {
    expect(layoutOfPairs([], 0).x).toHaveLength(0);
  });
});

it('of many small components the 60 largest are drawn', () => {
  const couples = Array.from({ length: 70 }, (_, at): Pair => [2 * at, 2 * at + 1]);
  const layout = layoutOfPairs([...couples, ...clique(140, 144)], 144);
  expectGoodLayout(layout);
  expect([...layout.radius].filter((radius) => radius > 0)).toHaveLength(4 + 2 * 60);
});

describe('more actors than are laid out by force', () => {
  const pairs = groups(3, 8, 0.7, 0.05);

  it('all have places, the weaker ones near their neighbours', () => {
    const layout = layoutOfPairs(pairs, 24, undefined, 12);
    expectGoodPlaces(layout);
    expect(Math.min(...layout.radius)).toBeGreaterThan(0);
    const ways = pairs.map(([one, other]) => distance(layout, one, other));
    const all = clique(0, 24).map(([one, other]) => distance(layout, one, other));
    expect(mean(ways)).toBeLessThan(mean(all));
  });
});

describe('of any ties', () => {
  it('places are finite, rounded, all different, in the frame, over no other, and the same each time', () => {
    fc.assert(
      fc.property(anyPairs(12), ({ actors, pairs }) => {
        const layout = layoutOfPairs(pairs, actors);
        expect(layout.keys).toEqual(keysOf(actors));
        expectGoodLayout(layout);
        expect(layoutOfPairs(reversedPairs(pairs), actors)).toEqual(layout);
      }),
      { numRuns: 40 },
    );
  });

  it('places can be read by another thread without a copy', () => {
    const { keys, x, y, radius, component, unfitted } = layoutOfPairs(clique(0, 3), 4);
    for (const column of [keys, x, y, radius, component, unfitted.x, unfitted.y])
      expect(column.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

it('few are laid out in hundredths of a second', async () => {
  const pairs = groups(2, 5, 0.7, 0.2);
  layoutOfPairs(pairs, 10);
  const { cpu } = await cpuOf(() => Array.from({ length: 10 }, () => layoutOfPairs(pairs, 10)));
  expect(cpu / 10).toBeLessThan(50);
});
