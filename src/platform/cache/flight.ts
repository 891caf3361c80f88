/** One computation for all who wait for its result; it is given up once all of them have left. */
export class Flight<Result> {
  /** The state of the network when it was begun. */
  readonly state: string;
  readonly result: Promise<Result>;
  readonly #abandoned = new AbortController();
  #waiting = 0;

  constructor(state: string, begin: (abandoned: AbortSignal) => Promise<Result>) {
    this.state = state;
    this.result = begin(this.#abandoned.signal);
  }

  /** The result; nothing where the signal aborts before, and others still wait. */
  async join(signal: AbortSignal | undefined): Promise<Result | undefined> {
    this.#waiting++;
    if (!signal) return this.result;
    const { promise: left, resolve } = Promise.withResolvers<undefined>();
    const leave = () => {
      if (--this.#waiting === 0) this.#abandoned.abort(signal.reason);
      else resolve(undefined);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    return Promise.race([this.result, left]).finally(() => signal.removeEventListener('abort', leave));
  }
}
