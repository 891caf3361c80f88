import { randomInt } from 'node:crypto';
import type { Client } from 'pg';
import { CommandError } from '../platform/command-error.ts';
import type { ReadingLogin } from '../platform/database/logins.ts';
import { patientClient } from './patient-client.ts';
import { refuseSharedSessions } from './pooled-sessions.ts';
import { explainRefusal } from './refused-connection.ts';

/** Advisory locks have keys of 48 bits that no other program is likely to use at this moment. */
const KEYS = 2 ** 48 - 1;

/** Checks that DATABASE_READ_URL leads to the database that a writing client is connected to, and to its tables. */
export async function checkReading(url: string, writer: Client): Promise<ReadingLogin> {
  const [one, other] = [patientClient(url), patientClient(url)];
  try {
    await one.connect();
    await refuseElsewhere(one, writer);
    await other.connect();
    await refuseSharedSessions(one, other, 'DATABASE_READ_URL');
    return { url, role: await roleOf(one) };
  } catch (error) {
    throw error instanceof CommandError ? error : explainRefusal(error as Error, url, 'DATABASE_READ_URL');
  } finally {
    await Promise.all([one, other].map((client) => client.end().catch(() => {})));
  }
}

/**
 * Refuses another database, be it a copy of the same one: a lock that the writer holds is seen by whoever is connected to
 * the same database of the same server, and by nobody else. Every role may try to take one.
 */
async function refuseElsewhere(reader: Client, writer: Client): Promise<void> {
  const key = randomInt(KEYS);
  await writer.query('select pg_advisory_lock($1)', [key]);
  const { rows } = await reader.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key]);
  await writer.query('select pg_advisory_unlock($1)', [key]);
  if (!rows[0]!.taken) return;
  throw new CommandError(
    'DATABASE_READ_URL leads to another database than DATABASE_URL, or to a standby of it: pages would show what is there.\n' +
      'Name the same server and the same database in both, each with a role of its own.',
  );
}

/** The role that reads; it must find the tables in the schema public. */
async function roleOf(reader: Client): Promise<string> {
  const { rows } = await reader.query<{ role: string; quoted: string; schema: string | null }>(
    'select current_user as role, quote_ident(current_user) as quoted, current_schema()::text as schema',
  );
  const { role, quoted, schema } = rows[0]!;
  if (schema === 'public') return role;
  const remedy =
    schema === null
      ? `GRANT USAGE ON SCHEMA public TO ${quoted};`
      : `ALTER ROLE ${quoted} SET search_path = public;`;
  throw new CommandError(
    `The role ${quoted}, which DATABASE_READ_URL names, looks for tables in ${schema ? `the schema ${schema}` : 'no schema'}, and they are in public.\n` +
      `Have a superuser run there: ${remedy}`,
  );
}
