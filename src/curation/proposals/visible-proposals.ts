import type { Actor } from '../../platform/access/actor.ts';

/** What of a proposal decides who may see it. */
export interface ProposalReach {
  token?: string | null;
  editions: readonly number[];
}

/** Whether a proposal is within what a curator or steward answers for. */
export const isWithin = ({ role, editions, series }: Actor, proposal: ProposalReach): boolean => {
  if (role === 'STEWARD') return true;
  if (role !== 'CURATOR') return false;
  const hasAll = editions.length === 0 && series.length === 0;
  return (
    hasAll || (proposal.editions.length > 0 && proposal.editions.every((each) => editions.includes(each)))
  );
};

/** Whether somebody may see a proposal: who decides it, and who made it. */
export const isShownTo = (actor: Actor | null, proposal: ProposalReach): boolean =>
  actor !== null && (isWithin(actor, proposal) || (proposal.token != null && proposal.token === actor.token));
