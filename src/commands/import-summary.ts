import {
  describePlace,
  describeProblem,
  type GuessedCells,
  type ImportReport,
  type MissingRows,
  type Problem,
  type TableCount,
} from '../exchange/index.ts';
import { countTable } from './count-table.ts';

/** How many errors, and how many kinds of warnings, are printed; the rest are counted. */
const MOST_PRINTED = 50;

/** Of how many warnings of one kind it is printed where they are. */
const MOST_PLACES = 3;

/** What an import did, or would do, as lines for the terminal. */
export function summarize(report: ImportReport, dryRun: boolean): string {
  return [
    ...table(report.tables),
    ...listWarnings(report),
    ...listMissing(report.missing),
    ...listGuessed(report.guessed),
    verdict(report, dryRun),
  ].join('\n');
}

/** Why a package was not imported. */
export function refusal(report: ImportReport): string {
  return [
    ...listErrors(report),
    ...listWarnings(report),
    'Nothing was imported. Correct the errors and import the package again.',
  ].join('\n');
}

function verdict({ tables, batch, publisher }: ImportReport, dryRun: boolean): string {
  const changes = tables.reduce((sum, { created, updated }) => sum + created + updated, 0);
  if (changes === 0) return `Nothing to do: all that "${publisher}" says is in the database already.`;
  if (dryRun) return 'This was a dry run: nothing was changed.';
  return `Imported from "${publisher}" as batch ${batch}. To undo it: npx tejido revert ${batch}`;
}

const table = (counts: TableCount[]): string[] =>
  countTable(
    ['created', 'updated', 'unchanged'],
    counts.map(({ name, created, updated, unchanged }) => ({ name, cells: [created, updated, unchanged] })),
  );

/** What the package had when it was last imported and has no longer: a person decides what becomes of it. */
function listMissing(missing: readonly MissingRows[]): string[] {
  if (missing.length === 0) return [];
  const lines = missing.map(({ name, count, first }) => {
    const rest = count - first.length;
    return `  ${name}: ${count} (${first.join(', ')}${rest > 0 ? `, and ${rest} more` : ''})`;
  });
  return ['No longer in the package, and left as they are in the database:', ...lines];
}

/** What the package leaves open, and by what lists go instead. */
const listGuessed = (guessed: readonly GuessedCells[]): string[] =>
  guessed.map(
    ({ name, column, count, of, by }) =>
      `${count} of ${of} ${name} have no ${column}: it is guessed by ${by}.`,
  );

function listErrors({ errors, counts }: ImportReport): string[] {
  const shown = errors.slice(0, MOST_PRINTED).map((error) => `  ${describeProblem(error)}`);
  return [headOf(counts.errors, 'error'), ...shown, ...more('  ', counts.errors - shown.length)];
}

/** Those that say the same are counted together, with the first places that they are about. */
function listWarnings({ warnings, counts }: ImportReport): string[] {
  if (counts.warnings === 0) return [];
  const kinds = [...Map.groupBy(warnings, ({ message }) => message).values()].slice(0, MOST_PRINTED);
  const shown = kinds.reduce((sum, { length }) => sum + length, 0);
  return [
    headOf(counts.warnings, 'warning'),
    ...kinds.flatMap(describeKind),
    ...more('  ', counts.warnings - shown),
  ];
}

function describeKind(warnings: Problem[]): string[] {
  const [first] = warnings as [Problem];
  if (warnings.length === 1) return [`  ${describeProblem(first)}`];
  const head = describeProblem({ ...first, file: null, line: null, row: null, column: null, value: null });
  const places = warnings.slice(0, MOST_PLACES).map((warning) => `    ${describePlace(warning)}`);
  return [`  ${warnings.length} times: ${head}`, ...places, ...more('    ', warnings.length - places.length)];
}

const headOf = (count: number, name: string) => `${count} ${name}${count === 1 ? '' : 's'}:`;

const more = (indent: string, count: number) => (count > 0 ? [`${indent}... and ${count} more`] : []);
