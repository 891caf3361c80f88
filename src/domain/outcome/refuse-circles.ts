import type { EntityManager } from '@mikro-orm/postgresql';
import type { State } from '../../platform/acts/writable.ts';
import { Refusal } from '../../platform/errors.ts';

/** Refuses an outcome that would take itself further, through however many others. */
export async function refuseCircles(
  em: EntityManager,
  { id }: State,
  continues: readonly number[],
): Promise<void> {
  if (id === undefined || continues.length === 0) return;
  const [circle] = await em.execute<{ id: number }[]>(
    `with recursive earlier(id) as (select unnest(?::int[])
       union select l.continues_id from outcome_continuation l join earlier on earlier.id = l.outcome_id)
     select id from earlier where id = ?`,
    [`{${continues.join()}}`, id],
  );
  if (!circle) return;
  throw new Refusal({
    code: 'INVALID',
    path: ['fields', 'continues'],
    messageKey: 'outcome.continues-itself',
    message: 'It would take itself further. Name outcomes that do not go back to it.',
  });
}
