import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { inTransaction, takeTurn } from '../../platform/changes/write-as.ts';
import type { FileName } from '../../platform/package/column.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import { packageFormat } from '../../tables.ts';
import { type Problem, Problems } from '../problem.ts';
import type { Mentions } from '../reading/mentions.ts';
import { type NetworkPackage, openPackage } from '../reading/package.ts';
import { runSqlOf } from '../sql.ts';
import { type Comparison, compareAll } from './compare.ts';
import type { TableCount } from './count.ts';
import type { Departed } from './departed.ts';
import type { GuessedCells } from './guessed.ts';
import type { ImportJob, Progress } from './import-job.ts';
import type { MissingRows } from './missing-rows.ts';
import { nameRows } from './name-rows.ts';
import { NO_HISTORY, positionOf, readHistory } from './package-history.ts';
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
  /** Whoever knows who left the network, so that nobody comes back with a package. */
  departed?: Departed | undefined;
  /** How long it may wait until nobody else writes, in milliseconds. */
  patience?: number | undefined;
}

/** What became of a package. */
export interface ImportReport {
  publisher: string | null;
  /** The batch that carries its changes; null when nothing changed. */
  batch: number | null;
  /** Per file; empty when there are errors. */
  tables: TableCount[];
  /** The rows that the last import of this package had and it has no longer, per file; nothing is done to them. */
  missing: MissingRows[];
  /** What stands in for cells that the package leaves empty. */
  guessed: GuessedCells[];
  warnings: Problem[];
  errors: Problem[];
  /** How many there are in all: of very many, the lists hold the first. */
  counts: { warnings: number; errors: number };
}

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
    return reportOf(format, pack, problems, {
      batch: null,
      tables: [],
      missing: [],
      guessed: [],
      isKept: false,
    });
  }
  return await inTransaction(em, async (fork) => {
    const { job, outcome } = await run(jobOf(fork, format, pack, problems, options), options);
    return { answer: reportOf(format, pack, job.problems, outcome), isKept: outcome.isKept };
  }).finally(() => pack.close());
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
  history: NO_HISTORY,
  problems,
  dryRun: options.dryRun ?? false,
  headers: new Map(),
  broken: new Set<FileName>(),
  filled: new Set<FileName>(),
  report: options.onProgress ?? (() => {}),
  departed: options.departed,
});

interface Outcome extends Pick<ImportReport, 'batch' | 'tables' | 'missing' | 'guessed'> {
  isKept: boolean;
}

/** A comparison with what was stored at a position, and the job with the problems that it found. */
interface Compared {
  job: ImportJob;
  comparison: Comparison;
  position: string;
}

/**
 * Reads and compares before it is its turn, so that nobody waits for that. What others wrote meanwhile moves the
 * position: then it is compared again in its turn, with what they left.
 */
async function run(staged: ImportJob, options: ImportOptions): Promise<{ job: ImportJob; outcome: Outcome }> {
  const mentions = await stageFiles(staged);
  staged.dryRun ||= staged.problems.counts.error > 0; // then it will not be written, and waits for nobody
  await staged.sql('savepoint staged');
  let compared = await compare(staged, mentions);
  if (!staged.dryRun && (isToWrite(compared) || (await isOvertaken(compared))))
    compared = await compareInTurn(staged, mentions, compared, options);
  const { job, comparison } = compared;
  const tables = job.problems.counts.error > 0 ? [] : comparison.tables;
  const isKept = isToWrite(compared) && !job.dryRun;
  await nameRows(job);
  const batch = isKept ? await writeAll(job, options.actor, comparison) : null;
  return {
    job,
    outcome: { batch, tables, missing: comparison.missing, guessed: comparison.guessed, isKept },
  };
}

/** Takes the turn, and answers what was compared if nobody has written since, or else what is compared now. */
async function compareInTurn(
  staged: ImportJob,
  mentions: Mentions,
  compared: Compared,
  { patience }: ImportOptions,
): Promise<Compared> {
  const onWait = () => staged.report({ step: 'waiting', file: null, done: 0 });
  const turn = () => takeTurn(staged.em, { patience, onWait });
  await turn();
  if (!(await isOvertaken(compared))) return compared;
  await staged.sql('rollback to savepoint staged'); // which gives up the turn too
  await turn();
  return compare(staged, mentions);
}

async function compare(staged: ImportJob, mentions: Mentions): Promise<Compared> {
  const position = await positionOf(staged.em);
  const history = await readHistory(staged.sql, staged.pack);
  const job = { ...staged, history, problems: staged.problems.copy(), filled: new Set(staged.filled) };
  const found = mentions.copy();
  await stageMentions(job, found);
  return { job, position, comparison: await compareAll(job, found) };
}

const isOvertaken = async ({ job, position }: Compared): Promise<boolean> =>
  (await positionOf(job.em)) !== position;

const isToWrite = ({ job, comparison: { tables, records } }: Compared): boolean =>
  job.problems.counts.error === 0 &&
  (records.length > 0 || tables.some(({ created, updated }) => created + updated > 0));

function reportOf(
  format: PackageFormat,
  pack: NetworkPackage | null,
  problems: Problems,
  { batch, tables, missing, guessed }: Outcome,
): ImportReport {
  const order = format.written.map(({ name }) => pack?.files.get(name)?.path ?? `${name}.csv`);
  return {
    publisher: pack?.publisher ?? null,
    batch,
    tables,
    missing,
    guessed,
    warnings: problems.list('warning', order),
    errors: problems.list('error', order),
    counts: { warnings: problems.counts.warning, errors: problems.counts.error },
  };
}
