import { httpQueryRunner } from '../../graphql/http-query-runner.ts';
import { type Operation, QueryError } from '../../graphql/operation.ts';

/** What a question has come to. */
export type QueryResult<Value> =
  | { status: 'unasked' }
  | { status: 'waiting'; before: Value | undefined }
  | { status: 'answered'; value: Value }
  /** With the code that the graph gave, if it said anything. */
  | { status: 'failed'; code: string | undefined };

/** A question of which only the latest asking counts; what was asked before is called off. */
export class LatestQuery<Result, Variables> {
  result: QueryResult<Result> = { status: 'unasked' };
  readonly operation: Operation<Result, Variables>;
  /** What it was asked with last. */
  variables: Variables | undefined;
  readonly #onChange: () => void;
  #variablesKey = '';
  #pendingRequest: AbortController | undefined;

  constructor(operation: Operation<Result, Variables>, onChange: () => void) {
    this.operation = operation;
    this.#onChange = onChange;
  }

  /** The answer, also while a newer one is waited for. */
  get data(): Result | undefined {
    if (this.result.status === 'answered') return this.result.value;
    return this.result.status === 'waiting' ? this.result.before : undefined;
  }

  /** Asks, unless just this was asked already; without variables there is nothing to ask. */
  run(variables: Variables | undefined): void {
    const asked = variables === undefined ? '' : JSON.stringify(variables);
    if (asked === this.#variablesKey && this.result.status !== 'failed') return;
    const before = this.data;
    this.#variablesKey = asked;
    this.variables = variables;
    this.#pendingRequest?.abort();
    if (variables === undefined) this.#setResult({ status: 'unasked' });
    else void this.#send(variables, before);
  }

  async #send(variables: Variables, before: Result | undefined): Promise<void> {
    const calling = new AbortController();
    this.#pendingRequest = calling;
    this.#setResult({ status: 'waiting', before });
    try {
      const value = await httpQueryRunner(calling.signal)(this.operation, variables);
      if (!calling.signal.aborted) this.#setResult({ status: 'answered', value });
    } catch (error) {
      if (calling.signal.aborted) return;
      this.#setResult({ status: 'failed', code: error instanceof QueryError ? error.code : undefined });
    }
  }

  #setResult(now: QueryResult<Result>): void {
    this.result = now;
    this.#onChange();
  }
}
