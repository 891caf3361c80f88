import { Client } from 'pg';
import { setUpSession } from '../platform/database/session-settings.ts';
import { COPY_SETTINGS } from './format.ts';

/** How long a connection may take to be made, in milliseconds. */
const PATIENCE = 10_000;

/** A connection of its own, on which all of a backup or of a restore is done. */
export async function connectToCopy(
  url: string,
  name: string,
): Promise<AsyncDisposable & { client: Client }> {
  const client = new Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: PATIENCE,
  });
  client.on('error', () => {}); // told by the query that fails of it
  await client.connect();
  await setUpSession(COPY_SETTINGS, PATIENCE)(client);
  return { client, [Symbol.asyncDispose]: () => client.end() };
}
