import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { canonicalJson } from '../platform/cache/answer-key.ts';
import { PRIVATE } from '../platform/changes/change.table.ts';
import { Refusal } from '../platform/errors.ts';
import type { ActAnswer } from './act-answer.ts';

/** How long an act that is sent again is answered as it was. */
const KEPT_FOR = '24 hours';

/** An act by the key that its caller gave it. */
export interface KeyedAct {
  actor: string;
  key: string;
  hash: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The act with its key, or nothing where it has none. */
export function keyedAct(
  actor: string | null,
  key: string | null | undefined,
  mutation: string,
  args: object,
): KeyedAct | undefined {
  if (key == null) return undefined;
  if (!UUID.test(key))
    throw new Refusal({
      code: 'INVALID',
      path: ['act', 'idempotencyKey'],
      messageKey: 'idempotency.no-uuid',
      message: '"act.idempotencyKey" is no UUID, such as 6f1c2f0e-6f0d-4c43-9d2a-3f5b8a9c1d2e.',
    });
  const hash = createHash('sha256')
    .update(`${mutation} ${canonicalJson(args) ?? ''}`)
    .digest('hex');
  return { actor: actor ?? '', key: key.toLowerCase(), hash };
}

/** What the same act was answered; nothing where it was not done yet. Another act under its key is refused. */
export async function earlierAnswer(em: EntityManager, act: KeyedAct): Promise<ActAnswer | undefined> {
  const [known] = await em.execute<{ hash: string; answer: ActAnswer }[]>(
    `select hash, answer from ${PRIVATE}.idempotency where actor = ? and key = ? and at > now() - interval '${KEPT_FOR}'`,
    [act.actor, act.key],
  );
  if (!known || known.hash === act.hash) return known?.answer;
  throw new Refusal({
    code: 'IDEMPOTENCY_KEY_REUSED',
    path: ['act', 'idempotencyKey'],
    messageKey: 'idempotency.reused',
    message: 'Another act was sent with this idempotency key. Give each act a key of its own.',
  });
}

/** Whether an act could not keep its answer, since the same act was done at the same time. */
export const isStillRunning = (error: unknown): boolean =>
  error instanceof Error && (error as { constraint?: unknown }).constraint === 'idempotency_pkey';

/** Keeps the answer of an act in its own transaction, and forgets those that are older than a day. */
export async function keepAnswer(em: EntityManager, act: KeyedAct, answer: ActAnswer): Promise<void> {
  await em.execute(`delete from ${PRIVATE}.idempotency where at <= now() - interval '${KEPT_FOR}'`);
  await em.execute(`insert into ${PRIVATE}.idempotency (actor, key, hash, answer) values (?, ?, ?, ?)`, [
    act.actor,
    act.key,
    act.hash,
    JSON.stringify(answer),
  ]);
}
