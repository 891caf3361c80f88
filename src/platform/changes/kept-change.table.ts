import { defineEntity, p } from '@mikro-orm/core';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';

/**
 * Values that were taken out of an entry of the log, because somebody whom they tell of is not shown: what the entry said before
 * and after, of these properties alone. They go back into the log when the person comes back, and are deleted when the
 * person is erased.
 */
export const KeptChangeTable = defineEntity({
  name: 'KeptChange',
  tableName: 'kept_change',
  schema: PRIVATE,
  properties: {
    /** The position of the entry. */
    id: p.bigint('number').primary().autoincrement(false),
    /** The key of the person. */
    person: p.integer(),
    entityType: p.text(),
    entityKey: p.text(),
    before: p.json<Record<string, unknown>>().nullable(),
    after: p.json<Record<string, unknown>>().nullable(),
  },
  indexes: [
    { name: 'kept_change_by_person', properties: ['person'] },
    {
      name: 'kept_change_by_slug_before',
      expression: `create index "kept_change_by_slug_before" on "${PRIVATE}"."kept_change" (entity_type, (before ->> 'slug'), id) where (before ->> 'slug') is not null`,
    },
  ],
});

/** The setting, local to a function or transaction, under which entries of the log may be rewritten. */
export const REWRITES_LOG = 'tejido.rewrites_log';

// Entries are only ever added. What takes values out of them for whoever is not shown says so.
const refuseRewrite = `create or replace function ${PRIVATE}.refuse_rewrite() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('${REWRITES_LOG}', true), '') <> 'on' then
    raise exception using errcode = 'feature_not_supported', message = 'What is in the log stays as it is.',
      hint = 'Undo an act with: tejido revert. Take a person out with: tejido person leave.';
  end if;
  return null;
end $$`;

/** The log with what was taken out of it in its place, as SQL for a FROM; for the owner of the tables alone. */
export const WHOLE_LOG = `(select entry.id, entry.batch_id, entry.at, entry.kind, entry.entity_type, entry.entity_key,
    entry.before || coalesce(kept.before, '{}') as before, entry.after || coalesce(kept.after, '{}') as after
  from ${PRIVATE}.change entry left join ${PRIVATE}.kept_change kept on kept.id = entry.id)`;

/** What guards the entries of the log. */
export const keptChangeObjects: DatabaseObject[] = [
  { name: `function ${PRIVATE}.refuse_rewrite`, sql: refuseRewrite },
  {
    name: 'trigger change.refuse_rewrite',
    sql: `create or replace trigger refuse_rewrite before update or delete on ${PRIVATE}.change
  for each statement execute function ${PRIVATE}.refuse_rewrite()`,
  },
];
