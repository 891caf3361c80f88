/** The state of the network: two answers rest on the same if their states are the same. */
export interface NetworkState {
  /** The position of the log. */
  position: number;
  /** A text that differs after each write, and on another day. */
  value: string;
}

interface Reading extends NetworkState {
  /** When it was asked for, by the monotonic clock. */
  sentAt: number;
}

/** For how many milliseconds it is taken for known, from the moment at which it was asked for. */
export const KNOWN_FOR = 250;

/** How often a reading is awaited that may be too old when it is there, as where the process was stopped meanwhile. */
const ATTEMPTS = 2;

/**
 * Reads the state of the network, with one small statement at a time for all who ask meanwhile. States come in the order of
 * commits. The clock goes on while a process is stopped, so whoever was stopped asks first.
 */
export class StateReader {
  readonly #ask: () => Promise<NetworkState>;
  readonly #knownFor: number;
  #last: Reading | undefined;
  #asking: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  constructor(ask: () => Promise<NetworkState>, knownFor = KNOWN_FOR) {
    this.#ask = ask;
    this.#knownFor = knownFor;
  }

  /** The state, if it is known at this moment. */
  get known(): NetworkState | undefined {
    return this.#last && performance.now() - this.#last.sentAt < this.#knownFor ? this.#last : undefined;
  }

  /** The state as it is known, asked for if need be; nothing where the database does not say. */
  async current(): Promise<NetworkState | undefined> {
    for (let attempt = 0; attempt < ATTEMPTS && !this.known; attempt++)
      await (this.#asking ?? this.#askNext());
    return this.known;
  }

  /** The state at some moment after this call; nothing where the database does not say. */
  async read(): Promise<NetworkState | undefined> {
    const calledAt = performance.now();
    await this.#askNext();
    return this.#last && this.#last.sentAt >= calledAt ? this.#last : undefined;
  }

  /** The next statement is sent once the one before is answered. */
  #askNext(): Promise<void> {
    this.#next ??= this.#sendAfter(this.#asking);
    return this.#next;
  }

  async #sendAfter(before: Promise<void> | undefined): Promise<void> {
    await before;
    this.#next = undefined;
    this.#asking = this.#send();
    await this.#asking;
  }

  async #send(): Promise<void> {
    const sentAt = performance.now();
    const state = await this.#ask().catch(() => undefined);
    if (state) this.#last = { ...state, sentAt };
    this.#asking = undefined;
  }
}
