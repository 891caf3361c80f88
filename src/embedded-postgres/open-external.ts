import type { Client } from 'pg';
import { CommandError } from '../platform/command-error.ts';
import { EXTENSIONS } from '../platform/database/missing-rights.ts';
import type { OpenDatabase } from './open-database.ts';
import { patientClient } from './patient-client.ts';
import { refuseSharedSessions } from './pooled-sessions.ts';
import { checkReading } from './reading-login.ts';
import { explainRefusal } from './refused-connection.ts';

const OLDEST = 15;

/** Checks that the PostgreSQL of DATABASE_URL answers and can hold a network; starting and stopping it is not ours. */
export async function openExternal(url: string, readUrl?: string): Promise<OpenDatabase> {
  const [one, other] = [patientClient(url), patientClient(url)];
  const nothing = async () => {};
  try {
    await one.connect();
    await check(one);
    await other.connect();
    await refuseSharedSessions(one, other);
    const reading = readUrl ? await checkReading(readUrl, one) : undefined;
    return { url, reading, announce: nothing, close: nothing, [Symbol.asyncDispose]: nothing };
  } catch (error) {
    throw error instanceof CommandError ? error : explainRefusal(error as Error, url);
  } finally {
    await Promise.all([one, other].map((client) => client.end().catch(() => {})));
  }
}

/** What is asked of the database before anything is done in it. */
interface Findings {
  version: string;
  encoding: string;
  standby: boolean;
  role: string;
  /** Where an unqualified table is made; null where the role may use no schema. */
  schema: string | null;
  /** The extensions that can be installed. */
  present: string[];
  /** Those that are installed in another schema than public. */
  misplaced: string[];
}

const FINDINGS = `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
  pg_is_in_recovery() as standby, quote_ident(current_user) as role, quote_ident(current_schema()) as schema,
  array(select name::text from pg_available_extensions) as present,
  array(select extname::text from pg_extension
    where extname in ('${EXTENSIONS.join("', '")}') and extnamespace <> 'public'::regnamespace) as misplaced`;

async function check(client: Client): Promise<void> {
  const { rows } = await client.query<Findings>(FINDINGS);
  const complaint = complaintOf(rows[0]!);
  if (!complaint) return;
  const [what, wayOut] = complaint;
  throw new CommandError(
    `The database of DATABASE_URL ${what}.\n${wayOut}\nOr leave DATABASE_URL empty for the embedded one.`,
  );
}

/** What is wrong with a database, and the way out. */
function complaintOf(findings: Findings): [string, string] | undefined {
  const { version, encoding, standby, role, schema, present, misplaced } = findings;
  if (Number.parseInt(version, 10) < OLDEST) {
    return [`is PostgreSQL ${version}; ${OLDEST} or newer is needed`, 'Upgrade it.'];
  }
  if (encoding !== 'UTF8') return [`keeps text as ${encoding}`, 'Create one with ENCODING UTF8.'];
  if (standby) return ['is a read-only standby', 'Name its primary.'];
  const missing = EXTENSIONS.filter((name) => !present.includes(name));
  if (missing.length > 0) {
    return [`lacks the extensions ${missing.join(', ')}`, 'Install the contrib package of its PostgreSQL.'];
  }
  if (schema !== 'public') return wrongSchema(role, schema);
  const move = misplaced.map((name) => `ALTER EXTENSION ${name} SET SCHEMA public;`).join(' ');
  return move
    ? ['has extensions in another schema than public', `Have a superuser run there: ${move}`]
    : undefined;
}

/** Tables are made in the first schema that the role may use, and must be in public. */
const wrongSchema = (role: string, schema: string | null): [string, string] =>
  schema === null
    ? [
        `lets ${role} use no schema`,
        `Have a superuser run there: GRANT USAGE, CREATE ON SCHEMA public TO ${role};`,
      ]
    : [
        `gives ${role} the schema ${schema} for tables, where public is needed`,
        `Run there: ALTER ROLE ${role} SET search_path = public;`,
      ];
