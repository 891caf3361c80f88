import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from './change.table.ts';

/** So many new rows of a table are many. */
const MANY = 100;

/** Many new rows leave PostgreSQL with a wrong idea of a table, and later queries slow, until it looks by itself. */
export async function refreshStatistics(
  em: SqlEntityManager,
  tables: readonly { table: string; added: number }[],
): Promise<void> {
  const grown = tables.filter(({ added }) => added >= MANY).map(({ table }) => table);
  if (grown.length > 0)
    await em.execute(`analyze ${grown.join(', ')}, ${PRIVATE}.change, search_name, search_word`);
}
