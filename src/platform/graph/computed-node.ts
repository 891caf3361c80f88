import type { Context } from '../context.ts';
import type { Row } from '../read/plan.ts';

/** Answers for a node that no table has: all that it is follows from its id. */
export type ComputeNode = (id: string, context: Context) => Promise<Row | null>;

const computedNodes = new Map<string, ComputeNode>();

/** Declares who answers for the ids of a type that no table has. */
export const registerComputedNode = (type: string, compute: ComputeNode): void =>
  void computedNodes.set(type, compute);

/** Who answers for an id, where no table does. */
export const computedNodeOf = (id: string): ComputeNode | undefined =>
  computedNodes.get(id.split('_', 1)[0]!);
