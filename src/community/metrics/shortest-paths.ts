import type { Incidence } from '../graph/two-mode.ts';
import { type EquivalenceClasses, equivalenceClasses } from './equivalence.ts';

/** What the shortest paths of the two-mode graph say of its nodes: of each actor, then of each event. */
export interface ShortestPaths {
  /** How many nodes a node reaches, itself among them. */
  reached: Float64Array;
  /** The sum of the distances to them. */
  distance: Float64Array;
  /** The sum, over all unordered pairs of other nodes, of the share of their shortest paths that lead through. */
  through: Float64Array;
}

/**
 * One search from every node gives distances and dependencies (U. Brandes, J. Math. Sociol. 25, 2001). Exact,
 * with fewer searches where nodes are alike: equivalent nodes are searched from once, and leaves not at all,
 * since a leaf sees what its one neighbour sees, a step further away.
 */
export function shortestPaths(graph: Incidence): ShortestPaths {
  const classes = equivalenceClasses(graph);
  const search = new Search(classes.size.length);
  const { size, stem, classOf } = classes;
  for (let source = 0; source < size.length; source++) {
    if (stem[source] === -1) searchFrom(classes, search, source);
  }
  for (let leaf = 0; leaf < size.length; leaf++) {
    if (stem[leaf] === -1) continue;
    search.reached[leaf] = search.reached[stem[leaf]!]!;
    search.distance[leaf] = search.distance[stem[leaf]!]! + search.reached[leaf]! - 2;
  }
  const ofNodes = (values: Float64Array) => Float64Array.from(classOf, (at) => values[at]!);
  const through = ofNodes(search.through).map((ordered) => ordered / 2);
  return { reached: ofNodes(search.reached), distance: ofNodes(search.distance), through };
}

/** What is found, and room to search in, by class. */
class Search implements ShortestPaths {
  readonly reached: Float64Array;
  readonly distance: Float64Array;
  readonly through: Float64Array;
  /** The classes in the order in which they were reached. */
  readonly queue: Int32Array;
  /** How many shortest paths lead from the source to a node of the class. */
  readonly paths: Float64Array;
  /** The same while it is being counted; it goes wrong once the class is left, hence the copy in `paths`. */
  readonly arriving: Float64Array;
  /** (1 + dependency) / paths, of the classes from which the search has returned; else 0. */
  readonly share: Float64Array;

  constructor(classes: number) {
    this.reached = new Float64Array(classes);
    this.distance = new Float64Array(classes);
    this.through = new Float64Array(classes);
    this.queue = new Int32Array(classes + 1);
    this.paths = new Float64Array(classes);
    this.arriving = new Float64Array(classes);
    this.share = new Float64Array(classes);
  }
}

function searchFrom(classes: EquivalenceClasses, search: Search, source: number): void {
  if (classes.degree[source] === 0) {
    search.reached[source] = 1;
    return;
  }
  const leaves = classes.leaves[source]!;
  const equals = classes.size[source]! - 1;
  const found = goOut(classes, search, source);
  search.share.fill(0);
  // The source's equals lie two steps away, behind all of its neighbours; it is searched from for them too.
  search.share[source] = equals / classes.degree[source]!;
  comeBack(classes, search, found, 1 + equals + leaves);
  search.distance[source]! += 2 * equals;
  search.through[source]! += leaves * (search.reached[source]! - 2);
}

/** Breadth first; answers how many classes were found. */
function goOut({ from, to, size, leaves }: EquivalenceClasses, search: Search, source: number): number {
  const { queue, paths, arriving } = search;
  arriving.fill(0);
  arriving[source] = 1;
  queue[0] = source;
  let [found, reached, distance, depth, deeper] = [1, 0, 0, 0, 1];
  for (let at = 0; at < found; at++) {
    if (at === deeper) {
      depth++;
      deeper = found;
    }
    const node = queue[at]!;
    const nodes = size[node]!;
    reached += nodes + leaves[node]!;
    distance += nodes * depth + leaves[node]! * (depth + 1);
    const count = arriving[node]!;
    paths[node] = count;
    const passing = at === 0 ? 1 : count * nodes;
    for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) {
      const neighbour = to[edge]!;
      const before = arriving[neighbour]!;
      arriving[neighbour] = before + passing;
      queue[found] = neighbour;
      found += before === 0 ? 1 : 0;
    }
  }
  search.reached[source] = reached;
  search.distance[source] = distance;
  return found;
}

/**
 * From the farthest class to the nearest. In a two-mode graph a neighbour is one step nearer or farther, never
 * as far; the nearer still have a share of 0, so the sum over all neighbours is that over the farther ones.
 */
function comeBack(classes: EquivalenceClasses, search: Search, found: number, sources: number): void {
  const { from, to, size, leaves } = classes;
  const { queue, paths, share, through } = search;
  for (let at = found - 1; at > 0; at--) {
    const node = queue[at]!;
    let sum = 0;
    for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) sum += share[to[edge]!]!;
    const dependency = paths[node]! * sum + leaves[node]!;
    share[node] = (size[node]! * (1 + dependency)) / paths[node]!;
    through[node]! += sources * dependency;
  }
}
