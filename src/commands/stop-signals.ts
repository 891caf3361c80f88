/** Two signals within this time, in milliseconds, count as one: npm passes on a Ctrl-C that the terminal sends us too. */
export const ECHO_MS = 500;
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
type StopSignal = keyof typeof EXIT_CODES;

/** The requests to stop: `asked` by the first signal, `forced` by the second. */
export interface Stops {
  asked: AbortSignal;
  forced: AbortSignal;
}

/** Work that a signal cut short; `exitCode` is what a shell expects then. */
export class Interrupted extends Error {
  override name = 'Interrupted';
  readonly exitCode: number;

  constructor(signal: StopSignal) {
    super(`stopped by ${signal}`);
    this.exitCode = EXIT_CODES[signal];
  }

  /** The work's own end, or the stop where that comes first. */
  static async race<T>(stop: AbortSignal, work: Promise<T>): Promise<T> {
    const stopped = waitForStop(stop).then((reason) => Promise.reject(reason));
    work.catch(() => {}); // lost interest, not an unhandled failure
    return Promise.race([work, stopped as Promise<never>]);
  }
}

/** Settles with the reason once the stop comes; does not by itself keep Node from ending. */
export const waitForStop = (stop: AbortSignal): Promise<unknown> =>
  new Promise((resolve) => {
    if (stop.aborted) resolve(stop.reason);
    stop.addEventListener('abort', () => resolve(stop.reason), { once: true });
  });

/** Listens to the process: the first signal asks, the second forces, the third ends it on the spot. */
export function listenForStops(): Stops {
  const steps = [new AbortController(), new AbortController()] as const;
  let last = -ECHO_MS;
  const stop = (signal: StopSignal) => {
    const echo = performance.now() - last < ECHO_MS;
    last = performance.now();
    if (echo) return;
    const next = steps.find((step) => !step.signal.aborted);
    if (!next) process.exit(EXIT_CODES[signal]);
    next.abort(new Interrupted(signal));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // A terminal that closes stops us too; under nohup, which redirects the output, it does not.
  if (process.stdout.isTTY) process.on('SIGHUP', stop);
  process.once('disconnect', () => stop('SIGTERM')); // bin/tejido.js, which started us, was killed
  return { asked: steps[0].signal, forced: steps[1].signal };
}
