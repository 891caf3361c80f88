import { forceCollide, forceSimulation } from 'd3-force';
import { randomFrom } from '../graph/random.ts';
import type { MovingNode } from './community-force.ts';
import { type Circle, FRAME } from './frame.ts';
import { overlaps } from './overlaps.ts';
import type { Point } from './points.ts';

/** How far a node moves at most from one layout to the next, as a share of the diameter of the former. */
export const MAX_MOVE_SHARE = 0.1;

/** A node that would move by less than this share stays where it is, so that little moves where nothing changes. */
const MIN_MOVE_SHARE = 0.01;

/** Places are rounded, which is a move too. */
const ROUNDING = 0.02;

/** How often circles are pushed apart at most, and what is left free between them. */
const [MAX_ROUNDS, PAD] = [80, 1];

/**
 * The circles where they are to go, as far as each may move from where it was; no two of them over one another. Where there
 * is no other way, circles are made smaller.
 */
export function keepNear(
  circles: readonly Circle[],
  before: readonly (Point | undefined)[],
  diameter: number,
): Circle[] {
  const [least, most] = [MIN_MOVE_SHARE * diameter, Math.max(0, MAX_MOVE_SHARE * diameter - ROUNDING)];
  const nodes = circles.map((circle, index): MovingNode => {
    const point = within(circle, before[index], most);
    const isNear = before[index] && distanceBetween(circle, before[index]) < least;
    return { ...(isNear ? before[index]! : point), vx: 0, vy: 0, index };
  });
  const apart = forceCollide<MovingNode>(({ index }) => circles[index]!.radius + PAD).iterations(2);
  const simulation = forceSimulation(nodes).stop().randomSource(randomFrom(0)).force('apart', apart);
  const now = () => nodes.map(({ x, y }, node): Circle => ({ x, y, radius: circles[node]!.radius }));
  for (let round = 0; round < MAX_ROUNDS && overlaps(now()).length > 0; round++) {
    simulation.alpha(1).tick();
    for (const node of nodes) {
      const inFrame = intoFrame(node, circles[node.index]!.radius);
      Object.assign(node, within(inFrame, before[node.index], most), { vx: 0, vy: 0 });
    }
  }
  return withoutOverlaps(now());
}

/** The point, or the one nearest to it that is near enough to where it was. */
function within({ x, y }: Point, before: Point | undefined, most: number): Point {
  if (!before) return { x, y };
  const distance = distanceBetween({ x, y }, before);
  const share = distance > most ? most / distance : 1;
  return { x: before.x + (x - before.x) * share, y: before.y + (y - before.y) * share };
}

const distanceBetween = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);

const intoFrame = ({ x, y }: Point, radius: number): Point => ({
  x: Math.max(FRAME.left + radius, Math.min(FRAME.left + FRAME.width - radius, x)),
  y: Math.max(FRAME.top + radius, Math.min(FRAME.top + FRAME.height - radius, y)),
});

/** The circles, of which those that overlap share the room between them. */
export function withoutOverlaps(circles: readonly Circle[]): Circle[] {
  const free = circles.map((circle) => ({ ...circle }));
  for (const [one, other] of overlaps(circles)) {
    const [a, b] = [free[one]!, free[other]!];
    const share = Math.hypot(a.x - b.x, a.y - b.y) / (a.radius + b.radius);
    if (share >= 1) continue;
    a.radius *= share;
    b.radius *= share;
  }
  return free;
}
