import { keyOfSlug } from '../../platform/read/lookup.ts';
import type { Reader } from '../../platform/read/reader.ts';
import { allOf, raw, sql } from '../../platform/read/sql.ts';
import { type BatchRow, readBatch } from './batch-row.ts';
import { changeOf, type ToldChange } from './change-of.ts';
import { readEntries } from './changes.statement.ts';

/** A thing whose changes are told. */
export interface ChangedThing {
  id: number;
  slug: string;
  name: string;
}

/** An act, and what it changed of the thing or of what is of it, as far as that was read. */
export interface RecentAct {
  batch: BatchRow;
  changes: ToldChange[];
}

/** The thing of a type that has a slug, or had it last; nothing where none may be shown. */
export async function findChanged(
  reader: Reader,
  type: string,
  slug: string,
): Promise<ChangedThing | undefined> {
  const shape = reader.planner.catalog.shape(type);
  const isIt = allOf(sql`t.id = ${keyOfSlug(shape, sql`${slug}::text`)}`, shape.visible(raw('t')));
  const [found] = await reader.run(sql`select t.id, t.slug, t.name from ${shape.table} t where ${isIt}`);
  return found as ChangedThing | undefined;
}

/** The acts of the last changes of a thing and of what is of it, the newest act first. */
export async function recentActs(
  reader: Reader,
  type: string,
  key: number,
  most: number,
): Promise<RecentAct[]> {
  const entries = await readEntries(reader, {
    within: { type, key },
    after: '0',
    limit: most,
    isNewestFirst: true,
  });
  const changes = entries.map((entry) => changeOf(entry, reader.planner.catalog));
  const acts = [...Map.groupBy(changes, ({ batchKey }) => batchKey)].map(async ([batch, of]) => ({
    batch: await readBatch(reader, batch),
    changes: of.toReversed(),
  }));
  return (await Promise.all(acts)).filter((act): act is RecentAct => act.batch !== null);
}
