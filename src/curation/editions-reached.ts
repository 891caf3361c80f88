import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor } from '../platform/access/actor.ts';
import { PRIVATE } from '../platform/changes/change.table.ts';

/** What a token names of the network, as keys. */
type Named = Pick<Actor, 'editions' | 'series'>;

/**
 * The keys of the editions that a token reaches: those that it names, then those of the series that it names, also once they
 * are removed.
 */
export async function editionsReached(em: EntityManager, { editions, series }: Named): Promise<number[]> {
  if (series.length === 0) return [...editions];
  const keys = `{${series.join()}}`;
  const found = await em.execute<{ id: number }[]>(
    `select id from edition where series_id = any(?::int[])
     union select gone.entity_key::int from ${PRIVATE}.change gone
       where gone.entity_type = 'Edition' and gone.after is null and gone.before ->> 'series' = any(?::text[])
         and not exists (select from edition where id = gone.entity_key::int)
     order by id`,
    [keys, keys],
  );
  return [...new Set([...editions, ...found.map(({ id }) => id)])];
}
