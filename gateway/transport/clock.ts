import { type After, after } from '../../src/platform/fetch/deadline.ts';

/** Says what time it is, and calls when it has passed. */
export interface Clock {
  /** The time in milliseconds. */
  now: () => number;
  after: After;
}

/** The machine's own clock. */
export const CLOCK: Clock = { now: () => performance.now(), after };
