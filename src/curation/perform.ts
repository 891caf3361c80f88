import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../platform/access/actor.ts';
import type { Act } from '../platform/acts/act.ts';
import { readFields } from '../platform/acts/fields/group.ts';
import { PRIVATE } from '../platform/changes/change.table.ts';
import { WRITING } from '../platform/changes/turn.ts';
import { IS_WITHHOLDING } from '../platform/changes/withholding.ts';
import { type BatchFacts, FORGOTTEN_AFTER, openBatch } from '../platform/changes/write-as.ts';
import type { Context } from '../platform/context.ts';
import type { Refusal } from '../platform/errors.ts';
import type { Catalog } from '../platform/read/catalog.ts';
import type { ActAnswer } from './act-answer.ts';
import { gateOf } from './gate.ts';
import { earlierAnswer, type KeyedAct, keepAnswer } from './idempotency.ts';
import { checkReach } from './reach.ts';
import { isTimeout, refusalsOf, retryLater } from './refusals-of.ts';

/** An act that is to be done, and by whom. */
export interface Order {
  act: Act;
  args: Record<string, unknown>;
  actor: Actor;
  reason: string | null;
  /** The request that it is of. */
  context: Context;
  /** The act by the key of its caller, where it has one. */
  keyed?: KeyedAct | undefined;
  /** Whether it waits for nobody, and is given up after two seconds: then it is refused with RETRY_LATER. */
  isHurried?: boolean;
}

/** What an act came to. */
export interface Performed {
  answer: ActAnswer;
  refusals: readonly Refusal[];
}

/** What an act came to that was only tried, in its transaction, which is open until it is released. */
export interface Tried extends Performed {
  em: EntityManager;
  release: () => Promise<void>;
}

/** What an act came to that was not done. */
export const NOTHING: ActAnswer = { row: null, batch: null, proposal: null };

/** Does an act in one transaction: all of it, or nothing. What was done under the same key before is not done again. */
export async function perform(em: EntityManager, catalog: Catalog, order: Order): Promise<Performed> {
  const fork = em.fork();
  let leave = () => {};
  try {
    const prepared = await prepare(em, order);
    leave = await enter(em, order);
    await fork.begin();
    const earlier = order.keyed && (await findEarlier(fork, order));
    if (earlier) {
      await fork.rollback();
      return { answer: earlier, refusals: [] };
    }
    const { answer, withholds } = await work(fork, catalog, order, prepared);
    if (order.keyed) await keepAnswer(fork, order.keyed, withoutSecrets(order.act, answer));
    order.context.signal.throwIfAborted();
    await fork.commit();
    leave();
    await (withholds ? sleep(FORGOTTEN_AFTER) : order.context.noteWrite());
    return { answer, refusals: [] };
  } catch (error) {
    await fork.rollback().catch(() => {}); // a lost connection has rolled back already
    const refusals = refusalsOf(error);
    await order.act.afterRefusal?.(em.fork(), order.args, refusals);
    return { answer: NOTHING, refusals };
  } finally {
    leave();
  }
}

/** How long the preparation of a hurried act may take, in milliseconds. */
const HURRIED = 2_000;

/** Prepares an act, unless it was done before under the same key. */
async function prepare(em: EntityManager, order: Order): Promise<unknown> {
  const { act, args, context, keyed, isHurried } = order;
  if (!act.prepare || (keyed && (await earlierAnswer(em.fork(), keyed)))) return undefined;
  return act.prepare(args, { context, ...(isHurried && { patience: HURRIED }) });
}

/** Waits for the turn to write among the acts of this process; what the log does not record takes none, and what is hurried waits for nobody. */
async function enter(em: EntityManager, { act, isHurried, context }: Order): Promise<() => void> {
  if (act.isUnlogged) return () => {};
  const gate = gateOf(em);
  if (isHurried && gate.isBusy) throw retryLater();
  const leave = await gate.enter();
  if (!context.signal.aborted) return leave;
  leave();
  throw context.signal.reason;
}

