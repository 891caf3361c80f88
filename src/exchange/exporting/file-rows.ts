import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { runSqlOf } from '../sql.ts';

/** A row of a file: the cells by the names of their columns; an empty cell is an empty text. */
export type FileRow = Record<string, string>;

/** Reads what a statement answers through a cursor, so that memory does not grow with the table; within a transaction. */
export async function* fetchRows(
  em: SqlEntityManager,
  select: string,
  atOnce: number,
): AsyncGenerator<FileRow[]> {
  const sql = runSqlOf(em);
  await sql(`declare export_rows no scroll cursor for ${select}`);
  while (true) {
    const rows = await sql<FileRow>(`fetch ${atOnce} from export_rows`);
    if (rows.length > 0) yield rows;
    if (rows.length < atOnce) break;
  }
  await sql('close export_rows');
}
