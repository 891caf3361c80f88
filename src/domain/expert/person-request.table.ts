import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from '../../platform/changes/change.table.ts';

/** The four rights of the Mexican laws of 2025. */
export const personRequestKinds = ['ACCESS', 'RECTIFICATION', 'CANCELLATION', 'OPPOSITION'] as const;

/** What a person asked for about themselves. It leaves no change in the log. */
export const PersonRequestTable = defineEntity({
  name: 'PersonRequest',
  tableName: 'person_request',
  schema: PRIVATE,
  properties: {
    id: p.integer().primary().autoincrement(),
    /** The key of the expert, where it is about somebody who is recorded. */
    expertId: p.integer().nullable(),
    kind: p.enum(personRequestKinds),
    /** Days, such as `2026-12-01`. */
    receivedOn: p.text(),
    answeredOn: p.text().nullable(),
    carriedOutOn: p.text().nullable(),
    batch: p.integer(),
  },
  indexes: [{ name: 'person_request_by_expert', properties: ['expertId'] }],
});
