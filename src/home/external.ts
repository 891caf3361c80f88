import { Client } from 'pg';
import { EXTENSIONS } from '../platform/database/missing-rights.ts';
import { Trouble } from '../platform/trouble.ts';
import type { OpenDatabase } from './database.ts';

const ANSWER_MS = 10_000;
const OLDEST = 15;

/** Checks that the PostgreSQL of DATABASE_URL answers and can hold a network; starting and stopping it is not ours. */
export async function openExternal(url: string): Promise<OpenDatabase> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_MS });
  client.on('error', () => {});
  try {
    await client.connect().catch((error) => Promise.reject(refused(error, url)));
    await check(client);
  } finally {
    await client.end().catch(() => {});
  }
  const nothing = async () => {};
  return { url, announce: nothing, close: nothing, [Symbol.asyncDispose]: nothing };
}

async function check(client: Client): Promise<void> {
  const { rows } = await client.query<{
    version: string;
    encoding: string;
    standby: boolean;
    present: string[];
  }>(
    `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
       pg_is_in_recovery() as standby, array(select name::text from pg_available_extensions) as present`,
  );
  const [{ version, encoding, standby, present }] = rows as [(typeof rows)[0]];
  const missing = EXTENSIONS.filter((name) => !present.includes(name));
  if (Number.parseInt(version, 10) < OLDEST) {
    throw wrong(`is PostgreSQL ${version}; ${OLDEST} or newer is needed`, 'Upgrade it');
  }
  if (encoding !== 'UTF8') throw wrong(`keeps text as ${encoding}`, 'Create one with ENCODING UTF8');
  if (standby) throw wrong('is a read-only standby', 'Name its primary');
  if (missing.length > 0) {
    throw wrong(
      `lacks the extensions ${missing.join(', ')}`,
      'Install the contrib package of its PostgreSQL',
    );
  }
}

const wrong = (what: string, wayOut: string) =>
  new Trouble(
    `The database of DATABASE_URL ${what}.\n${wayOut}, or leave DATABASE_URL empty for the embedded one.`,
  );

/** Names the server without its password, and what to do about its refusal. */
function refused(error: NodeJS.ErrnoException, url: string): Trouble {
  const { hostname, port, pathname, username } = new URL(url);
  const server = `${decodeURIComponent(hostname) || 'localhost'}:${port || 5432}`;
  const name = decodeURIComponent(pathname.slice(1));
  const reasons: Record<string, string> = {
    ECONNREFUSED: `Nothing answers at ${server}. Is PostgreSQL running there, and is the port right?`,
    ENOENT: `There is no PostgreSQL socket at ${server}. Is it running, and is the folder right?`,
    ENOTFOUND: `No host of the name "${hostname}" is known.`,
    EAI_AGAIN: `The name "${hostname}" cannot be looked up now.`,
    '28P01': `The server ${server} refuses the password of "${username}".`,
    '28000': `The server ${server} does not let "${username}" in from here (see its pg_hba.conf).`,
    '3D000': `There is no database "${name}" at ${server}. Create it: createdb -h ${hostname} -p ${port || 5432} ${name}`,
    '57P03': `The server ${server} is starting or stopping. Try again in a moment.`,
    '53300': `The server ${server} has no free connection left.`,
  };
  const reason = reasons[error.code ?? ''] ?? `The server ${server} gave no connection: ${error.message}`;
  return new Trouble(`DATABASE_URL: ${reason}\nCorrect it, or leave it empty for the embedded database.`);
}
