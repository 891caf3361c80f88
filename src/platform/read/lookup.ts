import type { TableShape } from './catalog.ts';
import { anyOf } from './filter.ts';
import type { List } from './list.ts';
import { allOf, raw, type Sql, sql } from './sql.ts';

const NO_ORDER = { name: 'key', keys: [] };

/** The row of a type that has a key. */
export const lookupByKey = (type: string): List => ({
  type,
  link: (row, key) => sql`${row}.id = ${key}`,
  order: NO_ORDER,
  unique: true,
  isLookup: true,
});

/** The row of a type that something given as text names. */
export const lookupByText = (type: string, link: List['link']): List => ({
  type,
  link,
  order: NO_ORDER,
  unique: true,
  parents: 'text',
});

/** The row of a type that has a slug, or else the one that had it last. */
export const lookupBySlug = (shape: TableShape): List =>
  lookupByText(shape.type, (row, slug) => sql`${row}.id = ${keyOfSlug(shape, slug)}`);

/**
 * The key of the row that has a slug; where none has it, of the row that had it last, by the change log, which may be
 * gone. PostgreSQL looks into the log only then. A row that was never visible under a slug counts as never having had it.
 */
export function keyOfSlug(shape: TableShape, slug: Sql | string): Sql {
  const { type, table } = shape;
  const [named, before] = [raw('named'), raw('was.entity_key::integer')];
  const wasVisible = (key: Sql) => shape.policy.past?.wasVisibleAs(key, slug);
  const visible = shape.visible(named);
  const counts = visible && anyOf([visible, wasVisible(sql`${named}.id`) ?? raw('true')]);
  return sql`coalesce(
    (select named.id from ${table} named where ${allOf(sql`named.slug = ${slug}`, counts)}),
    (select ${before} from change was
      where ${allOf(sql`was.entity_type = ${raw(`'${type}'`)}`, sql`was.before ->> 'slug' = ${slug}`, wasVisible(before))}
      order by was.id desc limit 1))`;
}
