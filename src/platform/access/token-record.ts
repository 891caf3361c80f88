import type { InferEntity } from '@mikro-orm/core';
import type { Role, TokenScope } from './actor.ts';
import type { TokenTable } from './token.table.ts';

/** What may be told of a token to those who see tokens: not its hash. */
export interface TokenRecord {
  id: string;
  /** The version of the pepper under which it is hashed. */
  pepper: string;
  name: string;
  role: Role;
  scopes: readonly TokenScope[];
  /** Keys of what it is for. */
  organization: number | null;
  editions: readonly number[];
  series: readonly number[];
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  /** The last day by UTC on which it was used. */
  lastUsedOn: string | null;
  revokedAt: Date | null;
}

/** Takes the hash off a row. */
export const tokenRecord = ({
  hash: _,
  organization,
  lastUsedOn,
  revokedAt,
  ...row
}: InferEntity<typeof TokenTable>): TokenRecord => ({
  ...row,
  organization: organization ?? null,
  lastUsedOn: lastUsedOn ?? null,
  revokedAt: revokedAt ?? null,
});
