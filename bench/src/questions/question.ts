import { existsSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { type Answer, graphqlRequest, type Request } from '../ask.ts';
import type { RunningServer, ServerName } from '../server-process.ts';

export type Variables = Record<string, unknown>;

/** Something that is asked of every server, about many subjects in turn. */
export interface Question {
  /** Its letter and a word; the folder in `queries/` that says it in each server's language. */
  name: string;
  /** What it is, for the report. */
  title: string;
  /** What it is asked about, the same for all servers; a few hundred, spread over the tables. */
  subjects: (client: Client) => Promise<Variables[]>;
  /** The subjects as one server wants them, where that differs. */
  variables?: (server: RunningServer, subjects: Variables[]) => Promise<Variables[]>;
  /** What an answer says, where the same is said in different words. */
  facts?: (data: Answer['data']) => unknown;
}

/** How many subjects a question has, where there are enough. */
export const SUBJECTS = 200;

/** Of the rows that a query finds, so many spread evenly; each row is the variables of one request. */
export async function spread(client: Client, query: string, most = SUBJECTS): Promise<Variables[]> {
  const { rows } = await client.query<Variables>(query);
  if (rows.length === 0) throw new Error(`Nothing to ask about: ${query}`);
  const step = Math.max(1, rows.length / most);
  return Array.from({ length: Math.min(most, rows.length) }, (_, nth) => rows[Math.floor(nth * step)]!);
}

/** The request by which a server is asked, or undefined where nobody could write it down. */
export function requestFor(
  server: ServerName,
  { name }: Question,
  variables: Variables,
): Request | undefined {
  if (server === 'hand-written') return { path: `/${name}`, body: JSON.stringify(variables) };
  const file = new URL(`../../queries/${name}/${server}.graphql`, import.meta.url);
  return existsSync(file) ? graphqlRequest(readFileSync(file, 'utf8'), variables) : undefined;
}
