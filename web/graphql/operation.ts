/** A query of the graph with the types of its variables and its result. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never set: it holds the types. */
  readonly types?: (variables: Variables) => Result;
}

/** Runs a query. Rejects with a `QueryError` where the graph answers with an error. */
export type QueryRunner = <Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** An error with which the graph answered. */
export class QueryError extends Error {
  override name = 'QueryError';
  /** `extensions.code`, such as `TIMEOUT`. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
