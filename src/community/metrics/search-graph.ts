import type { EquivalenceClasses } from './equivalence.ts';

/**
 * Classes of nodes, without leaves, in an order that is fast to search many times: component by component, first one
 * mode of a component, then the other, and neighbours near each other, so that a search has in the cache what it needs
 * next. All columns are by position in this order.
 */
export interface SearchGraph {
  components: Component[];
  /** The class at each position. */
  classAt: Int32Array;
  size: Int32Array;
  degree: Int32Array;
  leaves: Int32Array;
  /** Where the neighbours of each position start in `to`; one longer than there are positions. */
  from: Int32Array;
  /** The neighbours of all positions, as positions. */
  to: Int32Array;
}

/** The positions of a component: one mode from `start`, then the other from `middle`. */
export interface Component {
  start: number;
  middle: number;
  end: number;
  /** How many nodes its classes and their leaves stand for. */
  nodes: number;
  /** How many of these are leaves. */
  leaves: number;
}

/** Orders the classes for searches, in time linear in their number and that of their edges. */
export function searchGraphOf(classes: EquivalenceClasses): SearchGraph {
  const { components, classAt } = layOutClasses(classes);
  const inOrder = (column: Int32Array) => classAt.map((at) => column[at]!);
  const [size, degree, leaves] = [classes.size, classes.degree, classes.leaves].map(inOrder);
  return { components, classAt, size: size!, degree: degree!, leaves: leaves!, ...edgesIn(classAt, classes) };
}

/** The components, and the class at each position: breadth first from the lowest of each, one mode, then the other. */
function layOutClasses(classes: EquivalenceClasses): Pick<SearchGraph, 'components' | 'classAt'> {
  const { stem } = classes;
  const components: Component[] = [];
  const classAt = new Int32Array(stem.length);
  const walk = new BreadthFirstWalk(classes);
  let position = 0;
  for (let first = 0; first < stem.length; first++) {
    const found = walk.visitFrom(first);
    if (found.length === 0) continue;
    const component = { start: position, middle: position, end: position, nodes: 0, leaves: 0 };
    for (const mode of [0, 1]) {
      for (const at of found) {
        if (walk.modeOf[at] !== mode) continue;
        classAt[position++] = at;
        component.leaves += classes.leaves[at]!;
        component.nodes += classes.size[at]! + classes.leaves[at]!;
      }
      if (mode === 0) component.middle = position;
    }
    component.end = position;
    components.push(component);
  }
  return { components, classAt: classAt.subarray(0, position) };
}

const UNSEEN = 2;

/** Visits every class once. */
class BreadthFirstWalk {
  /** The mode of each class that was visited, 0 or 1. */
  readonly modeOf: Uint8Array;
  readonly #classes: EquivalenceClasses;
  readonly #queue: Int32Array;
  #end = 0;

  constructor(classes: EquivalenceClasses) {
    this.#classes = classes;
    this.#queue = new Int32Array(classes.stem.length);
    this.modeOf = new Uint8Array(classes.stem.length).fill(UNSEEN);
  }

  /** All classes reached from one, breadth first; none from a leaf, or from one that was visited before. */
  visitFrom(start: number): Int32Array {
    const { stem, from, to } = this.#classes;
    const begin = this.#end;
    if (stem[start] === -1) this.#find(start, 0);
    for (let at = begin; at < this.#end; at++) {
      const node = this.#queue[at]!;
      const mode = 1 - this.modeOf[node]!;
      for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) this.#find(to[edge]!, mode);
    }
    return this.#queue.subarray(begin, this.#end);
  }

  #find(node: number, mode: number): void {
    if (this.modeOf[node] !== UNSEEN) return;
    this.modeOf[node] = mode;
    this.#queue[this.#end++] = node;
  }
}

function edgesIn(classAt: Int32Array, { from, to, stem }: EquivalenceClasses) {
  const positionOf = new Int32Array(stem.length);
  for (const [position, at] of classAt.entries()) positionOf[at] = position;
  const edges = { from: new Int32Array(classAt.length + 1), to: new Int32Array(to.length) };
  let edge = 0;
  for (const [position, at] of classAt.entries()) {
    for (let old = from[at]!; old < from[at + 1]!; old++) edges.to[edge++] = positionOf[to[old]!]!;
    edges.from[position + 1] = edge;
  }
  // Leaves have a neighbour, and no position.
  return { from: edges.from, to: edges.to.subarray(0, edge) };
}
