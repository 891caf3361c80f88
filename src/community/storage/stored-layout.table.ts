import { defineEntity, p } from '@mikro-orm/core';

/** The last layout of a kind of actors: the next one starts from it, so that actors stay where people expect them. */
export const StoredLayoutTable = defineEntity({
  name: 'StoredLayout',
  tableName: 'stored_layout',
  properties: {
    kind: p.enum(['ORGANIZATION', 'EXPERT'] as const).primary(),
    revision: p.text(),
    contents: p.blob(),
    storedAt: p.datetime().length(3).defaultRaw('now()'),
  },
});
