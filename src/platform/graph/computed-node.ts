import type { Context } from '../context.ts';
import { withoutNetwork } from '../node-id.ts';
import type { Row } from '../read/plan.ts';

/** Makes a node that the readers of tables do not: one of which everything follows from its id, or one that is private. */
export type ComputeNode = (id: string, context: Context) => Promise<Row | null>;

const computedNodes = new Map<string, ComputeNode>();

/** Declares what makes the nodes of such a type. */
export const registerComputedNode = (type: string, compute: ComputeNode): void =>
  void computedNodes.set(type, compute);

/** What makes the node of an id, where readers of tables do not. */
export const computedNodeOf = (id: string): ComputeNode | undefined =>
  computedNodes.get(withoutNetwork(id).split('_', 1)[0]!);
