import { stringify } from 'csv-stringify/sync';
import { batched, chunked } from './chunks.ts';
import { type CellValue, textOf } from './columns.ts';
import type { ExportedGraph } from './exported-graph.ts';

const ROWS_PER_BATCH = 200;

/** Without `quote_record_delimiter` a lone carriage return would go unquoted. */
const RFC_4180 = { record_delimiter: 'windows', quote_record_delimiter: true } as const;

/**
 * A table as CSV (RFC 4180), with names as in the network package. Licence and revision are its last two columns, since
 * the HTTP headers do not stay with a file, and CSV has no comments that every reader skips.
 */
export const writeCsv = (
  { license, revision }: ExportedGraph,
  names: readonly string[],
  rows: Iterable<readonly CellValue[]>,
): Generator<string> => {
  const metadata = [license, revision].map(cellOf);
  function* lines() {
    yield [...names.map(snakeCase), 'license', 'revision'].map(cellOf);
    for (const row of rows) yield [...row.map(cellOf), ...metadata];
  }
  return chunked(textsOf(lines()));
};

function* textsOf(lines: Iterable<string[]>): Generator<string> {
  for (const batch of batched(lines, ROWS_PER_BATCH)) yield stringify(batch, RFC_4180);
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const cellOf = (value: CellValue): string =>
  typeof value === 'number' ? textOf(value) : escapeFormula(textOf(value).toWellFormed());

/** A text that a spreadsheet would run gets an apostrophe before it, by the rule of the network package. */
const escapeFormula = (text: string): string =>
  /^'*[=+\-@\t\r]/.test(text) && !/^-(\d+(\.\d+)?)?$/.test(text) ? `'${text}` : text;
