import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../../platform/changes/change.table.ts';

/** What becomes of an act that waits for a curator. */
export const proposalStates = ['OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'STALE'] as const;

/** Why an act could not be done, as it is kept. */
export interface KeptRefusal {
  code: string;
  path: string[];
  message: string;
  messageKey: string;
  currentVersion: number | null;
}

/** An act that waits for a curator: a mutation with its arguments as they were sent. Corrections by strangers are such too. */
export const ProposalTable = defineEntity({
  name: 'Proposal',
  tableName: 'proposal',
  schema: PRIVATE,
  properties: {
    id: p.integer().primary().autoincrement(),
    state: p.enum(proposalStates).default('OPEN'),
    mutation: p.text(),
    input: p.json<Record<string, unknown>>(),
    reason: p.text().nullable(),
    submittedAt: p.datetime().length(3).defaultRaw('now()'),
    /** A role or a partner's name, as the log would name them; strangers are nobody. */
    submittedBy: p.text(),
    actorKind: p.text().nullable(),
    /** The token that it came with. */
    token: p.text().fieldName('token_id').nullable(),
    /** The keys of the editions that it would change, by which curators of some find it. */
    editions: p.array((text) => Number(text)).columnType('int[]'),
    /** The keys of the series that it would change themselves, or give an edition. */
    series: p
      .array((text) => Number(text))
      .columnType('int[]')
      .defaultRaw(`'{}'`),
    /** The node that a correction is about, by its id. */
    node: p.text().nullable(),
    refusals: p.json<KeptRefusal[]>().nullable(),
    decidedAt: p.datetime().length(3).nullable(),
    decidedBy: p.text().nullable(),
    decision: p.text().nullable(),
    batch: p.integer().fieldName('batch_id').nullable(),
  },
  indexes: [
    { name: 'proposal_by_state', properties: ['state', 'id'] },
    {
      name: 'proposal_open_by_node',
      expression: `create index "proposal_open_by_node" on "${PRIVATE}"."proposal" (node, id) where state = 'OPEN' and node is not null`,
    },
  ],
});
