import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { FileName } from '../../platform/package/column.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import type { Problems } from '../problem.ts';
import type { NetworkPackage } from '../reading/package.ts';
import { quote, type RunSql } from '../sql.ts';
import { type TargetTable, targetTableOf } from '../target-table.ts';
import { wholeTable } from '../whole-table.ts';
import type { Departed, Recognized } from './departed.ts';
import type { PackageHistory } from './package-history.ts';

/** How far an import is, for those who wait for it. */
export interface Progress {
  step: 'waiting' | 'reading' | 'comparing' | 'writing';
  /** What is being worked on. */
  file: string | null;
  /** How much of the step is done, from 0 to 1. */
  done: number;
}

/** One import on its way: what every step of it needs. */
export interface ImportJob {
  em: SqlEntityManager;
  sql: RunSql;
  format: PackageFormat;
  pack: NetworkPackage;
  /** What packages were imported before. */
  history: PackageHistory;
  problems: Problems;
  /** Nothing will be written, so nothing has to be held. */
  dryRun: boolean;
  /** The headers of each file that was read. */
  headers: Map<FileName, Set<string>>;
  /** Files that could not be read: what refers to them is not judged. */
  broken: Set<FileName>;
  /**
   * Files that rows were staged of. The others have no temporary tables: there is nothing to find in them, nor
   * anything wrong.
   */
  filled: Set<FileName>;
  report: (progress: Progress) => void;
  /** Whoever knows who left; without it nobody is recognized. */
  departed?: Departed | undefined;
  /** Who of the package's people left, or may have. */
  suppressed?: Recognized[];
}

/** What a file that keeps rows of its own is made of. */
export interface FilePlan {
  file: PackageFile;
  target: TargetTable;
  /** The rows as they are, with what the vault keeps of them; what is read of `target` is read of these. */
  whole: string;
  stage: string;
  /** The temporary table of its rows as they shall be. */
  plan: string;
}

export const stageOf = (file: FileName) => quote(`stage_${file}`);
export const planOf = (file: FileName) => quote(`plan_${file}`);

export function planFor({ em, format }: ImportJob, name: FileName): FilePlan {
  const file = format.named(name);
  if (!file.table) throw new Error(`${name} has no table of its own`);
  return {
    file,
    target: targetTableOf(em, file.table),
    whole: wholeTable(em, file),
    stage: stageOf(name),
    plan: planOf(name),
  };
}

/** The path a file's problems are reported under. */
export const pathOf = ({ pack }: ImportJob, file: FileName) => pack.files.get(file)?.path ?? `${file}.csv`;
