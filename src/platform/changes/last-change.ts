import type { EntityManager } from '@mikro-orm/postgresql';
import { Database } from '../database/database.ts';
import { sql } from '../read/sql.ts';

const LAST = sql`select at from public_change order by position desc limit 1`.compile();

/** When anything in the network was changed last, the same for every process that asks; the beginning of time in an empty one. */
export async function lastChangeIn(em: EntityManager): Promise<Date> {
  const [last] = await new Database(em).rows<{ at: string }>(LAST);
  return new Date(last?.at ?? 0);
}
