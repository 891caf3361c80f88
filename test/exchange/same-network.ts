import type { EntityProperty } from '@mikro-orm/core';
import type { MikroORM } from '@mikro-orm/postgresql';

/** How the network came to be, and what is computed from it: a package carries neither, a copy makes its own. */
const NOT_OF_THE_NETWORK = new Set([
  'Batch',
  'Change',
  'Snapshot',
  'StoredLayout',
  'ShownSlug',
  'SlugKey',
  'Vault',
  'PackageImport',
  'PackageRow',
  'SearchName',
  'SearchWord',
]);

/**
 * Every row of the network as a line, with other rows named by what tells them apart instead of by their keys: two
 * databases hold the same network when these are the same.
 */
export async function networkOf(orm: MikroORM): Promise<Record<string, string[]>> {
  const network: Record<string, string[]> = {};
  const metas = [...orm.getMetadata().getAll().values()].filter(
    ({ className, schema }) => !schema && !NOT_OF_THE_NETWORK.has(className),
  );
  for (const meta of metas) {
    const values = Object.values(meta.properties)
      .filter(({ name, persist }) => name !== 'id' && persist !== false)
      .map((property) => `'${property.name}', ${valueIn(orm, property)}`);
    const rows = await orm.em
      .fork()
      .execute<{ row: string }[]>(
        `select jsonb_strip_nulls(jsonb_build_object(${values.join(', ')}))::text as row from "${meta.tableName}" t`,
      );
    network[meta.className] = rows.map(({ row }) => row).toSorted();
  }
  return network;
}

function valueIn(orm: MikroORM, property: EntityProperty): string {
  const column = `t."${property.fieldNames[0]}"`;
  const table = property.targetMeta?.tableName;
  return table ? `(${nameOf(orm, table, column)})` : column;
}

/** What is named by a slug goes by it; other rows go by all they say. */
function nameOf(orm: MikroORM, table: string, key: string): string {
  const meta = [...orm.getMetadata().getAll().values()].find(({ tableName }) => tableName === table);
  if (meta && 'slug' in meta.properties) return `select slug from "${table}" o where o.id = ${key}`;
  const values = Object.values(meta?.properties ?? {})
    .filter(({ name, persist }) => name !== 'id' && persist !== false)
    .map((property) => {
      const column = `o."${property.fieldNames[0]}"`;
      const other = property.targetMeta?.tableName;
      return other ? `(select slug from "${other}" r where r.id = ${column})` : `${column}::text`;
    });
  return `select array_to_json(array[${values.join(', ')}])::text from "${table}" o where o.id = ${key}`;
}
