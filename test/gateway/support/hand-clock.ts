import type { Clock } from '../../../gateway/transport/clock.ts';

/** A clock that a test puts forward. */
export class HandClock implements Clock {
  /** When somebody was called, in milliseconds. */
  readonly called: number[] = [];
  readonly #waiting = new Map<() => void, number>();
  #now = 0;

  readonly now = (): number => this.#now;

  readonly after = (milliseconds: number, call: () => void): (() => void) => {
    this.#waiting.set(call, this.#now + milliseconds);
    this.pass(0);
    return () => void this.#waiting.delete(call);
  };

  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [call, at] of this.#waiting)
      if (at <= this.#now) {
        this.#waiting.delete(call);
        this.called.push(at);
        call();
      }
  }
}
