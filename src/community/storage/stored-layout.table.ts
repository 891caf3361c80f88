import { defineEntity, p } from '@mikro-orm/core';

/** Where the actors of a kind were put last: what the next layout starts from, so that nobody has to look for them. */
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
