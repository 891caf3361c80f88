import { type Lists, listOf } from '../arrays/lists.ts';
import type { Incidence } from '../graph/two-mode.ts';

/**
 * The two-mode graph with structurally equivalent nodes (same mode, same neighbours: F. Lorrain and H. White,
 * J. Math. Sociol. 1, 1971) taken as one. Classes of actors are numbered first, then those of events.
 */
export interface EquivalenceClasses {
  /** The class of each actor, then of each event. */
  classOf: Int32Array;
  /** How many nodes a class stands for. */
  size: Int32Array;
  /** How many neighbours each of these nodes has. */
  degree: Int32Array;
  /** Of classes of leaves (nodes whose one neighbour has others), the class of that neighbour; else -1. */
  stem: Int32Array;
  /** How many leaves each node of a class has. */
  leaves: Int32Array;
  /** Where the neighbours of each class, leaves left out, start in `to`; one longer than there are classes. */
  from: Int32Array;
  /** The neighbours of all classes, as classes. */
  to: Int32Array;
}

/** Groups the nodes by their neighbours, in time linear in the size of the graph. */
export function equivalenceClasses({ eventsOf, actorsOf }: Incidence): EquivalenceClasses {
  const actors = groupByNeighbours(eventsOf);
  const events = groupByNeighbours(actorsOf);
  const shift = actors.first.length;
  const degree = Int32Array.from([...actors.degree, ...events.degree]);
  const size = Int32Array.from([...actors.size, ...events.size]);
  const rows = [
    ...actors.first.map((actor) => classesAmong(listOf(eventsOf, actor), events, shift)),
    ...events.first.map((event) => classesAmong(listOf(actorsOf, event), actors, 0)),
  ];
  return {
    classOf: Int32Array.from([...actors.groupOf, ...events.groupOf.map((group) => group + shift)]),
    size,
    degree,
    ...withoutLeaves(rows, size, degree),
  };
}

interface Groups {
  groupOf: number[];
  /** The lowest node of each group. */
  first: number[];
  size: number[];
  degree: number[];
}

function groupByNeighbours(lists: Lists): Groups {
  const known = new Map<string, number>();
  const groups: Groups = { groupOf: [], first: [], size: [], degree: [] };
  for (let node = 0; node + 1 < lists.from.length; node++) {
    const neighbours = listOf(lists, node);
    const key = neighbours.join();
    const group = known.get(key) ?? known.size;
    known.set(key, group);
    groups.groupOf.push(group);
    if (groups.size[group]) groups.size[group]++;
    else {
      groups.first.push(node);
      groups.size.push(1);
      groups.degree.push(neighbours.length);
    }
  }
  return groups;
}

/** The classes of some nodes, each once: a neighbour of one node of a class is a neighbour of all. */
const classesAmong = (nodes: Uint32Array, { groupOf, first }: Groups, shift: number): number[] =>
  [...nodes].filter((node) => first[groupOf[node]!] === node).map((node) => groupOf[node]! + shift);

type EdgesWithoutLeaves = Pick<EquivalenceClasses, 'stem' | 'leaves' | 'from' | 'to'>;

function withoutLeaves(rows: number[][], size: Int32Array, degree: Int32Array): EdgesWithoutLeaves {
  const isLeaf = (at: number) => degree[at] === 1 && degree[rows[at]![0]!]! > 1;
  const stem = Int32Array.from(rows, (row, at) => (isLeaf(at) ? row[0]! : -1));
  const kept = rows.map((row) => row.filter((at) => stem[at] === -1));
  const leaves = new Int32Array(rows.length);
  const from = new Int32Array(rows.length + 1);
  for (let at = 0; at < rows.length; at++) {
    if (stem[at] !== -1) leaves[stem[at]!]! += size[at]!;
    from[at + 1] = from[at]! + kept[at]!.length;
  }
  return { stem, leaves, from, to: Int32Array.from(kept.flat()) };
}
