import type { Column } from '../../platform/package/column.ts';
import { columnNames, type PackageFile } from '../../platform/package/file.ts';
import type { Problems } from '../problem.ts';
import { columnNameOf } from './column-name.ts';
import type { CsvRecord } from './records.ts';

/** Which of a file's cells stands for which column. */
export interface Header {
  /** By position; a position without a column is one that is not read. */
  columns: (Column | undefined)[];
  names: Set<string>;
}

/** Reads the first line of a file; null, with the reason among the problems, when the rest could not be understood. */
export function readHeader(
  file: PackageFile,
  path: string,
  { line, cells }: CsvRecord,
  problems: Problems,
): Header | null {
  const names = cells.map(columnNameOf);
  const columns = names.map((name) => file.columns.find((column) => column.name === name));
  for (const [at, column] of columns.entries()) {
    if (column || names[at] === '') continue;
    const known = columnNames(file).join(', ');
    problems.warning(
      { file: path, line, column: cells[at] },
      `This column is not read; known are: ${known}.`,
    );
  }
  const missing = file.columns.filter(({ name, required }) => required && !names.includes(name));
  for (const { name } of missing) {
    problems.error(
      { file: path, line, column: name },
      `This column is required; the file has: ${names.join(', ')}.`,
    );
  }
  const twice = columns.filter((column, at) => column && columns.indexOf(column) !== at);
  for (const column of twice)
    problems.error({ file: path, line, column: column?.name }, 'The file has this column twice.');
  return missing.length + twice.length > 0 ? null : { columns, names: new Set(names) };
}
