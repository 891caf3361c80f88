import type { Catalog } from '../../platform/read/catalog.ts';
import { keyOfSlug } from '../../platform/read/lookup.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';

/** One row that says whether what was visible under a slug, or was last, is gone for good and may be said to be. */
export function tombstoneStatement(type: string, slug: string, catalog: Catalog): Sql {
  const shape = catalog.shape(type);
  const key = raw('last.key');
  const gone =
    shape.policy.past?.isGone(key) ?? sql`not exists (select from ${shape.table} t where t.id = ${key})`;
  return sql`with last as materialized (select ${keyOfSlug(shape, slug)} as key)
    select last.key is not null and ${gone} as gone from last`;
}
