import type { FileName } from '../../platform/package/column.ts';
import { stagedAs } from '../reading/staged-row.ts';
import { quote } from '../sql.ts';
import { type ImportJob, stageOf } from './import-job.ts';

/** How many cells of a column are empty, and what stands in for them. */
export interface GuessedCells {
  /** The file's name without `.csv`. */
  name: FileName;
  column: string;
  count: number;
  /** How many rows there are in all. */
  of: number;
  by: string;
}

/** Counts what a package leaves to be guessed, of rows that may be shown. */
export async function countGuessed({ sql, format, filled }: ImportJob): Promise<GuessedCells[]> {
  const counted: GuessedCells[] = [];
  for (const { name, columns, guesses = [] } of format.files.filter((file) => filled.has(file.name))) {
    for (const { column, by } of guesses) {
      const staged = quote(stagedAs(columns.find((each) => each.name === column)!));
      const [found] = await sql<{ count: number; of: number }>(
        `select (count(*) filter (where s.${staged} is null))::int as count, count(*)::int as of
         from ${stageOf(name)} s where s.visible and s.implied is not true`,
      );
      if (found && found.count > 0) counted.push({ name, column, ...found, by });
    }
  }
  return counted;
}
