import { defineEntity, p } from '@mikro-orm/core';

export const changeKinds = ['CREATED', 'UPDATED', 'MERGED', 'SPLIT', 'WITHDRAWN', 'TOMBSTONED'] as const;

/** One act of writing: an import, a curator's edit. All that it changed carries its number. */
export const BatchTable = defineEntity({
  name: 'Batch',
  tableName: 'batch',
  properties: {
    id: p.integer().primary().autoincrement(),
    kind: p.text(),
    actor: p.text(),
    note: p.text().nullable(),
    at: p.datetime().length(3).defaultRaw('now()'),
  },
});

/**
 * What one act of writing did to one row: who, when, what was, what is. Rows are only ever added.
 *
 * Whoever writes them writes them alike. `entityType` is the entity's name (`Organization`, `OrganizationCitation`);
 * `entityKey` its primary key as text, a composite one joined with `-` in the order of its properties. `before` and
 * `after` hold values by property: a relation as the key it holds, a moment as ISO 8601 in UTC with milliseconds, all
 * else as JSON; never `id`, `version`, `updatedAt`, nor what PostgreSQL computes.
 * - CREATED: `after` has all that is not null, defaults included.
 * - UPDATED: both have what differs, and only that; null where there was or is nothing.
 * - TOMBSTONED (the row is gone): `before` has all that was not null.
 */
export const ChangeTable = defineEntity({
  name: 'Change',
  tableName: 'change',
  properties: {
    id: p.bigint('number').primary().autoincrement(),
    batch: () => p.manyToOne(BatchTable),
    at: p.datetime().length(3).defaultRaw('now()'),
    kind: p.enum(changeKinds),
    entityType: p.text(),
    entityKey: p.text(),
    before: p.json<Record<string, unknown>>().nullable(),
    after: p.json<Record<string, unknown>>().nullable(),
  },
  indexes: [
    { name: 'change_by_entity', properties: ['entityType', 'entityKey', 'id'] },
    { name: 'change_by_batch', properties: ['batch', 'id'] },
  ],
});
