import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { GRAVITY, naturalScale, REPULSION } from './natural-scale.ts';
import { type Points, setPoint, unplacedPoints } from './points.ts';
import type { RankedPairs } from './ranked-ties.ts';

// The package's types speak of a default export; what it exports is the function itself.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** From so many nodes on, distant forces are approximated: J. Barnes and P. Hut, Nature 324, 446 (1986). */
const BARNES_HUT_MIN_NODES = 1000;

/** How long the forces act, and how much they may move. */
export interface LayoutBudget {
  /** The most iterations. */
  iterations: number;
  /** The most work: iterations x (nodes + ties / 100). */
  work: number;
  /** Divisors of the moves, one for each part of the iterations: they rise, so that the nodes come to rest. */
  slowDown: readonly number[];
}

/** Enough for a first layout to unfold: a few seconds for 2,000 nodes and 20,000 ties. */
export const FIRST_LAYOUT_BUDGET: LayoutBudget = { iterations: 600, work: 660_000, slowDown: [1, 4, 16] };

/** Enough for a layout to take in new nodes, and too little to move the others far. */
export const NEXT_LAYOUT_BUDGET: LayoutBudget = { iterations: 100, work: 110_000, slowDown: [20, 50] };

/**
 * Lets tied nodes attract and all nodes repel each other, from the start on, as long as the budget lasts. The layout
 * keeps the scale of the start. ForceAtlas2: M. Jacomy and others, PLoS ONE 9, e98679 (2014).
 */
export function applyForces(ties: RankedPairs, start: Points, budget: LayoutBudget): Points {
  const scale = naturalScale(ties, start);
  const graph = graphologyGraphOf(ties, start, scale);
  const iterations = iterationsFor(graph, budget);
  for (const slowDown of graph.order > 0 ? budget.slowDown : []) {
    forceAtlas2.assign(graph, { iterations, settings: settingsFor(graph, slowDown) });
  }
  const points = unplacedPoints(graph.order);
  graph.forEachNode((node, { x, y }) => {
    setPoint(points, Number(node), { x: x / scale, y: y / scale });
  });
  return points;
}

function graphologyGraphOf(
  { keys, a, b, weight }: RankedPairs,
  { x, y }: Points,
  scale: number,
): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const at of keys.keys()) graph.addNode(at, { x: x[at]! * scale, y: y[at]! * scale });
  weight.forEach((each, tie) => {
    graph.addEdge(a[tie]!, b[tie]!, { weight: each });
  });
  return graph;
}

const iterationsFor = (
  { order, size }: UndirectedGraph,
  { iterations, work, slowDown }: LayoutBudget,
): number => Math.ceil(Math.min(iterations, work / (order + size / 100)) / slowDown.length);

const settingsFor = ({ order }: UndirectedGraph, slowDown: number) => ({
  scalingRatio: REPULSION,
  gravity: GRAVITY,
  strongGravityMode: true,
  slowDown,
  barnesHutOptimize: order >= BARNES_HUT_MIN_NODES,
  barnesHutTheta: 1,
});
