/** Says what time it is, and calls when it has passed. */
export interface Clock {
  /** The time in milliseconds. */
  now: () => number;
  /** Calls once so many milliseconds have passed, unless what is answered is called before. */
  after: (milliseconds: number, call: () => void) => () => void;
}

/** The machine's own clock. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
