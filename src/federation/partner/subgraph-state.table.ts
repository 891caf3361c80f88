import { defineEntity, p } from '@mikro-orm/core';

/** How a subgraph that has not ended may be doing. */
export const runningStates = ['CHECKED', 'COMPOSED', 'REFUSED', 'UNREACHABLE'] as const;

export type RunningState = (typeof runningStates)[number];

/** How a subgraph is doing. It is found anew each hour, so it leaves no change in the log. */
export const SubgraphStateTable = defineEntity({
  name: 'SubgraphState',
  tableName: 'subgraph_state',
  properties: {
    /** The key of the subgraph. */
    subgraphId: p.integer().primary().autoincrement(false),
    state: p.enum(runningStates),
    adds: p.array().columnType('text[]'),
    problems: p.array().columnType('text[]'),
    checkedAt: p.datetime().length(3),
  },
});
