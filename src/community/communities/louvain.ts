import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import { randomFrom } from '../graph/random.ts';
import { ascendingPairs, type WeighedTies } from './tie-order.ts';

// The package's types speak of a default export; what it exports is the function itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;

/** One division of the actors into communities, and how good it is. */
export interface Partition {
  /** The community of each actor, numbered anyhow; -1 for an actor without ties. */
  communityOf: Int32Array;
  /** Q of M. Newman, PNAS 103, 8577 (2006), weighted by `newman`; NaN where there are no ties. */
  modularity: number;
}

/**
 * A graph that lists its nodes in a given order: Louvain visits them so. By itself graphology's keeps their order
 * and only starts at a random one, so runs would agree on what is undecided more often than they should.
 */
class OrderedGraph extends UndirectedGraph {
  visiting: string[] = [];

  override forEachNode(visit: Parameters<UndirectedGraph['forEachNode']>[0]): void {
    for (const node of this.visiting) visit(node, this.getNodeAttributes(node));
  }
}

/** The ties as a graph for `partitionOf`; actors without ties, or whose ties weigh nothing, are not in it. */
export function graphOf({ a, b, newman }: WeighedTies): OrderedGraph {
  const graph = new OrderedGraph({ allowSelfLoops: false });
  const weighing = ascendingPairs(a, b).filter((tie) => newman[tie]! > 0);
  const actors = new Set<number>();
  for (const tie of weighing) actors.add(a[tie]!).add(b[tie]!);
  for (const actor of [...actors].toSorted((one, other) => one - other)) graph.addNode(actor);
  for (const tie of weighing) graph.addEdge(a[tie]!, b[tie]!, { weight: newman[tie]! });
  return graph;
}

/**
 * Communities by Louvain, visiting the actors in an order drawn from the seed: V. Blondel and others,
 * J. Stat. Mech. P10008 (2008).
 */
export function partitionOf(graph: OrderedGraph, actorCount: number, seed: number): Partition {
  const random = randomFrom(seed);
  graph.visiting = shuffled(graph.nodes(), random);
  const { communities, modularity } = louvain.detailed(graph, { rng: random });
  const communityOf = new Int32Array(actorCount).fill(-1);
  for (const node of graph.visiting) communityOf[Number(node)] = communities[node]!;
  return { communityOf, modularity };
}

/** R. Durstenfeld, Comm. ACM 7, 420 (1964). */
function shuffled<T>(items: T[], random: () => number): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}
