import type { Actor } from '../../platform/access/actor.ts';
import { ownsAll } from '../rules.ts';

/** What of a proposal decides who may see it. */
export interface ProposalReach {
  token?: string | null;
  editions: readonly number[];
}

/** Whether a proposal is within what a curator or steward answers for. */
export const isWithin = (actor: Actor, { editions }: ProposalReach): boolean =>
  ownsAll(actor) ||
  (actor.role === 'CURATOR' &&
    editions.length > 0 &&
    editions.every((each) => actor.editions.includes(each)));

/** Whether somebody may see a proposal: who decides it, and who made it. */
export const isShownTo = (actor: Actor | null, proposal: ProposalReach): boolean =>
  actor !== null && (isWithin(actor, proposal) || (proposal.token != null && proposal.token === actor.token));
