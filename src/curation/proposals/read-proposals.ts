import type { InferEntity } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/access/actor.ts';
import { nodeId } from '../../platform/node-id.ts';
import { can, hasScope } from '../rules.ts';
import { type KeptRefusal, ProposalTable, type proposalStates } from './proposal.table.ts';
import { isShownTo, shownTo } from './visible-proposals.ts';

/** A proposal as its fields are read. */
export interface ProposalRow {
  __typename: 'Proposal';
  id: string;
  key: number;
  state: (typeof proposalStates)[number];
  mutation: string;
  input: Record<string, unknown>;
  refusals: KeptRefusal[] | null;
  batchKey: number | null;
  /** Whether it was asked for alone: then it can be tried. */
  isAlone: boolean;
}

/** The proposal with a key, for whoever may see it; else null, as if there were none. It can be tried where it is asked for alone. */
export async function readProposal(
  em: EntityManager,
  actor: Actor | null,
  key: number,
  isAlone: boolean,
): Promise<ProposalRow | null> {
  if (!mayRead(actor)) return null;
  const fork = em.fork();
  const found = await fork.findOne(ProposalTable, key);
  return found && (await isShownTo(fork, actor, found)) ? rowOf(found, isAlone) : null;
}

const mayRead = (actor: Actor | null): actor is Actor =>
  actor !== null && can(actor, 'READ_PRIVATE', 'Proposal') !== undefined && hasScope(actor, 'PROPOSE');

/** Which proposals are wanted: those before a key, the latest first. */
export interface WantedProposals {
  limit: number;
  before?: number | undefined;
  state?: readonly (typeof proposalStates)[number][] | null | undefined;
}

/** A page of the proposals that somebody may see, and how many there are. */
export async function readProposals(
  em: EntityManager,
  actor: Actor | null,
  { limit, before, state }: WantedProposals,
): Promise<{ rows: ProposalRow[]; total: number }> {
  if (!mayRead(actor)) return { rows: [], total: 0 };
  const fork = em.fork();
  const shown = { ...(await shownTo(fork, actor)), ...(state && { state: { $in: state } }) };
  const page = before === undefined ? shown : { $and: [shown, { id: { $lt: before } }] };
  const found = await fork.find(ProposalTable, page as never, { orderBy: { id: 'desc' }, limit });
  const total = await fork.count(ProposalTable, shown as never);
  return { rows: found.map((each) => rowOf(each, false)), total };
}

const rowOf = (found: InferEntity<typeof ProposalTable>, isAlone: boolean): ProposalRow =>
  ({
    ...found,
    __typename: 'Proposal',
    id: nodeId('Proposal', found.id),
    key: found.id,
    reason: found.reason ?? null,
    decidedAt: found.decidedAt ?? null,
    decision: found.decision ?? null,
    refusals: found.refusals ?? null,
    batchKey: found.batch ?? null,
    isAlone,
  }) as ProposalRow;
