import { randomFrom } from '../graph/random.ts';
import { contractGraph } from './contract-graph.ts';
import { LocalMoves } from './local-moves.ts';
import type { WeightedActorGraph, WeightedGraph } from './weighted-graph.ts';

/** One division of the actors into communities, and how good it is. */
export interface Partition {
  /** The community of each actor, in any numbering; -1 for an actor without ties. */
  communityOf: Int32Array;
  /** Q of M. Newman, PNAS 103, 8577 (2006), weighted by `newman`; NaN where there are no ties. */
  modularity: number;
}

/**
 * Communities by Louvain, visiting the actors in an order drawn from the seed: V. Blondel and others,
 * J. Stat. Mech. P10008 (2008). The result is to the last bit that of graphology-communities-louvain
 * in the same order, without the objects that it makes of every tie for every seed.
 */
export function partitionOf(graph: WeightedActorGraph, seed: number): Partition {
  const random = randomFrom(seed);
  let level: WeightedGraph = graph;
  let order = shuffled(Uint32Array.from(graph.nodeOf.filter((node) => node !== -1)), random);
  let groupOf = nodesOf(graph);
  for (;;) {
    const moves = new LocalMoves(level, order, graph.totalWeight);
    if (!moves.run(Math.floor(random() * order.length))) break;
    const grouping = moves.grouping();
    level = contractGraph(level, grouping, order);
    order = nodesOf(level);
    groupOf = groupOf.map((group) => grouping.groupOf[group]!);
  }
  const communityOf = graph.nodeOf.map((node) => (node === -1 ? -1 : groupOf[node]!));
  return { communityOf, modularity: modularityOf(level, order, graph.totalWeight) };
}

/** The modularity of the division in which each node is a community. */
function modularityOf({ within, total }: WeightedGraph, order: Uint32Array, totalWeight: number): number {
  const ends = 2 * totalWeight;
  return ends > 0
    ? order.reduce((sum, node) => sum + (within[node]! / ends - (total[node]! / ends) ** 2), 0)
    : Number.NaN;
}

const nodesOf = ({ total }: WeightedGraph): Uint32Array => Uint32Array.from(total.keys());

/** R. Durstenfeld, Comm. ACM 7, 420 (1964). */
function shuffled(items: Uint32Array, random: () => number): Uint32Array {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
