import { Client } from 'pg';

/** How long a connection may take, and how long an answer, in milliseconds. */
const PATIENCE = 10_000;

/** A connection to be made, for a few questions that are answered in time or not at all. */
export function patientClient(url: string): Client {
  const patience = { connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE };
  const client = new Client({ connectionString: url, ...patience });
  client.on('error', () => {}); // told by the query that fails of it
  return client;
}
