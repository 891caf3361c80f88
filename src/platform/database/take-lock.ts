import { setTimeout as sleep } from 'node:timers/promises';
import { CommandError } from '../command-error.ts';
import type { Ask } from './ask.ts';

/** How long to wait for a lock, and how long to wait before saying so, in milliseconds. */
const [LONGEST_WAIT, A_MOMENT] = [300_000, 1_000];

/** The time between two tries to take a lock that others hold, in milliseconds. */
const EVERY = 100;

/** An advisory lock of PostgreSQL. */
export interface Lock {
  key: number;
  /** The function that tries to take it, which says how long it is held and whether it is shared. */
  by: 'pg_try_advisory_xact_lock' | 'pg_try_advisory_lock_shared';
  /** What whoever holds it is doing, as in "Another Tejido is ...". */
  holderIs: string;
}

/** How to wait for a lock. */
export interface Waiting {
  /** Is given the line that says what the wait is for. */
  report: (line: string) => void;
  /** How long to wait before saying so, and in all, in milliseconds. */
  moment?: number | undefined;
  patience?: number | undefined;
}

/** Takes a lock on the connection that `ask` uses as soon as it is free, and says what it waits for; after the longest wait it gives up. */
export async function takeLock(ask: Ask, lock: Lock, waiting: Waiting): Promise<void> {
  const { report, moment = A_MOMENT, patience = LONGEST_WAIT } = waiting;
  const start = performance.now();
  let isSaid = false;
  for (;;) {
    const [answer] = await ask<{ taken: boolean }>(`select ${lock.by}(${lock.key}) as taken`);
    if (answer?.taken) return;
    const waited = performance.now() - start;
    if (waited >= patience) throw await givenUp(ask, lock, patience);
    if (waited >= moment && !isSaid) {
      report(`Waiting for another Tejido, which is ${lock.holderIs}.`);
      isSaid = true;
    }
    await sleep(EVERY);
  }
}

async function givenUp(ask: Ask, { key, holderIs }: Lock, patience: number): Promise<CommandError> {
  const [holder] = await ask<{ pid: number; what: string }>(
    `select pid, coalesce(nullif(application_name, ''), 'unnamed') || ', ' || coalesce(state, 'of another role') as what
     from pg_locks l left join pg_stat_activity using (pid)
     where locktype = 'advisory' and classid = 0 and objid = ${key} and granted and pid <> pg_backend_pid()
       and l.database = (select oid from pg_database where datname = current_database())`,
  );
  const waited = `Another Tejido was ${holderIs} for all of the ${patience / 1000} seconds that this one waited.`;
  if (!holder) return new CommandError(`${waited}\nTry again.`);
  return new CommandError(
    `${waited}\nIt is the connection with process ${holder.pid} of PostgreSQL (${holder.what}).\n` +
      `Let it end and try again. If it is stuck, end it: SELECT pg_terminate_backend(${holder.pid});`,
  );
}
