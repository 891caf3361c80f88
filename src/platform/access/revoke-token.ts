import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '../errors.ts';
import { TokenTable } from './token.table.ts';
import { type TokenRecord, tokenRecord } from './token-record.ts';

/** Revokes a token, for good; one that was revoked before stays so. PostgreSQL tells all servers of it. */
export async function revokeToken(em: EntityManager, { id }: { id: string }): Promise<TokenRecord> {
  const token = await em.findOne(TokenTable, { id });
  if (!token) throw unknown();
  token.revokedAt ??= new Date();
  await em.flush();
  return tokenRecord(token);
}

const unknown = (): Refusal =>
  new Refusal({
    code: 'NOT_FOUND',
    path: ['token'],
    message: 'There is no such token. Name it by its id, the twelve characters after tjd_.',
    messageKey: 'token.unknown',
  });
