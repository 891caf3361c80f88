import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type Lock, takeLock } from '../../platform/database/take-lock.ts';
import type { FileName } from '../../platform/package/column.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { packageFormat } from '../../tables.ts';
import { type Problem, Problems } from '../problem.ts';
import { type NetworkPackage, openPackage } from '../reading/package.ts';
import { runSqlOf } from '../sql.ts';
import { targetTableOf } from '../target-table.ts';
import { compareAll } from './compare.ts';
import type { TableCount } from './count.ts';
import type { ImportJob, Progress } from './import-job.ts';
import { stageFiles, stageMentions } from './stage.ts';
import { writeAll } from './write.ts';

export interface ImportOptions {
  /** Whose ids the package uses, where `datapackage.json` does not say. */
  publisher?: string | undefined;
  /** Finds out what would change, and changes nothing. */
  dryRun?: boolean;
  /** Who imports, for the record. */
  actor: string;
  onProgress?: (progress: Progress) => void;
  /** The files that the package can hold; those of the network unless given. */
  format?: PackageFormat;
  /** How long it may wait for another import, in milliseconds. */
  patience?: number | undefined;
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

/** Two imports at once would wait for each other's rows halfway; with this one waits before it compares anything. */
const IMPORTING: Lock = { key: 0x7e71d3, by: 'pg_try_advisory_xact_lock', holderIs: 'importing' };

/**
 * Brings a network package into the database: all of it, or nothing. Bad data is answered as errors; only a failing
 * database or disk throws. Rows are compared with what is stored, so the same package again changes nothing.
 */
export async function importPackage(
  em: SqlEntityManager,
  path: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const { format = packageFormat } = options;
  const problems = new Problems();
  const pack = await openPackage(format, path, options.publisher, problems);
  if (!pack || pack.files.size === 0 || problems.counts.error > 0) {
    pack?.close();
    return reportOf(format, pack, problems, { batch: null, tables: [] });
  }
  const fork = em.fork();
  await fork.begin();
  try {
    const outcome = await run(jobOf(fork, format, pack, problems, options), options);
    await (outcome.batch === null ? fork.rollback() : fork.commit());
    return reportOf(format, pack, problems, outcome);
  } catch (error) {
    await fork.rollback().catch(() => {}); // a lost connection has rolled back already
    throw error;
  } finally {
    pack.close();
  }
}

const jobOf = (
  em: SqlEntityManager,
  format: PackageFormat,
  pack: NetworkPackage,
  problems: Problems,
  options: ImportOptions,
): ImportJob => ({
  em,
  sql: runSqlOf(em),
  format,
  pack,
  problems,
  dryRun: options.dryRun ?? false,
  headers: new Map(),
  broken: new Set<FileName>(),
  filled: new Set<FileName>(),
  report: options.onProgress ?? (() => {}),
});

interface Outcome {
  batch: number | null;
  tables: TableCount[];
}

async function run(job: ImportJob, { actor, patience }: ImportOptions): Promise<Outcome> {
  const say = () => job.report({ step: 'waiting', file: null, done: 0 });
  const mentions = await stageFiles(job);
  job.dryRun ||= job.problems.counts.error > 0; // then it will not be written, and waits for nobody
  if (!job.dryRun) {
    await takeLock(job.sql, IMPORTING, { report: say, moment: 0, patience });
    await holdWriters(job);
  }
  await stageMentions(job, mentions);
  const comparison = await compareAll(job, mentions);
  if (job.problems.counts.error > 0) return { batch: null, tables: [] };
  const { tables } = comparison;
  const isChange = tables.some(({ created, updated }) => created + updated > 0);
  return { batch: isChange && !job.dryRun ? await writeAll(job, actor, comparison) : null, tables };
}

/** From here on what is compared must not change; readers are not held up. */
const holdWriters = ({ em, sql, format }: ImportJob) => {
  const tables = format.files.flatMap(({ table }) => (table ? targetTableOf(em, table).table : []));
  return sql(`lock table ${tables.join(', ')} in share row exclusive mode`);
};

function reportOf(
  format: PackageFormat,
  pack: NetworkPackage | null,
  problems: Problems,
  outcome: Outcome,
): ImportReport {
  const order = format.written.map(({ name }) => pack?.files.get(name)?.path ?? `${name}.csv`);
  return {
    publisher: pack?.publisher ?? null,
    ...outcome,
    warnings: problems.list('warning', order),
    errors: problems.list('error', order),
    counts: { warnings: problems.counts.warning, errors: problems.counts.error },
  };
}
