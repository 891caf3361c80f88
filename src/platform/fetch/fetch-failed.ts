/** Why something was not fetched, for programs. */
export type FetchFailure =
  | 'NOT_AN_ADDRESS'
  | 'NOT_PUBLIC'
  | 'NOT_FOUND'
  | 'UNREACHABLE'
  | 'REDIRECT'
  | 'STATUS'
  | 'MEDIA_TYPE'
  | 'TOO_LARGE'
  | 'TIMEOUT';

/**
 * Something from outside could not be fetched. The message is for people, and names no more of the address than its host:
 * paths and queries may hold secrets, and so may what the other side says.
 */
export class FetchFailed extends Error {
  override name = 'FetchFailed';
  readonly code: FetchFailure;
  /** With which status of HTTP, where that is why. */
  readonly status: number | undefined;

  constructor(code: FetchFailure, message: string, options: ErrorOptions & { status?: number } = {}) {
    super(message, options);
    this.code = code;
    this.status = options.status;
  }
}
