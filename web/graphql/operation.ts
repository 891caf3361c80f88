/** A query of the graph, with what it is asked with and what it answers as types. */
export interface Operation<Result, Variables> {
  readonly name: string;
  readonly text: string;
  /** Never there: it holds the types. */
  readonly types?: (variables: Variables) => Result;
}

/** Asks the graph. Throws where it answers with an error, which is a `QueryError` where the graph itself said so. */
export type QueryRunner = <Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** What the graph said instead of an answer. */
export class QueryError extends Error {
  override name = 'QueryError';
  /** A word for programs, such as `TIMEOUT`. */
  readonly code: string;

  constructor(message: string, code: string) {
    super(message);
    this.code = code;
  }
}
