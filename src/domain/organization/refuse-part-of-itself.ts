import type { EntityManager } from '@mikro-orm/postgresql';
import type { State } from '../../platform/acts/writable.ts';
import { Refusal } from '../../platform/errors.ts';

/** Refuses an organization that would be part of itself, through however many others. */
export async function refusePartOfItself(em: EntityManager, { id, parent }: State): Promise<void> {
  if (id === undefined) return;
  const [loop] = await em.execute<{ id: number }[]>(
    `with recursive above(id) as (select ?::int union select parent_id from organization join above using (id))
     select id from above where id = ?`,
    [parent, id],
  );
  if (!loop) return;
  throw new Refusal({
    code: 'INVALID',
    path: ['fields', 'parent'],
    messageKey: 'organization.part-of-itself',
    message: 'It would be part of itself. Name an organization that is not a part of it.',
  });
}
