import { anyOf } from '../read/filter.ts';
import { raw, sql } from '../read/sql.ts';
import type { PublicTable } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { LOG } from './public-log.ts';

/** Asks within an act of writing whether it withholds what was shown. */
export const IS_WITHHOLDING = `select ${PRIVATE}.is_withholding() as withholds`;

/** The function that answers it for the batch of its transaction; false where there is none. */
export function withholding(tables: readonly PublicTable[]): DatabaseObject {
  const conditions = tables.flatMap(({ meta, publicity }) =>
    publicity?.hides
      ? sql`logged.entity_type = ${raw(`'${meta.className}'`)} and ${publicity.hides(raw('logged'))}`
      : [],
  );
  const hides = conditions.length > 0 ? anyOf(conditions) : raw('false');
  const entries = sql`select from ${LOG} logged
    where logged.batch_id = nullif(current_setting('tejido.batch', true), '')::int and (${hides})`;
  return {
    name: `function ${PRIVATE}.is_withholding`,
    sql: `create or replace function ${PRIVATE}.is_withholding() returns boolean language sql stable
set search_path = public, pg_temp as $$
  select exists (${entries.compile().text}) $$`,
  };
}
