import { listsOf } from '../arrays/lists.ts';
import { sumsOf, type WeightedGraph } from './weighted-graph.ts';

/** Nodes in groups: the group of each, and of each group the strength of all that it stands for. */
export interface Grouping {
  groupOf: Uint32Array;
  total: Float64Array;
}

/** The graph of the groups, with the sums of the edges between them; nodes are read in the given order. */
export function contractGraph(
  graph: WeightedGraph,
  { groupOf, total }: Grouping,
  order: Uint32Array,
): WeightedGraph {
  const members = listsOf(
    total.length,
    order.map((node) => groupOf[node]!),
    order,
  );
  const writer = new EdgeWriter(total.length, graph.to.length);
  const within = new Float64Array(total.length);
  for (let group = 0; group < total.length; group++) {
    for (let at = members.from[group]!; at < members.from[group + 1]!; at++) {
      const node = members.items[at]!;
      within[group]! += graph.within[node]!;
      for (let edge = graph.from[node]!; edge < graph.from[node + 1]!; edge++) {
        const other = groupOf[graph.to[edge]!]!;
        if (other === group) within[group]! += graph.weight[edge]!;
        else writer.add(other, graph.weight[edge]!);
      }
    }
    writer.endGroup(group);
  }
  return { ...writer.toEdges(), within, total };
}

/** Writes the edges of one group after the other, those of a group in ascending order. */
class EdgeWriter {
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  readonly #weight: Float64Array;
  /** The neighbours of the current group, and the sums of its edges to them. */
  readonly #neighbours: Uint32Array;
  readonly #sums: Float64Array;
  #count = 0;
  #length = 0;

  constructor(groups: number, most: number) {
    this.#from = new Uint32Array(groups + 1);
    this.#to = new Uint32Array(most);
    this.#weight = new Float64Array(most);
    this.#neighbours = new Uint32Array(groups);
    this.#sums = new Float64Array(groups);
  }

  add(other: number, weight: number): void {
    if (this.#sums[other] === 0) this.#neighbours[this.#count++] = other;
    this.#sums[other]! += weight;
  }

  endGroup(group: number): void {
    const neighbours = this.#neighbours.subarray(0, this.#count).sort();
    for (let at = 0; at < neighbours.length; at++) {
      const other = neighbours[at]!;
      this.#to[this.#length] = other;
      this.#weight[this.#length++] = this.#sums[other]!;
      this.#sums[other] = 0;
    }
    this.#from[group + 1] = this.#length;
    this.#count = 0;
  }

  toEdges(): Pick<WeightedGraph, 'from' | 'to' | 'weight' | 'strength'> {
    const rows = {
      from: this.#from,
      to: this.#to.slice(0, this.#length),
      weight: this.#weight.slice(0, this.#length),
    };
    return { ...rows, strength: sumsOf(rows) };
  }
}
