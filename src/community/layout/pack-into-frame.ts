import type { Component } from './component.ts';
import { packIntoCorners } from './corners.ts';
import type { FormerPlaces } from './former-places.ts';
import { type Circle, FRAME, fitInto } from './frame.ts';
import type { LayoutPlan } from './layout-plan.ts';
import { leastRadius } from './node-radii.ts';
import type { Points } from './points.ts';
import { packStrip } from './strip.ts';

/** Where more are alone than this, none of them is drawn: a number says it better. */
const MAX_ALONE_DRAWN = 400;

/** Where there are more small components than this, the largest are drawn. */
const MAX_SMALL_DRAWN = 60;

/** What is left free between the largest component and the strip. */
const STRIP_GAP = 52;

/**
 * The circle of each actor in the frame, which the largest component fills. Few others stand in its corners, more in a strip at
 * the right. Undefined for those who are not drawn.
 */
export function packIntoFrame(
  { ties, components, alone, room }: LayoutPlan,
  laidOut: readonly Points[],
  former: FormerPlaces | undefined,
): (Circle | undefined)[] {
  const circles: (Circle | undefined)[] = Array.from(ties.keys, () => undefined);
  const place = (actors: ArrayLike<number>, placed: readonly Circle[]) =>
    placed.forEach((circle, at) => {
      circles[actors[at]!] = circle;
    });
  const drawnAlone = alone.length > MAX_ALONE_DRAWN ? [] : alone;
  if (components.length === 0) place(drawnAlone, sunflower(drawnAlone.length, room));
  if (components.length === 0) return circles;
  const [main, ...small] = components.map((component, at) => circlesOf(component, laidOut[at]!));
  const parts = small
    .slice(0, MAX_SMALL_DRAWN)
    .map((part, at) => ({ circles: part, before: former?.middles[at + 1] }));
  const before = drawnAlone.map((_, at) => former?.alone[at]);
  const strip = packIntoCorners(fitInto(main!, FRAME), parts, before, room) ?? packStrip(parts, before, room);
  const beside = strip.width > 0 ? strip.width + STRIP_GAP : 0;
  place(components[0]!.members, fitInto(main!, { ...FRAME, width: FRAME.width - beside }));
  strip.parts.forEach((part, at) => {
    place(components[at + 1]!.members, part);
  });
  place(drawnAlone, strip.alone);
  return circles;
}

const circlesOf = ({ radius }: Component, { x, y }: Points): Circle[] =>
  Array.from(radius, (each, node) => ({ x: x[node]!, y: y[node]!, radius: each }));

/** How far apart those are of whom nobody is tied, at most, and how far from the middle. */
const [SEED_GAP, MOST_DISTANCE] = [60, FRAME.height / 2.2];

/** The angle from one seed of a sunflower to the next: the golden section of a turn. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** So many around the middle, evenly, where nobody is tied to anybody. */
const sunflower = (count: number, room: number): Circle[] =>
  Array.from({ length: count }, (_, seed) => {
    const distance = Math.min(SEED_GAP, MOST_DISTANCE / Math.sqrt(count)) * Math.sqrt(seed);
    const angle = seed * GOLDEN_ANGLE;
    return { x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius: leastRadius(room) };
  });
