import type { EntityManager } from '@mikro-orm/postgresql';
import { TokenTable } from './token.table.ts';
import { type TokenRecord, tokenRecord } from './token-record.ts';

/** All tokens, the newest first, those too that are no longer good. */
export async function listTokens(em: EntityManager): Promise<TokenRecord[]> {
  const rows = await em.find(TokenTable, {}, { orderBy: { createdAt: 'desc', id: 'asc' } });
  return rows.map(tokenRecord);
}
