import type { Client } from 'pg';
import { CommandError } from '../platform/command-error.ts';
import type { AddressSetting } from './refused-connection.ts';

/** How often the two clients take turns: other clients of the pool may meddle with one round, hardly with all. */
const ROUNDS = 3;

/**
 * Refuses a pool that gives a client another connection in the middle of its session. Such a pool gives two clients that
 * take turns the same connection, or one of them a second one.
 */
export async function refuseSharedSessions(
  one: Client,
  other: Client,
  setting: AddressSetting = 'DATABASE_URL',
): Promise<void> {
  const [ofOne, ofOther] = [new Set<number>(), new Set<number>()];
  for (let round = 0; round < ROUNDS; round++) {
    // Twice, since a pool that hands out its connections in a circle gives another one each time.
    ofOne.add(await backendOf(one)).add(await backendOf(one));
    ofOther.add(await backendOf(other));
  }
  const apart = [...ofOne].every((backend) => !ofOther.has(backend));
  if (apart && ofOne.size === 1 && ofOther.size === 1) return;
  throw new CommandError(
    `The pool at ${setting} changes the connection of a client between its transactions or statements. Tejido needs to\n` +
      'keep one: statements are prepared on it, their time is bounded on it, and changes are announced on it.\n' +
      'Set pool_mode = session in PgBouncer, for this database or for all, or name PostgreSQL itself.',
  );
}

/** The process of PostgreSQL that serves a client now. */
async function backendOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  return rows[0]!.pid;
}
