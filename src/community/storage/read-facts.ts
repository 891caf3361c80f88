import { Client } from 'pg';
import { to } from 'pg-copy-streams';
import { buildFacts, type FactRows } from '../facts/build-facts.ts';
import { revisionOf } from '../facts/encode-facts.ts';
import type { Revision } from '../facts/facts.ts';
import { newRawRows, type RawRows } from '../facts/raw-rows.ts';
import { BinaryCopyReader } from './binary-copy.ts';

/** Where facts are read and with which statement: the reader knows nothing of tables. */
export interface FactsSource {
  /** The address of the database. */
  url: string;
  /** COPY in binary, of rows of a tag, four whole numbers and a text. */
  statement: string;
  /** The tag of each kind of row. */
  tags: Record<keyof FactRows, number>;
}

/** The kinds of rows that have a text. */
const KINDS_WITH_TEXT: readonly string[] = ['sector', 'organization', 'edition'];

/** How long a connection may take to be made, in milliseconds. */
const CONNECT_TIMEOUT = 10_000;

/** Reads all facts with one statement, as they stream in. */
export async function readFacts(source: FactsSource): Promise<Revision> {
  const client = new Client({
    connectionString: source.url,
    application_name: 'tejido community',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  await client.connect();
  try {
    return await streamFacts(client, source);
  } finally {
    await client.end();
  }
}

async function streamFacts(client: Client, { statement, tags }: FactsSource): Promise<Revision> {
  const kinds = Object.entries(tags);
  const rows = Object.fromEntries(kinds.map(([kind]) => [kind, newRawRows()])) as Record<string, RawRows>;
  const byTag = new Array<RawRows>(kinds.length);
  const hasText = new Array<boolean>(kinds.length);
  for (const [kind, tag] of kinds) {
    byTag[tag] = rows[kind]!;
    hasText[tag] = KINDS_WITH_TEXT.includes(kind);
  }
  const copy = new BinaryCopyReader((tag, a, b, c, d, text) => {
    const of = byTag[tag]!;
    of.a.push(a);
    of.b.push(b);
    of.c.push(c);
    of.d.push(d);
    if (hasText[tag]) of.texts.push(text);
  });
  for await (const chunk of client.query(to(statement))) copy.push(chunk as Buffer);
  if (!copy.isComplete) throw new Error('The database sent only part of the facts of the community graph.');
  return revisionOf(buildFacts(rows as FactRows));
}
