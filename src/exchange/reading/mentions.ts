import { fold, toSlug } from '../cells/fold.ts';
import { sameSector } from '../cells/sector-words.ts';
import type { FileName } from '../format/column.ts';
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

/** A sector of the database, with all it is called. */
export interface KnownSector {
  key: number;
  /** Its name, slug and translations. */
  words: string[];
  /** What this publisher calls it. */
  ids: string[];
}

type Mentionable = 'sectors' | 'series' | 'topics';

/** Finds what series, sectors and topics a text means, and remembers those that have no row of their own. */
export class Mentions {
  readonly #declared = { sectors: new Set<string>(), series: new Set<string>(), topics: new Set<string>() };
  readonly #made = {
    sectors: new Map<string, Mention>(),
    series: new Map<string, Mention>(),
    topics: new Map<string, Mention>(),
  };
  readonly #ownSectors = new Map<string, string>();
  readonly #knownIds = new Map<string, number>();
  readonly #knownWords = new Map<string, number>();

  constructor(sectors: KnownSector[]) {
    for (const { key, words, ids } of sectors) {
      for (const id of ids) this.#knownIds.set(id, key);
      for (const word of words) if (!this.#knownWords.has(fold(word))) this.#knownWords.set(fold(word), key);
    }
  }

  /** Takes note of a row that the package has itself. */
  declare(file: FileName, row: StagedRow): void {
    if (!isMentionable(file) || typeof row.id !== 'string') return;
    this.#declared[file].add(row.id);
    if (file !== 'sectors') return;
    for (const word of [row.id, row.name, row.name_es, row.name_en]) {
      if (typeof word === 'string' && !this.#ownSectors.has(fold(word)))
        this.#ownSectors.set(fold(word), row.id);
    }
  }

  /** The id of what a cell means. */
  idOf(file: FileName, cell: string, place: Mention['place']): string {
    if (!isMentionable(file) || this.#declared[file].has(cell)) return cell;
    if (file === 'sectors') return this.#sector(cell, place);
    return this.#mention(file, file === 'topics' ? toSlug(cell, 'topic') : cell, cell, null, place);
  }

  of(file: FileName): Mention[] {
    return isMentionable(file) ? [...this.#made[file].values()] : [];
  }

  #sector(cell: string, place: Mention['place']): string {
    const words = sameSector(cell);
    const own = words.map((word) => this.#ownSectors.get(word)).find((id) => id !== undefined);
    if (own !== undefined) return own;
    const known = words.map((word) => this.#knownWords.get(word)).find((key) => key !== undefined);
    const row = this.#knownIds.get(cell) ?? known ?? null;
    if (row === null) this.#ownSectors.set(fold(cell), cell);
    return this.#mention('sectors', cell, cell, row, place);
  }

  #mention(file: Mentionable, id: string, text: string, row: number | null, place: Mention['place']): string {
    const made = this.#made[file];
    if (!made.has(id)) made.set(id, { id, text, row, place });
    return id;
  }
}

const isMentionable = (file: FileName): file is Mentionable => ['sectors', 'series', 'topics'].includes(file);
