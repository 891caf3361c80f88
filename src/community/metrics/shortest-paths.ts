import type { Incidence } from '../graph/two-mode.ts';
import { type EquivalenceClasses, equivalenceClasses } from './equivalence.ts';
import { searchGraphOf } from './search-graph.ts';
import { ShortestPathSearch } from './shortest-path-search.ts';

/** Sums over the shortest paths of the two-mode graph for its nodes: for each actor, then for each event. */
interface ShortestPaths {
  /** How many nodes a node reaches, itself among them. */
  reached: Float64Array;
  /** The sum of the distances to them. */
  distance: Float64Array;
  /** The sum, over all unordered pairs of other nodes, of the share of their shortest paths that lead through. */
  through: Float64Array;
}

/**
 * One search from every node gives distances and dependencies. Exact, with fewer searches where nodes are equivalent:
 * those are searched from once, and leaves not at all, since all is one step further from a leaf than from its one
 * neighbour.
 */
export function shortestPaths(graph: Incidence): ShortestPaths {
  const classes = equivalenceClasses(graph);
  const found = searchFromAll(classes);
  const { stem, classOf } = classes;
  for (let leaf = 0; leaf < stem.length; leaf++) {
    if (stem[leaf] === -1) continue;
    found.reached[leaf] = found.reached[stem[leaf]!]!;
    found.distance[leaf] = found.distance[stem[leaf]!]! + found.reached[leaf]! - 2;
  }
  const ofNodes = (values: Float64Array) => Float64Array.from(classOf, (at) => values[at]!);
  return {
    reached: ofNodes(found.reached),
    distance: ofNodes(found.distance),
    through: ofNodes(found.through),
  };
}

/** The same by class, without leaves. */
function searchFromAll(classes: EquivalenceClasses): ShortestPaths {
  const graph = searchGraphOf(classes);
  const search = new ShortestPathSearch(graph);
  const column = () => new Float64Array(classes.size.length);
  const found = { reached: column(), distance: column(), through: column() };
  for (const component of graph.components) {
    for (let position = component.start; position < component.end; position++) {
      const isAlone = graph.degree[position] === 0;
      if (!isAlone) search.run(position, component);
      found.reached[graph.classAt[position]!] = isAlone ? 1 : component.nodes;
    }
  }
  for (const [position, at] of graph.classAt.entries()) {
    found.distance[at] = search.distance[position]!;
    found.through[at] = search.through[position]! / 2;
  }
  return found;
}
