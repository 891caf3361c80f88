import type { EntityManager } from '@mikro-orm/postgresql';
import { ChangeTable } from './change.table.ts';

/** When anything in the network was changed last, the same for every process that asks; the beginning of time in an empty one. */
export async function lastChangeIn(em: EntityManager): Promise<Date> {
  const [last] = await em.fork().find(ChangeTable, {}, { orderBy: { id: 'desc' }, limit: 1, fields: ['at'] });
  return last?.at ?? new Date(0);
}
