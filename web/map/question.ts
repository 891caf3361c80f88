import { askByHttp } from '../graph/ask-by-http.ts';
import { AskError, type Operation } from '../graph/operation.ts';

/** What a question has come to. */
export type Answered<Value> =
  | { status: 'unasked' }
  | { status: 'waiting'; before: Value | undefined }
  | { status: 'answered'; value: Value }
  /** With the code that the graph gave, if it said anything. */
  | { status: 'failed'; code: string | undefined };

/** A question of which only the latest asking counts; what was asked before is called off. */
export class Question<Result, Variables> {
  now: Answered<Result> = { status: 'unasked' };
  readonly operation: Operation<Result, Variables>;
  /** What it was asked with last. */
  asked: Variables | undefined;
  readonly #changed: () => void;
  #asked = '';
  #calling: AbortController | undefined;

  constructor(operation: Operation<Result, Variables>, changed: () => void) {
    this.operation = operation;
    this.#changed = changed;
  }

  /** The answer, also while a newer one is waited for. */
  get value(): Result | undefined {
    if (this.now.status === 'answered') return this.now.value;
    return this.now.status === 'waiting' ? this.now.before : undefined;
  }

  /** Asks, unless just this was asked already; without variables there is nothing to ask. */
  ask(variables: Variables | undefined): void {
    const asked = variables === undefined ? '' : JSON.stringify(variables);
    if (asked === this.#asked && this.now.status !== 'failed') return;
    const before = this.value;
    this.#asked = asked;
    this.asked = variables;
    this.#calling?.abort();
    if (variables === undefined) this.#become({ status: 'unasked' });
    else void this.#call(variables, before);
  }

  async #call(variables: Variables, before: Result | undefined): Promise<void> {
    const calling = new AbortController();
    this.#calling = calling;
    this.#become({ status: 'waiting', before });
    try {
      const value = await askByHttp(calling.signal)(this.operation, variables);
      if (!calling.signal.aborted) this.#become({ status: 'answered', value });
    } catch (error) {
      if (calling.signal.aborted) return;
      this.#become({ status: 'failed', code: error instanceof AskError ? error.code : undefined });
    }
  }

  #become(now: Answered<Result>): void {
    this.now = now;
    this.#changed();
  }
}
