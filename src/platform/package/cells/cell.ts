/** A cell that cannot be read, in words that say what is expected. */
export class CellError {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
}

/** Reads a cell that is not empty: answers its normal form, the same for all spellings, or what is wrong. */
export type CellParser = (text: string) => string | CellError;
