import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PRIVATE } from '../changes/change.table.ts';

/** An act of writing, as it is told to whoever undoes one. */
export interface Batch {
  id: number;
  kind: string;
  actor: string;
  reason: string | null;
  publisher: string | null;
  /** ISO 8601, in UTC. */
  at: string;
  /** The batch that it undid. */
  reverts: number | null;
}

const BATCHES = `select id, kind, actor, reason, publisher, reverts, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
  from ${PRIVATE}.batch`;

/** The batch with a number, if there is one. */
export async function findBatch(em: SqlEntityManager, id: number): Promise<Batch | undefined> {
  const [found] = await em.execute<Batch[]>(`${BATCHES} where id = ?`, [id]);
  return found;
}

/** The last batches before one, the newest first. */
export const batchesBefore = (em: SqlEntityManager, id: number): Promise<Batch[]> =>
  em.execute<Batch[]>(`${BATCHES} where id < ? order by id desc limit 10`, [id]);

/** A batch in a line, such as `12: import of "acme" by cli, 2026-11-30T04:51:12Z`. */
export const describeBatch = ({ id, kind, actor, reason, publisher, at, reverts }: Batch): string => {
  const act = publisher === null ? kind : `${kind} of "${publisher}"`;
  const what = reverts === null ? act : `revert of batch ${reverts}`;
  return `${id}: ${what} by ${actor}, ${at}${reason === null ? '' : `: ${reason}`}`;
};
