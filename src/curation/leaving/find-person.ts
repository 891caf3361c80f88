import type { EntityManager } from '@mikro-orm/postgresql';
import type { LeaveLevel } from '../../domain/expert/departure.table.ts';
import { WHOLE_LOG } from '../../platform/changes/kept-change.table.ts';
import { type Ask, askIn } from '../../platform/database/ask.ts';
import { Refusal } from '../../platform/errors.ts';

/** Asks within the transaction of an act, once all that was written by entities is in the database. */
export async function askFor(em: EntityManager): Promise<Ask> {
  await em.flush();
  return askIn(em.getConnection(), em.getTransactionContext()!);
}

/** Somebody as acts about leaving look at them. */
export interface Person {
  consent: string | null;
  isErased: boolean;
  /** The departure that holds, if they left; the last of the levels that take the whole person out. */
  departure: { id: number; level: LeaveLevel; consentBefore: string | null } | null;
  isNamesake: boolean;
}

const PERSON = `select e.consent, private.is_erased(e.id) as "isErased",
    (select jsonb_build_object('id', d.id, 'level', d.level, 'consentBefore', d.consent_before) from private.departure d
      where d.expert_id = e.id and d.level in ('WITHHOLD', 'ERASE') and d.returned_at is null order by d.id desc limit 1) as departure,
    exists (select from private.namesake n where n.expert_id = e.id and n.admitted_at is null) as "isNamesake"
  from public.expert e where e.id = ? for update of e`;

/** The person with a key, for whom an act is; refuses a key of nobody. */
export async function findPerson(ask: Ask, expert: number): Promise<Person> {
  const [found] = await ask<Person>(PERSON, [expert]);
  if (found) return found;
  throw new Refusal({
    code: 'NOT_FOUND',
    path: ['expert'],
    message: 'There is no such person.',
    messageKey: 'leaving.nobody',
  });
}

/** The number of the batch of the act that is going on. */
export async function currentBatch(ask: Ask): Promise<number> {
  const [batch] = await ask<{ id: number }>(`select current_setting('tejido.batch')::int as id`);
  return batch!.id;
}

/** The key of the person who has a slug, or of whoever had it last, also where they are not shown. */
export async function findBySlug(em: EntityManager, slug: string): Promise<number | undefined> {
  const ask = await askFor(em);
  const [found] = await ask<{ expert: number }>(
    `select expert from (
       select id as expert, 1 as rank, 0 as position from public.expert where slug = ?
       union all select expert_id, 2, 0 from private.vault where kept #>> array['expert', expert_id::text, 'slug'] = ?
       union all select entity_key::int, 3, -id from ${WHOLE_LOG} logged where entity_type = 'Expert' and before ->> 'slug' = ?
     ) known order by rank, position limit 1`,
    [slug, slug, slug],
  );
  return found?.expert;
}
