import { defineEntity, p } from '@mikro-orm/core';

export const changeKinds = ['CREATED', 'UPDATED', 'MERGED', 'SPLIT', 'WITHDRAWN', 'TOMBSTONED'] as const;

/** What may write: who has a token of a role, or the network itself, by its command line and at its first start. */
export const actorKinds = ['PARTNER', 'CURATOR', 'STEWARD', 'SYSTEM'] as const;

/** The channel on which PostgreSQL notifies listeners of new rows in the log. */
export const CHANGE_CHANNEL = 'tejido_change';

/** The schema of what no query of the public graph reads. */
export const PRIVATE = 'private';

// PostgreSQL sends one notification per transaction, when it commits, however many statements wrote to the log.
const announcement = [
  'create or replace function announce_change() returns trigger language plpgsql as $$ begin',
  `notify ${CHANGE_CHANNEL}; return null; end $$;\ncreate trigger change_announced after insert on ${PRIVATE}.change`,
  'for each statement execute function announce_change()',
].join(' ');

/** One act of writing: an import, a curator's edit. All that it changed carries its number. */
export const BatchTable = defineEntity({
  name: 'Batch',
  tableName: 'batch',
  schema: PRIVATE,
  properties: {
    id: p.integer().primary().autoincrement(),
    kind: p.text(),
    actor: p.text(),
    /** What the actor was; null where that was not said, as by hand in `psql`. */
    actorKind: p.enum(actorKinds).nullable(),
    /** The id of the token by which the actor was known. */
    tokenId: p.text().nullable(),
    requestId: p.text().nullable(),
    /** Why it was done, in the actor's words. */
    reason: p.text().nullable(),
    /** Who published what was imported. */
    publisher: p.text().nullable(),
    at: p.datetime().length(3).defaultRaw('now()'),
    /** The batch that it undid. */
    reverts: p.integer().nullable(),
  },
  indexes: [
    { name: 'batch_by_time', properties: ['at'] },
    { name: 'batch_by_reverts', properties: ['reverts'] },
  ],
});

/**
 * What one act of writing did to one row: who, when, what was, what is. Rows are only ever added, by the recorders of the
 * tables (`recorder.ts`). Positions (`id`) and times are in the order of commits.
 *
 * `entityType` is the entity's name (`Organization`, `OrganizationCitation`); `entityKey` its primary key as text, a
 * composite one joined with `-` in the order of its properties. `before` and `after` hold values by property: a relation
 * as the key it holds, a moment as ISO 8601 in UTC with milliseconds, all else as JSON; never `id`, `version`,
 * `updatedAt` (of parts `changedAt`), bytes, nor what PostgreSQL computes.
 * - CREATED: `after` has all that is not null, defaults included.
 * - UPDATED: both have what differs, and only that; null where there was or is nothing.
 * - TOMBSTONED (the row is gone): `before` has all that was not null.
 */
export const ChangeTable = defineEntity({
  name: 'Change',
  tableName: 'change',
  schema: PRIVATE,
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
  triggers: [{ name: 'change_announced', timing: 'after', events: ['insert'], expression: announcement }],
  indexes: [
    { name: 'change_by_entity', properties: ['entityType', 'entityKey', 'id'] },
    {
      // By the row itself, and by the one on which it hangs where its key has parts.
      name: 'change_by_first_key',
      expression: `create index "change_by_first_key" on "${PRIVATE}"."change" (entity_type, (split_part(entity_key, '-', 1)), id)`,
    },
    { name: 'change_by_type', properties: ['entityType', 'id'] },
    { name: 'change_by_batch', properties: ['batch', 'id'] },
    {
      name: 'change_by_slug_before',
      expression: `create index "change_by_slug_before" on "${PRIVATE}"."change" (entity_type, (before ->> 'slug'), id) where (before ->> 'slug') is not null`,
    },
    {
      name: 'change_by_type_with_before',
      expression: `create index "change_by_type_with_before" on "${PRIVATE}"."change" (entity_type, id) where before is not null`,
    },
    {
      name: 'change_by_values_before',
      expression: `create index "change_by_values_before" on "${PRIVATE}"."change" using gin (before jsonb_path_ops) where before is not null`,
    },
  ],
});
