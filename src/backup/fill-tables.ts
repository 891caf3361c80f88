import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from } from 'pg-copy-streams';
import { CommandError } from '../platform/command-error.ts';
import { filledOf, obstaclesIn, sequencesIn, tablesIn } from './catalog.ts';
import type { End, SequenceState, TableHead } from './format.ts';
import type { Part } from './read-backup.ts';

type TablePart = Extract<Part, { table: string }>;

/** What came in: rows by table; and the tables that no migration makes, whose rows did not. */
export interface Filled {
  rows: End['rows'];
  leftOut: string[];
}

/**
 * Puts the rows of a backup into the tables that were made for it, and sequences to where they were. Triggers do not fire,
 * since what they would write is in the backup; foreign keys are checked once all rows are there.
 */
export async function fillTables(client: Client, parts: AsyncIterable<Part>): Promise<Filled> {
  const tables = await tablesIn(client);
  const missing = new Map(tables.map((head) => [head.table, head]));
  const sequences = new Set((await sequencesIn(client)).map(({ sequence }) => sequence));
  const filled: Filled = { rows: {}, leftOut: [] };
  const obstacles = await obstaclesIn(client);
  await runAll(client, obstacles.aside);
  const present = await filledOf(client, tables); // by the migrations: the backup has it as it was in the end
  await runAll(
    client,
    present.map((table) => `delete from ${table}`),
  );
  for await (const part of parts) {
    if ('table' in part) {
      await takeRows(client, part, missing.get(part.table), filled);
      missing.delete(part.table);
    } else if ('sequence' in part && sequences.has(part.sequence)) await setSequence(client, part);
  }
  if (missing.size > 0) throw misfit(`nothing of ${[...missing.keys()].join(', ')} is in it`);
  await runAll(client, obstacles.back);
  return filled;
}

async function takeRows(
  client: Client,
  { table, columns, rows }: TablePart,
  target: TableHead | undefined,
  filled: Filled,
): Promise<void> {
  if (!target) {
    filled.leftOut.push(table);
    for await (const _ of rows); // they are read, and so checked, all the same
    return;
  }
  if (columns.toSorted().join() !== target.columns.toSorted().join())
    throw misfit(`${table} has other columns`);
  const copy = client.query(from(`copy ${table} (${columns.join(', ')}) from stdin`));
  await pipeline(Readable.from(rows, { objectMode: false }), copy);
  filled.rows[table] = copy.rowCount;
}

/** A transaction keeps what is said of a sequence only once that was restarted in it. */
async function setSequence(client: Client, { sequence, value, called }: SequenceState): Promise<void> {
  await client.query(`alter sequence ${sequence} restart with ${value}`);
  await client.query('select setval($1, $2, $3)', [sequence, value, called]);
}

const runAll = async (client: Client, statements: readonly string[]) => {
  for (const statement of statements) await client.query(statement);
};

const misfit = (what: string) =>
  new CommandError(
    `Nothing was restored: the backup does not fit the tables of its migrations, ${what}.\n` +
      'Restore it with the version of Tejido that has written it.',
  );
