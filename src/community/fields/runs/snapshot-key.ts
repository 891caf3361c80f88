import type { Reader } from '../../../platform/read/reader.ts';
import { allOf, raw, sql } from '../../../platform/read/sql.ts';

const BATCH = {};

/** The key of the first snapshot that holds a revision; null where none does. Its contents are not read. */
export function snapshotKeyOf(reader: Reader, revision: string): Promise<number | null> {
  const load = async (names: readonly unknown[]) => {
    const shape = reader.planner.catalog.shape('Snapshot');
    const rows = await reader.run(sql`select s.revision, min(s.id) as id from ${shape.table} s
      where ${allOf(sql`s.revision = any(${names})`, shape.visible(raw('s')))} group by s.revision`);
    const keys = new Map(rows.map((row) => [row.revision, row.id as number]));
    return names.map((name) => keys.get(name) ?? null);
  };
  return reader.batch<number | null>(BATCH, 'snapshots', load, revision);
}
