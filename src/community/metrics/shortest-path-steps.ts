import { type Lists, lengthOf } from '../arrays/lists.ts';
import type { Incidence } from '../graph/two-mode.ts';

/** How many steps a node takes, where an edge takes one; measured. */
const STEPS_PER_NODE = 30;

/**
 * About how many steps `shortestPaths` takes at most: from every node that is no leaf past every such node, and the
 * edges between them. It takes fewer where the graph has several components or equivalent nodes. Quick to compute
 * beforehand.
 */
export function shortestPathSteps({ eventsOf, actorsOf }: Incidence): number {
  const leaves = leafCount(eventsOf) + leafCount(actorsOf);
  const nodes = eventsOf.from.length + actorsOf.from.length - 2 - leaves;
  const edges = Math.max(0, eventsOf.items.length - leaves);
  return nodes * (STEPS_PER_NODE * nodes + edges);
}

function leafCount(lists: Lists): number {
  let leaves = 0;
  for (let node = 0; node + 1 < lists.from.length; node++) if (lengthOf(lists, node) === 1) leaves++;
  return leaves;
}
