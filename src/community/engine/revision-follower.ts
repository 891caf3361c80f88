import { ChangeListener } from '../../platform/changes/change-listener.ts';
import type { Revision } from '../facts/facts.ts';

/** How long to wait before reading again what could not be read, in milliseconds. */
const RETRY = 1_000;

/** The position of the log at some moment after it is called; nothing where the database does not say. */
export type PositionNow = () => Promise<number | undefined>;

/**
 * The newest revision of the facts, read again when the change log grows. While the next one is being read, the previous
 * one is used. Nothing is read before the first request.
 */
export class RevisionFollower implements AsyncDisposable {
  readonly #read: () => Promise<Revision>;
  readonly #positionNow: PositionNow;
  /** The position of the log up to which a revision holds everything. */
  readonly #positions = new WeakMap<Revision, number>();
  readonly #onNew: () => void;
  readonly #listener: ChangeListener;
  #latest: Revision | undefined;
  #first: Promise<Revision> | undefined;
  #reading: Promise<Revision> | undefined;
  #hasChangedMeanwhile = false;
  #closed = false;

  /** `onNew` is called when a revision has replaced another. */
  constructor(url: string, read: () => Promise<Revision>, positionNow: PositionNow, onNew: () => void) {
    this.#read = read;
    this.#positionNow = positionNow;
    this.#onNew = onNew;
    this.#listener = new ChangeListener(url, () => this.#onChange());
  }

  /** The newest revision that was read completely, if any. */
  get latest(): Revision | undefined {
    return this.#latest;
  }

  /** The position of the log up to which it is known that a revision holds everything. */
  positionOf(revision: Revision): number {
    return this.#positions.get(revision) ?? Number.NEGATIVE_INFINITY;
  }

  /** The same, read first if need be. */
  async current(): Promise<Revision> {
    if (this.#latest) return this.#latest;
    this.#first ??= this.#start();
    return this.#first;
  }

  /** A revision that holds all that was committed before this was called. */
  async refreshed(): Promise<Revision> {
    await this.current();
    await this.#reading?.catch(() => {}); // its reading may have started before
    return this.#readNext();
  }

  async #start(): Promise<Revision> {
    try {
      await this.#listener.start();
      return await this.#readNext();
    } catch (error) {
      this.#first = undefined; // the next request tries again
      throw error;
    }
  }

  #onChange(): void {
    if (this.#closed) return;
    if (this.#reading) this.#hasChangedMeanwhile = true;
    else this.#readNext().catch(() => setTimeout(() => this.#onChange(), RETRY).unref());
  }

  #readNext(): Promise<Revision> {
    this.#reading ??= this.#readAndReplace().finally(() => {
      this.#reading = undefined;
      if (this.#hasChangedMeanwhile) this.#onChange();
    });
    return this.#reading;
  }

  async #readAndReplace(): Promise<Revision> {
    this.#hasChangedMeanwhile = false;
    const position = await this.#positionNow();
    const read = await this.#read();
    const revision = this.#latest?.name === read.name ? this.#latest : read;
    this.#positions.set(revision, position ?? Number.NEGATIVE_INFINITY);
    if (revision === this.#latest) return revision;
    const isFirst = this.#latest === undefined;
    this.#latest = revision;
    if (!isFirst) this.#onNew();
    return revision;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await this.#listener[Symbol.asyncDispose]();
  }
}
