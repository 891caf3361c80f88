import type { EntityMetadata, EntityProperty } from '@mikro-orm/core';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { columnOf, isJson, keyColumns, keyOf, recordedProperties, tableOf } from './recorded.ts';
import { WRITING } from './turn.ts';
import { differ, raiseOwners } from './versions.ts';

// A write that is not in a batch of its own transaction is refused, and so is one whose turn it is not: the lock is taken
// here where nobody has it, and is there already where `open_batch` was called.
const currentBatch = `create or replace function ${PRIVATE}.current_batch() returns ${PRIVATE}.batch language plpgsql as $$
declare opened ${PRIVATE}.batch;
begin
  select * into opened from ${PRIVATE}.batch b
    where b.id = nullif(current_setting('tejido.batch', true), '')::int and b.at >= now()::timestamptz(3);
  if opened.id is null or not pg_try_advisory_xact_lock(${WRITING}) then
    raise exception using errcode = 'object_not_in_prerequisite_state',
      message = 'Nothing is written without saying by whom.',
      hint = 'Begin a transaction with: select ${PRIVATE}.open_batch(''edit'', ''who writes'', ''why''); in code: writeAs().';
  end if;
  return opened;
end $$`;

const refuseTruncate = `create or replace function ${PRIVATE}.refuse_truncate() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'feature_not_supported',
    message = format('Truncating %I would leave no change in the log.', tg_table_name),
    hint = 'Use: delete from, in a batch.';
end $$`;

/** What the recorders of all tables call. */
export const recorderObjects: DatabaseObject[] = [
  { name: `function ${PRIVATE}.current_batch`, sql: currentBatch },
  { name: `function ${PRIVATE}.refuse_truncate`, sql: refuseTruncate },
];

/** What records the changes of a table: a function, and a trigger for each event. */
export function recorderOf(meta: EntityMetadata): DatabaseObject[] {
  const [table, recorder] = [tableOf(meta), `${PRIVATE}.record_${meta.tableName}`];
  const trigger = (name: string, sql: string) => ({
    name: `trigger ${meta.tableName}.${name}`,
    sql: `create or replace trigger ${name} ${sql}`,
  });
  const recording = (event: string, rows: string) =>
    trigger(
      `record_${event}`,
      `after ${event} on ${table} referencing ${rows} for each statement execute function ${recorder}()`,
    );
  return [
    { name: `function ${recorder}`, sql: functionOf(meta, recorder) },
    recording('insert', 'new table as is_rows'),
    recording('update', 'old table as was_rows new table as is_rows'),
    recording('delete', 'old table as was_rows'),
    trigger(
      'record_truncate',
      `before truncate on ${table} for each statement execute function ${PRIVATE}.refuse_truncate()`,
    ),
  ];
}

// Plans are kept, also those made for one row: with nested loops they would compare all rows of a large update with all.
const functionOf = (meta: EntityMetadata, name: string) => `create or replace function ${name}()
returns trigger language plpgsql set enable_nestloop = off as $$
declare batch ${PRIVATE}.batch;
begin
  if tg_op = 'INSERT' then
    if not exists (select from is_rows) then return null; end if;
    batch := ${PRIVATE}.current_batch();
    ${record(meta, 'CREATED', 'r', 'null', objectOf(meta))} from is_rows r;
    ${raiseOwners(meta, 'is_rows r', ['r'])}
  elsif tg_op = 'DELETE' then
    if not exists (select from was_rows) then return null; end if;
    batch := ${PRIVATE}.current_batch();
    ${record(meta, 'TOMBSTONED', 'r', objectOf(meta), 'null')} from was_rows r;
    ${raiseOwners(meta, 'was_rows r', ['r'])}
  else
    if not exists (select from is_rows) then return null; end if;
    batch := ${PRIVATE}.current_batch();
    ${record(meta, 'UPDATED', 'now', 'differing.before', 'differing.after')}
      from was_rows was join is_rows now on ${same(meta)}
      cross join lateral (${difference(meta)}) differing where differing.after is not null;
    ${raiseOwners(meta, changedRows(meta), ['was', 'now'])}
    if exists (select from was_rows was left join is_rows now on ${same(meta)} where ${missing(meta, 'now')}) then
      raise exception using errcode = 'feature_not_supported', message = 'The key of a row never changes: remove the row and make another.';
    end if;
  end if;
  return null;
end $$`;

const changedRows = (meta: EntityMetadata) =>
  `was_rows was join is_rows now on ${same(meta)} where ${differ(meta, 'was', 'now')}`;

const record = (meta: EntityMetadata, kind: string, row: string, before: string, after: string) =>
  `insert into ${PRIVATE}.change (batch_id, at, kind, entity_type, entity_key, before, after)
      select batch.id, batch.at, '${kind}', '${meta.className}', ${keyOf(meta, row)}, ${before}, ${after}`;

const same = (meta: EntityMetadata) =>
  keyColumns(meta)
    .map((column) => `now.${column} = was.${column}`)
    .join(' and ');

const missing = (meta: EntityMetadata, row: string) => `${row}.${keyColumns(meta)[0]} is null`;

const isMoment = ({ columnTypes }: EntityProperty) => columnTypes[0]!.startsWith('timestamp');

const moment = (value: string) => `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The row `r` as an object of its properties, without those that are null; what is null within JSON stays. */
export function objectOf(meta: EntityMetadata): string {
  const properties = recordedProperties(meta);
  const pairs = properties
    .filter((property) => !isJson(property))
    .map((property) => `'${property.name}', ${loggedAs(property, `r.${columnOf(property)}`)}`);
  const objects = properties.filter(isJson).map((property) => {
    const value = `r.${columnOf(property)}`;
    return ` || case when ${value} is null then '{}' else jsonb_build_object('${property.name}', ${value}) end`;
  });
  return `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))${objects.join('')}`;
}

const loggedAs = (property: EntityProperty, value: string) => (isMoment(property) ? moment(value) : value);

/** Objects `before` and `after` of the properties that differ; null where none does. */
function difference(meta: EntityMetadata): string {
  const rows = recordedProperties(meta).map((property) => {
    const [was, now] = ['was', 'now'].map(
      (row) => `to_jsonb(${loggedAs(property, `${row}.${columnOf(property)}`)})`,
    );
    return `('${property.name}', ${was}, ${now})`;
  });
  return `select jsonb_object_agg(name, was) as before, jsonb_object_agg(name, "is") as after
        from (values ${rows.join(', ')}) as property(name, was, "is") where was is distinct from "is"`;
}
