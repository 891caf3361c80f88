import { defineEntity, p } from '@mikro-orm/core';
import type { DescribedAdditions } from './describe-additions.ts';

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
    /** What its schema says of what it adds; of a network nothing, which joins under other names. */
    described: p.json<DescribedAdditions>().default('{}'),
    /** Of another network, whether its ids begin with its name; null where that is not known. */
    ownIds: p.boolean().nullable(),
    problems: p.array().columnType('text[]'),
    /** When it was first found in this state. */
    since: p.datetime().length(3).defaultRaw('now()'),
    checkedAt: p.datetime().length(3),
  },
});
