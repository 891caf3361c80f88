import { CellError } from '../../platform/package/cells/cell.ts';
import {
  controlCharacters,
  hasLetterOrDigit,
  withoutInvisible,
} from '../../platform/package/cells/characters.ts';
import {
  type Column,
  type IdColumn,
  isDetail,
  type ListColumn,
  type ReferenceColumn,
  type RowContext,
} from '../../platform/package/column.ts';
import { UNKNOWN_AT_TIME } from '../../platform/package/columns.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import type { Problems } from '../problem.ts';
import type { Header } from './header.ts';
import type { Mentions } from './mentions.ts';
import type { CsvRecord } from './records.ts';
import { separators } from './separator.ts';
import { type StagedRow, stagedAs } from './staged-row.ts';

/** Why nothing is made from a mention such as a dash. */
const NAMELESS = 'It has no letter or digit, so nothing can be made from it';

/** Reads the rows of one file. */
export class RowParser {
  readonly #file: PackageFile;
  readonly #path: string;
  readonly #header: Header;
  readonly #mentions: Mentions;
  readonly #problems: Problems;

  constructor(file: PackageFile, path: string, header: Header, mentions: Mentions, problems: Problems) {
    this.#file = file;
    this.#path = path;
    this.#header = header;
    this.#mentions = mentions;
    this.#problems = problems;
  }

  /** Null for a row whose cells do not fit the header. */
  read(record: CsvRecord): StagedRow | null {
    if (!this.#isRegular(record)) return null;
    const { line, cells } = record;
    const row: StagedRow = { line, faulty: false };
    const raw = new Map<string, string>();
    const read = new Map<string, string | null>();
    for (const [at, column] of this.#header.columns.entries()) {
      if (!column) continue;
      const given = cells[at] ?? '';
      const cell = contentOf(column, given);
      const isText = !this.#hasControls(column, cell, row);
      raw.set(column.name, isText || !this.#isDetail(column) ? cell : '');
      if (column.is === 'list') row[column.name] = isText ? this.#listOf(column, cell, row) : [];
      else read.set(column.name, isText ? this.#valueOf(column, cell, given, row) : null);
      if (column.is !== 'list') row[stagedAs(column)] = read.get(column.name) ?? null;
    }
    this.#compute(row, raw, read);
    return row;
  }

  #isRegular({ line, cells, separator }: CsvRecord): boolean {
    const width = this.#header.columns.length;
    const extra = cells.slice(width).filter((cell) => cell !== '');
    if (cells.length >= width && extra.length === 0) return true;
    const message = `The row has ${cells.length} cells where the header has ${width}; a text with ${separators[separator]} needs quotes.`;
    const row = this.#header.columns[0]?.is === 'id' ? cells[0] || null : null;
    this.#problems.error({ file: this.#path, line, row, value: extra[0] ?? null }, message);
    return false;
  }

  #valueOf(column: Exclude<Column, ListColumn>, cell: string, given: string, row: StagedRow): string | null {
    return cell === '' ? this.#empty(column, given, row) : this.#filled(column, cell, row);
  }

  #empty(column: Column, given: string, row: StagedRow): null {
    if (column.required) this.#refuse(row, column.name, given || null, 'A value is required here.');
    else if (column.is === 'value' && column.missing) this.#warn(row.line, column.name, null, column.missing);
    return null;
  }

  #filled(column: Exclude<Column, ListColumn>, cell: string, row: StagedRow): string | null {
    if (column.is === 'id' || column.is === 'reference') return this.#idOf(column, cell, row);
    const value = column.parse(cell);
    return value instanceof CellError ? this.#unread(column, cell, row, value.message) : value;
  }

  #idOf(column: IdColumn | ReferenceColumn | ListColumn, cell: string, row: StagedRow): string | null {
    if (cell.length > 200) return this.#unread(column, cell, row, 'An id has at most 200 characters.');
    if (column.is === 'id' || ('stored' in column && column.stored && cell === UNKNOWN_AT_TIME)) return cell;
    if (this.#isDetail(column) && !hasLetterOrDigit(cell) && !this.#mentions.isDeclared(column.to, cell))
      return this.#unread(column, cell, row, NAMELESS);
    return this.#mentions.idOf(column.to, cell, { file: this.#path, line: row.line, column: column.name });
  }

  #listOf(column: ListColumn, cell: string, row: StagedRow): string[] {
    const ids = cell.split(';').flatMap((id) => id.trim() || []);
    return ids.flatMap((id) => this.#idOf(column, id, row) ?? []);
  }

  /** Whether a cell has characters that are no text, which are then reported. */
  #hasControls(column: Column, cell: string, row: StagedRow): boolean {
    const mayBreak = column.is === 'value' && column.type === 'text';
    const found = controlCharacters(cell, { mayBreak });
    if (found.length > 0)
      this.#unread(column, cell, row, `It has control characters (${found.join(', ')}): delete them.`);
    return found.length > 0;
  }

  /** What is made from a mere mention, a sector or a topic, is as much a detail as a value. */
  #isDetail(column: Column): boolean {
    const isMention = 'to' in column && !column.required && this.#mentions.has(column.to);
    return isMention || isDetail(column);
  }

  /** Says why a cell cannot be read, which keeps the package out only where the row needs what it says. */
  #unread(column: Column, cell: string, row: StagedRow, message: string): string | null {
    if (!this.#isDetail(column)) this.#refuse(row, column.name, cell, message);
    else this.#warn(row.line, column.name, cell, `${message.replace(/\.$/, '')}; it is left out.`);
    return column.unread ?? null;
  }

  #compute(row: StagedRow, raw: Map<string, string>, read: Map<string, string | null>): void {
    const hand: RowContext = {
      cell: (column) => read.get(column) ?? null,
      raw: (column) => raw.get(column) ?? '',
      warn: (column, message) => this.#warn(row.line, column, raw.get(column) || null, message),
      refuse: (column, message) => this.#refuse(row, column, raw.get(column) || null, message),
    };
    for (const computed of this.#file.computed ?? []) Object.assign(row, computed.of(hand));
  }

  #refuse(row: StagedRow, column: string, value: string | null, message: string): void {
    row.faulty = true;
    this.#problems.error({ file: this.#path, line: row.line, column, value }, message);
  }

  #warn(line: number, column: string, value: string | null, message: string): void {
    this.#problems.warning({ file: this.#path, line, column, value }, message);
  }
}

/** A cell without the characters that cannot be seen; a long text keeps them, unless it has no others. */
function contentOf(column: Column, given: string): string {
  const seen = withoutInvisible(given);
  return column.is === 'value' && column.asWritten && seen !== '' ? given : seen;
}
