/** What an answer rests on beside the state of the network when it was begun: whoever makes it says so meanwhile. */
export class Basis {
  #position = Number.POSITIVE_INFINITY;
  #lapsesAt = Number.POSITIVE_INFINITY;

  /** The position of the log up to which it is known that all of it was read. */
  get position(): number {
    return this.#position;
  }

  /** The moment from which on the answer is another, by the clock of this process, as milliseconds since 1970. */
  get lapsesAt(): number {
    return this.#lapsesAt;
  }

  /** A part of the answer was read before, when the log was at this position. */
  restOn(position: number): void {
    this.#position = Math.min(this.#position, position);
  }

  /** A part of the answer may be given only until a moment. */
  lapseAt(moment: Date): void {
    this.#lapsesAt = Math.min(this.#lapsesAt, moment.getTime());
  }
}
