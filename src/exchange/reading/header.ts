import type { Column } from '../../platform/package/column.ts';
import { columnNames, type PackageFile } from '../../platform/package/file.ts';
import type { Problems } from '../problem.ts';

/** Which of a file's cells stands for which column. */
export interface Header {
  /** By position; a position without a column is one that is not read. */
  columns: (Column | undefined)[];
  names: Set<string>;
}

const DELIMITERS = { ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

/** Reads the first line of a file; null, with the reason among the problems, when the rest could not be understood. */
export function readHeader(
  file: PackageFile,
  path: string,
  cells: string[],
  problems: Problems,
): Header | null {
  const names = cells.map((cell) => cell.toLowerCase().replace(/[\s-]+/g, '_'));
  const wrong = wrongDelimiter(file, cells);
  if (wrong) {
    problems.error({ file: path, line: 1, value: cells[0] }, `${wrong}: save it with commas ("CSV UTF-8").`);
    return null;
  }
  const columns = names.map((name) => file.columns.find((column) => column.name === name));
  reportUnknown(file, path, cells, columns, problems);
  const missing = file.columns.filter(({ name, required }) => required && !names.includes(name));
  for (const { name } of missing) {
    problems.error(
      { file: path, line: 1, column: name },
      `This column is required; the file has: ${names.join(', ')}.`,
    );
  }
  const twice = columns.filter((column, at) => column && columns.indexOf(column) !== at);
  for (const column of twice)
    problems.error({ file: path, line: 1, column: column?.name }, 'The file has this column twice.');
  return missing.length + twice.length > 0 ? null : { columns, names: new Set(names) };
}

function wrongDelimiter(file: PackageFile, cells: string[]): string | null {
  for (const [delimiter, name] of Object.entries(DELIMITERS)) {
    const parts = cells.flatMap((cell) => cell.split(delimiter)).map((part) => part.trim().toLowerCase());
    const known = parts.filter((part) => columnNames(file).includes(part));
    if (cells.some((cell) => cell.includes(delimiter)) && known.length > 1)
      return `Its cells are separated by ${name}`;
  }
  return null;
}

function reportUnknown(
  file: PackageFile,
  path: string,
  cells: string[],
  columns: (Column | undefined)[],
  problems: Problems,
): void {
  for (const [at, column] of columns.entries()) {
    if (column || cells[at] === '') continue;
    const known = columnNames(file).join(', ');
    problems.warning(
      { file: path, line: 1, column: cells[at] },
      `This column is not read; known are: ${known}.`,
    );
  }
}
