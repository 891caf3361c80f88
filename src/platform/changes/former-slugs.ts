import { anyOf } from '../read/filter.ts';
import { allOf, raw, type Sql, sql } from '../read/sql.ts';
import type { PublicTable } from '../stored.ts';
import { PRIVATE } from './change.table.ts';
import type { DatabaseObject } from './database-object.ts';
import { byEntity, LOG, visibleOf } from './public-log.ts';
import { tableOf } from './recorded.ts';

const SLUG = raw(`logged.before ->> 'slug'`);
const KEY = raw('logged.entity_key::integer');

/**
 * What the public may know of slugs that rows had before: the view `former_slug` of who had one last, of rows that can be
 * hidden only those that are shown now; and the function `is_gone`, which answers yes or no.
 */
export function formerSlugs(all: readonly PublicTable[]): DatabaseObject[] {
  const tables = all.filter(({ meta }) => 'slug' in meta.properties);
  return [
    { name: 'view former_slug', sql: formerSlug(tables, all) },
    { name: 'function public.is_gone', sql: isGone(tables, all) },
  ];
}

/** True where the row with a key was visible under a slug; nothing where all rows always are. */
const wasVisible = ({ publicity }: PublicTable, key: Sql, slug: Sql): Sql | undefined =>
  publicity?.past?.wasVisibleAs(key, slug);

/** The key of the row that has a slug now, if it is visible, or was under it. */
function holder(table: PublicTable, all: readonly PublicTable[], slug: Sql): Sql {
  const visible = visibleOf(table, all)(raw('h'));
  const isKnown = visible && anyOf([visible, wasVisible(table, raw('h.id'), slug) ?? raw('true')]);
  return sql`select h.id from ${raw(tableOf(table.meta))} h where ${allOf(sql`h.slug = ${slug}`, isKnown)}`;
}

/** The last entry with a slug counts, of whatever row, which may be gone: whoever looks it up finds that it is not there. */
function formerSlug(tables: readonly PublicTable[], all: readonly PublicTable[]): string {
  const isLast = (later?: Sql) => {
    const entry = sql`later_on.entity_type = logged.entity_type and later_on.before ->> 'slug' = ${SLUG}
      and later_on.id > logged.id`;
    return sql`not exists (select from ${LOG} later_on where ${allOf(entry, later)})`;
  };
  const isTold = (table: PublicTable) => {
    const row = allOf(sql`t.id = ${KEY}`, visibleOf(table, all)(raw('t')));
    return allOf(
      sql`exists (select from ${raw(tableOf(table.meta))} t where ${row})`,
      wasVisible(table, KEY, SLUG),
      sql`not exists (${holder(table, all, SLUG)})`,
      isLast(wasVisible(table, raw('later_on.entity_key::integer'), SLUG)),
    );
  };
  const hiding = tables.filter(({ publicity }) => publicity);
  return `create or replace view public.former_slug as
  select logged.entity_type, logged.before ->> 'slug' as slug, logged.entity_key::integer as entity_key, logged.id as position
  from ${PRIVATE}.change logged where (logged.before ->> 'slug') is not null
    and ${byEntity('logged.entity_type', hiding, isTold, isLast().compile().text)}`;
}

/** Whether what was visible under a slug, or was last, is gone for good and may be said to be. */
function isGone(tables: readonly PublicTable[], all: readonly PublicTable[]): string {
  const slug = raw('is_gone.slug');
  const gone = (table: PublicTable) => {
    const entry = allOf(
      sql`logged.entity_type = is_gone.entity_type and ${SLUG} = ${slug}`,
      wasVisible(table, KEY, slug),
    );
    const last = sql`coalesce((${holder(table, all, slug)}),
      (select ${KEY} from ${LOG} logged where ${entry} order by logged.id desc limit 1))`;
    const key = raw('last.key');
    const isOver =
      table.publicity?.past?.isGone(key) ??
      sql`not exists (select from ${raw(tableOf(table.meta))} t where t.id = ${key})`;
    return sql`(select last.key is not null and ${isOver} from (select ${last} as key offset 0) last)`;
  };
  return `create or replace function public.is_gone(entity_type text, slug text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select ${byEntity('is_gone.entity_type', tables, gone, 'false')} $$`;
}
