export { type ExportOptions, type ExportReport, exportPackage } from './exporting/export-package.ts';
export type { TableCount } from './importing/count.ts';
export type { GuessedCells } from './importing/guessed.ts';
export type { Progress } from './importing/import-job.ts';
export { type ImportOptions, type ImportReport, importPackage } from './importing/import-package.ts';
export type { MissingRows } from './importing/missing-rows.ts';
export { describePlace, describeProblem, type Problem } from './problem.ts';
