import { fold, toSlug } from '../../platform/package/cells/fold.ts';
import type { FileName } from '../../platform/package/column.ts';
import type { FileFormat } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import type { Place } from '../problem.ts';
import type { StagedRow } from './staged-row.ts';

/** A row that is only mentioned: it is made from its text, unless it is known. */
export interface Mention {
  id: string;
  text: string;
  /** Its key in the database, where that is clear already. */
  row: number | null;
  /** Where it is mentioned first. */
  place: Place & { line: number };
}

/** A row of the database that mentions are recognized by. */
export interface KnownRow {
  file: FileName;
  key: number;
  /** Its name, slug and translations. */
  words: string[];
  /** What this publisher calls it. */
  ids: string[];
}

/** What is known of the rows of one file that need no row of their own in a package. */
class Mentioned {
  readonly declared = new Set<string>();
  readonly made = new Map<string, Mention>();
  /** Ids of the package's own rows by what they are called. */
  readonly ownWords = new Map<string, string>();
  readonly knownIds = new Map<string, number>();
  readonly knownWords = new Map<string, number>();

  constructor(
    readonly file: FileFormat,
    known: readonly KnownRow[],
  ) {
    for (const { key, words, ids } of known) {
      for (const id of ids) this.knownIds.set(id, key);
      for (const word of words) if (!this.knownWords.has(fold(word))) this.knownWords.set(fold(word), key);
    }
  }

  declare(row: StagedRow): void {
    if (typeof row.id !== 'string') return;
    this.declared.add(row.id);
    for (const column of this.file.alike?.columns ?? []) {
      const word = row[column];
      if (typeof word === 'string' && !this.ownWords.has(fold(word))) this.ownWords.set(fold(word), row.id);
    }
  }

  idOf(cell: string, place: Mention['place']): string {
    if (this.declared.has(cell)) return cell;
    if (this.file.alike) return this.#idByWords(this.file.alike.words(cell), cell, place);
    return this.#make(
      this.file.mentionedOnly ? toSlug(cell, fold(this.file.table!.meta.className)) : cell,
      cell,
      null,
      place,
    );
  }

  #idByWords(words: readonly string[], cell: string, place: Mention['place']): string {
    const own = words.map((word) => this.ownWords.get(word)).find((id) => id !== undefined);
    if (own !== undefined) return own;
    const known = words.map((word) => this.knownWords.get(word)).find((key) => key !== undefined);
    const row = this.knownIds.get(cell) ?? known ?? null;
    if (row === null) this.ownWords.set(fold(cell), cell);
    return this.#make(cell, cell, row, place);
  }

  #make(id: string, text: string, row: number | null, place: Mention['place']): string {
    if (!this.made.has(id)) this.made.set(id, { id, text, row, place });
    return id;
  }
}

/** Finds which rows a text means, of files whose rows may be mentioned alone, and remembers those that have no row. */
export class Mentions {
  readonly #mentioned: ReadonlyMap<FileName, Mentioned>;

  constructor({ files }: PackageFormat, known: readonly KnownRow[]) {
    const mentionable = files.filter(({ fromText }) => fromText);
    this.#mentioned = new Map(
      mentionable.map((file) => [
        file.name,
        new Mentioned(
          file,
          known.filter((row) => row.file === file.name),
        ),
      ]),
    );
  }

  /** Takes note of a row that the package has itself. */
  declare(file: FileName, row: StagedRow): void {
    this.#mentioned.get(file)?.declare(row);
  }

  /** The id of what a cell means. */
  idOf(file: FileName, cell: string, place: Mention['place']): string {
    return this.#mentioned.get(file)?.idOf(cell, place) ?? cell;
  }

  /** The rows of a file that are only mentioned. */
  of(file: FileName): Mention[] {
    return [...(this.#mentioned.get(file)?.made.values() ?? [])];
  }
}
