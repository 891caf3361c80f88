import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/access/actor.ts';
import type { Act, Doing, Preparing } from '../../platform/acts/act.ts';
import { readFields } from '../../platform/acts/fields/group.ts';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import { Refusal } from '../../platform/errors.ts';
import { nodeId, parseNodeId } from '../../platform/node-id.ts';
import { userErrorOf } from '../graph/user-error.ts';
import { can } from '../rules.ts';
import { type KeptRefusal, ProposalTable, type proposalStates } from './proposal.table.ts';
import { isShownTo, isWithin } from './visible-proposals.ts';

/** Which proposal is decided. */
interface Decision {
  proposal?: number | null;
}

type State = (typeof proposalStates)[number];

/** Does what was proposed, in the name of whoever proposed it. */
export const acceptProposal =
  (actNamed: (name: string) => Act | undefined) =>
  async (em: EntityManager, { proposal: key }: Decision, doing: Doing): Promise<undefined> => {
    const proposal = await openProposal(em, key!, doing.actor);
    if (!(await isWithin(em, doing.actor, proposal))) throw notYours();
    const act = actNamed(proposal.mutation);
    if (act && !can(doing.actor, act.action, act.of)) throw notYours();
    if (act) {
      const place = { em, catalog: doing.catalog, path: [] };
      await act.work(em, await readFields(act.args, proposal.input, place), doing);
      await em.flush();
      await em.execute(
        `update ${PRIVATE}.batch set kind = ?, actor = ?, actor_kind = ?, publisher = ?, reason = coalesce(?, reason) where id = ?`,
        [
          act.kind ?? 'edit',
          proposal.submittedBy,
          proposal.actorKind ?? null,
          proposal.actorKind === 'PARTNER' ? proposal.submittedBy : null,
          proposal.reason ?? null,
          doing.batch,
        ],
      );
    }
    close(proposal, 'ACCEPTED', doing.actor, doing.reason);
    proposal.batch = act ? doing.batch : null;
    return undefined;
  };

/** Prepares what was proposed, for whoever may do it; whether they may is said once the proposal is accepted. */
export const prepareAccepting =
  (actNamed: (name: string) => Act | undefined) =>
  async ({ proposal: id }: Record<string, unknown>, preparing: Preparing): Promise<unknown> => {
    const { actor, writer } = preparing.context;
    const key = parseNodeId(String(id));
    const em = writer!.fork();
    const proposal = key?.type === 'Proposal' && (await em.findOne(ProposalTable, key.key));
    if (!proposal || !actor || proposal.state !== 'OPEN') return undefined;
    if (!(await isWithin(em, actor, proposal))) return undefined;
    return actNamed(proposal.mutation)?.prepare?.(proposal.input, preparing);
  };

/** Refuses what was proposed, with a reason. */
export async function refuseProposal(
  em: EntityManager,
  { proposal: key }: Decision,
  doing: Doing,
): Promise<undefined> {
  const proposal = await openProposal(em, key!, doing.actor);
  if (!(await isWithin(em, doing.actor, proposal))) throw notYours();
  close(proposal, 'REFUSED', doing.actor, doing.reason);
  return undefined;
}

/** Takes back what one has proposed oneself. */
export async function withdrawProposal(
  em: EntityManager,
  { proposal: key }: Decision,
  doing: Doing,
): Promise<undefined> {
  const proposal = await openProposal(em, key!, doing.actor);
  if (proposal.token == null || proposal.token !== doing.actor.token) throw notYours();
  close(proposal, 'WITHDRAWN', doing.actor, doing.reason);
  return undefined;
}

/** What says of a proposal that it can no longer be done; the others pass. */
const FINAL = new Set([
  'STALE_VERSION',
  'NOT_FOUND',
  'CONFLICT',
  'INVALID',
  'WOULD_LOSE_DATA',
  'DUPLICATE_IDENTIFIER',
  'SUPPRESSED',
]);

/** Notes that a proposal can no longer be done, and why. */
export async function noteStale(em: EntityManager, key: number, refusals: readonly Refusal[]): Promise<void> {
  if (!refusals.every(({ code, path }) => FINAL.has(code) && path[0] !== 'proposal')) return;
  const kept: KeptRefusal[] = refusals.map(userErrorOf);
  await em.nativeUpdate(ProposalTable, { id: key, state: 'OPEN' }, { state: 'STALE', refusals: kept });
}

/** An open proposal that somebody may see; any other is not there for them. */
async function openProposal(em: EntityManager, key: number, actor: Actor) {
  const proposal = await em.findOneOrFail(ProposalTable, key);
  if (!(await isShownTo(em, actor, proposal))) throw noProposal(nodeId('Proposal', key), ['proposal']);
  if (proposal.state === 'OPEN') return proposal;
  throw new Refusal({
    code: 'CONFLICT',
    path: ['proposal'],
    messageKey: 'proposal.decided',
    message: `This proposal is ${proposal.state} already.`,
  });
}

function close(
  proposal: Awaited<ReturnType<typeof openProposal>>,
  state: State,
  actor: Actor,
  decision: string | null,
): void {
  Object.assign(proposal, { state, decision, decidedBy: actor.name, decidedAt: new Date() });
}

const notYours = (): Refusal =>
  new Refusal({
    code: 'FORBIDDEN',
    path: ['proposal'],
    messageKey: 'act.forbidden',
    message: 'This proposal is not for your token to decide.',
  });

/** The refusal of what names no proposal that its sender may see. */
export const noProposal = (named: string, path: readonly string[]): Refusal =>
  new Refusal({
    code: 'NOT_FOUND',
    path: [...path],
    messageKey: 'node.not-found',
    message: `There is no Proposal "${named.slice(0, 100)}".`,
  });