/** Does an act and leaves its transaction open, so that its answer is read from what it changed; it is then taken back. */
export async function tryOut(em: EntityManager, catalog: Catalog, order: Order): Promise<Tried> {
  const fork = em.fork();
  let leave = () => {};
  const release = async () => {
    await fork.rollback().catch(() => {}); // a lost connection has rolled back already
    leave();
  };
  try {
    const prepared = await prepare(em, order);
    leave = await enter(em, order);
    await fork.begin();
    if (order.isHurried) await hurry(fork);
    const { answer } = await work(fork, catalog, order, prepared);
    return { answer, refusals: [], em: fork, release };
  } catch (error) {
    await release();
    const refusals = order.isHurried && isTimeout(error) ? [retryLater()] : refusalsOf(error);
    return { answer: NOTHING, refusals, em, release: async () => {} };
  }
}

/** Takes the turn to write if nobody has it, and lets no statement take long. */
async function hurry(em: EntityManager): Promise<void> {
  await em.execute(`set local statement_timeout = '2s'`);
  const [turn] = await em.execute<{ taken: boolean }[]>(
    `select pg_try_advisory_xact_lock(${WRITING}) as taken`,
  );
  if (!turn!.taken) throw retryLater();
}

const withoutSecrets = ({ payload }: Act, answer: ActAnswer): ActAnswer => {
  const shown = Object.entries(payload?.values ?? {}).filter(([, { isSecret }]) => !isSecret);
  return {
    ...answer,
    values: pick(
      answer.values ?? {},
      shown.map(([name]) => name),
    ),
  };
};

/** What the same act was answered, once it is this act's turn: whoever has the same key and is still at it goes first. */
async function findEarlier(em: EntityManager, { act, keyed }: Order): Promise<ActAnswer | undefined> {
  if (!act.isUnlogged) await em.execute(`select ${PRIVATE}.take_turn()`);
  return earlierAnswer(em, keyed!);
}

/** What came of an act before it is committed, and whether it withholds somebody who was shown. */
interface Worked {
  answer: ActAnswer;
  withholds: boolean;
}

/** The act itself: its batch, its arguments, its use-case, and whether all that changed is within the actor's reach. */
async function work(em: EntityManager, catalog: Catalog, order: Order, prepared: unknown): Promise<Worked> {
  const { act, actor, reason, context } = order;
  const batch = act.isUnlogged ? NO_BATCH : await openBatch(em, factsOf(order));
  const input = await readFields(act.args, order.args, { em, catalog, path: [] });
  const row = await act.work(em, input, { catalog, actor, batch, reason, context, prepared });
  await em.flush();
  if (batch !== NO_BATCH) await checkReach(em, catalog, { actor, act, batch });
  const { id = null, ...done } = (row ?? {}) as { id?: number };
  const values = pick(done, Object.keys(act.payload?.values ?? {}));
  const { isEmpty, withholds } = batch === NO_BATCH ? UNLOGGED : await closeBatch(em, batch);
  return { answer: { ...NOTHING, row: id, batch: isEmpty ? null : batch, values }, withholds };
}

/** What an act is given in place of a batch's number that leaves none. */
const NO_BATCH = 0;

const factsOf = ({ act, actor, reason, context }: Order): BatchFacts => ({
  kind: act.kind ?? 'edit',
  actor: actor.name,
  actorKind: actor.role,
  token: actor.token,
  requestId: context.requestId,
  reason,
});

const pick = (values: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => name in values).map((name) => [name, values[name]]));

const UNLOGGED = { isEmpty: true, withholds: false };

/**
 * Takes a batch that changed nothing out of the log, but for what people said, which is noted beside the log with its batch; answers
 * whether it did, and whether the act withholds somebody.
 */
async function closeBatch(em: EntityManager, batch: number): Promise<typeof UNLOGGED> {
  const [closed] = await em.execute<(typeof UNLOGGED)[]>(
    `with gone as (delete from ${PRIVATE}.batch b where id = ? and kind <> 'consent'
       and not exists (select from ${PRIVATE}.change where batch_id = b.id) returning id)
     select exists (select from gone) as "isEmpty", (${IS_WITHHOLDING})`,
    [batch],
  );
  return closed!;
}
