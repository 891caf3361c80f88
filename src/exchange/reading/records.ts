import { pipeline } from 'node:stream';
import { type CsvError, parse } from 'csv-parse';
import { unguard } from '../../platform/package/cells/guard.ts';
import type { Entry } from './container.ts';
import { Decode } from './decode.ts';

/** A line of cells, and where it starts. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A record larger than this is a quote that was never closed. */
const LONGEST_RECORD = 2 ** 20;

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

/** The records of a CSV file, one by one; what ends them early or spoils a line is complained about. */
export async function* records(
  entry: Entry,
  complain: (line: number | null, message: string) => void,
): AsyncGenerator<CsvRecord> {
  const source = await entry.open().catch((error: Error) => complain(null, explain(error)));
  if (!source) return;
  let parsed = 0;
  const withLine = (record: string[], { lines }: { lines: number }) => {
    const line = parsed + 1;
    parsed = lines;
    return { line, cells: record.map(tidy) };
  };
  const parser = parse({
    on_record: withLine as never,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
  });
  pipeline(source, new Decode(complain), parser, () => {}); // its failure ends the loop below
  try {
    yield* parser as AsyncIterable<CsvRecord>;
  } catch (error) {
    complain(parsed + 1, explain(error as Error));
  }
}

const explain = (error: Error) =>
  explanations[(error as CsvError).code] ?? `The file cannot be read: ${error.message}`;

const tidy = (cell: string) => unguard(cell.trim().normalize('NFC'));
