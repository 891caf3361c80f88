import type { Catalog, TableShape } from './catalog.ts';
import type { List } from './list.ts';
import { allOf, raw, type Sql, sql } from './sql.ts';

/** A row that is named: the list of which it is the only row, and what names it. */
export interface Lookup {
  list: List;
  key: unknown;
}

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

/** The row of a type that has a slug, as a lookup. */
export const lookupNamed = (catalog: Catalog, type: string, slug: string): Lookup => ({
  list: lookupBySlug(catalog.shape(type)),
  key: slug,
});

/** The key of the row that has a slug; where none has it, of the row that had it last. PostgreSQL looks into the past only then. */
export const keyOfSlug = (shape: TableShape, slug: Sql): Sql => sql`coalesce(
    (select named.id from ${shape.table} named
      where ${allOf(sql`named.slug = ${slug}`, shape.visible(raw('named')))}),
    (select former.entity_key from former_slug former
      where former.entity_type = ${raw(`'${shape.type}'`)} and former.slug = ${slug}))`;
