import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FileName } from '../format/column.ts';
import { fileNamed, files, writtenFiles } from '../format/files.ts';
import { type Problem, Problems } from '../problem.ts';
import { type NetworkPackage, openPackage } from '../reading/package.ts';
import { literal, type Sql, sqlOf } from '../sql.ts';
import { targetOf } from '../target.ts';
import { applyLinks, applyNames, applyRows } from './apply.ts';
import { checkPlan } from './check.ts';
import { countNames, countRows, type TableCount } from './count.ts';
import { identify } from './identify.ts';
import { type Job, type Plan, type Progress, planFor } from './job.ts';
import { type Links, planLinks } from './links.ts';
import { type Names, planNames } from './names.ts';
import { makePlan, markChanged } from './plan.ts';
import { stageFiles } from './stage.ts';

export interface ImportOptions {
  /** Whose ids the package uses, where `datapackage.json` does not say. */
  publisher?: string | undefined;
  /** Finds out what would change, and changes nothing. */
  dryRun?: boolean;
  /** Who imports, for the record. */
  actor: string;
  onProgress?: (progress: Progress) => void;
}

/** What became of a package. */
export interface ImportReport {
  publisher: string | null;
  /** The batch that carries its changes; null when nothing changed. */
  batch: number | null;
  /** Per file; empty when there are errors. */
  tables: TableCount[];
  warnings: Problem[];
  errors: Problem[];
  /** How many there are in all: of very many, the lists hold the first. */
  counts: { warnings: number; errors: number };
}

/** Two imports at once would wait for each other's rows halfway; with this one waits before it begins. */
const IMPORTING = 0x7e71d3;

/** So many new rows of a table are many. */
const MANY = 100;

/**
 * Brings a network package into the database: all of it, or nothing. Bad data is answered as errors; only a failing
 * database or disk throws. Rows are compared with what is stored, so the same package again changes nothing.
 */
export async function importPackage(
  em: SqlEntityManager,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const problems = new Problems();
  const pack = await openPackage(path, options.publisher, problems);
  if (!pack || pack.files.size === 0 || problems.counts.error > 0) {
    pack?.close();
    return reportOf(pack, problems, { batch: null, tables: [] });
  }
  const fork = em.fork();
  await fork.begin();
  try {
    const outcome = await run(jobOf(fork, pack, problems, options), options.actor);
    await (outcome.batch === null ? fork.rollback() : fork.commit());
    return reportOf(pack, problems, outcome);
  } catch (error) {
    await fork.rollback().catch(() => {}); // a lost connection has rolled back already
    throw error;
  } finally {
    pack.close();
  }
}

const jobOf = (
  em: SqlEntityManager,
  pack: NetworkPackage,
  problems: Problems,
  options: ImportOptions,
): Job => ({
  em,
  sql: sqlOf(em),
  pack,
  problems,
  dryRun: options.dryRun ?? false,
  headers: new Map(),
  broken: new Set<FileName>(),
  report: options.onProgress ?? (() => {}),
});

interface Outcome {
  batch: number | null;
  tables: TableCount[];
}

async function run(job: Job, actor: string): Promise<Outcome> {
  if (!job.dryRun) await takeTurn(job);
  const mentions = await stageFiles(job);
  if (!job.dryRun) await holdWriters(job);
  for (const file of files) await identify(job, file, mentions);
  const { plans, links } = await planAll(job);
  const names = await planNames(job);
  if (job.problems.counts.error > 0) return { batch: null, tables: [] };
  const tables = await countAll(job, plans, links, names);
  const isChange = tables.some(({ created, updated }) => created + updated > 0);
  if (job.dryRun || !isChange) return { batch: null, tables };
  const batch = await write(job, actor, plans, links, names);
  await refreshStatistics(job, tables);
  return { batch, tables };
}

async function takeTurn({ sql, report }: Job): Promise<void> {
  const [turn] = await sql<{ taken: boolean }>(`select pg_try_advisory_xact_lock(${IMPORTING}) as taken`);
  if (turn?.taken) return;
  report({ step: 'waiting', file: null, done: 0 });
  await sql(`select pg_advisory_xact_lock(${IMPORTING})`);
}

/** From here on what is compared must not change; readers are not held up. */
const holdWriters = ({ em, sql }: Job) => {
  const tables = files.flatMap(({ table }) => (table ? targetOf(em, table).table : []));
  return sql(`lock table ${tables.join(', ')} in share row exclusive mode`);
};

async function planAll(job: Job): Promise<{ plans: Plan[]; links: Map<Plan, Links[]> }> {
  const plans = files.filter(({ table }) => table).map(({ name }) => planFor(job, name));
  const links = new Map<Plan, Links[]>();
  for (const [at, plan] of plans.entries()) {
    job.report({ step: 'comparing', file: plan.file.name, done: at / plans.length });
    await makePlan(job, plan);
    await markChanged(job, plan);
    await checkPlan(job, plan);
    links.set(plan, await planLinks(job, plan));
  }
  return { plans, links };
}

async function countAll(
  job: Job,
  plans: Plan[],
  links: Map<Plan, Links[]>,
  names: Names[],
): Promise<TableCount[]> {
  const tables: TableCount[] = [];
  for (const plan of plans) tables.push(await countRows(job, plan, links.get(plan) ?? [], names));
  tables.push(await countNames(job, names));
  return tables.filter(
    ({ name, created, updated, unchanged }) => job.pack.files.has(name) || created + updated + unchanged > 0,
  );
}

async function write(
  job: Job,
  actor: string,
  plans: Plan[],
  links: Map<Plan, Links[]>,
  names: Names[],
): Promise<number> {
  const batch = await openBatch(job.sql, actor, job.pack.publisher);
  for (const [at, plan] of plans.entries()) {
    job.report({ step: 'writing', file: plan.file.name, done: at / plans.length });
    await applyRows(job, plan, batch);
    for (const each of links.get(plan) ?? []) await applyLinks(job, each, batch);
  }
  for (const each of names) await applyNames(job, each, batch);
  return batch;
}

/** Many new rows leave PostgreSQL with a wrong idea of a table, and later queries slow, until it looks by itself. */
async function refreshStatistics({ sql, em }: Job, tables: TableCount[]): Promise<void> {
  const grown = tables.filter(({ created }) => created >= MANY).map(({ name }) => fileNamed(name).table);
  const names = grown.flatMap((table) => (table ? targetOf(em, table).table : []));
  if (names.length > 0) await sql(`analyze ${names.join(', ')}, change`);
}

async function openBatch(sql: Sql, actor: string, publisher: string): Promise<number> {
  const [batch] = await sql<{ id: number }>(
    `insert into batch (kind, actor, note) values ('import', ${literal(actor)}, ${literal(publisher)}) returning id`,
  );
  return batch!.id;
}

function reportOf(pack: NetworkPackage | null, problems: Problems, outcome: Outcome): ImportReport {
  const order = writtenFiles.map(({ name }) => pack?.files.get(name)?.path ?? `${name}.csv`);
  return {
    publisher: pack?.publisher ?? null,
    ...outcome,
    warnings: problems.list('warning', order),
    errors: problems.list('error', order),
    counts: { warnings: problems.counts.warning, errors: problems.counts.error },
  };
}
