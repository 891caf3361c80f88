import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import * as lease from './lease.ts';
import { databaseUrl, locationIn } from './location.ts';
import { readPointer } from './location-pointer.ts';
import { runningPostmaster } from './running-postmaster.ts';

/** How long its PostgreSQL may take to answer, in milliseconds. */
const ANSWER_MS = 2_000;

/** How the server that runs on a home announced itself, if there is one. Nothing is made or started for the question. */
export async function runningServer(home: string): Promise<string | undefined> {
  const real = await realpath(home).catch(() => undefined);
  if (real === undefined) return undefined;
  const place = locationIn((await readPointer(real)) ?? join(real, 'postgres'), '');
  if ((await runningPostmaster(place)) === undefined) return undefined;
  const client = new Client({
    connectionString: databaseUrl(place, 'postgres'),
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return await lease.becomeServer(client); // and is none any more as the connection ends
  } catch {
    return undefined; // the start that follows says what is wrong
  } finally {
    await client.end().catch(() => {});
  }
}
