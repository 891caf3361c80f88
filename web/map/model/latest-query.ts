import { httpQueryRunner } from '../../graphql/http-query-runner.ts';
import { type Operation, QueryError } from '../../graphql/operation.ts';

/** The state of a query. */
export type QueryResult<Value> =
  | { status: 'idle' }
  | { status: 'loading'; previous: Value | undefined }
  | { status: 'answered'; value: Value }
  /** With the code of the graph's error, if it answered. */
  | { status: 'failed'; code: string | undefined };

/** A query of which only the latest run counts: a new run aborts the one before. */
export class LatestQuery<Result, Variables> {
  result: QueryResult<Result> = { status: 'idle' };
  readonly operation: Operation<Result, Variables>;
  /** The variables of the latest run. */
  variables: Variables | undefined;
  readonly #onChange: () => void;
  #variablesKey = '';
  #pendingRequest: AbortController | undefined;

  constructor(operation: Operation<Result, Variables>, onChange: () => void) {
    this.operation = operation;
    this.#onChange = onChange;
  }

  /** The latest data, also while a newer run is under way. */
  get data(): Result | undefined {
    if (this.result.status === 'answered') return this.result.value;
    return this.result.status === 'loading' ? this.result.previous : undefined;
  }

  /** Runs the query, unless the latest run had the same variables; without variables, there is no result. */
  run(variables: Variables | undefined): void {
    const key = variables === undefined ? '' : JSON.stringify(variables);
    if (key === this.#variablesKey && this.result.status !== 'failed') return;
    const previous = this.data;
    this.#variablesKey = key;
    this.variables = variables;
    this.#pendingRequest?.abort();
    if (variables === undefined) this.#setResult({ status: 'idle' });
    else void this.#send(variables, previous);
  }

  async #send(variables: Variables, previous: Result | undefined): Promise<void> {
    const request = new AbortController();
    this.#pendingRequest = request;
    this.#setResult({ status: 'loading', previous });
    try {
      const value = await httpQueryRunner(request.signal)(this.operation, variables);
      if (!request.signal.aborted) this.#setResult({ status: 'answered', value });
    } catch (error) {
      if (request.signal.aborted) return;
      this.#setResult({ status: 'failed', code: error instanceof QueryError ? error.code : undefined });
    }
  }

  #setResult(result: QueryResult<Result>): void {
    this.result = result;
    this.#onChange();
  }
}
