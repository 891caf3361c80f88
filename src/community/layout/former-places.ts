import type { Component } from './component.ts';
import { diameterOf } from './diameter.ts';
import { boxAround } from './frame.ts';
import type { Layout } from './layout-columns.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { type Point, type Points, pickPoints, pointAt } from './points.ts';

/** Where the actors of a plan were in the former layout. */
export interface FormerPlaces {
  /** The largest distance between two of them then. */
  diameter: number;
  /** Of each actor; undefined for a new one, and for one that was not drawn. */
  before: (Point | undefined)[];
  /** For each component, where its nodes stood in the component that most of them were in; undefined where these are too few. */
  known: (Points | undefined)[];
  /** The middle of each small component that was one before. */
  middles: (Point | undefined)[];
  /** Of each of those who are alone, if they were before. */
  alone: (Point | undefined)[];
}

/** Where the former layout has a smaller share of the actors than this, there is nothing to keep. */
const MIN_KNOWN_SHARE = 0.5;

/** Where fewer of a component's nodes than this were in one before, it is laid out anew. */
const MIN_COMPONENT_SHARE = 1 / 3;

/** What a layout keeps of the former one; undefined where it has too few of the actors, or too few of the largest component. */
export function formerPlaces(
  previous: Layout,
  { ties, components, alone }: LayoutPlan,
): FormerPlaces | undefined {
  const indexes = new Map(Array.from(previous.keys, (key, index) => [key, index]));
  const indexOf = Array.from(ties.keys, (key) => indexes.get(key) ?? -1);
  const known = indexOf.filter((index) => index >= 0).length;
  if (known === 0 || known < MIN_KNOWN_SHARE * indexOf.length) return undefined;
  const from = components.map((component) => formerComponent(previous, component, indexOf));
  if (from[0] === -1) return undefined;
  const isDrawn = (actor: number) => (previous.radius[indexOf[actor]!] ?? 0) > 0;
  const before = indexOf.map((index, actor) => (isDrawn(actor) ? pointAt(previous, index) : undefined));
  return {
    diameter: diameterOf(previous),
    before,
    known: components.map(({ members }, at) => {
      if (from[at]! < 0) return undefined;
      const was = (index: number) => (previous.component[index] === from[at] ? index : -1);
      return pickPoints(
        previous.unfitted,
        Array.from(members, (actor) => was(indexOf[actor]!)),
      );
    }),
    middles: components.map(({ members }, at) => {
      if (at === 0 || from[at]! < 1) return undefined;
      const circles = Array.from(members).flatMap((actor) => {
        const point = before[actor];
        return point ? [{ ...point, radius: previous.radius[indexOf[actor]!]! }] : [];
      });
      const { left, top, width, height } = boxAround(circles);
      return circles.length > 0 ? { x: left + width / 2, y: top + height / 2 } : undefined;
    }),
    alone: alone.map((actor) => (previous.component[indexOf[actor]!] === -1 ? before[actor] : undefined)),
  };
}

/** The component in which most of the nodes were, of equals the largest; -1 where these are too few. */
function formerComponent(previous: Layout, { members }: Component, indexOf: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const actor of members) {
    const component = previous.component[indexOf[actor]!] ?? -1;
    if (component >= 0) counts.set(component, (counts.get(component) ?? 0) + 1);
  }
  const [most] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return most && most[1] >= MIN_COMPONENT_SHARE * members.length ? most[0] : -1;
}
