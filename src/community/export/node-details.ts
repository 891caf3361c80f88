import { nodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { join, raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { RowRef } from '../display-names/display-names.ts';
import type { NodeDetails } from '../formats/exported-graph.ts';

/** What a node has by which its row can be joined to other tables, of this network and of others. */
export const NO_DETAILS: NodeDetails = {
  slug: null,
  address: null,
  acronym: null,
  state: null,
  ror: null,
  wikidata: null,
};

/** The columns of each type that has more than a slug. */
const COLUMNS: Record<string, Partial<Record<keyof NodeDetails, string>>> = {
  Organization: {
    acronym: 't.acronym',
    state: 't.state_code',
    ror: identifier('organization', 'ROR'),
    wikidata: identifier('organization', 'WIKIDATA'),
  },
  Expert: { wikidata: identifier('expert', 'WIKIDATA') },
};

/** The registry's own identifier: where several are recorded the first, as in the network package. */
function identifier(table: string, scheme: string): string {
  return `(select min(i.value) from ${table}_identifier i
    where i.${table}_id = t.id and i.scheme = '${scheme}' and i.publisher = '')`;
}

/** The details of rows by id; `origin` is that of the pages, and without it nothing has an address. */
export async function loadDetails(
  reader: Reader,
  refs: readonly RowRef[],
  origin: string | null,
): Promise<Map<string, NodeDetails>> {
  const keys = new Map<string, number[]>();
  for (const { type, key } of refs) {
    const known = keys.get(type);
    if (known) known.push(key);
    else keys.set(type, [key]);
  }
  if (keys.size === 0) return new Map();
  const rows = await reader.run(
    join(
      [...keys].map(([type, wanted]) => detailsOf(reader, type, wanted)),
      ' union all ',
    ),
  );
  const { entities } = reader.planner.catalog;
  const folders = new Map(entities.map(({ type, page }) => [type, page?.folder]));
  return new Map(
    rows.map(({ type, id, ...details }) => {
      const folder = folders.get(type as string);
      const address = origin && folder ? `${origin}/${folder}/${details.slug}` : null;
      return [nodeId(type as string, id as number), { ...details, address } as NodeDetails];
    }),
  );
}

function detailsOf(reader: Reader, type: string, keys: readonly number[]): Sql {
  const names = ['acronym', 'state', 'ror', 'wikidata'] as const;
  const columns = names.map((name) => `${COLUMNS[type]?.[name] ?? 'null::text'} as ${name}`).join(', ');
  return sql`select ${raw(`'${type}'`)} as type, t.id, t.slug, ${raw(columns)}
    from ${reader.planner.catalog.shape(type).table} t where t.id = any(${keys})`;
}
