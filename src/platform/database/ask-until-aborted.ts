import pg, { type Pool, type PoolClient, type QueryResult } from 'pg';
import type { Statement } from '../read/sql.ts';
import { rejectOnAbort } from '../reject-on-abort.ts';

/** Asks a database until a signal aborts: then nobody waits any more, and the statement is cancelled. */
export const askUntilAborted = (
  pool: Pool,
  statement: Statement,
  signal: AbortSignal,
): Promise<QueryResult> => Promise.race([ask(pool, statement, signal), rejectOnAbort(signal)]);

async function ask(pool: Pool, { text, values }: Statement, signal: AbortSignal): Promise<QueryResult> {
  const client = await pool.connect();
  let cancelled: Promise<void> | undefined;
  const cancel = () => {
    cancelled = cancelStatement(pool, client);
  };
  try {
    signal.throwIfAborted();
    signal.addEventListener('abort', cancel);
    return await client.query(text, values);
  } finally {
    signal.removeEventListener('abort', cancel);
    if (cancelled) await cancelled; // else it could hit the next statement of this connection
    client.release();
  }
}

/** Cancels what a connection asks, over another one that need not wait for a place in the pool. */
async function cancelStatement({ options }: Pool, client: PoolClient): Promise<void> {
  const control = new pg.Client(options);
  try {
    await control.connect();
    await control.query('select pg_cancel_backend($1)', [(client as unknown as Backend).processID]);
  } catch {
    // then it ends when its time is up
  } finally {
    await control.end();
  }
}

/** The process of PostgreSQL behind a connection, as `setUpSession` notes it. */
interface Backend {
  processID: number;
}
