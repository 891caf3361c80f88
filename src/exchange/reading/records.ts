import { pipeline } from 'node:stream';
import { type CsvError, type Parser, parse } from 'csv-parse';
import { unescapeFormula } from '../../platform/package/cells/formula-guard.ts';
import type { Entry } from './container.ts';
import { decode } from './decode.ts';
import type { FileReport } from './file-report.ts';
import { readHead, type Separator } from './separator.ts';

/** A line of cells, of which one at least is not empty, and where it starts. */
export interface CsvRecord {
  line: number;
  cells: string[];
  /** What separates the cells in this file. */
  separator: Separator;
}

/** A record larger than this is a quote that was never closed. */
const LONGEST_RECORD = 2 ** 20;

/** What one file may hold: more than any network has, and little enough that reading it ends. */
const MOST_ROWS = 1_000_000;
const MOST_EMPTY_ROWS = 100_000;
const MOST_CELLS = 1_000;

const explanations: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote that opens here is never closed.',
  CSV_MAX_RECORD_SIZE: 'This row has more than a million characters: a quote was probably never closed.',
  CSV_INVALID_CLOSING_QUOTE:
    'A quote closes here, and more text follows: double the quotes inside a cell ("").',
  INVALID_OPENING_QUOTE:
    'A quote stands inside a cell that is not quoted: quote the cell and double it ("").',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE:
    'Text follows a closing quote: double the quotes inside a cell ("").',
};

/**
 * The records of a CSV file whose columns may have the given names, one by one, without the empty ones; what ends them
 * early or spoils a line is reported.
 */
export async function* records(
  entry: Entry,
  columns: readonly string[],
  report: FileReport,
): AsyncGenerator<CsvRecord> {
  const source = await entry.open().catch((error: Error) => report.error(null, explain(error)));
  if (!source) return;
  const position = { parsed: 0 };
  try {
    const table = decode(source, report);
    const head = await readHead(table, columns);
    const parser = parserFor(head.separator, position);
    pipeline(concat(head.text, table), parser, () => {}); // its failure ends the next line
    yield* parser as AsyncIterable<CsvRecord>;
  } catch (error) {
    report.error(position.parsed + 1, explain(error as Error));
  } finally {
    source.destroy();
  }
}

function parserFor(separator: Separator, position: { parsed: number }): Parser {
  const bounded = withinBounds();
  const withLine = (record: string[], { lines }: { lines: number }): CsvRecord | null => {
    const cells = bounded(record);
    const line = position.parsed + 1;
    position.parsed = lines;
    // The parser makes an error, with its stack, of each record that is not as long as the first; now all are first.
    Object.assign(parser.info, { records: 0 });
    return cells && { line, cells, separator };
  };
  const parser = parse({
    delimiter: separator,
    on_record: withLine as never,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  return parser;
}

async function* concat(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** Tidies records and drops the empty ones; throws at the first that is more than a file may hold. */
function withinBounds(): (record: string[]) => string[] | null {
  let [rows, emptyRows] = [-1, 0]; // the first is the header
  return (record) => {
    if (record.length > MOST_CELLS) throw new Error(`this row has more than ${count(MOST_CELLS)} cells`);
    const cells = record.map(tidy);
    const isEmpty = cells.every((cell) => cell === '');
    if (isEmpty && ++emptyRows > MOST_EMPTY_ROWS)
      throw new Error(`more than ${count(MOST_EMPTY_ROWS)} of its rows are empty: delete them`);
    if (!isEmpty && ++rows > MOST_ROWS)
      throw new Error(`it has more than ${count(MOST_ROWS)} rows: split it into packages of one publisher`);
    return isEmpty ? null : cells;
  };
}

const count = (most: number) => most.toLocaleString('en');

const explain = (error: Error) =>
  explanations[(error as CsvError).code] ?? `The file cannot be read: ${error.message}`;

const tidy = (cell: string) => unescapeFormula(cell.trim().normalize('NFC'));
