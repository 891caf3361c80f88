import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager, SqlEntityManager } from '@mikro-orm/postgresql';
import { type actorKinds, PRIVATE } from './change.table.ts';
import { retryLaterOr, WRITING } from './turn.ts';
import { IS_WITHHOLDING } from './withholding.ts';

/** Who writes, in what kind of act, and why. */
export interface BatchFacts {
  kind: string;
  actor: string;
  /** SYSTEM where nothing else is said. */
  actorKind?: (typeof actorKinds)[number];
  /** The id of the token by which the actor is known. */
  token?: string | null;
  requestId?: string | null;
  reason?: string | null;
  /** Who published what is imported. */
  publisher?: string | null;
}

/** After how many milliseconds no server gives an answer any more that it kept from before a commit, with time to send it. */
export const FORGOTTEN_AFTER = 300;

/**
 * Runs one act of writing in one transaction, in which nobody else writes; PostgreSQL records all that it changes under its
 * batch. Whoever does not get a turn within five seconds is told to retry later. An act that withholds somebody returns when
 * no server shows them any more.
 */
export async function writeAs<T>(
  em: EntityManager,
  facts: BatchFacts,
  work: (em: EntityManager) => Promise<T>,
): Promise<T> {
  let withholds = false;
  const answer = await em
    .transactional(async (transaction) => {
      await openBatch(transaction, facts);
      const done = await work(transaction);
      await transaction.flush();
      withholds = await isWithholding(transaction);
      return done;
    })
    .catch((error) => {
      throw retryLaterOr(error);
    });
  if (withholds) await sleep(FORGOTTEN_AFTER);
  return answer;
}

/** Whether an act withholds somebody who was shown. */
export const isWithholding = async (em: SqlEntityManager): Promise<boolean> =>
  (await em.execute<{ withholds: boolean }[]>(IS_WITHHOLDING))[0]!.withholds;

/** What came of a transaction, and whether it is kept. */
interface Ending<T> {
  answer: T;
  isKept: boolean;
}

/**
 * Works in a transaction of its own, which is kept if the work says so, and else undone, as after a dry run or an error. One that
 * withholds somebody returns when no server shows them any more.
 */
export async function inTransaction<T>(
  em: SqlEntityManager,
  work: (em: SqlEntityManager) => Promise<Ending<T>>,
): Promise<T> {
  const fork = em.fork();
  await fork.begin();
  try {
    const { answer, isKept } = await work(fork);
    const withholds = isKept && (await isWithholding(fork));
    await (isKept ? fork.commit() : fork.rollback());
    if (withholds) await sleep(FORGOTTEN_AFTER);
    return answer;
  } catch (error) {
    await fork.rollback().catch(() => {}); // a lost connection has rolled back already
    throw retryLaterOr(error);
  }
}

/** Opens the batch of an act in a transaction, once it is its turn, and answers the batch's number. */
export async function openBatch(em: SqlEntityManager, facts: BatchFacts): Promise<number> {
  const { kind, actor, reason, actorKind = 'SYSTEM', token, requestId, publisher } = facts;
  const open = `select ${PRIVATE}.open_batch(?, ?, ?, ?, ?, ?, ?) as id`;
  const further = [reason, actorKind, token, requestId, publisher].map((fact) => fact ?? null);
  const [batch] = await em.execute<{ id: number }[]>(open, [kind, actor, ...further]);
  return batch!.id;
}

/** How a turn is waited for. */
interface TurnOptions {
  /** How long it may take, in milliseconds. */
  patience?: number | undefined;
  /** Told when it does not come at once. */
  onWait: () => void;
}

/** Waits for the turn to write, which ends with the transaction. */
export async function takeTurn(em: SqlEntityManager, { patience, onWait }: TurnOptions): Promise<void> {
  const [now] = await em.execute<{ taken: boolean }[]>(
    `select pg_try_advisory_xact_lock(${WRITING}) as taken`,
  );
  if (!now!.taken) onWait();
  const wait = patience === undefined ? '' : `make_interval(secs => ${patience / 1000})`;
  await em.execute(`select ${PRIVATE}.take_turn(${wait})`);
}

/** The position of the last change: where it has not moved, nothing has changed. */
export async function positionIn(em: SqlEntityManager): Promise<string> {
  const last = `select coalesce(max(id), 0)::text as position from ${PRIVATE}.change`;
  const [row] = await em.execute<{ position: string }[]>(last);
  return row!.position;
}
