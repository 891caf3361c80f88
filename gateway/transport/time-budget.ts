import { CLOCK, type Clock } from './clock.ts';

/** How long one request may still wait for one partner: what several hops take is added up, what hops at once take counts once. */
export class TimeBudget {
  readonly #clock: Clock;
  #left: number;
  #running = 0;
  #since = 0;

  /** With so many milliseconds. */
  constructor(left: number, clock = CLOCK) {
    this.#left = left;
    this.#clock = clock;
  }

  /** Works with a signal that aborts when the time is up. */
  async spend<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const now = this.#clock.now();
    if (this.#running++ === 0) this.#since = now;
    const left = Math.max(0, Math.ceil(this.#left - (now - this.#since)));
    const ending = new AbortController();
    const keep = this.#clock.after(left, () =>
      ending.abort(new DOMException('The time is up.', 'TimeoutError')),
    );
    try {
      return await work(ending.signal);
    } finally {
      keep();
      if (--this.#running === 0) this.#left -= this.#clock.now() - this.#since;
    }
  }
}
