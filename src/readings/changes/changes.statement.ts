import type { Reader } from '../../platform/read/reader.ts';
import { allOf, oneOf, raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { LoggedEntity } from './entity-id.ts';

/** Which entries of the log are wanted. */
export interface Wanted {
  /** How many at most. */
  limit: number;
  /** Those after this position. */
  after: string;
  since?: Date | null | undefined;
  types?: readonly string[] | null | undefined;
  node?: LoggedEntity | undefined;
  /** What they are of, with its key. */
  within?: { type: string; key: number } | undefined;
  /** The key of the batch that they are of. */
  batch?: number | undefined;
  /** Whether they are the last ones, and not the first; only of what is within something. */
  isNewestFirst?: boolean;
}

/** An entry of the log, with what of it may be told. */
export interface Entry {
  position: string;
  at: string;
  kind: string;
  type: string;
  key: string;
  fields: string[];
  values: Record<string, unknown> | null;
  before: Record<string, unknown> | null;
  batch: number;
}

/** Reads entries in the order of the log. What may be told of them is found out for those alone. */
export async function readEntries(reader: Reader, wanted: Wanted): Promise<Entry[]> {
  return (await reader.run(entriesStatement(wanted))) as unknown as Entry[];
}

/** The columns of an entry, as far as it may be told. */
export const TOLD =
  raw(`position::text, told.at, told.kind, told.entity_type as type, told.told_key as key, told.fields, told.values,
    told.before, told.batch`);

/** The statement that answers with them. */
export const entriesStatement = (
  wanted: Wanted,
): Sql => sql`with wanted as materialized (${positionsOf(wanted)})
    select ${TOLD} from wanted join public_change told using (position) order by wanted.position ${newestFirst(wanted)}`;

const newestFirst = ({ isNewestFirst }: Wanted): Sql => raw(isNewestFirst ? 'desc' : '');

/** The statement that answers with the entries after a position, for whoever reads all of the log. */
export const entriesAfter = (position: string, limit: number): Sql =>
  sql`select ${TOLD} from changes_after(${position}::bigint, ${limit}) told`;

/** The positions of the entries, found by the index that serves the question. */
function positionsOf(wanted: Wanted): Sql {
  const { limit, types, node, within, batch } = wanted;
  const after = afterOf(wanted);
  const isLater = sql`entry.position > ${after}`;
  const isOfType = oneOf(raw('entry.entity_type'), types);
  const isNode = node && sql`entry.entity_type = ${node.type} and entry.entity_key = ${node.key}`;
  const first = sql`order by position ${newestFirst(wanted)} limit ${limit}`;
  if (within)
    return sql`select entry.position from changes_within(${within.type}, ${within.key}, ${after}) part(position)
      join public_change entry on entry.position = part.position
      where ${allOf(isLater, isOfType, isNode, isTellable(within))} ${first}`;
  const isInBatch = batch === undefined ? undefined : sql`entry.batch = ${batch}`;
  if (types && !node && !isInBatch) return ofTypes(types, after, limit);
  return sql`select entry.position from public_change entry where ${allOf(isLater, isOfType, isNode, isInBatch)} ${first}`;
}

/**
 * True where it may be told that an entry is of something. Who takes part in an edition without being shown is known; not which
 * organization they were there for, nor who they are.
 */
function isTellable({ type }: NonNullable<Wanted['within']>): Sql | undefined {
  if (type === 'Edition') return undefined;
  return raw(type === 'Expert' ? `(entry.is_shown or entry.kind = 'TOMBSTONED')` : 'entry.is_shown');
}

/**
 * The first positions of some types. For each, the rows that it is asked for are in the order of the index by type, which no
 * other has: PostgreSQL would else go through the log until it has met enough of a rare type.
 */
const ofTypes = (types: readonly string[], after: Sql, limit: number): Sql =>
  sql`select found.position from unnest(${types}::text[]) type(name) cross join lateral (
      select entry.position from public_change entry
      where (entry.entity_type, entry.position) > (type.name, ${after}) and entry.entity_type <= type.name
      order by entry.entity_type, entry.position limit ${limit}
    ) found order by position limit ${limit}`;

/** The position after which the entries are: of the cursor, or of the moment if that is later. */
const afterOf = ({ after, since }: Wanted): Sql =>
  since ? sql`greatest(${after}::bigint, (select position_before(${since})))` : sql`${after}::bigint`;
