import type { Context } from '../context.ts';
import type { Row } from '../read/plan.ts';

/** Makes a node that is in no table: everything about it follows from its id. */
export type ComputeNode = (id: string, context: Context) => Promise<Row | null>;

const computedNodes = new Map<string, ComputeNode>();

/** Declares what makes the nodes of a type that has no table. */
export const registerComputedNode = (type: string, compute: ComputeNode): void =>
  void computedNodes.set(type, compute);

/** What makes the node of an id, where no table has it. */
export const computedNodeOf = (id: string): ComputeNode | undefined =>
  computedNodes.get(id.split('_', 1)[0]!);
