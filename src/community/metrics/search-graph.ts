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
  const order: number[] = [];
  const components = componentsOf(classes).map((sides) => {
    const start = order.length;
    for (const side of sides) for (const at of side) order.push(at);
    const all = order.slice(start);
    const leaves = sumOf(classes.leaves, all);
    const nodes = sumOf(classes.size, all) + leaves;
    return { start, middle: start + sides[0].length, end: order.length, nodes, leaves };
  });
  const classAt = Int32Array.from(order);
  const inOrder = (column: Int32Array) => classAt.map((at) => column[at]!);
  const [size, degree, leaves] = [classes.size, classes.degree, classes.leaves].map(inOrder);
  return { components, classAt, size: size!, degree: degree!, leaves: leaves!, ...edgesIn(classAt, classes) };
}

type Sides = [number[], number[]];

/** Both sides of each component, breadth first from its lowest class. */
function componentsOf({ stem, from, to }: EquivalenceClasses): Sides[] {
  const seen = stem.map((at) => (at === -1 ? 0 : 1));
  const isNew = (at: number) => seen[at] === 0 && ++seen[at]! > 0;
  const newAround = (at: number) => Array.from(to.subarray(from[at], from[at + 1])).filter(isNew);
  const found: Sides[] = [];
  for (let start = 0; start < stem.length; start++) {
    if (!isNew(start)) continue;
    const sides: Sides = [[], []];
    for (let level = [start], depth = 0; level.length > 0; level = level.flatMap(newAround), depth++)
      for (const at of level) sides[depth % 2]!.push(at);
    found.push(sides);
  }
  return found;
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

const sumOf = (column: Int32Array, places: readonly number[]): number =>
  places.reduce((sum, at) => sum + column[at]!, 0);
