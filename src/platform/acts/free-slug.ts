import type { EntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../changes/change.table.ts';
import { fold, toSlug } from '../package/cells/slug.ts';
import type { AnyTable } from '../tables/table.ts';

/** The longest slug that is made of a name; a number may follow. */
const LONGEST = 80;

/**
 * The slug made of a name that no row has, and that none had in public: the name's own, or else with the first number that
 * makes it free.
 */
export async function freeSlug(
  em: EntityManager,
  { table, type }: { table: AnyTable; type: string },
  name: string,
): Promise<string> {
  const base = shortened(toSlug(name, fold(type)));
  const { tableName } = em.getMetadata().get(table);
  const taken = await em.execute<{ slug: string }[]>(
    `select slug from "${tableName}" where starts_with(slug, ?)
     union select before ->> 'slug' from ${PRIVATE}.change where entity_type = ? and starts_with(before ->> 'slug', ?)`,
    [base, type, base],
  );
  const known = new Set(taken.map(({ slug }) => slug));
  for (let number = 2, slug = base; ; slug = `${base}-${number++}`) if (!known.has(slug)) return slug;
}

const shortened = (slug: string): string =>
  slug.length <= LONGEST
    ? slug
    : slug
        .slice(0, LONGEST + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, LONGEST);
