import type { OriginRules } from './origin.ts';
import type { Sql } from './sql.ts';

/**
 * What a network knows of origins, and whether it has real ones and synthetic ones. Most networks have real ones alone: then
 * lists need no condition, which PostgreSQL would plan for each anew. So that is asked before a statement is made, once for as long
 * as the network is known to be as it was.
 */
export class Origins {
  readonly rules: OriginRules;
  readonly #ask: (statement: Sql) => Promise<Record<string, unknown>[]>;
  readonly #stateNow: () => string | undefined;
  #hasBoth = false;
  /** The state of the network from which on it has been so. */
  #state: string | undefined;
  #reading: { state: string | undefined; done: Promise<void> } | undefined;

  /** `stateNow` tells the state of the network where it is known; without that it is asked each time. */
  constructor(
    rules: OriginRules,
    ask: (statement: Sql) => Promise<Record<string, unknown>[]>,
    stateNow: () => string | undefined,
  ) {
    this.rules = rules;
    this.#ask = ask;
    this.#stateNow = stateNow;
  }

  /** Whether there were origins of both kinds when that was last asked. */
  get hasBoth(): boolean {
    return this.#hasBoth;
  }

  /** Makes sure that `hasBoth` is of the state that is known, or of now. */
  refreshed(): Promise<void> | undefined {
    const state = this.#stateNow();
    if (state !== undefined && state === this.#state) return undefined;
    if (!this.#reading || this.#reading.state !== state) this.#reading = { state, done: this.#read(state) };
    return this.#reading.done;
  }

  async #read(state: string | undefined): Promise<void> {
    const answers = this.#ask(this.rules.hasBoth);
    await Promise.resolve(); // until it is noted who reads
    const reading = this.#reading;
    try {
      const [answer] = await answers;
      if (this.#reading !== reading) return await this.#reading?.done; // of a later state
      this.#hasBoth = answer?.both === true;
      this.#state = state;
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
    }
  }
}
