import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/access/actor.ts';
import { editionsReached } from '../editions-reached.ts';
import { ownsAll } from '../rules.ts';

/** What of a proposal decides who may see it. */
export interface ProposalReach {
  token?: string | null;
  editions: readonly number[];
  series: readonly number[];
}

/** Whether a proposal is within what a curator or steward answers for. */
export async function isWithin(
  em: EntityManager,
  actor: Actor,
  { editions, series }: ProposalReach,
): Promise<boolean> {
  if (ownsAll(actor)) return true;
  if (actor.role !== 'CURATOR' || editions.length + series.length === 0) return false;
  const reached = await editionsReached(em, actor);
  return (
    editions.every((each) => reached.includes(each)) && series.every((each) => actor.series.includes(each))
  );
}

/** Whether somebody may see a proposal: who decides it, and who made it. */
export const isShownTo = async (em: EntityManager, actor: Actor, proposal: ProposalReach): Promise<boolean> =>
  (proposal.token != null && proposal.token === actor.token) || (await isWithin(em, actor, proposal));

/** The condition of `isShownTo`, for the database. */
export async function shownTo(em: EntityManager, actor: Actor): Promise<object> {
  if (ownsAll(actor)) return {};
  const { role, token, series } = actor;
  if (role === 'PARTNER') return { token };
  const isWithinReach = {
    editions: { $contained: await editionsReached(em, actor) },
    series: { $contained: [...series] },
    $or: [{ editions: { $ne: [] } }, { series: { $ne: [] } }],
  };
  return { $or: [{ token }, isWithinReach] };
}
