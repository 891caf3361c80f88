/** How long one request may still wait for one partner: what several hops take is added up, what hops at once take counts once. */
export class TimeBudget {
  #left: number;
  #running = 0;
  #since = 0;

  /** With so many milliseconds. */
  constructor(left: number) {
    this.#left = left;
  }

  /** Works with a signal that aborts when the time is up. */
  async spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const now = performance.now();
    if (this.#running++ === 0) this.#since = now;
    const left = Math.max(0, Math.ceil(this.#left - (now - this.#since)));
    try {
      return await work(AbortSignal.timeout(left));
    } finally {
      if (--this.#running === 0) this.#left -= performance.now() - this.#since;
    }
  }
}
