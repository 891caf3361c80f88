import type { Mentions } from '../reading/mentions.ts';
import { checkPlan } from './check.ts';
import { countIdentifiers, countRows, type TableCount } from './count.ts';
import { type IdentifierChanges, planIdentifiers } from './identifiers.ts';
import { identify } from './identify.ts';
import { type FilePlan, type ImportJob, planFor } from './import-job.ts';
import { type ListChanges, planLists } from './lists.ts';
import { makePlan, markChanged } from './plan.ts';

/** What a package would change, in temporary tables, and how much that is. */
export interface Comparison {
  plans: { plan: FilePlan; links: ListChanges[] }[];
  names: IdentifierChanges[];
  /** One for each file that the package has or that it adds rows to. */
  tables: TableCount[];
}

/** Compares the staged package with the database; what is wrong between rows joins the problems. */
export async function compareAll(job: ImportJob, mentions: Mentions): Promise<Comparison> {
  const { files } = job.format;
  for (const file of files) if (job.filled.has(file.name)) await identify(job, file, mentions);
  const plans: Comparison['plans'] = [];
  for (const [at, { name, table }] of files.entries()) {
    job.report({ step: 'comparing', file: name, done: at / files.length });
    if (!table) continue;
    const plan = planFor(job, name);
    await makePlan(job, plan);
    if (job.filled.has(name)) {
      await markChanged(job, plan);
      await checkPlan(job, plan);
    }
    plans.push({ plan, links: await planLists(job, plan) });
  }
  const names = await planIdentifiers(job);
  return { plans, names, tables: await countAll(job, plans, names) };
}

async function countAll(
  job: ImportJob,
  plans: Comparison['plans'],
  names: IdentifierChanges[],
): Promise<TableCount[]> {
  const tables: TableCount[] = [];
  for (const { plan, links } of plans) tables.push(await countRows(job, plan, links, names));
  tables.push(await countIdentifiers(job, names));
  return tables.filter(({ name, created, updated }) => job.pack.files.has(name) || created + updated > 0);
}
