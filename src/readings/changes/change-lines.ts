import { nodeId } from '../../platform/node-id.ts';
import type { Catalog } from '../../platform/read/catalog.ts';
import type { Sql } from '../../platform/read/sql.ts';
import { changeOf } from './change-of.ts';
import { type Entry, entriesAfter } from './changes.statement.ts';

/** How many entries are read at once; the log is never in memory as a whole. */
const AT_ONCE = 2_500;

/** Runs a statement. */
type Run = (statement: Sql) => Promise<object[]>;

/**
 * The public log after a position, in parts: each some lines of JSON, one for each change, up to the end that the log has when it
 * is reached. What is told of a change is what may be told when its part is read.
 */
export async function* changeLines(run: Run, catalog: Catalog, after: string): AsyncGenerator<string> {
  const read = (position: string) => run(entriesAfter(position, AT_ONCE)) as Promise<Entry[]>;
  let entries = await read(after);
  while (entries.length > 0) {
    const next = entries.length < AT_ONCE ? Promise.resolve([]) : read(entries.at(-1)!.position);
    next.catch(() => {}); // until it is waited for, below
    yield entries.map((entry) => lineOf(entry, catalog)).join('');
    entries = await next;
  }
}

function lineOf(entry: Entry, catalog: Catalog): string {
  const { position, at, kind, entityType, entityId, fields, values } = changeOf(entry, catalog);
  const batch = nodeId('Batch', entry.batch);
  return `${JSON.stringify({ position, at, kind, entityType, entityId, fields, values, batch })}\n`;
}
