import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../changes/change.table.ts';
import { roles, tokenScopes } from './actor.ts';

/**
 * The tokens with which somebody may do more than read what is public. A token itself is stored nowhere, its keyed hash is.
 * Keys of what a token reaches refer to no table: a key is never given twice, so that of something that is gone reaches nothing.
 */
export const TokenTable = defineEntity({
  name: 'Token',
  tableName: 'token',
  schema: PRIVATE,
  properties: {
    /** The part of the token that is no secret. */
    id: p.text().primary(),
    /** HMAC-SHA-256 of the token under a pepper. */
    hash: p.blob(),
    /** The version of the pepper. */
    pepper: p.text(),
    name: p.text(),
    role: p.enum(roles),
    scopes: p.enum(tokenScopes).array(),
    organization: p.integer().nullable(),
    editions: p.array((text) => Number(text)).columnType('int[]'),
    series: p.array((text) => Number(text)).columnType('int[]'),
    createdAt: p.datetime().length(3).defaultRaw('now()'),
    /** Who made it. */
    createdBy: p.text(),
    expiresAt: p.datetime().length(3),
    /** The last day by UTC on which it was used. */
    lastUsedOn: p.date().nullable(),
    revokedAt: p.datetime().length(3).nullable(),
  },
});
