import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../changes/change.table.ts';
import { columnOf, isRow, recordedProperties, tableOf } from '../changes/recorded.ts';
import { objectOf } from '../changes/recorder.ts';
import { KEPT_FIELDS, type Selection } from './selection.ts';
import { entriesOf, type Step } from './steps.ts';

/** Where a step is undone: what it is a part of, and the batch that undoes it. */
export interface Inversion {
  em: SqlEntityManager;
  reverted: Selection;
  batch: number;
  meta: EntityMetadata;
}

/** Undoes a step: what it made goes, what it removed comes back, what it changed gets its earlier values. */
export function invert(inversion: Inversion, step: Step): Promise<void> {
  if (step.kind === 'CREATED') return removeMade(inversion, step);
  if (step.kind === 'TOMBSTONED') return restoreRemoved(inversion, step);
  if (step.kind === 'UPDATED') return setBack(inversion, step);
  throw new Error(`A change of the kind ${step.kind} has no inverse yet.`);
}

async function removeMade({ em, reverted, meta }: Inversion, step: Step): Promise<void> {
  const keys = `(select logged.entity_key as key from ${entriesOf(reverted, step)}) made`;
  await em.execute(`delete from ${tableOf(meta)} t using ${keys} where ${isRow(meta, 't', 'made.key')}`);
}

/**
 * A row that comes back has a version that it never had: no batch raises a version by more than one. One whose values were taken
 * out of the log stays where they are kept.
 */
async function restoreRemoved({ em, reverted, batch, meta }: Inversion, step: Step): Promise<void> {
  const properties = recordedProperties(meta);
  const columns = properties.map(columnOf);
  const further = [
    ...(meta.primaryKeys.includes('id') ? [['id', 'gone.key::integer']] : []),
    ...('version' in meta.properties ? [['version', `${batch}`]] : []),
  ];
  await em.execute(`
    insert into ${tableOf(meta)} (${[...further.map(([column]) => column), ...columns].join(', ')})
    select ${[...further.map(([, value]) => value), ...columns.map((column) => `was.${column}`)].join(', ')}
    from (select logged.entity_key as key, logged.before as said from ${entriesOf(reverted, step)}
        and not exists (select from ${PRIVATE}.kept_change kept where kept.id = logged.id and kept.before <> '{}')) gone
      cross join lateral ${rowOf(meta, properties, 'gone.said')} was
    where not exists (select from ${tableOf(meta)} t where ${isRow(meta, 't', 'gone.key')})`);
}

/** The values that a step replaced, of each row those that it does not have again already. */
const REPLACED = 'replaced';

/**
 * Rows get their earlier values, those of the same fields with one statement. A field that has its value again is not
 * written: triggers may have set it back with another row, and put away what a write would take from there.
 */
async function setBack(inversion: Inversion, step: Step): Promise<void> {
  const { em, meta } = inversion;
  await em.execute(`drop table if exists ${REPLACED}`);
  await em.execute(`create temp table ${REPLACED} on commit drop as ${replacedValues(inversion, step)}`);
  const changed = await em.execute<{ fields: string }[]>(
    `select distinct fields from ${REPLACED} where fields is not null`,
  );
  for (const { fields } of changed) {
    const properties = recordedProperties(meta).filter(({ name }) => fields.split(',').includes(name));
    const sets = properties.map((property) => `${columnOf(property)} = was.${columnOf(property)}`);
    await em.execute(
      `update ${tableOf(meta)} t set ${sets.join(', ')}
       from ${REPLACED} r cross join lateral ${rowOf(meta, properties, 'r.said')} was
       where ${isRow(meta, 't', 'r.key')} and r.fields = ?`,
      [fields],
    );
  }
}

const replacedValues = ({ reverted, meta }: Inversion, step: Step) => `
  select first.key, first.said,
    (select string_agg(field.key, ',' order by field.key) from jsonb_each(first.said) field
      where field.value <> coalesce(is_now.said -> field.key, 'null') and not exists (select from ${KEPT_FIELDS} kept
        where (kept.entity_type, kept.entity_key, kept.field) = ('${meta.className}', first.key, field.key))) as fields
  from (select logged.entity_key as key, jsonb_object_agg(field.key, field.value order by logged.id desc) as said
    from (select * from ${entriesOf(reverted, step)}) logged cross join jsonb_each(logged.before) field
    group by logged.entity_key) first
  join ${tableOf(meta)} r on ${isRow(meta, 'r', 'first.key')}
  cross join lateral (select ${objectOf(meta)} as said) is_now`;

/** A row of a table with the values that an object of properties says, as SQL for a FROM. */
const rowOf = (meta: EntityMetadata, properties: readonly EntityProperty[], said: string): string => {
  const pairs = properties.map((property) => `'${property.fieldNames[0]}', ${said} -> '${property.name}'`);
  return `jsonb_populate_record(null::${tableOf(meta)}, jsonb_build_object(${pairs.join(', ')}))`;
};
