import type { FileName } from '../../platform/package/column.ts';
import { IDENTIFIERS } from '../../platform/package/format.ts';
import type { Mentions } from '../reading/mentions.ts';
import { checkPlan } from './check.ts';
import { type Count, countIdentifiers, countRows, type TableCount } from './count.ts';
import { countGuessed, type GuessedCells } from './guessed.ts';
import { type IdentifierChanges, planIdentifiers } from './identifiers.ts';
import { identify } from './identify.ts';
import { type FilePlan, type ImportJob, planFor } from './import-job.ts';
import { type ListChanges, planLists } from './lists.ts';
import { findMissing, type MissingRows } from './missing-rows.ts';
import { planRecords, type RecordChanges } from './package-record.ts';
import { makePlan, markChanged } from './plan.ts';

/** What a package would change, in temporary tables, and how much that is. */
export interface Comparison {
  plans: { plan: FilePlan; links: ListChanges[] }[];
  names: IdentifierChanges[];
  /** One for each file that the package has or that it adds rows to. */
  tables: TableCount[];
  /** What the package says otherwise than when it was last imported. */
  records: RecordChanges[];
  missing: MissingRows[];
  guessed: GuessedCells[];
}

/** Compares the staged package with the database; what is wrong between rows joins the problems. */
export async function compareAll(job: ImportJob, mentions: Mentions): Promise<Comparison> {
  const files = job.format.files.filter(({ name }) => job.filled.has(name));
  for (const file of files) await identify(job, file, mentions);
  const plans: Comparison['plans'] = [];
  for (const [at, { name, table }] of files.entries()) {
    job.report({ step: 'comparing', file: name, done: at / files.length });
    if (!table) continue;
    const plan = planFor(job, name);
    await makePlan(job, plan);
    await markChanged(job, plan);
    await checkPlan(job, plan);
    plans.push({ plan, links: await planLists(job, plan) });
  }
  const names = await planIdentifiers(job);
  const tables = await countAll(job, plans, names);
  if (job.problems.counts.error > 0) return { plans, names, tables, records: [], missing: [], guessed: [] };
  const records = await planRecords(job);
  return {
    plans,
    names,
    tables,
    records,
    missing: await findMissing(job, records),
    guessed: await countGuessed(job),
  };
}

const NONE: Count = { created: 0, updated: 0, unchanged: 0 };

async function countAll(
  job: ImportJob,
  plans: Comparison['plans'],
  names: IdentifierChanges[],
): Promise<TableCount[]> {
  const counts = new Map<FileName, Count>();
  for (const { plan, links } of plans) counts.set(plan.file.name, await countRows(job, plan, links, names));
  if (job.filled.has(IDENTIFIERS)) counts.set(IDENTIFIERS, await countIdentifiers(job, names));
  return job.format.files.flatMap(({ name }) => {
    const count = counts.get(name) ?? NONE;
    return job.pack.files.has(name) || count.created + count.updated > 0 ? { name, ...count } : [];
  });
}
