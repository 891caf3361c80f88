import { ClientError } from '../../platform/errors.ts';
import { nodeId } from '../../platform/node-id.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { type Sql, sql } from '../../platform/read/sql.ts';
import type { Batch, BatchCounts } from './batch.ts';
import type { ToldChange } from './change-of.ts';

/** A batch as its fields are read. */
export interface BatchRow extends Batch {
  key: number;
  /** The keys of the batch that it undid, and of the one that undid it last. */
  undid: number | null;
  undoneBy: number | null;
  /** What it changed, where that was read with it: of an act that is only tried nothing can be read later. */
  told?: { counts: BatchCounts; changes: ToldChange[] };
}

/** A batch as a statement answers with it. */
export interface BatchFound {
  id: number;
  kind: string;
  at: string;
  actor: string;
  reason: string | null;
  publisher: string | null;
  reverts: number | null;
  reverted_by: number | null;
}

/** What a statement found, with its public id. */
export const batchOf = ({ id, at, reverts, reverted_by, ...facts }: BatchFound): BatchRow => ({
  ...facts,
  id: nodeId('Batch', id),
  key: id,
  at: new Date(at),
  undid: reverts,
  undoneBy: reverted_by,
});

/** The public batch with a key, or null; all that are asked for at once are read with one statement. */
export function readBatch(reader: Reader, key: number): Promise<BatchRow | null> {
  const load = async (keys: readonly unknown[]) => {
    const rows = await reader.run(sql`select id, kind, at, actor, reason, publisher, reverts, reverted_by
      from public_batch where id = any(${keys}::int[])`);
    const found = new Map((rows as unknown as BatchFound[]).map((row) => [row.id, batchOf(row)]));
    return keys.map((each) => found.get(each as number) ?? null);
  };
  return reader.batch<BatchRow | null>(readBatch, 'batches', load, key);
}

/** The batch of a change that was read before; somebody may have been withheld meanwhile, with all that they were in. */
export async function readBatchOf(reader: Reader, key: number): Promise<BatchRow> {
  const batch = await readBatch(reader, key);
  if (batch) return batch;
  throw new ClientError('SERVICE_UNAVAILABLE', 'The log changed while it was read. Ask again.');
}

const NOTHING: BatchCounts = { created: 0, updated: 0, removed: 0 };

/** How many things are in a batch, of the entries of the log that are given for a FROM. */
export const countsIn = (entries: Sql): Sql => sql`select batch,
    (count(*) filter (where is_made and not is_removed))::int as created,
    (count(*) filter (where not is_made and not is_removed))::int as updated,
    (count(*) filter (where is_removed and not is_made))::int as removed
  from (select batch, bool_or(kind = 'CREATED') as is_made, bool_or(kind = 'TOMBSTONED') as is_removed
    from ${entries} group by batch, entity_type, entity_key) thing group by batch`;

/** How many public things a batch changed; of all that are asked for at once with one statement. */
export function countBatch(reader: Reader, key: number): Promise<BatchCounts> {
  const load = async (keys: readonly unknown[]) => {
    const entries = sql`(select * from public_change where batch = any(${keys}::int[])) entry`;
    const rows = await reader.run(countsIn(entries));
    const found = new Map(rows.map(({ batch, ...counts }) => [batch, counts as unknown as BatchCounts]));
    return keys.map((each) => found.get(each) ?? NOTHING);
  };
  return reader.batch<BatchCounts>(countBatch, 'counts', load, key);
}
