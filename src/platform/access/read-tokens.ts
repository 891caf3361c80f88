import type { EntityManager } from '@mikro-orm/postgresql';
import { TokenTable } from './token.table.ts';
import { type TokenRecord, tokenRecord } from './token-record.ts';

/** The token with an id, also one that is no longer good; null where there is none. */
export async function readToken(em: EntityManager, id: string): Promise<TokenRecord | null> {
  const row = await em.findOne(TokenTable, { id });
  return row && tokenRecord(row);
}

/** All tokens, the newest first, those too that are no longer good. */
export async function listTokens(em: EntityManager): Promise<TokenRecord[]> {
  const rows = await em.find(TokenTable, {}, { orderBy: { createdAt: 'desc', id: 'asc' } });
  return rows.map(tokenRecord);
}
