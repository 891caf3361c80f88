import type { OriginRules } from './origin.ts';
import type { Sql } from './sql.ts';

/**
 * What a network knows of origins, and whether it has real ones and synthetic ones. Most networks have real ones alone: then
 * lists need no condition, which PostgreSQL would plan for each anew. So that is asked before a statement is made, by one small
 * statement for all who ask within a moment.
 */
export class Origins {
  readonly rules: OriginRules;
  readonly #ask: (statement: Sql) => Promise<Record<string, unknown>[]>;
  readonly #maxAge: number;
  #hasBoth = false;
  #askedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | undefined;

  /** `maxAge` is for how many milliseconds an answer holds. */
  constructor(
    rules: OriginRules,
    ask: (statement: Sql) => Promise<Record<string, unknown>[]>,
    maxAge: number,
  ) {
    this.rules = rules;
    this.#ask = ask;
    this.#maxAge = maxAge;
  }

  /** Whether there were origins of both kinds when that was last asked. */
  get hasBoth(): boolean {
    return this.#hasBoth;
  }

  /** Makes sure that `hasBoth` is no older than it may be. */
  refreshed(): Promise<void> | undefined {
    if (performance.now() - this.#askedAt < this.#maxAge) return undefined;
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #read(): Promise<void> {
    const askedAt = performance.now();
    const [answer] = await this.#ask(this.rules.hasBoth);
    this.#hasBoth = answer?.both === true;
    this.#askedAt = askedAt;
  }
}
