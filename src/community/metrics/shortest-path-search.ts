import type { Component, SearchGraph } from './search-graph.ts';

/** Above this many edges per position, the next level is found by a scan of all positions of its mode. */
const FULL_SCAN_EDGE_RATIO = 1 / 4;

/**
 * Searches from one node after another for shortest paths, and adds up what it finds, by position: U. Brandes,
 * J. Math. Sociol. 25 (2001). All nodes of a class are searched from at once.
 *
 * In a two-mode graph every edge leads a level up or down, so the edges between two levels are found from either.
 * They are followed from the mode with fewer edges left, forward and backward: in a small world the last levels hold
 * most of the nodes, and most edges of the last but one lead back (S. Beamer, K. Asanovic and
 * D. Patterson, SC 2012).
 */
export class ShortestPathSearch {
  /** The sum of the distances from each position to all nodes that are reached. */
  readonly distance: Float64Array;
  /** The sum, over all ordered pairs of other nodes, of the share of their shortest paths that lead through the position. */
  readonly through: Float64Array;
  readonly #graph: SearchGraph;
  /** The positions that were reached, level by level. */
  readonly #queue: Int32Array;
  /** Where each level starts in the queue. */
  readonly #levels: Int32Array;
  /** By level, whether the edges to the next level are followed from there. */
  readonly #fromNext: Uint8Array;
  /** How many shortest paths lead from the source to a node of the class; 0 until its level is known. */
  readonly #paths: Float64Array;
  /**
   * Forward, how many paths arrive at a class, times its size once that is known. Backward, the sum of the shares
   * behind it, then its own share: (1 + dependency) x size / paths. Edges lead both ways, so more is added once the
   * search is past a class, and never read.
   */
  readonly #sums: Float64Array;

  constructor(graph: SearchGraph) {
    const positions = graph.classAt.length;
    this.#graph = graph;
    this.distance = new Float64Array(positions);
    this.through = new Float64Array(positions);
    this.#queue = new Int32Array(positions + 1);
    this.#levels = new Int32Array(positions + 1);
    this.#fromNext = new Uint8Array(positions);
    this.#paths = new Float64Array(positions);
    this.#sums = new Float64Array(positions);
  }

  /** Searches a component from a position of it that has neighbours. */
  run(source: number, component: Component): void {
    const { size, degree, leaves } = this.#graph;
    const { start, end, nodes } = component;
    const equals = size[source]! - 1;
    this.#paths.fill(0, start, end);
    this.#sums.fill(0, start, end);
    const deepest = this.#searchForward(source, component);
    this.#sums.fill(0, start, end);
    // The source's equals lie two steps away, behind all of its neighbours; it is searched from for them too.
    this.#accumulateBackward(deepest, equals / degree[source]!, size[source]! + leaves[source]!);
    this.distance[source]! += component.leaves + 2 * equals;
    this.through[source]! += leaves[source]! * (nodes - 2);
  }

  /** Breadth first; returns how many levels there are beyond the source. */
  #searchForward(source: number, { start, middle, end }: Component): number {
    this.#queue[0] = source;
    this.#levels[1] = 1;
    this.#sums[source] = 1;
    // The edges that no level of the current mode has yet, and those that none of the other has: each edge has an end in both.
    let own = this.#graph.from[middle]! - this.#graph.from[start]!;
    let other = own;
    for (let depth = 0, isFirst = source < middle; ; depth++, isFirst = !isFirst) {
      const edges = this.#settleLevel(source, depth);
      if (other === 0) return depth;
      this.#fromNext[depth] = other < edges ? 1 : 0;
      this.#levels[depth + 2] = this.#findNextLevel(
        depth,
        edges,
        isFirst ? middle : start,
        isFirst ? end : middle,
      );
      [own, other] = [other, own - edges];
    }
  }

  /** Stores how many paths lead to a level, once all are counted; returns how many edges it has. */
  #settleLevel(source: number, depth: number): number {
    const { from, size, leaves } = this.#graph;
    const [queue, paths, sums] = [this.#queue, this.#paths, this.#sums];
    let [edges, nodes] = [0, 0];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const node = queue[at]!;
      paths[node] = sums[node]!;
      if (depth > 0) sums[node]! *= size[node]!;
      edges += from[node + 1]! - from[node]!;
      nodes += size[node]! + leaves[node]!;
    }
    this.distance[source]! += nodes * depth;
    return edges;
  }

  /** Finds the next level among the positions of a mode; returns where it ends in the queue. */
  #findNextLevel(depth: number, edges: number, start: number, end: number): number {
    if (this.#fromNext[depth] === 1) return this.#pull(depth, start, end);
    if (edges < FULL_SCAN_EDGE_RATIO * (end - start)) return this.#push(depth);
    this.#pushSums(depth);
    return this.#collect(depth, start, end);
  }

  /** Follows the edges from a level to the next, and queues what it reaches. */
  #push(depth: number): number {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    const end = this.#levels[depth + 1]!;
    let found = end;
    for (let at = this.#levels[depth]!; at < end; at++) {
      const node = queue[at]!;
      const passing = sums[node]!;
      for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) {
        const neighbour = to[edge]!;
        const before = sums[neighbour]!;
        sums[neighbour] = before + passing;
        queue[found] = neighbour;
        found += Number(before === 0);
      }
    }
    return found;
  }

  /** Adds the sum of each position of a level to all of its neighbours. */
  #pushSums(depth: number): void {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const node = queue[at]!;
      const passing = sums[node]!;
      for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) sums[to[edge]!]! += passing;
    }
  }

  /** Queues what is newly reached of a mode, by position, so that what follows reads memory in order. */
  #collect(depth: number, start: number, end: number): number {
    const [queue, paths, sums] = [this.#queue, this.#paths, this.#sums];
    let found = this.#levels[depth + 1]!;
    for (let node = start; node < end; node++) {
      queue[found] = node;
      found += Number(sums[node] !== 0) & Number(paths[node] === 0);
    }
    return found;
  }

  /** Follows the edges to a level from all positions of the other mode that are not reached yet. */
  #pull(depth: number, start: number, end: number): number {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    let found = this.#levels[depth + 1]!;
    for (let node = start; node < end; node++) {
      if (sums[node] !== 0) continue;
      let sum = 0;
      for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) sum += sums[to[edge]!]!;
      sums[node] = sum;
      queue[found] = node;
      found += Number(sum !== 0);
    }
    return found;
  }

  /** From the farthest level to the nearest, each edge from the same end as forward. */
  #accumulateBackward(deepest: number, aside: number, sources: number): void {
    for (let depth = deepest; depth > 0; depth--) {
      if (depth < deepest && this.#fromNext[depth] === 0) this.#pullSums(depth);
      this.#addDependencies(depth, depth === 1 ? aside : 0, sources);
      if (this.#fromNext[depth - 1] === 1) this.#pushSums(depth);
    }
  }

  /** Adds up the sums of all neighbours: those of the nearer level are still 0. */
  #pullSums(depth: number): void {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const node = queue[at]!;
      let sum = 0;
      for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) sum += sums[to[edge]!]!;
      sums[node] = sum;
    }
  }

  /** From the shares behind a level to its own. */
  #addDependencies(depth: number, aside: number, sources: number): void {
    const { size, leaves } = this.#graph;
    const [queue, paths, sums, through] = [this.#queue, this.#paths, this.#sums, this.through];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const node = queue[at]!;
      const dependency = paths[node]! * (sums[node]! + aside) + leaves[node]!;
      sums[node] = (size[node]! * (1 + dependency)) / paths[node]!;
      through[node]! += sources * dependency;
    }
  }
}
