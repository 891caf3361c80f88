import { listsOf } from '../arrays/lists.ts';
import type { Component } from './component.ts';
import { crossingsOf } from './crossings.ts';
import { placeNewNodes } from './new-node-positions.ts';
import { type Points, setPoint, unplacedPoints } from './points.ts';
import { firstBudget, nextBudget, refine } from './refine.ts';
import { turnAndScale, unfold } from './unfold.ts';

/** From how many starts a component of so many nodes is laid out: more where it is cheap and worth it. */
const STARTS: readonly [mostNodes: number, starts: number][] = [
  [12, 1],
  [40, 3],
  [250, 8],
  [400, 3],
  [600, 2],
];

const startsFor = (nodes: number): number => STARTS.find(([most]) => nodes <= most)?.[1] ?? 1;

/** What is left free between two who are tied to each other alone. */
const PAIR_GAP = 32;

/**
 * Where the nodes of a component stand, no two of them over one another: from where they were, or else from several
 * starts the arrangement whose lines cross least.
 */
export function layOutComponent(component: Component): Points {
  const { keys, known, room } = component;
  if (known) return refine(component, withNewNodes(component, known), nextBudget);
  if (keys.length === 2) return besideEachOther(component.radius, PAIR_GAP * room);
  const arrangements = Array.from({ length: startsFor(keys.length) }, (_, start) =>
    refine(component, turnAndScale(unfold(component, start), component), firstBudget(keys.length)),
  );
  if (arrangements.length === 1) return arrangements[0]!;
  const crossings = arrangements.map((points) => crossingsOf(points, component));
  return arrangements[crossings.indexOf(Math.min(...crossings))]!;
}

function besideEachOther(radius: Float64Array, gap: number): Points {
  const points = unplacedPoints(2);
  setPoint(points, 0, { x: 0, y: 0 });
  setPoint(points, 1, { x: radius[0]! + gap + radius[1]!, y: 0 });
  return points;
}

/** The known points, and the others near those they are tied to. */
function withNewNodes({ keys, a, b }: Component, known: Points): Points {
  const points = { x: known.x.slice(), y: known.y.slice() };
  placeNewNodes(points, keys, listsOf(keys.length, [...a, ...b], [...b, ...a]));
  return points;
}
