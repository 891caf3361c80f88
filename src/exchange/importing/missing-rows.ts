import type { FileName, ReferenceColumn } from '../../platform/package/column.ts';
import { asWord } from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import { literal } from '../sql.ts';
import { targetTableOf } from '../target-table.ts';
import { isNamed } from './identify.ts';
import type { ImportJob } from './import-job.ts';
import type { RecordChanges } from './package-record.ts';

/** The rows of one file that the last import of the package had and this one has not. They stay as they are. */
export interface MissingRows {
  /** The file's name without `.csv`. */
  name: FileName;
  count: number;
  /** The ids of the first of them; of rows without an id, what tells them apart, such as `a-2021 / ana / speaker`. */
  first: string[];
}

/** So many are named. */
const MOST_NAMED = 5;

/** Says which rows of its last import a package has no longer. */
export async function findMissing(job: ImportJob, records: readonly RecordChanges[]): Promise<MissingRows[]> {
  const found: MissingRows[] = [];
  for (const { plan, delta, missing } of records) {
    if (missing === 0) continue;
    const { file, target } = plan;
    const rows = await job.sql<{ id: string }>(
      `select ${idOf(job, file, 't')} as id from ${delta} d join ${target.table} t on t.id = d.key
       where d.said is null order by d.key limit ${MOST_NAMED}`,
    );
    found.push({ name: file.name, count: missing, first: rows.map(({ id }) => id) });
  }
  return found;
}

/** What the publisher calls a row, as SQL; whoever is withheld goes by the slug that says nothing of them. */
function idOf(job: ImportJob, file: PackageFile, row: string): string {
  const { column } = targetTableOf(job.em, file.table!);
  if (isNamed(file)) return `coalesce(${publishersIdOf(job, file, row)}, ${row}.${column('slug')})`;
  const parts = (file.key ?? []).map((property) => {
    const part = file.columns.find((each) => 'property' in each && each.property === property);
    const value = `${row}.${column(property)}`;
    if (part?.is === 'reference') return idBehind(job, part, value);
    return part?.is === 'value' && part.type === 'word' ? asWord(value) : `${value}::text`;
  });
  return `concat_ws(' / ', ${parts.join(', ')})`;
}

function idBehind(job: ImportJob, { to, name }: ReferenceColumn, key: string): string {
  const file = job.format.named(to);
  const row = `"${name}"`;
  return `(select ${idOf(job, file, row)} from ${targetTableOf(job.em, file.table!).table} ${row} where ${row}.id = ${key})`;
}

function publishersIdOf({ em, pack }: ImportJob, { identifiers }: PackageFile, row: string): string {
  if (!identifiers) return 'null';
  const { table, column } = targetTableOf(em, identifiers);
  return `(select i.value from ${table} i where i.${column('node')} = ${row}.id
    and i.scheme = 'EXTERNAL' and i.publisher = ${literal(pack.publisher)} order by i.id limit 1)`;
}
