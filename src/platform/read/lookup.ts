import type { Shape } from './catalog.ts';
import type { List } from './list.ts';
import { raw, type Sql, sql } from './sql.ts';

const NO_ORDER = { name: 'key', keys: [] };

/** The row of a type that has a key. */
export const byKey = (type: string): List => ({
  type,
  link: (row, key) => sql`${row}.id = ${key}`,
  order: NO_ORDER,
  unique: true,
  isLookup: true,
});

/** The row of a type that something given as text names. */
export const byText = (type: string, link: List['link']): List => ({
  type,
  link,
  order: NO_ORDER,
  unique: true,
  parents: 'text',
});

/** The row of a type that has a slug, or else the one that had it last. */
export const bySlug = ({ type, table }: Pick<Shape, 'type' | 'table'>): List =>
  byText(type, (row, slug) => sql`${row}.id = ${keyOfSlug(type, table, slug)}`);

/**
 * The key of the row that has a slug; where none has it, of the row that had it last, by the change log, which may be
 * gone. PostgreSQL looks into the log only then.
 */
export const keyOfSlug = (type: string, table: Sql, slug: Sql | string): Sql => sql`coalesce(
  (select named.id from ${table} named where named.slug = ${slug}),
  (select was.entity_key::integer from change was
    where was.entity_type = ${raw(`'${type}'`)} and was.before ->> 'slug' = ${slug} order by was.id desc limit 1))`;
