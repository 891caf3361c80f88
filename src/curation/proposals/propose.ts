import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../../platform/access/actor.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import { earlierAnswer, keepAnswer } from '../idempotency.ts';
import { NOTHING, type Order, type Performed, tryOut } from '../perform.ts';
import { refusalsOf } from '../refusals-of.ts';
import { ProposalTable } from './proposal.table.ts';
import { reachOfBatch } from './reach-of-batch.ts';

/** Keeps an act for a curator to decide, once it was tried: one that cannot be done is refused at once. */
export async function propose(em: EntityManager, catalog: Catalog, order: Order): Promise<Performed> {
  try {
    return await proposeOnce(em, catalog, order);
  } catch (error) {
    return { answer: NOTHING, refusals: refusalsOf(error) };
  }
}

async function proposeOnce(em: EntityManager, catalog: Catalog, order: Order): Promise<Performed> {
  const { act, args, actor, reason, keyed } = order;
  const earlier = keyed && (await earlierAnswer(em.fork(), keyed));
  if (earlier) return { answer: earlier, refusals: [] };
  const tried = await tryOut(em, catalog, order);
  const reach = await reachOfBatch(tried.em, tried.answer.batch).finally(tried.release);
  if (tried.refusals.length > 0) return tried;
  return em.fork().transactional(async (transaction) => {
    const proposal = transaction.create(ProposalTable, {
      mutation: act.name,
      input: args,
      reason,
      submittedBy: await publicNameOf(transaction, actor),
      actorKind: actor.role,
      token: actor.token,
      ...reach,
    });
    await transaction.flush();
    const answer = { row: null, batch: null, proposal: proposal.id };
    if (keyed) await keepAnswer(transaction, keyed, answer);
    return { answer, refusals: [] };
  });
}

/** Who somebody is to the public: the name of the organization that a partner speaks for, or else a role. */
async function publicNameOf(em: EntityManager, { organization, role }: Actor): Promise<string> {
  if (organization === null) return role;
  const [row] = await em.execute<{ name: string }[]>('select name from organization where id = ?', [
    organization,
  ]);
  return row?.name ?? role;
}
