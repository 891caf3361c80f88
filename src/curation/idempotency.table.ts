import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../platform/changes/change.table.ts';
import type { ActAnswer } from './act-answer.ts';

/** What acts were answered that may be sent again, for a day, by the key that the caller gave them. */
export const IdempotencyTable = defineEntity({
  name: 'Idempotency',
  tableName: 'idempotency',
  schema: PRIVATE,
  properties: {
    /** Whose key it is: the id of a token, or nothing of the command line. */
    actor: p.text().primary(),
    key: p.uuid().primary(),
    /** The SHA-256 of the mutation and its arguments. */
    hash: p.text(),
    answer: p.json<ActAnswer>(),
    at: p.datetime().length(3).defaultRaw('now()'),
  },
  indexes: [{ name: 'idempotency_by_time', properties: ['at'] }],
});
