import type { Client } from 'pg';
import { type Lock, takeLock, type Waiting } from '../platform/database/take-lock.ts';

// One home, several processes: a server, and commands beside it. Each holds a lease, which is a connection
// with PostgreSQL's own advisory locks. A process that dies loses its connection and so its lease: there is
// no pid file of ours to go stale.

/** Shared by all who use the home; whoever gets it alone may stop PostgreSQL. */
export const IN_USE = 0x7e71d0;
const JOIN: Lock = { key: IN_USE, by: 'pg_try_advisory_lock_shared', holderIs: 'stopping PostgreSQL' };
/** Held by the one server of the home. */
const SERVING = 0x7e71d1;
const LOCK_NOT_AVAILABLE = '55P03';
/** How long a server that was just killed may take to be noticed as gone. */
const GRACE = '1s';

/** Joins those who use the home; while the last one is stopping it, the connection ends, now or with the next question. */
export async function join(client: Client, waiting: Waiting): Promise<void> {
  await takeLock(async (sql) => (await client.query(sql)).rows, JOIN, waiting);
}

/** Leaves, and answers whether nobody else is left and nobody can come: then PostgreSQL is ours to stop. */
export async function leave(client: Client): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [IN_USE]);
  const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [IN_USE]);
  return rows[0]?.last === true;
}

/** Becomes the home's server, or answers how the present one announced itself. */
export async function becomeServer(client: Client): Promise<string | undefined> {
  try {
    await client.query(`set lock_timeout = '${GRACE}'`);
    await client.query('select pg_advisory_lock($1)', [SERVING]);
    return undefined;
  } catch (error) {
    if ((error as { code?: string }).code !== LOCK_NOT_AVAILABLE) throw error;
    return await presentServer(client);
  } finally {
    await client.query('reset lock_timeout').catch(() => {});
  }
}

/** Lets the others see where this process is to be found. */
export async function announce(client: Client, name: string): Promise<void> {
  await client.query("select set_config('application_name', $1, false)", [name]);
}

async function presentServer(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and objid = $1 and granted`,
    [SERVING],
  );
  return rows[0]?.name ?? 'another Tejido';
}
