import { stringify } from 'csv-stringify/sync';
import { ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { escapeFormula } from '../../platform/package/cells/formula-guard.ts';
import type { Column } from '../../platform/package/column.ts';
import { columnNames, type PackageFile } from '../../platform/package/file.ts';
import type { FileRow } from './file-rows.ts';

/** What every row of a table says beside its cells, since tables are joined and passed on without what came with them. */
export interface TableMarks {
  synthetic: boolean;
  license: string;
  revision: string;
}

const NO_MARKS: Partial<TableMarks> = {};

/** The marks that are no columns of the file already. */
const marksOf = (file: PackageFile, marks: Partial<TableMarks>): [string, string | boolean][] =>
  Object.entries(marks).filter(([name]) => !columnNames(file).includes(name));

/** A table as CSV, as it is in a package, with its marks as last columns; a text for each batch of rows. */
export async function* csvOf(
  file: PackageFile,
  batches: AsyncIterable<FileRow[]>,
  marks = NO_MARKS,
): AsyncGenerator<string> {
  const names = columnNames(file);
  const more = marksOf(file, marks);
  const line = (row: FileRow) => names.map((name) => escapeFormula(row[name] ?? ''));
  const last = more.map(([, value]) => String(value));
  yield stringify([[...names, ...more.map(([name]) => name)]]);
  for await (const rows of batches) yield stringify(rows.map((row) => [...line(row), ...last]));
}

/** How a value is stored: a date may stop at its year, and a moment at its day, so these are texts. */
const parquetTypes: Partial<Record<string, ColumnSource['type']>> = {
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
};

const typeOf = (column: Column): ColumnSource['type'] =>
  (column.is === 'value' ? parquetTypes[column.type] : undefined) ?? 'STRING';

/** A cell as a value; an empty one is null. */
function cellValue(cell: string | undefined, type: ColumnSource['type']): string | number | boolean | null {
  if (!cell) return null;
  if (type === 'BOOLEAN') return cell === 'true';
  return type === 'STRING' ? cell : Number(cell);
}

/** A table as Parquet, with typed columns and null for what is empty; the bytes of each batch of rows. */
export async function* parquetOf(
  file: PackageFile,
  batches: AsyncIterable<FileRow[]>,
  marks: TableMarks,
): AsyncGenerator<Uint8Array> {
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columnsOf(file, [], marks) }),
    kvMetadata: Object.entries(marks).map(([key, value]) => ({ key, value: String(value) })),
    createdBy: 'Tejido',
  });
  for await (const rows of batches) {
    await parquet.write({ columnData: columnsOf(file, rows, marks), rowGroupSize: rows.length });
    yield taken(bytes);
  }
  await parquet.finish();
  yield taken(bytes);
}

/** What was written since the last time; the writer goes on counting from where it is. */
function taken(bytes: ByteWriter): Uint8Array {
  const part = bytes.getBytes().slice();
  bytes.index = 0;
  return part;
}

const columnsOf = (file: PackageFile, rows: readonly FileRow[], marks: TableMarks): ColumnSource[] => [
  ...file.columns.map((column) => {
    const type = typeOf(column)!;
    return { name: column.name, type, data: rows.map((row) => cellValue(row[column.name], type)) };
  }),
  ...marksOf(file, { ...marks }).map(([name, value]) => ({
    name,
    type: typeof value === 'boolean' ? ('BOOLEAN' as const) : ('STRING' as const),
    data: rows.map(() => value),
  })),
];
