/** Says whether a partner is asked: after several failures in a row not for a while, and then by one request at a time. */
export class Circuit {
  readonly #failures: number;
  readonly #pause: number;
  readonly #now: () => number;
  #failed = 0;
  #openUntil = 0;

  constructor(failures: number, pause: number, now = () => performance.now()) {
    this.#failures = failures;
    this.#pause = pause;
    this.#now = now;
  }

  /** Whether the partner may be asked now; after a pause the one who is told so tries for all. */
  mayAsk(): boolean {
    if (this.#failed < this.#failures) return true;
    if (this.#now() < this.#openUntil) return false;
    this.#openUntil = this.#now() + this.#pause;
    return true;
  }

  /** The partner answered. */
  succeeded(): void {
    this.#failed = 0;
  }

  /** The partner did not answer; answers whether it is not asked for a while from now on. */
  failed(): boolean {
    this.#failed++;
    if (this.#failed < this.#failures) return false;
    this.#openUntil = this.#now() + this.#pause;
    return true;
  }
}
