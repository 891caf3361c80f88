import type { MapGraph } from './to-graph.ts';
import { tieKey } from './to-graph.ts';

/** The part of a map that is highlighted; the rest is drawn faint. */
export interface Highlight {
  nodes: ReadonlySet<string>;
  ties: ReadonlySet<string>;
  /** Whether the highlighted ties keep their usual colours, because most ties are highlighted. */
  keepsTieColours?: boolean;
}

/** A node with its ties and neighbours; undefined where it is not on the map. */
export function highlightNeighbours(graph: MapGraph, node: string): Highlight | undefined {
  if (!graph.hasNode(node)) return undefined;
  return { nodes: new Set([node, ...graph.neighbors(node)]), ties: new Set(graph.edges(node)) };
}

/** A tie with both of its ends; the ends alone where no tie is drawn between them. */
export function highlightTie(
  graph: MapGraph,
  [one = '', other = '']: readonly string[],
): Highlight | undefined {
  const nodes = [one, other].filter((node) => graph.hasNode(node));
  if (nodes.length === 0) return undefined;
  return { nodes: new Set(nodes), ties: new Set([tieKey(one, other)].filter((key) => graph.hasEdge(key))) };
}

/** Paths, each as the ids of its nodes; what is not on the map is left out. */
export function highlightPaths(graph: MapGraph, paths: readonly (readonly string[])[]): Highlight {
  const steps = paths.flatMap((path) => path.slice(1).map((node, at) => tieKey(path[at]!, node)));
  return {
    nodes: new Set(paths.flat().filter((node) => graph.hasNode(node))),
    ties: new Set(steps.filter((key) => graph.hasEdge(key))),
  };
}

/** All that remains without some nodes. */
export function highlightRemaining(graph: MapGraph, removed: readonly string[]): Highlight {
  const without = new Set(removed);
  return {
    nodes: new Set(graph.filterNodes((node) => !without.has(node))),
    ties: new Set(graph.filterEdges((_key, _tie, one, other) => !without.has(one) && !without.has(other))),
    keepsTieColours: true,
  };
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const DIRECTION_VECTORS: Record<Direction, [x: number, y: number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The direction on the map of one on an upright screen, where x and y have changed places. */
export const UPRIGHT_DIRECTIONS: Record<Direction, Direction> = {
  left: 'up',
  right: 'down',
  up: 'left',
  down: 'right',
};

/** The node that an arrow key goes to: the nearest in that direction; distance to the side counts 2.5 times. */
export function nearestInDirection(
  graph: MapGraph,
  from: string | undefined,
  direction: Direction,
): string | undefined {
  if (!from || !graph.hasNode(from)) return graph.nodes()[0];
  const { x, y } = graph.getNodeAttributes(from);
  const [dx, dy] = DIRECTION_VECTORS[direction];
  let [best, min]: [string | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  graph.forEachNode((node, attributes) => {
    const ahead = (attributes.x - x) * dx + (attributes.y - y) * dy;
    const aside = Math.abs((attributes.x - x) * dy) + Math.abs((attributes.y - y) * dx);
    const distance = ahead + 2.5 * aside;
    if (node !== from && ahead > 0 && distance < min) [best, min] = [node, distance];
  });
  return best;
}
