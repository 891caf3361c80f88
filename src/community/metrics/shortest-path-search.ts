import type { Component, SearchGraph } from './search-graph.ts';

/** Above this many edges per place, whoever is new on a side is found by looking at all of the side, in order. */
const FULL_SCAN_EDGE_RATIO = 1 / 4;

/**
 * Searches from one node after another for shortest paths, and adds up what it finds, by place: U. Brandes,
 * J. Math. Sociol. 25 (2001). All nodes of a class are searched from at once.
 *
 * In a two-mode graph every edge leads a level up or down, so the edges between two levels are found from either.
 * They are walked from the side that has fewer edges to look at, on the way out and back: in a small world the last
 * levels hold most of the nodes, and most edges of the last but one lead back (S. Beamer, K. Asanovic and
 * D. Patterson, SC 2012).
 */
export class ShortestPathSearch {
  /** The sum of the distances from each place to all nodes that are reached. */
  readonly distance: Float64Array;
  /** The sum, over all ordered pairs of other nodes, of the share of their shortest paths that lead through. */
  readonly through: Float64Array;
  readonly #graph: SearchGraph;
  /** The places that were reached, level by level. */
  readonly #queue: Int32Array;
  /** Where each level starts in the queue. */
  readonly #levels: Int32Array;
  /** By level, whether the edges to the next are walked from there. */
  readonly #fromNext: Uint8Array;
  /** How many shortest paths lead from the source to a node of the class; 0 until its level is known. */
  readonly #paths: Float64Array;
  /**
   * On the way out, how many paths arrive at a class, times its size once that is known. On the way back, the sum of
   * the shares behind it, then its own share: (1 + dependency) x size / paths. What is added once the search is past
   * a class, since edges lead both ways, is never looked at.
   */
  readonly #sums: Float64Array;

  constructor(graph: SearchGraph) {
    const places = graph.classAt.length;
    this.#graph = graph;
    this.distance = new Float64Array(places);
    this.through = new Float64Array(places);
    this.#queue = new Int32Array(places + 1);
    this.#levels = new Int32Array(places + 1);
    this.#fromNext = new Uint8Array(places);
    this.#paths = new Float64Array(places);
    this.#sums = new Float64Array(places);
  }

  /** Searches a component from a place of it that has neighbours. */
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

  /** Breadth first; answers how many levels there are beyond the source. */
  #searchForward(source: number, { start, middle, end }: Component): number {
    this.#queue[0] = source;
    this.#levels[1] = 1;
    this.#sums[source] = 1;
    // Of the edges, all of which have an end on each side: those that no level on the side at hand has yet, nor on the other.
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

  /** Notes how many paths lead to a level, once all have arrived; answers how many edges it has. */
  #settleLevel(source: number, depth: number): number {
    const { from, size, leaves } = this.#graph;
    const [queue, paths, sums] = [this.#queue, this.#paths, this.#sums];
    let [edges, nodes] = [0, 0];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const place = queue[at]!;
      paths[place] = sums[place]!;
      if (depth > 0) sums[place]! *= size[place]!;
      edges += from[place + 1]! - from[place]!;
      nodes += size[place]! + leaves[place]!;
    }
    this.distance[source]! += nodes * depth;
    return edges;
  }

  /** Finds the next level, among the places of a side; answers where it ends. */
  #findNextLevel(depth: number, edges: number, start: number, end: number): number {
    if (this.#fromNext[depth] === 1) return this.#pull(depth, start, end);
    if (edges < FULL_SCAN_EDGE_RATIO * (end - start)) return this.#push(depth);
    this.#pushSums(depth);
    return this.#collect(depth, start, end);
  }

  /** Walks from a level to the next, and notes whom it meets. */
  #push(depth: number): number {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    const end = this.#levels[depth + 1]!;
    let found = end;
    for (let at = this.#levels[depth]!; at < end; at++) {
      const place = queue[at]!;
      const passing = sums[place]!;
      for (let edge = from[place]!, stop = from[place + 1]!; edge < stop; edge++) {
        const neighbour = to[edge]!;
        const before = sums[neighbour]!;
        sums[neighbour] = before + passing;
        queue[found] = neighbour;
        found += Number(before === 0);
      }
    }
    return found;
  }

  /** Adds what each place of a level has to all of its neighbours. */
  #pushSums(depth: number): void {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const place = queue[at]!;
      const passing = sums[place]!;
      for (let edge = from[place]!, stop = from[place + 1]!; edge < stop; edge++) sums[to[edge]!]! += passing;
    }
  }

  /** Notes who is new on a side: in order, so that what is done with them next goes through memory in order. */
  #collect(depth: number, start: number, end: number): number {
    const [queue, paths, sums] = [this.#queue, this.#paths, this.#sums];
    let found = this.#levels[depth + 1]!;
    for (let place = start; place < end; place++) {
      queue[found] = place;
      found += Number(sums[place] !== 0) & Number(paths[place] === 0);
    }
    return found;
  }

  /** Walks to a level from all on its side that are not reached yet; the farther of them meet nobody. */
  #pull(depth: number, start: number, end: number): number {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    let found = this.#levels[depth + 1]!;
    for (let place = start; place < end; place++) {
      if (sums[place] !== 0) continue;
      let sum = 0;
      for (let edge = from[place]!, stop = from[place + 1]!; edge < stop; edge++) sum += sums[to[edge]!]!;
      sums[place] = sum;
      queue[found] = place;
      found += Number(sum !== 0);
    }
    return found;
  }

  /** From the farthest level to the nearest, each edge from the same side as on the way out. */
  #accumulateBackward(deepest: number, aside: number, sources: number): void {
    for (let depth = deepest; depth > 0; depth--) {
      if (depth < deepest && this.#fromNext[depth] === 0) this.#pullSums(depth);
      this.#addDependencies(depth, depth === 1 ? aside : 0, sources);
      if (this.#fromNext[depth - 1] === 1) this.#pushSums(depth);
    }
  }

  /** Sums up over all neighbours: those of the nearer level still have 0. */
  #pullSums(depth: number): void {
    const { from, to } = this.#graph;
    const [queue, sums] = [this.#queue, this.#sums];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const place = queue[at]!;
      let sum = 0;
      for (let edge = from[place]!, stop = from[place + 1]!; edge < stop; edge++) sum += sums[to[edge]!]!;
      sums[place] = sum;
    }
  }

  /** From the shares behind a level to its own. */
  #addDependencies(depth: number, aside: number, sources: number): void {
    const { size, leaves } = this.#graph;
    const [queue, paths, sums, through] = [this.#queue, this.#paths, this.#sums, this.through];
    for (let at = this.#levels[depth]!, end = this.#levels[depth + 1]!; at < end; at++) {
      const place = queue[at]!;
      const dependency = paths[place]! * (sums[place]! + aside) + leaves[place]!;
      sums[place] = (size[place]! * (1 + dependency)) / paths[place]!;
      through[place]! += sources * dependency;
    }
  }
}
