import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../../platform/changes/change.table.ts';
import { ACTOR_IN_GRAPH, KIND_IN_GRAPH } from '../../platform/changes/public-batches.ts';
import { Database } from '../../platform/database/database.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import { raw, type Sql, sql } from '../../platform/read/sql.ts';
import type { BatchCounts } from './batch.ts';
import { type BatchFound, type BatchRow, batchOf, countsIn } from './batch-row.ts';
import { changeOf } from './change-of.ts';
import { type Entry, TOLD } from './changes.statement.ts';

/** How many changes are read of an act that is only tried; of one with more, the first. */
const MOST_CHANGES = 1_000;

/** How a batch is read by whoever may see its changes before they are committed. */
export interface BatchReading {
  /** A login that may read the schema private; within a transaction, what that sees. */
  em: SqlEntityManager;
  catalog: Catalog;
  /** Whether the act stays: one that is only tried has no id. */
  isKept: boolean;
  /** Whether all values are told: without it what the public would be told. */
  tellsAll?: boolean;
}

/** A batch with what it changed, as the type Batch is read, for payloads and previews; null where there is none. */
export async function batchRow(
  { em, catalog, isKept, tellsAll = false }: BatchReading,
  id: number,
): Promise<BatchRow | null> {
  const database = new Database(em);
  const rows = <Found>(statement: Sql) => database.rows<Found & object>(statement.compile());
  const [found] = await rows<BatchFound>(FACTS(id));
  if (!found) return null;
  const [counts] = await rows<BatchCounts & { batch: number }>(countsIn(entriesOf(id)));
  const entries = await rows<Entry>(tellsAll ? whole(id) : told(id));
  const { created = 0, updated = 0, removed = 0 } = counts ?? {};
  const row = batchOf(found);
  return {
    ...row,
    id: isKept ? row.id : null,
    told: {
      counts: { created, updated, removed },
      changes: entries.map((entry) => changeOf(entry, catalog)),
    },
  };
}

const FACTS = (id: number): Sql => sql`select logged.id, ${raw(KIND_IN_GRAPH)} as kind, logged.at,
    ${raw(ACTOR_IN_GRAPH)} as actor, logged.reason, logged.publisher, logged.reverts,
    (select max(undoing.id) from ${raw(PRIVATE)}.batch undoing where undoing.reverts = logged.id) as reverted_by
  from ${raw(PRIVATE)}.batch logged where logged.id = ${id}`;

const entriesOf = (
  id: number,
): Sql => sql`(select entry.batch_id as batch, entry.kind, entry.entity_type, entry.entity_key
  from ${raw(PRIVATE)}.change entry where entry.batch_id = ${id}) entry`;

const told = (id: number): Sql =>
  sql`select ${TOLD} from public_change told where told.batch = ${id} order by told.position limit ${MOST_CHANGES}`;

const whole = (
  id: number,
): Sql => sql`select entry.id::text as position, entry.at, entry.kind, entry.entity_type as type,
    entry.entity_key as key, array(select jsonb_object_keys(coalesce(entry.after, entry.before)) order by 1) as fields,
    entry.after as values, entry.before, entry.batch_id as batch
  from ${raw(PRIVATE)}.change entry where entry.batch_id = ${id} order by entry.id limit ${MOST_CHANGES}`;
