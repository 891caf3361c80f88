import type { Column, ReferenceColumn } from '../../platform/package/column.ts';
import { keyColumns } from '../../platform/package/file.ts';
import { quote } from '../sql.ts';
import { checkClocks } from './check-clocks.ts';
import { type FilePlan, type ImportJob, pathOf } from './import-job.ts';

interface Found {
  line: number;
  value: string | null;
  first?: number;
}

/** Finds what is wrong between rows: references to nothing, keys used twice, ends before starts, times without a place. */
export async function checkPlan(job: ImportJob, plan: FilePlan): Promise<void> {
  await checkReferences(job, plan);
  await checkKeys(job, plan);
  await checkSpans(job, plan);
  await checkClocks(job, plan);
}

async function checkReferences(job: ImportJob, { file, plan, stage }: FilePlan): Promise<void> {
  for (const column of file.columns.filter((each) => each.is === 'reference')) {
    const rows = await job.sql<Found>(
      `select p.line, s.${quote(column.name)} as value from ${plan} p join ${stage} s on s.n = p.n
       where '${column.name}' = any(p.missing) order by p.line`,
    );
    for (const row of rows) refuseUnknown(job, file.name, column, row);
    if (column.to === file.name) await checkSelf(job, file.name, column, plan);
  }
}

/** Reports a reference to nothing, unless either may be something else than what could be read. */
export function refuseUnknown(
  job: ImportJob,
  file: FilePlan['file']['name'],
  { name, to }: Pick<ReferenceColumn, 'name' | 'to'>,
  { line, value }: Found,
): void {
  if (job.broken.has(to) || value?.includes('\uFFFD')) return;
  const whose = job.pack.idsAreSlugs ? '' : ` by publisher "${job.pack.publisher}"`;
  const message = `No row of ${to}.csv has this id, nor was one with it imported${whose} before.`;
  job.problems.error({ file: pathOf(job, file), line, column: name, value }, message);
}

async function checkSelf(
  job: ImportJob,
  file: FilePlan['file']['name'],
  column: ReferenceColumn,
  plan: string,
): Promise<void> {
  const rows = await job.sql<Found>(
    `select line from ${plan} where row = ${quote(column.property)} order by line`,
  );
  for (const { line } of rows) {
    job.problems.error({ file: pathOf(job, file), line, column: column.name }, 'The row refers to itself.');
  }
}

async function checkKeys(job: ImportJob, { file, plan }: FilePlan): Promise<void> {
  if (!file.key) return;
  const key = file.key.map(quote).join(', ');
  const rows = await job.sql<Found>(
    `select line, first from (
       select line, n, min(line) over same as first, row_number() over (partition by ${key} order by n) as number
       from ${plan} where not faulty window same as (partition by ${key})
     ) twice where number > 1 order by line`,
  );
  for (const { line, first } of rows) {
    const message = `Line ${first} says the same already: no two rows may agree in ${keyColumns(file).join(', ')}.`;
    job.problems.error({ file: pathOf(job, file.name), line }, message);
  }
}

const propertiesOf = (column: Column) =>
  'property' in column ? [column.property, 'dayProperty' in column && column.dayProperty] : [];

async function checkSpans(job: ImportJob, { file, plan, stage, target }: FilePlan): Promise<void> {
  for (const [start, end] of file.spans ?? []) {
    const isDate = target.type(start) === 'text';
    const latest = isDate ? `(p.${quote(end)} || '~') collate "C"` : `p.${quote(end)}`;
    const asWritten = (each: string) => `coalesce(s.${quote(each)}, p.${quote(each)}::text)`;
    const rows = await job.sql<Found & { start: string }>(
      `select p.line, ${asWritten(end)} as value, ${asWritten(start)} as start
       from ${plan} p left join ${stage} s on s.n = p.n where ${latest} < p.${quote(start)} order by p.line`,
    );
    const [from, to] = [start, end].map(
      (each) => file.columns.find((column) => propertiesOf(column).includes(each))?.name,
    );
    for (const { line, value, start } of rows) {
      const place = { file: pathOf(job, file.name), line, column: to ?? null, value };
      const message = `It ends ${value}, before it starts, ${start}: expected no earlier than ${from}.`;
      job.problems.error(place, message);
    }
  }
}
