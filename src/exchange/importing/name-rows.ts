import { isNamed } from './identify.ts';
import { type ImportJob, pathOf, stageOf } from './import-job.ts';

/** Says of each problem which row it is about, by the id that the file has for it. */
export async function nameRows(job: ImportJob): Promise<void> {
  for (const file of job.format.files) {
    if (!isNamed(file) || !job.filled.has(file.name)) continue;
    const path = pathOf(job, file.name);
    const lines = [...new Set(job.problems.unnamed(path).map(({ line }) => line))];
    if (lines.length === 0) continue;
    const rows = await job.sql<{ line: number; id: string }>(
      `select line, id from ${stageOf(file.name)} where implied is null and id is not null and line = any($1::int[])`,
      [lines],
    );
    job.problems.nameRows(path, new Map(rows.map(({ line, id }) => [line, id])));
  }
}
