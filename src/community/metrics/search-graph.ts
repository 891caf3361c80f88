import type { EquivalenceClasses } from './equivalence.ts';

/**
 * Classes of nodes, leaves left out, laid out for being searched many times: component by component, each side
 * of a component by itself, and near what is near in the graph, so that a search finds in the cache what it
 * needs next. All columns are by place in this order.
 */
export interface SearchGraph {
  components: Component[];
  /** Which class stands at each place. */
  classAt: Int32Array;
  size: Int32Array;
  degree: Int32Array;
  leaves: Int32Array;
  /** Where the neighbours of each place start in `to`; one longer than there are places. */
  from: Int32Array;
  /** The neighbours of all places, as places. */
  to: Int32Array;
}

/** The places of a component: one side, then the other, on which are the neighbours of the first. */
export interface Component {
  start: number;
  middle: number;
  end: number;
  /** How many nodes its classes and their leaves stand for. */
  nodes: number;
  /** How many of these are leaves. */
  leaves: number;
}

/** Lays classes out anew; takes time linear in their number and that of their edges. */
export function searchGraphOf(classes: EquivalenceClasses): SearchGraph {
  const { components, classAt } = layOutClasses(classes);
  const inOrder = (column: Int32Array) => classAt.map((at) => column[at]!);
  const [size, degree, leaves] = [classes.size, classes.degree, classes.leaves].map(inOrder);
  return { components, classAt, size: size!, degree: degree!, leaves: leaves!, ...edgesIn(classAt, classes) };
}

/** The components, and which class stands at each place: breadth first from the lowest of each, one side, then the other. */
function layOutClasses(classes: EquivalenceClasses): Pick<SearchGraph, 'components' | 'classAt'> {
  const { stem } = classes;
  const components: Component[] = [];
  const classAt = new Int32Array(stem.length);
  const walk = new BreadthFirstWalk(classes);
  let place = 0;
  for (let first = 0; first < stem.length; first++) {
    const found = walk.from(first);
    if (found.length === 0) continue;
    const component = { start: place, middle: place, end: place, nodes: 0, leaves: 0 };
    for (const side of [0, 1]) {
      for (const at of found) {
        if (walk.sideOf[at] !== side) continue;
        classAt[place++] = at;
        component.leaves += classes.leaves[at]!;
        component.nodes += classes.size[at]! + classes.leaves[at]!;
      }
      if (side === 0) component.middle = place;
    }
    component.end = place;
    components.push(component);
  }
  return { components, classAt: classAt.subarray(0, place) };
}

const UNSEEN = 2;

/** Walks from class to class, through each once. */
class BreadthFirstWalk {
  /** The side of each class that was walked through, 0 or 1. */
  readonly sideOf: Uint8Array;
  readonly #classes: EquivalenceClasses;
  readonly #queue: Int32Array;
  #end = 0;

  constructor(classes: EquivalenceClasses) {
    this.#classes = classes;
    this.#queue = new Int32Array(classes.stem.length);
    this.sideOf = new Uint8Array(classes.stem.length).fill(UNSEEN);
  }

  /** All that are found from a class, breadth first; nothing from a leaf, or where it was walked before. */
  from(start: number): Int32Array {
    const { stem, from, to } = this.#classes;
    const begin = this.#end;
    if (stem[start] === -1) this.#find(start, 0);
    for (let at = begin; at < this.#end; at++) {
      const node = this.#queue[at]!;
      const side = 1 - this.sideOf[node]!;
      for (let edge = from[node]!, stop = from[node + 1]!; edge < stop; edge++) this.#find(to[edge]!, side);
    }
    return this.#queue.subarray(begin, this.#end);
  }

  #find(node: number, side: number): void {
    if (this.sideOf[node] !== UNSEEN) return;
    this.sideOf[node] = side;
    this.#queue[this.#end++] = node;
  }
}

function edgesIn(classAt: Int32Array, { from, to, stem }: EquivalenceClasses) {
  const placeOf = new Int32Array(stem.length);
  for (const [place, at] of classAt.entries()) placeOf[at] = place;
  const edges = { from: new Int32Array(classAt.length + 1), to: new Int32Array(to.length) };
  let edge = 0;
  for (const [place, at] of classAt.entries()) {
    for (let old = from[at]!; old < from[at + 1]!; old++) edges.to[edge++] = placeOf[to[old]!]!;
    edges.from[place + 1] = edge;
  }
  // Leaves have a neighbour, and no place.
  return { from: edges.from, to: edges.to.subarray(0, edge) };
}
