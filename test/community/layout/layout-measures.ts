import { expect } from 'vitest';
import { layoutOf } from '../../../src/community/layout/layout.ts';
import type { Layout } from '../../../src/community/layout/layout-columns.ts';
import { overlaps } from '../../../src/community/layout/overlaps.ts';
import type { Points } from '../../../src/community/layout/points.ts';
import type { LayoutTies } from '../../../src/community/layout/ranked-ties.ts';
import { type Pair, weightedTies } from '../communities/weighted-ties.ts';

/** The layout of so many actors, whose keys ascend with gaps. */
export const layoutOfPairs = (
  pairs: readonly Pair[],
  actors: number,
  previous?: Layout,
  maxLaidOut?: number,
): Layout => layoutOf({ ties: tiesOf(pairs), actorKeys: keysOf(actors), previous, maxLaidOut });

/** Ties of one shared event each, of which those of more weight are the more surprising. */
export const tiesOf = (pairs: readonly Pair[]): LayoutTies => {
  const ties = weightedTies(pairs);
  return {
    ...ties,
    shared: ties.a.map(() => 1),
    pValue: ties.newman.map((weight) => 10 ** -weight),
    verdict: Uint8Array.from(pairs, () => 1),
  };
};

export const keysOf = (actors: number): Uint32Array =>
  Uint32Array.from({ length: actors }, (_, actor) => 3 * actor + 2);

export const distance = ({ x, y }: Points, one: number, other: number): number =>
  Math.hypot(x[one]! - x[other]!, y[one]! - y[other]!);

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

/** All that is promised of the places of any map. */
export function expectGoodPlaces(points: Points): void {
  const all = [...points.x, ...points.y];
  expect(all.filter((value) => !Number.isFinite(value) || Object.is(value, -0))).toEqual([]);
  expect(all.filter((value) => Math.round(value * 100) / 100 !== value)).toEqual([]);
  expect(new Set(Array.from(points.x, (x, at) => `${x} ${points.y[at]}`)).size).toBe(points.x.length);
}

/** And what is promised of a layout beside: all within the frame, and no two that are drawn over one another. */
export function expectGoodLayout(layout: Layout): void {
  expectGoodPlaces(layout);
  const { x, y, radius } = layout;
  const circles = Array.from(x, (each, at) => ({ x: each, y: y[at]!, radius: radius[at]! }));
  expect(circles.filter((circle) => Math.abs(circle.x) + circle.radius > 1000)).toEqual([]);
  expect(circles.filter((circle) => Math.abs(circle.y) + circle.radius > 620)).toEqual([]);
  expect(overlaps(circles.filter((circle) => circle.radius > 0))).toEqual([]);
}
