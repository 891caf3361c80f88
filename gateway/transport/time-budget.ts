import { withDeadline } from '../../src/platform/fetch/deadline.ts';
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

  /** Works with a signal that aborts when the time is up, or another signal does. */
  async spend<T>(outer: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const now = this.#clock.now();
    if (this.#running++ === 0) this.#since = now;
    const left = Math.max(0, Math.ceil(this.#left - (now - this.#since)));
    try {
      return await withDeadline(left, outer, work, this.#clock.after);
    } finally {
      if (--this.#running === 0) this.#left -= this.#clock.now() - this.#since;
    }
  }
}
