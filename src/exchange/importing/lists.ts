import type { ListColumn } from '../../platform/package/column.ts';
import { quote } from '../sql.ts';
import { type TargetTable, targetTableOf } from '../target-table.ts';
import { refuseUnknown } from './check.ts';
import { findById } from './identify.ts';
import { type FilePlan, type ImportJob, pathOf } from './import-job.ts';
import { mayTakeAway, othersSay, saysColumn, saysMember } from './recorded-values.ts';

/** What a list column changes: a temporary table of pairs, with their place before (`was`) and after (`is`). */
export interface ListChanges {
  target: TargetTable;
  column: ListColumn;
  delta: string;
}

/**
 * Compares the lists that a file gives with those stored. A list the file has no column for stays as it is; what is in another
 * one stays where this package has not put it there, or another one names it too.
 */
export async function planLists(job: ImportJob, plan: FilePlan): Promise<ListChanges[]> {
  const names = job.headers.get(plan.file.name);
  const columns = plan.file.columns
    .filter((column) => column.is === 'list')
    .filter(({ name }) => names?.has(name));
  const links: ListChanges[] = [];
  for (const column of columns) {
    const delta = quote(`delta_${plan.file.name}_${column.name}`);
    const target = targetTableOf(job.em, column.link);
    await collect(job, plan, column);
    await report(job, plan, column);
    await compare(job, plan, { column, delta, target });
    links.push({ column, delta, target });
  }
  return links;
}

/** The temporary table of what a list column names: `owner`, `other` and their `position`. */
export const wanted = ({ file }: FilePlan, column: ListColumn) => quote(`want_${file.name}_${column.name}`);

async function collect(job: ImportJob, plan: FilePlan, column: ListColumn): Promise<void> {
  const { joins, row } = findById(job, column.to, 'item.id', column.name);
  await job.sql(
    `create temp table ${wanted(plan, column)} on commit drop as
     select p.line, p.row as owner, item.id, ${row} as other, item.position
     from ${plan.plan} p join ${plan.stage} s on s.n = p.n
     cross join unnest(s.${quote(column.name)}) with ordinality as item(id, position) ${joins}
     where not p.implied`,
  );
}

async function report(job: ImportJob, plan: FilePlan, column: ListColumn): Promise<void> {
  const rows = await job.sql<{ line: number; value: string; other: number | null }>(
    `select line, id as value, other from ${wanted(plan, column)}
     where other is null or (other = owner and ${column.to === plan.file.name}) order by line, position`,
  );
  for (const row of rows) {
    if (row.other === null) refuseUnknown(job, plan.file.name, column, row);
    else {
      const place = {
        file: pathOf(job, plan.file.name),
        line: row.line,
        column: column.name,
        value: row.value,
      };
      job.problems.error(place, 'The row refers to itself.');
    }
  }
}

/** Of a list that another package gives too, what is there keeps its order; else the cell says the order. What is new comes last. */
async function compare(
  job: ImportJob,
  plan: FilePlan,
  { column, delta, target }: ListChanges,
): Promise<void> {
  const [owner, other, order] = [column.owner, column.other, 'order'].map((each) => target.column(each));
  const goes = mayTakeAway(job, plan, 'pair.owner', saysMember(column.name, 'pair.other'));
  const isShared = othersSay(job, plan, 'pair.owner', saysColumn(column.name));
  await job.sql(
    `create temp table ${delta} on commit drop as
     select * from (
       select owner, other, was, case when stays then row_number() over (
         partition by owner, stays order by case when shared then was end, wanted, was)::int end as "is"
       from (
         select pair.*, case when wanted is not null then true else not ${goes} end as stays, ${isShared} as shared
         from (
           select coalesce(want.owner, has.owner) as owner, coalesce(want.other, has.other) as other,
             has.position as was, want.position as wanted
           from (select owner, other, min(position) as position
                 from ${wanted(plan, column)} where other is not null group by owner, other) want
           full join (select l.${owner} as owner, l.${other} as other, l.${order} as position
                      from ${target.table} l join ${plan.plan} p on p.row = l.${owner} and not p.fresh and not p.implied) has
             on has.owner = want.owner and has.other = want.other
         ) pair
       ) judged
     ) placed where was is distinct from "is"`,
  );
}
