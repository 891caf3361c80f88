import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { Component } from './component.ts';
import { type Point, type Points, pointAt, setPoint, unplacedPoints } from './points.ts';
import { pointOnDisc } from './seeded-points.ts';

// The package's types speak of a default export; what it exports is the function itself.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Above so many nodes, distant forces are approximated: J. Barnes and P. Hut, Nature 324, 446 (1986). */
const MAX_EXACT_NODES = 600;

/** The most iterations, and the most of them times nodes. */
const [MAX_ITERATIONS, MAX_WORK] = [600, 400_000];

/** Few nodes unfold in few iterations: so many for each. */
const ITERATIONS_OF_EACH = 12;

/** Divisors of the moves, one for each third of the iterations: they rise, so that the nodes come to rest. */
const SLOW_DOWN = [1, 4, 16];

const START_RADIUS = 1000;

/**
 * A first arrangement with few crossings, from the start of this number: lines attract and nodes repel each other. It is clumped,
 * and its scale means nothing. ForceAtlas2: M. Jacomy and others, PLoS ONE 9, e98679 (2014).
 */
export function unfold({ keys, a, b }: Component, start: number): Points {
  const graph = new UndirectedGraph();
  for (const [node, key] of keys.entries())
    graph.addNode(node, { ...pointOnDisc(key, 'START', START_RADIUS, start) });
  for (const [line, one] of a.entries()) graph.addEdge(one, b[line]!);
  const most = Math.min(MAX_ITERATIONS, MAX_WORK / keys.length, ITERATIONS_OF_EACH * keys.length);
  const iterations = Math.ceil(most / SLOW_DOWN.length);
  for (const slowDown of SLOW_DOWN)
    forceAtlas2.assign(graph, { iterations, settings: settingsFor(graph, slowDown) });
  const points = unplacedPoints(keys.length);
  graph.forEachNode((node, { x, y }) => {
    setPoint(points, Number(node), { x, y });
  });
  return points;
}

const settingsFor = ({ order }: UndirectedGraph, slowDown: number) => ({
  strongGravityMode: true,
  gravity: 0.05,
  scalingRatio: 10,
  slowDown,
  barnesHutOptimize: order > MAX_EXACT_NODES,
  barnesHutTheta: 1,
});

/** The room that each node needs beside its own. */
const GAP = 44;

/** How much of the room needed an arrangement covers at first: it grows. */
const [COVERED, TALLER] = [2.2, 1.2];

/** The arrangement turned until its longest axis lies across, around 0, at about the size that its nodes need. */
export function turnAndScale(points: Points, { radius, room, aspect }: Component): Points {
  const { middle, xx, yy, xy } = momentsOf(points);
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const needed = Math.sqrt(radius.reduce((sum, each) => sum + (2 * each + GAP * room) ** 2, 0));
  const scale = needed / (Math.sqrt((xx + yy) / radius.length) || 1) / COVERED;
  const turned = unplacedPoints(radius.length);
  for (let node = 0; node < radius.length; node++) {
    const [x, y] = [points.x[node]! - middle.x, points.y[node]! - middle.y];
    setPoint(turned, node, {
      x: (x * cos - y * sin) * scale * Math.sqrt(aspect),
      y: ((x * sin + y * cos) * scale * TALLER) / Math.sqrt(aspect),
    });
  }
  return turned;
}

/** The mean of the points, and the sums of squares and products around it. */
function momentsOf(points: Points) {
  const all = Array.from(points.x, (_, node) => pointAt(points, node));
  const mean = (of: (point: Point) => number) => all.reduce((sum, point) => sum + of(point), 0) / all.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const sum = (of: (x: number, y: number) => number) =>
    all.reduce((total, { x, y }) => total + of(x - middle.x, y - middle.y), 0);
  return { middle, xx: sum((x) => x * x), yy: sum((_, y) => y * y), xy: sum((x, y) => x * y) };
}
