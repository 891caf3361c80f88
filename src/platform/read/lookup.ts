import type { List } from './list.ts';
import { sql } from './sql.ts';

const NO_ORDER = { name: 'key', keys: [] };

/** The row of a type that has a key. */
export const byKey = (type: string): List => ({
  type,
  link: (row, key) => sql`${row}.id = ${key}`,
  order: NO_ORDER,
  unique: true,
  isLookup: true,
});

/** The row of a type that has a slug. */
export const bySlug = (type: string): List => ({
  type,
  link: (row, slug) => sql`${row}.slug = ${slug}`,
  order: NO_ORDER,
  unique: true,
  parents: 'text',
});
