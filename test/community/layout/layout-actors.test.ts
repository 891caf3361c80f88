import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutActors } from '../../../src/community/layout/layout-actors.ts';
import type { Layout } from '../../../src/community/layout/layout-columns.ts';
import { anyPairs, clique } from '../communities/weighted-ties.ts';
import { expectGoodPlaces, keysOf, layoutOfPairs } from './layout-measures.ts';

/** A layout of which places alone matter. */
const withPlaces = (keys: number[], x: number[], y: number[]): Layout => ({
  keys: Uint32Array.from(keys),
  x: Float64Array.from(x),
  y: Float64Array.from(y),
  radius: Float64Array.from(keys, (key) => 10 + key),
  component: Int32Array.from(keys, () => 0),
  unfitted: { x: Float64Array.from(x), y: Float64Array.from(y) },
});

const layout = withPlaces([2, 4, 6, 8], [0, 300, 300, -1000], [0, 0, 300, 0]);

const knows: Record<number, number[]> = { 5: [2, 4, 6], 7: [5], 9: [2, 4, 6, 5, 77] };

const places = (...wanted: number[]) =>
  layoutActors(Uint32Array.from(wanted), layout, (key) => knows[key] ?? []);

describe('the position of an actor', () => {
  it('is that of the layout, if it has one, and so is its size', () => {
    expect(places(6, 2)).toEqual({
      x: Float64Array.of(300, 0),
      y: Float64Array.of(300, 0),
      radius: Float64Array.of(16, 12),
    });
  });

  it('is else close to the centroid of its neighbours in the layout', () => {
    const { x, y } = places(5);
    expect(Math.hypot(x[0]! - 200, y[0]! - 100)).toBeLessThan(26);
  });

  it('is its own, though another has the same neighbours', () => {
    const { x, y } = places(5, 9);
    expect([x[0], y[0]]).not.toEqual([x[1], y[1]]);
  });

  it('is on the rim, if it knows nobody in the layout', () => {
    const { x, y } = places(7, 1001, 1002);
    for (const [at, each] of x.entries())
      expect(Math.max(Math.abs(each) / 1000, Math.abs(y[at]!) / 620)).toBeCloseTo(1, 2);
  });

  it('does not depend on who else is asked for', () => {
    expect(places(1001, 5, 6).x[1]).toBe(places(5).x[0]);
  });

  it('is not needed where nobody is asked for', () => {
    expect(places().x).toHaveLength(0);
  });
});

it('actors of any layout and others never share a position', () => {
  fc.assert(
    fc.property(anyPairs(10), fc.uniqueArray(fc.nat(40), { maxLength: 20 }), ({ actors, pairs }, wanted) => {
      const before = layoutOfPairs(pairs, actors);
      const known = keysOf(actors);
      const found = layoutActors(Uint32Array.from(wanted), before, (key) =>
        known.filter((each) => each < key),
      );
      expectGoodPlaces(found);
      wanted.forEach((key, at) => {
        const same = before.x.findIndex((x, place) => x === found.x[at] && before.y[place] === found.y[at]);
        expect(same >= 0 ? before.keys[same] : undefined).toBe(known.includes(key) ? key : undefined);
      });
    }),
    { numRuns: 30 },
  );
});

it('nobody is put where an actor of the layout stands, even if it belongs exactly there', () => {
  const before = layoutOfPairs(clique(0, 2), 2);
  const there = layoutActors(Uint32Array.of(100), before, () => [before.keys[0]!]);
  const full = withPlaces(
    [2, 5, 9],
    [before.x[0]!, before.x[1]!, there.x[0]!],
    [before.y[0]!, before.y[1]!, there.y[0]!],
  );
  const moved = layoutActors(Uint32Array.of(100), full, () => [2]);
  expect([moved.x[0], moved.y[0]]).not.toEqual([there.x[0], there.y[0]]);
  expect(Math.hypot(moved.x[0]! - there.x[0]!, moved.y[0]! - there.y[0]!)).toBeLessThan(2);
});
