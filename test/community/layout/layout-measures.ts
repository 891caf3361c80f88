import { expect } from 'vitest';
import { type Layout, layoutOf } from '../../../src/community/layout/layout.ts';
import type { Points } from '../../../src/community/layout/points.ts';
import { type Pair, weightedTies } from '../communities/weighted-ties.ts';

/** The layout of so many actors, whose keys ascend with gaps. */
export const layoutOfPairs = (
  pairs: readonly Pair[],
  actors: number,
  previous?: Layout,
  maxLaidOut?: number,
): Layout => layoutOf({ ties: weightedTies(pairs), actorKeys: keysOf(actors), previous, maxLaidOut });

export const keysOf = (actors: number): Uint32Array =>
  Uint32Array.from({ length: actors }, (_, actor) => 3 * actor + 2);

export const distance = ({ x, y }: Points, one: number, other: number): number =>
  Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!);

/** How far each of the points is from the centre. */
export const distancesFromCentre = ({ x, y }: Points): number[] =>
  Array.from(x, (each, at) => Math.hypot(each, y[at]!));

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The largest distance between two of the points. */
export const diameter = (points: Points): number =>
  Math.max(
    0,
    ...Array.from(points.x, (_, one) =>
      Math.max(...Array.from(points.x, (_, other) => distance(points, one, other))),
    ),
  );

/** How far each actor that both layouts have moved from one to the other. */
export function moves(from: Layout, to: Layout): number[] {
  const places = new Map(Array.from(to.keys, (key, at) => [key, at]));
  return Array.from(from.keys, (key, at) => [at, places.get(key)] as const)
    .filter((pair): pair is readonly [number, number] => pair[1] !== undefined)
    .map(([at, there]) => Math.hypot(from.x[at]! - to.x[there]!, from.y[at]! - to.y[there]!));
}

/** All that is promised of the places of any layout. */
export function expectGoodPlaces(points: Points): void {
  const all = [...points.x, ...points.y];
  expect(all.filter((value) => !Number.isFinite(value) || Object.is(value, -0))).toEqual([]);
  expect(all.filter((value) => Math.round(value * 100) / 100 !== value)).toEqual([]);
  expect(new Set(Array.from(points.x, (x, at) => `${x} ${points.y[at]}`)).size).toBe(points.x.length);
}
