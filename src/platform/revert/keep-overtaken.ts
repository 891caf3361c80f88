import type { EntityMetadata } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../changes/change.table.ts';
import { type LaterChange, referencesOf } from './later-changes.ts';
import { REVERTED_ROWS } from './reverted-rows.ts';
import { KEPT_FIELDS, KEPT_ROWS } from './selection.ts';

/** Makes the tables of what stays as it is, with nothing in them. */
export async function keepNothing(em: SqlEntityManager): Promise<void> {
  await em.execute(`create temp table ${KEPT_ROWS} (entity_type text, entity_key text) on commit drop`);
  await em.execute(
    `create temp table ${KEPT_FIELDS} (entity_type text, entity_key text, field text) on commit drop`,
  );
}

/**
 * Keeps what later acts stand on: of rows that were changed since, the fields that were; whole rows that are made or gone
 * since, or that others refer to since; and what rows that stay refer to.
 */
export async function keepOvertaken(
  em: SqlEntityManager,
  later: readonly LaterChange[],
  entities: readonly EntityMetadata[],
): Promise<void> {
  await em.execute(
    `with later as (select * from json_to_recordset(?::json) as l(entity text, key text, how text, what text[])),
       rows as (insert into ${KEPT_ROWS} select distinct l.entity, l.key from later l
         join ${REVERTED_ROWS} r on r.entity_type = l.entity and r.entity_key = l.key where l.how <> 'changed' or r.is_made)
     insert into ${KEPT_FIELDS} select l.entity, l.key, field from later l cross join unnest(l.what) field where l.how = 'changed'`,
    [JSON.stringify(later)],
  );
  while ((await keepReferred(em, entities)) > 0);
}

/** Keeps the rows to which those refer that are kept, and answers how many they were. */
async function keepReferred(em: SqlEntityManager, entities: readonly EntityMetadata[]): Promise<number> {
  const added = await em.execute(`
    insert into ${KEPT_ROWS} select distinct r.entity_type, r.entity_key
    from ${KEPT_ROWS} kept
    join ${PRIVATE}.change said on said.entity_type = kept.entity_type and said.entity_key = kept.entity_key
    join (values ${referencesOf(entities)}) reference(entity, property, target) on reference.entity = kept.entity_type
    join ${REVERTED_ROWS} r on r.is_made and r.entity_type = reference.target
      and r.entity_key = said.after ->> reference.property
    where not exists (select from ${KEPT_ROWS} known where known.entity_type = r.entity_type and known.entity_key = r.entity_key)
    returning entity_key`);
  return added.length;
}
