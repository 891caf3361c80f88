import type { EntityMetadata } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../changes/change.table.ts';
import { REVERTED_ROWS } from './reverted-rows.ts';

/** A row that keeps a batch from being undone, and the later batch by which it does. */
export interface LaterChange {
  /** The entity and its slug, or else its key: `Organization "inai"`, `Participation 17`. */
  row: string;
  /** `changed`: fields of it no longer have what the batch gave them; `refers`: it refers to a row that would go. */
  how: 'changed' | 'removed' | 'restored' | 'refers';
  /** The fields that changed, or the row that is referred to. */
  what: string[];
  batch: number;
  /** The entry of the log by which it does. */
  position: string;
  entity: string;
  key: string;
}

const LOG = `${PRIVATE}.change`;

/** The entries that came after those of the batch: where there are none, nothing of it is overtaken. */
const AFTER_THE_BATCH = `(select max(last) from ${REVERTED_ROWS})`;

const ofRow = (entry: string, row: string) =>
  `${entry}.entity_type = ${row}.entity_type and ${entry}.entity_key = ${row}.entity_key`;

/** What a row was after an entry of the log, as far as entries since the batch, or since it was made, tell. */
const stateAfter = (entry: string) => `(select jsonb_object_agg(field.key, field.value order by known.id)
  from ${LOG} known cross join jsonb_each(known.after) field
  where ${ofRow('known', 'r')} and known.id <= ${entry} and known.id >= (
    select coalesce(max(made.id), r.first) from ${LOG} made
    where ${ofRow('made', 'r')} and made.kind = 'CREATED' and made.id between r.first and ${entry}))`;

/** The row of an entry in words: with its slug, or else with its key. */
const named = (type: string, key: string) => `${type} || ' ' || coalesce((
  select '"' || (coalesce(said.after, said.before) ->> 'slug') || '"' from ${LOG} said
  where said.entity_type = ${type} and said.entity_key = ${key} and coalesce(said.after, said.before) -> 'slug' is not null
  order by said.id desc limit 1), ${key})`;

// `latest`: of each row of the batch that was changed later, the last entry; then what the row was after the batch, and is.
const CHANGED_LATER = `with latest as (
    select distinct on (l.entity_type, l.entity_key) r.*, l.id, l.kind, l.batch_id
    from ${LOG} l join ${REVERTED_ROWS} r on ${ofRow('l', 'r')}
    where l.id > ${AFTER_THE_BATCH} and not (r.is_made and r.is_removed)
    order by l.entity_type, l.entity_key, l.id desc
  ), states as (
    select r.*, case when not r.is_removed and r.kind <> 'TOMBSTONED' then ${stateAfter('r.last')} end as was,
      case when not r.is_removed and r.kind <> 'TOMBSTONED' then ${stateAfter('r.id')} end as "now"
    from latest r
  ), overtaken as (
    select s.*, case when s.is_removed then 'restored' when s.kind = 'TOMBSTONED' then 'removed' else 'changed' end as how,
      array(select key from (
        select key from jsonb_each(s.was) union select key from jsonb_each(s."now") where s.is_made) field
        where coalesce(s.was -> key, 'null') <> coalesce(s."now" -> key, 'null') order by key) as fields
    from states s where not s.is_removed or s.kind <> 'TOMBSTONED'
  )
  select ${named('o.entity_type', 'o.entity_key')} as row, o.how, o.fields as what,
    o.entity_type as entity, o.entity_key as key, coalesce(by.batch_id, o.batch_id) as batch, coalesce(by.id, o.id)::text as position
  from overtaken o left join lateral (select e.batch_id, e.id from ${LOG} e where ${ofRow('e', 'o')} and e.id > o.last
      and (o.how <> 'changed' or exists (select from unnest(o.fields) field where coalesce(e.after, e.before) -> field is not null))
    order by e.id desc limit 1) by on true
  where o.how <> 'changed' or o.fields <> '{}' order by batch desc, o.entity_type, o.entity_key`;

/** The properties by which rows refer to others, as rows of SQL: entity, property, entity referred to. */
export const referencesOf = (entities: readonly EntityMetadata[]): string =>
  entities
    .flatMap(({ className, props }) =>
      props
        .filter(({ targetMeta }) => targetMeta)
        .map(({ name, targetMeta }) => `('${className}', '${name}', '${targetMeta!.className}')`),
    )
    .join(', ');

// An entry counts that gave a row a reference which it still has, unless the row itself goes or gets its earlier value back.
const referringLater = (entities: readonly EntityMetadata[]) => `
  select ${named('l.entity_type', 'l.entity_key')} as row, 'refers' as how,
    array[${named('r.entity_type', 'r.entity_key')}] as what, l.batch_id as batch, l.id::text as position,
    r.entity_type as entity, r.entity_key as key
  from ${LOG} l
  join (values ${referencesOf(entities)}) reference(entity, property, target) on reference.entity = l.entity_type
  join ${REVERTED_ROWS} r on r.entity_type = reference.target and r.entity_key = l.after ->> reference.property
  where l.id > ${AFTER_THE_BATCH} and r.is_made and not r.is_removed
    and not exists (select from ${REVERTED_ROWS} own where ${ofRow('own', 'l')} and own.is_made)
    and not exists (select from ${LOG} given where ${ofRow('given', 'l')} and given.id between r.first and ${AFTER_THE_BATCH}
      and given.after -> reference.property is not null)
    and not exists (select from ${LOG} later where ${ofRow('later', 'l')} and later.id > l.id
      and (later.kind = 'TOMBSTONED' or later.after -> reference.property is not null))
  order by l.batch_id desc, l.entity_type, l.entity_key`;

/** All that keeps a batch from being undone, the newest first. */
export async function findLaterChanges(
  em: SqlEntityManager,
  entities: readonly EntityMetadata[],
): Promise<LaterChange[]> {
  const changed = await em.execute<LaterChange[]>(CHANGED_LATER);
  const referring = await em.execute<LaterChange[]>(referringLater(entities));
  return [...changed, ...referring];
}
