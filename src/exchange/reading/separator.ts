import { parse } from 'csv-parse/sync';
import { columnNameOf } from './column-name.ts';

/** What may separate cells, as messages call it. */
export const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

export type Separator = keyof typeof separators;

/** A header that does not end within so many characters is none. */
const LONGEST_HEAD = 2 ** 18;

/** The beginning of a table, and what separates its cells. */
export interface TableHead {
  text: string;
  separator: Separator;
}

/**
 * Reads as much of a table as tells what separates its cells: whatever gives its header the most of the known columns.
 * Without a reason for another it is the comma.
 */
export async function readHead(table: AsyncIterator<string>, known: readonly string[]): Promise<TableHead> {
  let text = '';
  while (text.length < LONGEST_HEAD) {
    const { value, done } = await table.next();
    if (done) break;
    text += value;
    const [named, separator] = /^sep=([,;\t|])\n/i.exec(text) ?? []; // a line for spreadsheets alone
    if (named) return { text: text.slice(named.length - 1), separator: separator as Separator };
    const found = separatorOf(text, known);
    if (found) return { text, separator: found };
  }
  return { text, separator: ',' };
}

/** Undefined while the text has no whole header. */
function separatorOf(text: string, known: readonly string[]): Separator | undefined {
  const found = (Object.keys(separators) as Separator[]).flatMap((separator) => {
    const header = headerOf(text, separator);
    return header
      ? { separator, columns: header.filter((cell) => known.includes(columnNameOf(cell))).length }
      : [];
  });
  return found.toSorted((a, b) => b.columns - a.columns)[0]?.separator;
}

function headerOf(text: string, separator: string): string[] | undefined {
  try {
    const options = { delimiter: separator, to: 1, skip_records_with_empty_values: true } as const;
    return parse(text, { ...options, relax_column_count: true })[0];
  } catch {
    return undefined; // a quote that this separator does not explain, or that is not closed yet
  }
}
