import { nodeId } from '../node-id.ts';
import { keyOfSlug } from './lookup.ts';
import type { Reader } from './reader.ts';
import { raw, sql } from './sql.ts';

/** The id of the row of a type that has a slug, or had it last; null where there is none. All of a moment are read at once. */
export function idOfSlug(slug: string, type: string, reader: Reader): Promise<string | null> {
  const shape = reader.planner.catalog.shape(type);
  const load = async (slugs: readonly unknown[]) => {
    const rows = await reader.run(sql`select given.slug, ${keyOfSlug(shape, raw('given.slug'))} as id
      from unnest(${slugs}::text[]) given(slug)`);
    const bySlug = new Map(rows.map((row) => [row.slug, row.id as number | null]));
    return slugs.map((each) => {
      const key = bySlug.get(each) ?? null;
      return key === null ? null : nodeId(type, key);
    });
  };
  return reader.batch(shape, 'ids of slugs', load, slug);
}
