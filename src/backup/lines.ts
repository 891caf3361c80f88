import { END_OF_ROWS, NEWLINE } from './format.ts';

/** No line that is not a row is longer, in bytes: what is, is no backup. */
const LONGEST_LINE = 2 ** 20;

const ROWS_END_AT = Buffer.concat([Buffer.of(NEWLINE), END_OF_ROWS]);

/** Reads the contents of a backup as they stream in, and holds a piece of them at a time. */
export class Lines {
  readonly #pieces: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(contents: AsyncIterable<Buffer>) {
    this.#pieces = contents[Symbol.asyncIterator]();
  }

  /** Whether nothing that has come is left to be read. */
  get isEmpty(): boolean {
    return this.#rest.length === 0;
  }

  /** Lets go of the contents, wherever reading has come to. */
  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** The next line with its line break; nothing at the end, nor where the line does not end. */
  async line(): Promise<Buffer | undefined> {
    for (;;) {
      const at = this.#rest.indexOf(NEWLINE);
      if (at >= 0) return this.#take(at + 1);
      if (this.#rest.length > LONGEST_LINE || !(await this.#more())) return undefined;
    }
  }

  /** The rows up to the line that ends them, in pieces; returns whether that line came. */
  async *rows(): AsyncGenerator<Buffer, boolean> {
    let skip = 1;
    this.#rest = Buffer.concat([Buffer.of(NEWLINE), this.#rest]); // the first line may be the end
    for (;;) {
      const at = this.#rest.indexOf(ROWS_END_AT);
      if (at >= 0) {
        const last = this.#take(at + ROWS_END_AT.length).subarray(skip, at + 1);
        if (last.length > 0) yield last;
        return true;
      }
      const sure = this.#rest.length - ROWS_END_AT.length + 1;
      if (sure > skip) {
        yield this.#take(sure).subarray(skip);
        skip = 0;
      }
      if (!(await this.#more())) return false;
    }
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#pieces.next();
    if (!done) this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, value]) : value;
    return !done;
  }
}
