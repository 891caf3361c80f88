import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
} from 'd3-force';
import { randomFrom } from '../graph/random.ts';
import { communityForce, type MovingNode } from './community-force.ts';
import type { Component } from './component.ts';
import { overlaps } from './overlaps.ts';
import { type Points, pointAt, setPoint, unplacedPoints } from './points.ts';

/** How long the forces act, and how strongly at first. */
export interface Budget {
  ticks: number;
  alpha: number;
}

/** How weak the forces are in the end. */
const LEAST_ALPHA = 0.001;

/** From a first arrangement: fewer ticks for many nodes, whose ticks take longer, and for few, which need no more. */
export const firstBudget = (nodes: number): Budget => ({
  ticks: Math.round(Math.max(120, 300 * Math.min(1, Math.sqrt(200 / nodes), Math.sqrt(nodes / 60)))),
  alpha: 0.4,
});

/** Takes in new nodes, and moves the others little. */
export const nextBudget: Budget = { ticks: 60, alpha: 0.06 };

/** How far apart the ends of a line are to be, within a community and between two. */
const [INSIDE, BETWEEN] = [32, 110];

/** How strongly a line holds them there: within a community as d3 has it, but not less than this; between two weakly. */
const [USUAL_SHARE, LEAST_INSIDE, HELD_BETWEEN] = [0.8, 0.25, 0.14];

/** How strongly nodes repel each other, how far, how strongly all are drawn to the middle, and what is left free between two. */
const [CHARGE, REACH, GRAVITY, PAD] = [-180, 700, 0.035, 8];

/** How often nodes are pushed apart at most, until no two overlap. */
const MAX_ROUNDS = 120;

/** From a start, what is tied comes near, communities stay together and apart, and at last no two nodes overlap. */
export function refine(component: Component, start: Points, { ticks, alpha }: Budget): Points {
  const nodes = Array.from(
    start.x,
    (_, index): MovingNode => ({ ...pointAt(start, index), vx: 0, vy: 0, index }),
  );
  const { radius, room, aspect } = component;
  const apart = forceCollide<MovingNode>(({ index }) => radius[index]! + PAD * room);
  const simulation = forceSimulation(nodes)
    .stop()
    .randomSource(randomFrom(0))
    .alpha(alpha)
    .alphaDecay(1 - LEAST_ALPHA ** (1 / ticks))
    .force('lines', lineForce(component))
    .force(
      'charge',
      forceManyBody()
        .strength(CHARGE * room)
        .distanceMax(REACH * room),
    )
    .force('communities', communityForce(component, nodes))
    .force('x', forceX(0).strength(GRAVITY / aspect))
    .force('y', forceY(0).strength(GRAVITY * aspect))
    .force('apart', apart);
  simulation.tick(ticks);
  for (const name of ['lines', 'charge', 'communities', 'x', 'y']) simulation.force(name, null);
  apart.iterations(2);
  separate(simulation.alpha(1), component, nodes);
  const points = unplacedPoints(nodes.length);
  for (const [node, point] of nodes.entries()) setPoint(points, node, point);
  return points;
}

function lineForce({ a, b, radius, room, communityOf }: Component) {
  const isInside = (line: number) => communityOf[a[line]!] === communityOf[b[line]!];
  const lines = Array.from(a, (source, line) => ({ source, target: b[line]! }));
  const distance = (line: number) =>
    radius[a[line]!]! + radius[b[line]!]! + (isInside(line) ? INSIDE : BETWEEN) * room;
  const degrees = new Uint32Array(radius.length);
  for (const end of [...a, ...b]) degrees[end]!++;
  const usual = (line: number) => 1 / Math.min(degrees[a[line]!]!, degrees[b[line]!]!);
  return forceLink(lines)
    .distance((_, line) => distance(line))
    .strength((_, line) =>
      isInside(line) ? Math.max(LEAST_INSIDE, USUAL_SHARE * usual(line)) : HELD_BETWEEN,
    );
}

/** Nothing but room, until all have it. */
function separate(
  simulation: Simulation<MovingNode, undefined>,
  { radius, room }: Component,
  nodes: readonly MovingNode[],
): void {
  const circles = () => nodes.map(({ x, y }, node) => ({ x, y, radius: radius[node]! + (PAD / 2) * room }));
  for (let round = 0; round < MAX_ROUNDS && overlaps(circles()).length > 0; round++) simulation.tick();
}
