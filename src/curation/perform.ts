import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../platform/access/actor.ts';
import type { Act } from '../platform/acts/act.ts';
import { readFields, refusalsIn } from '../platform/acts/fields/group.ts';
import { PRIVATE } from '../platform/changes/change.table.ts';
import { RetryLater, retryLaterOr, WRITING } from '../platform/changes/turn.ts';
import { type BatchFacts, FORGOTTEN_AFTER, isWithholding, openBatch } from '../platform/changes/write-as.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, Refusals } from '../platform/errors.ts';
import type { Catalog } from '../platform/read/catalog.ts';
import type { ActAnswer } from './act-answer.ts';
import { earlierAnswer, type KeyedAct, keepAnswer } from './idempotency.ts';
import { checkReach } from './reach.ts';
import { refusalOfViolation } from './violations.ts';

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

const NOTHING: ActAnswer = { row: null, batch: null, proposal: null };

/** Does an act in one transaction: all of it, or nothing. What was done under the same key before is not done again. */
export async function perform(em: EntityManager, catalog: Catalog, order: Order): Promise<Performed> {
  const fork = em.fork();
  await fork.begin();
  try {
    const earlier = order.keyed && (await findEarlier(fork, order));
    if (earlier) {
      await fork.rollback();
      return { answer: earlier, refusals: [] };
    }
    const answer = await work(fork, catalog, order);
    if (order.keyed) await keepAnswer(fork, order.keyed, withoutSecrets(order.act, answer));
    const withholds = await isWithholding(fork);
    order.context.signal.throwIfAborted();
    await fork.commit();
    await (withholds ? sleep(FORGOTTEN_AFTER) : order.context.noteWrite());
    return { answer, refusals: [] };
  } catch (error) {
    await fork.rollback().catch(() => {}); // a lost connection has rolled back already
    const refusals = refusalsOf(error);
    await order.act.afterRefusal?.(em.fork(), order.args, refusals);
    return { answer: NOTHING, refusals };
  }
}

/** Does an act and leaves its transaction open, so that its answer is read from what it changed; it is then taken back. */
export async function tryOut(em: EntityManager, catalog: Catalog, order: Order): Promise<Tried> {
  const fork = em.fork();
  await fork.begin();
  const release = () => fork.rollback().catch(() => {});
  try {
    if (order.isHurried) await hurry(fork);
    return { answer: await work(fork, catalog, order), refusals: [], em: fork, release };
  } catch (error) {
    await release();
    return { answer: NOTHING, refusals: refusalsOf(error), em, release: async () => {} };
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

/** The act itself: its batch, its arguments, its use-case, and whether all that changed is within the actor's reach. */
async function work(em: EntityManager, catalog: Catalog, order: Order): Promise<ActAnswer> {
  const { act, actor, reason, context } = order;
  const batch = act.isUnlogged ? NO_BATCH : await openBatch(em, factsOf(order));
  const input = await readFields(act.args, order.args, { em, catalog, path: [] });
  const row = await act.work(em, input, { catalog, actor, batch, reason, context });
  await em.flush();
  if (batch !== NO_BATCH) await checkReach(em, actor, act, batch);
  const { id = null, ...done } = (row ?? {}) as { id?: number };
  const values = pick(done, Object.keys(act.payload?.values ?? {}));
  return { ...NOTHING, row: id, batch: (await isEmpty(em, act, batch)) ? null : batch, values };
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

/** Whether a batch changed nothing; then it is taken out of the log. */
async function isEmpty(em: EntityManager, { kind }: Act, batch: number): Promise<boolean> {
  if (batch === NO_BATCH) return true;
  if (kind === 'consent') return false; // what people say is noted beside the log, with its batch
  const gone = await em.execute(
    `delete from ${PRIVATE}.batch b where id = ? and not exists (select from ${PRIVATE}.change where batch_id = b.id) returning id`,
    [batch],
  );
  return gone.length > 0;
}

/** Why an act was not done, for the caller; what is no refusal is thrown again. */
function refusalsOf(thrown: unknown): readonly Refusal[] {
  const error = retryLaterOr(thrown);
  if (error instanceof Refusal || error instanceof Refusals) return refusalsIn(error);
  if (error instanceof RetryLater) return [retryLater()];
  const refusal = refusalOfViolation(error);
  if (refusal) return [refusal];
  throw error;
}

const retryLater = (): Refusal =>
  new Refusal({
    code: 'RETRY_LATER',
    messageKey: 'act.retry-later',
    message:
      'Somebody else was writing for all of the time that this act waited. Nothing of it was done: send it again.',
  });
