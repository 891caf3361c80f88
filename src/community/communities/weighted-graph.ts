import { ascendingPairs, type WeightedTies } from './weighted-ties.ts';

/** What the Louvain method divides: nodes numbered from 0, with edges of positive weight. */
export interface WeightedGraph {
  /** Where the edges of each node start; one longer than there are nodes. */
  from: Uint32Array;
  /** The other end of each edge, and what it weighs. */
  to: Uint32Array;
  weight: Float64Array;
  /** By node, the sum of its edges in their order. */
  strength: Float64Array;
  /** By node, twice the weight within it: 0, unless it stands for several nodes. */
  within: Float64Array;
  /** By node, the strength of all that it stands for. */
  total: Float64Array;
}

/** The ties as a graph, whose nodes are the actors with ties of positive weight. */
export interface WeightedActorGraph extends WeightedGraph {
  /** The node of each actor; -1 for one who is not in the graph. */
  nodeOf: Int32Array;
  /** The sum of all ties. */
  totalWeight: number;
}

/** The ties as a graph for `partitionOf`, without actors that have no ties of positive weight. */
export function weightedGraphOf({ a, b, newman }: WeightedTies, actorCount: number): WeightedActorGraph {
  const ties = ascendingPairs(a, b).filter((tie) => newman[tie]! > 0);
  const { nodeOf, nodes } = numberActors(a, b, ties, actorCount);
  const ends = ties.length * 2;
  const rows = {
    from: endsOf(a, b, ties, nodeOf, nodes),
    to: new Uint32Array(ends),
    weight: new Float64Array(ends),
  };
  const total = new Float64Array(nodes);
  const addEdge = (node: number, other: number, weight: number) => {
    const at = --rows.from[node]!;
    rows.to[at] = other;
    rows.weight[at] = weight;
    total[node]! += weight;
  };
  let totalWeight = 0;
  for (const tie of ties) {
    const [one, other] = [nodeOf[a[tie]!]!, nodeOf[b[tie]!]!];
    addEdge(one, other, newman[tie]!);
    addEdge(other, one, newman[tie]!);
    totalWeight += newman[tie]!;
  }
  return { ...rows, strength: sumsOf(rows), within: new Float64Array(nodes), total, nodeOf, totalWeight };
}

/** Numbers the actors in the order of the ties, so that those who are tied are near in memory. */
function numberActors(a: Uint32Array, b: Uint32Array, ties: Uint32Array, actorCount: number) {
  const nodeOf = new Int32Array(actorCount).fill(-1);
  let nodes = 0;
  for (const tie of ties) {
    if (nodeOf[a[tie]!] === -1) nodeOf[a[tie]!] = nodes++;
    if (nodeOf[b[tie]!] === -1) nodeOf[b[tie]!] = nodes++;
  }
  return { nodeOf, nodes };
}

/** Where the edges of each node end, where each tie is an edge of both its ends. */
function endsOf(a: Uint32Array, b: Uint32Array, ties: Uint32Array, nodeOf: Int32Array, nodes: number) {
  const ends = new Uint32Array(nodes + 1);
  for (const tie of ties) {
    ends[nodeOf[a[tie]!]!]!++;
    ends[nodeOf[b[tie]!]!]!++;
  }
  for (let node = 1; node <= nodes; node++) ends[node]! += ends[node - 1]!;
  return ends;
}

/** The sum of the edges of each node, in their order. */
export function sumsOf({ from, weight }: Pick<WeightedGraph, 'from' | 'weight'>): Float64Array {
  const sums = new Float64Array(from.length - 1);
  for (let node = 0; node < sums.length; node++)
    for (let at = from[node]!; at < from[node + 1]!; at++) sums[node]! += weight[at]!;
  return sums;
}
