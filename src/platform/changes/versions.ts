import type { EntityMetadata } from '@mikro-orm/core';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { columnOf, ownerOf, recordedProperties, tableOf } from './recorded.ts';

/** When a row is made or changed: the moment of the batch that does it, by the database's clock. */
export const ACT_TIME = 'act_time()';

const actTime = `create or replace function public.${ACT_TIME} returns timestamptz language sql stable as $$
  select coalesce(nullif(current_setting('tejido.at', true), '')::timestamptz, now()) $$`;

// No two batches share a moment: a row that has this one was made in this batch, or raised in it already.
const raiseVersion = `create or replace function ${PRIVATE}.raise_version() returns trigger language plpgsql as $$
declare moment timestamptz(3) := public.${ACT_TIME};
begin
  new.version := old.version + (old.updated_at is distinct from moment)::integer;
  new.updated_at := moment;
  return new;
end $$`;

/** What the versions of all tables rest on. */
export const versionObjects: DatabaseObject[] = [
  { name: 'function public.act_time', sql: actTime, early: true },
  { name: `function ${PRIVATE}.raise_version`, sql: raiseVersion },
];

/** What raises the version of a table's rows, and their time, once a batch: nothing where they have none. */
export function versionsOf(meta: EntityMetadata): DatabaseObject[] {
  if (!('version' in meta.properties)) return [];
  const differs = differ(meta, 'old', 'new');
  const sql = `create or replace trigger raise_version before update on ${tableOf(meta)} for each row
when (${differs} or old.updated_at is distinct from new.updated_at) execute function ${PRIVATE}.raise_version()`;
  return [{ name: `trigger ${meta.tableName}.raise_version`, sql }];
}

/** True where two states of a row differ in what is recorded. */
export function differ(meta: EntityMetadata, was: string, now: string): string {
  const row = (state: string) =>
    recordedProperties(meta)
      .map((property) => `${state}.${columnOf(property)}`)
      .join(', ');
  return `(${row(was)}) is distinct from (${row(now)})`;
}

/** The statement that raises the nodes which rows hang on, as `rows` joins them under aliases; none where they hang on none. */
export function raiseOwners(meta: EntityMetadata, rows: string, aliases: readonly string[]): string {
  const owner = ownerOf(meta);
  if (!owner) return '';
  const keys = aliases.map((alias) => `${alias}.${columnOf(owner)}`).join(', ');
  return raise(owner.targetMeta!, `select unnest(array[${keys}]) from ${rows}`);
}

function raise(node: EntityMetadata, keys: string): string {
  const table = tableOf(node);
  const own = `update ${table} node set updated_at = batch.at
      where node.id = any(array(${keys})) and node.updated_at <> batch.at;`;
  const owner = ownerOf(node);
  const above = owner
    ? raise(
        owner.targetMeta!,
        `select part.${columnOf(owner)} from ${table} part where part.id = any(array(${keys}))`,
      )
    : '';
  return [...('version' in node.properties ? [own] : []), above].filter(Boolean).join('\n    ');
}
