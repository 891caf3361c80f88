import { fold, toSlug } from '../../platform/package/cells/slug.ts';
import type { FileName } from '../../platform/package/column.ts';
import type { PackageFile } from '../../platform/package/file.ts';
import type { PackageFormat } from '../../platform/package/format.ts';
import type { ProblemPlace } from '../problem.ts';
import type { StagedRow } from './staged-row.ts';

/** A row that is only mentioned: it is made from its text, unless it is known. */
export interface Mention {
  id: string;
  text: string;
  /** Its key in the database, where that is clear already. */
  row: number | null;
  /** Where it is mentioned first. */
  place: ProblemPlace & { line: number };
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

/** A text that means the same row as one that was mentioned before it. */
export interface AlikeText {
  file: FileName;
  text: string;
  /** The id of the row that it means. */
  id: string;
}

/** The rows of one file that a package may mention without describing them. */
class MentionedRows {
  readonly declared = new Set<string>();
  readonly made = new Map<string, Mention>();
  readonly #file: PackageFile;
  /** Ids of the rows that the package has, or makes, by what they are called. */
  readonly #ownWords = new Map<string, string>();

  constructor(file: PackageFile) {
    this.#file = file;
  }

  /** What is recognized in a copy stays unknown here. */
  copy(): MentionedRows {
    const copy = new MentionedRows(this.#file);
    for (const id of this.declared) copy.declared.add(id);
    for (const [id, mention] of this.made) copy.made.set(id, { ...mention });
    for (const [word, id] of this.#ownWords) copy.#ownWords.set(word, id);
    return copy;
  }

  declare(row: StagedRow): void {
    if (typeof row.id !== 'string') return;
    this.declared.add(row.id);
    for (const column of this.#file.matchedByWords?.columns ?? []) {
      const word = row[column];
      if (typeof word === 'string' && !this.#ownWords.has(fold(word))) this.#ownWords.set(fold(word), row.id);
    }
  }

  idOf(cell: string, place: Mention['place']): string {
    if (this.declared.has(cell)) return cell;
    const own = this.#ownId(cell);
    if (own !== undefined) return own;
    const id = this.#file.mentionedOnly ? toSlug(cell, fold(this.#file.table!.meta.className)) : cell;
    if (!this.made.has(id)) this.made.set(id, { id, text: cell, row: null, place });
    return id;
  }

  recognize(known: readonly KnownRow[]): AlikeText[] {
    const { byId, byWord } = lookUp(known);
    const alike: AlikeText[] = [];
    for (const mention of this.made.values()) {
      const { id: text } = mention;
      const own = this.#ownId(text);
      if (own === undefined) {
        mention.row = byId.get(text) ?? firstOf(this.#wordsOf(text), byWord) ?? null;
        if (mention.row === null) this.#ownWords.set(fold(text), text);
      } else {
        alike.push({ file: this.#file.name, text, id: own });
        this.made.delete(text);
      }
    }
    return alike;
  }

  /** The id of the row that the package has itself, or makes, for a text. */
  #ownId = (text: string): string | undefined => firstOf(this.#wordsOf(text), this.#ownWords);

  #wordsOf = (text: string): string[] => this.#file.matchedByWords?.words(text) ?? [];
}

/** Finds which rows a text means, of files whose rows may be mentioned alone, and remembers those that have no row. */
export class Mentions {
  readonly #mentioned: ReadonlyMap<FileName, MentionedRows>;

  constructor(mentioned: ReadonlyMap<FileName, MentionedRows>) {
    this.#mentioned = mentioned;
  }

  static in({ files }: PackageFormat): Mentions {
    const mentionable = files.filter(({ fromText }) => fromText);
    return new Mentions(new Map(mentionable.map((file) => [file.name, new MentionedRows(file)])));
  }

  /** The same as far as the package tells, before anything is recognized. */
  copy(): Mentions {
    return new Mentions(new Map([...this.#mentioned].map(([name, rows]) => [name, rows.copy()])));
  }

  /** Takes note of a row that the package has itself. */
  declare(file: FileName, row: StagedRow): void {
    this.#mentioned.get(file)?.declare(row);
  }

  /** Whether rows of a file may be mentioned without being described. */
  has(file: FileName): boolean {
    return this.#mentioned.has(file);
  }

  /** Whether the package has itself the row of an id. */
  isDeclared(file: FileName, id: string): boolean {
    return this.#mentioned.get(file)?.declared.has(id) ?? false;
  }

  /** The id of what a cell means. */
  idOf(file: FileName, cell: string, place: Mention['place']): string {
    return this.#mentioned.get(file)?.idOf(cell, place) ?? cell;
  }

  /**
   * Finds which of the rows in the database the texts mean. Of several texts for one that is not there yet, the first
   * makes it; the others are no mentions any more, and are answered with the id that they stand for.
   */
  recognize(known: readonly KnownRow[]): AlikeText[] {
    return [...this.#mentioned].flatMap(([name, rows]) =>
      rows.recognize(known.filter(({ file }) => file === name)),
    );
  }

  /** The rows of a file that are only mentioned. */
  of(file: FileName): Mention[] {
    return [...(this.#mentioned.get(file)?.made.values() ?? [])];
  }
}

function lookUp(rows: readonly KnownRow[]): Record<'byId' | 'byWord', Map<string, number>> {
  const [byId, byWord] = [new Map<string, number>(), new Map<string, number>()];
  for (const { key, words, ids } of rows) {
    for (const id of ids) byId.set(id, key);
    for (const word of words) if (!byWord.has(fold(word))) byWord.set(fold(word), key);
  }
  return { byId, byWord };
}

/** What the first of the words that is known stands for. */
const firstOf = <Value>(words: string[], known: Map<string, Value>): Value | undefined =>
  words.map((word) => known.get(word)).find((value) => value !== undefined);
