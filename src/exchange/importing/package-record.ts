import { PRIVATE } from '../../platform/changes/change.table.ts';
import type { Column, FileName } from '../../platform/package/column.ts';
import { IDENTIFIERS } from '../../platform/package/format.ts';
import { stagedAs } from '../reading/staged-row.ts';
import { literal, quote } from '../sql.ts';
import { canBeEmpty } from './final-value.ts';
import { wanted as wantedNames } from './identifiers.ts';
import { type FilePlan, type ImportJob, planFor } from './import-job.ts';
import { wanted } from './lists.ts';
import { othersSay, ownRecords, saysColumn } from './recorded-values.ts';

/** What a package says of the rows of one file otherwise than it did before. */
export interface RecordChanges {
  plan: FilePlan;
  /** A temporary table: `key` of the row, `since` when what it said before, and what it has `said` now; null for nothing. */
  delta: string;
  /** How many rows it has no longer, of those that are stored. */
  missing: number;
}

/** Compares what the package says with what is recorded that it said; a file that it has not is as it was. */
export async function planRecords(job: ImportJob): Promise<RecordChanges[]> {
  const { format, pack, filled, history } = job;
  if (pack.idsAreSlugs) return []; // an export is no publisher's own
  const isOlder = history.own.length > 0;
  const files = format.files.filter(
    ({ name, table }) => table && pack.files.has(name) && (filled.has(name) || isOlder),
  );
  const changes: RecordChanges[] = [];
  for (const { name } of files) changes.push(await compare(job, planFor(job, name)));
  return await countAll(job, changes);
}

async function compare(job: ImportJob, plan: FilePlan): Promise<RecordChanges> {
  const { file } = plan;
  const delta = quote(`said_${file.name}`);
  const columns = recordedColumns(job, plan);
  const names = columns.map(({ name }) => literal(name));
  const now = job.filled.has(file.name)
    ? saidNow(job, plan, columns)
    : 'select null::int as key, null::jsonb as said where false';
  await job.sql(
    `create temp table ${delta} on commit drop as
     select * from (
       select coalesce(now.key, was.key) as key, was.since, was.said as before,
         case when now.key is not null then coalesce(was.said, '{}') - array[${names.join(', ')}]::text[] || now.said end as said
       from (${now}) now
       full join (select r.key, r.since, r.said from ${PRIVATE}.package_row r where ${ownRecords(job, plan)}) was
         on was.key = now.key
     ) both_of where said is distinct from before`,
  );
  return { plan, delta, missing: 0 };
}

/** The columns of the file in which a row can be without a value. */
const recordedColumns = ({ headers }: ImportJob, { file }: FilePlan): Column[] =>
  file.columns.filter(
    (column) =>
      (headers.get(file.name)?.has(column.name) || isPlacing(column)) &&
      (column.is === 'list' || column.is === 'identifier' || canBeEmpty(file, column)),
  );

/** A column that is stored even where the cell is empty: then the place in the file says it. */
const isPlacing = (column: Column): boolean => column.is === 'value' && column.always === true;

/** What each row of the file says, as a query of `key` and `said`. */
function saidNow(job: ImportJob, plan: FilePlan, columns: Column[]): string {
  const joins: string[] = [];
  const pairs = columns.map((column) => {
    if (column.is !== 'list')
      return `${literal(column.name)}, case when ${hasValue(job, plan, column)} then true end`;
    const list = quote(`list ${column.name}`);
    joins.push(`left join (select owner, jsonb_agg(distinct other) as members from ${wanted(plan, column)}
      where other is not null group by owner) ${list} on ${list}.owner = p.row`);
    return `${literal(column.name)}, ${list}.members`;
  });
  const said =
    pairs.length > 0 ? `jsonb_strip_nulls(jsonb_build_object(${pairs.join(', ')}))` : `'{}'::jsonb`;
  return `select p.row as key, ${said} as said
    from ${plan.plan} p join ${plan.stage} s on s.n = p.n ${joins.join(' ')} where not p.implied`;
}

function hasValue(job: ImportJob, plan: FilePlan, column: Column): string {
  const cell = `s.${quote(stagedAs(column))} is not null`;
  if (isPlacing(column)) return `${cell} or not ${othersSay(job, plan, 'p.row', saysColumn(column.name))}`;
  if (column.is !== 'identifier' || !job.filled.has(IDENTIFIERS)) return cell;
  return `${cell} or p.row in (select node from ${wantedNames(plan.file.name)}
    where scheme = '${column.scheme}' and publisher = '' and node is not null)`;
}

/** Counts the rows of each file, and leaves out files of which nothing is said otherwise. */
async function countAll({ sql }: ImportJob, changes: RecordChanges[]): Promise<RecordChanges[]> {
  if (changes.length === 0) return [];
  const counts = changes.map(
    ({ plan: { file, target }, delta }) =>
      `select ${literal(file.name)} as name, count(*)::int as all,
         (count(*) filter (where d.said is null and t.id is not null))::int as missing
       from ${delta} d left join ${target.table} t on d.said is null and t.id = d.key`,
  );
  const rows = await sql<{ name: FileName; all: number; missing: number }>(counts.join(' union all '));
  return changes.flatMap((each) => {
    const count = rows.find(({ name }) => name === each.plan.file.name);
    return count?.all ? { ...each, missing: count.missing } : [];
  });
}

/** Records that the package was imported, and what it says from now on. */
export async function writeRecords(
  { sql, pack }: ImportJob,
  records: readonly RecordChanges[],
  batch: number | null,
): Promise<void> {
  if (pack.idsAreSlugs) return;
  const [made] = await sql<{ id: number }>(
    `insert into ${PRIVATE}.package_import (publisher, title, batch) values ($1, $2, $3) returning id`,
    [pack.publisher, pack.title, batch],
  );
  for (const { plan, delta } of records) {
    const entity = literal(plan.target.entity);
    await sql(
      `update ${PRIVATE}.package_row r set until = ${made!.id} from ${delta} d
       where r.entity = ${entity} and r.key = d.key and r.since = d.since`,
    );
    await sql(
      `insert into ${PRIVATE}.package_row (entity, key, since, said)
       select ${entity}, key, ${made!.id}, said from ${delta} where said is not null on conflict do nothing`,
    );
  }
}
