import type { Mentions } from '../reading/mentions.ts';
import { checkPlan } from './check.ts';
import { countNames, countRows, type TableCount } from './count.ts';
import { identify } from './identify.ts';
import { type Job, type Plan, planFor } from './job.ts';
import { type Links, planLinks } from './links.ts';
import { type Names, planNames } from './names.ts';
import { makePlan, markChanged } from './plan.ts';

/** What a package would change, in temporary tables, and how much that is. */
export interface Comparison {
  plans: { plan: Plan; links: Links[] }[];
  names: Names[];
  /** One for each file that the package has or that it adds rows to. */
  tables: TableCount[];
}

/** Compares the staged package with the database; what is wrong between rows joins the problems. */
export async function compareAll(job: Job, mentions: Mentions): Promise<Comparison> {
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
    plans.push({ plan, links: await planLinks(job, plan) });
  }
  const names = await planNames(job);
  return { plans, names, tables: await countAll(job, plans, names) };
}

async function countAll(job: Job, plans: Comparison['plans'], names: Names[]): Promise<TableCount[]> {
  const tables: TableCount[] = [];
  for (const { plan, links } of plans) tables.push(await countRows(job, plan, links, names));
  tables.push(await countNames(job, names));
  return tables.filter(({ name, created, updated }) => job.pack.files.has(name) || created + updated > 0);
}
