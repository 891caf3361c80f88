import type { ClientBase } from 'pg';
import { CommandError } from '../command-error.ts';

/** Settings of a connection, by PostgreSQL's names for them. */
export type SessionSettings = Readonly<Record<string, string>>;

/**
 * Sets up each new connection of a pool before it is used; one that refuses is closed. PgBouncer refuses settings
 * in the startup message, or ignores them where it is configured to; and the process id that it names there is not PostgreSQL's, which
 * is the one by which a statement can be cancelled.
 */
export const setUpSession = (settings: SessionSettings, patience: number) => async (client: ClientBase) => {
  const names = Object.keys(settings);
  const sets = names.map((_, at) => `set_config($${2 * at + 1}, $${2 * at + 2}, false)`);
  const query = {
    text: `select ${['pg_backend_pid() as pid', ...sets].join(', ')}`,
    values: Object.entries(settings).flat(),
    query_timeout: patience,
  };
  const { rows } = await client.query<{ pid: number }>(query).catch((cause: Error) => {
    const what = `A connection to the database was closed: its settings (${names.join(', ')}) could not be made`;
    throw new CommandError(`${what}, since PostgreSQL or a pool before it said: ${cause.message}`, { cause });
  });
  Object.assign(client, { processID: rows[0]?.pid });
};
