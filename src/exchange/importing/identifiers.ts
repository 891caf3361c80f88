import type { FileName } from '../../platform/package/column.ts';
import { IDENTIFIERS } from '../../platform/package/format.ts';
import { literal, quote } from '../sql.ts';
import { type TargetTable, targetTableOf } from '../target-table.ts';
import { wholeNames } from '../whole-table.ts';
import { refuseUnknown } from './check.ts';
import { findById } from './identify.ts';
import { type FilePlan, type ImportJob, pathOf, planFor, stageOf } from './import-job.ts';
import { mayTakeAway, saysColumn } from './recorded-values.ts';

/** What changes about the names that publishers and registries have for the rows of one file. */
export interface IdentifierChanges {
  plan: FilePlan;
  target: TargetTable;
  /** The names as they are, those too that the vault keeps. */
  whole: string;
  /** A temporary table of names with an `action`: add, drop or verify. */
  delta: string;
}

/** Compares the names that the package gives to its rows with those stored. */
export async function planIdentifiers(job: ImportJob): Promise<IdentifierChanges[]> {
  const all: IdentifierChanges[] = [];
  for (const { name: file, identifiers } of job.format.identified) {
    const plan = planFor(job, file);
    const given = namesGiven(job, plan);
    if (given.length === 0) continue;
    await collect(job, file, given);
    await reportUnknown(job, file);
    await reportTwice(job, file);
    const names = {
      plan,
      target: targetTableOf(job.em, identifiers!),
      whole: wholeNames(job.em, job.format.named(file)),
      delta: quote(`delta_names_${file}`),
    };
    await reportTaken(job, names, file);
    await compare(job, names, file);
    all.push(names);
  }
  return all;
}

/** The temporary table of what rows are called: `node`, `scheme`, `publisher` and `value`. */
export const wanted = (file: FileName) => quote(`want_names_${file}`);

/** The columns that say what registries call the rows, of those that the package has. */
const columnsOf = ({ filled, headers }: ImportJob, { file: { name, columns } }: FilePlan) =>
  columns
    .filter((column) => column.is === 'identifier')
    .filter((column) => filled.has(name) && headers.get(name)?.has(column.name));

/** What selects names, from three places: the new rows' own ids, the columns for registries, and the file of identifiers. */
function namesGiven(job: ImportJob, plan: FilePlan): string[] {
  const { stage, file } = plan;
  const ids = `select line, id, row, 'EXTERNAL', ${literal(job.pack.publisher)}, id, false, 'id' from ${stage} where fresh`;
  const columns = columnsOf(job, plan).map(
    (column) =>
      `select line, id, row, '${column.scheme}', '', ${quote(column.name)}, false, '${column.name}'
         from ${stage} where ${quote(column.name)} is not null and implied is null`,
  );
  const { joins, row } = findById(job, file.name, 's."nodeId"', 'named');
  const others = `select s.line, s."nodeId", ${row}, s.scheme, coalesce(s.publisher, ''), s.value,
      coalesce(s.verified, 'false')::boolean, '${IDENTIFIERS}' from ${stageOf(IDENTIFIERS)} s ${joins}
    where s.entity = '${file.name}' and not s.faulty`;
  return [
    ...(job.filled.has(file.name) && !job.pack.idsAreSlugs ? [ids] : []),
    ...columns,
    ...(job.filled.has(IDENTIFIERS) ? [others] : []),
  ];
}

const collect = (job: ImportJob, name: FileName, given: string[]) =>
  job.sql(
    `create temp table ${wanted(name)} (line, id, node, scheme, publisher, value, verified, origin) on commit drop as
     ${given.join(' union all ')}`,
  );

async function reportUnknown(job: ImportJob, name: FileName): Promise<void> {
  const rows = await job.sql<{ line: number; value: string }>(
    `select line, id as value from ${wanted(name)} where node is null order by line`,
  );
  for (const row of rows) refuseUnknown(job, IDENTIFIERS, { name: 'id', to: name }, row);
}

interface Clash {
  line: number;
  value: string;
  origin: string;
  other: string;
}

const placeOf = (job: ImportJob, file: FileName, { line, value, origin }: Clash) =>
  origin === IDENTIFIERS
    ? { file: pathOf(job, IDENTIFIERS), line, column: 'value', value }
    : { file: pathOf(job, file), line, column: origin, value };

async function reportTwice(job: ImportJob, name: FileName): Promise<void> {
  const rows = await job.sql<Clash>(
    `select later.line, later.value, later.origin, first.id as other
     from ${wanted(name)} later join ${wanted(name)} first using (scheme, publisher, value)
     where later.node <> first.node and (first.origin, first.line) < (later.origin, later.line) order by later.line`,
  );
  for (const row of rows) {
    job.problems.error(placeOf(job, name, row), `It is also given to ${row.other}: it names one only.`);
  }
}

/** What is known by a name already keeps it; that the two are one is for people to judge. */
async function reportTaken(
  job: ImportJob,
  { target, whole, plan }: IdentifierChanges,
  name: FileName,
): Promise<void> {
  const rows = await job.sql<Clash>(
    `delete from ${wanted(name)} w using ${whole} i, ${plan.target.table} t
     where i.scheme = w.scheme and i.publisher = w.publisher and i.value = w.value
       and t.id = i.${target.column('node')} and t.id <> w.node
     returning w.line, w.value, w.origin, t.slug as other`,
  );
  for (const row of rows) {
    const message = `It is left out here, since it names ${row.other} already; are the two the same?`;
    job.problems.warning(placeOf(job, name, row), message);
  }
}

async function compare(
  job: ImportJob,
  { plan, target, whole, delta }: IdentifierChanges,
  name: FileName,
): Promise<void> {
  const node = target.column('node');
  const drops = columnsOf(job, plan).map(
    (column) => `union all
     select 'drop', i.id, i.${node}, i.scheme, i.publisher, i.value, i.verified, 'column'
     from ${whole} i join ${plan.plan} p on p.row = i.${node} and not p.fresh and not p.implied
     where i.scheme = '${column.scheme}' and i.publisher = ''
       and not exists (select from ${wanted(name)} w where w.scheme = i.scheme and w.publisher = '' and w.value = i.value)
       and case when exists (select from ${wanted(name)} w where w.scheme = i.scheme and w.publisher = '' and w.node = i.${node})
         then true else ${mayTakeAway(job, plan, 'p.row', saysColumn(column.name))} end`,
  );
  await job.sql(
    `create temp table ${delta} on commit drop as
     select case when i.id is null then 'add' else 'verify' end as action, i.id, w.*
     from (select node, scheme, publisher, value, bool_or(verified) as verified, min(origin) as origin
           from ${wanted(name)} where node is not null group by node, scheme, publisher, value) w
     left join ${whole} i on i.scheme = w.scheme and i.publisher = w.publisher and i.value = w.value
     where i.id is null or (w.verified and not i.verified)
     ${drops.join('\n')}`,
  );
}
