import { describeProblem, type ImportReport, type Problem, type TableCount } from '../exchange/index.ts';
import { countTable } from './count-table.ts';

/** How many problems of a kind are printed; the rest are counted. */
const MOST_PRINTED = 50;

/** What an import did, or would do, as lines for the terminal. */
export function summarize(report: ImportReport, dryRun: boolean): string {
  const warnings = listProblems(report.warnings, report.counts.warnings, 'warning');
  return [...table(report.tables), ...warnings, verdict(report, dryRun)].join('\n');
}

/** Why a package was not imported. */
export function refusal({ errors, warnings, counts }: ImportReport): string {
  return [
    ...listProblems(warnings, counts.warnings, 'warning'),
    ...listProblems(errors, counts.errors, 'error'),
    'Nothing was imported. Correct the errors and import the package again.',
  ].join('\n');
}

function verdict({ tables, batch, publisher }: ImportReport, dryRun: boolean): string {
  const changes = tables.reduce((sum, { created, updated }) => sum + created + updated, 0);
  if (changes === 0) return `Nothing to do: all that "${publisher}" says is in the database already.`;
  if (dryRun) return 'This was a dry run: nothing was changed.';
  return `Imported from "${publisher}" as batch ${batch}. To undo it: tejido revert ${batch}`;
}

const table = (counts: TableCount[]): string[] =>
  countTable(
    ['created', 'updated', 'unchanged'],
    counts.map(({ name, created, updated, unchanged }) => ({ name, cells: [created, updated, unchanged] })),
  );

function listProblems(problems: Problem[], count: number, name: string): string[] {
  if (count === 0) return [];
  const shown = problems.slice(0, MOST_PRINTED).map((problem) => `  ${describeProblem(problem)}`);
  const rest = count - shown.length;
  const head = `${count} ${name}${count === 1 ? '' : 's'}:`;
  return [head, ...shown, ...(rest > 0 ? [`  ... and ${rest} more`] : [])];
}
