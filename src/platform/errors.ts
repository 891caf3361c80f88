import { GraphQLError } from 'graphql';
import { ArgumentValidationError } from 'type-graphql';

/** What went wrong, for programs; people read the message. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'NOT_FOUND'
  | 'GONE'
  | 'LIMIT_TOO_HIGH'
  | 'STALE_CURSOR'
  | 'COST_TOO_HIGH'
  | 'OPERATION_TOO_LARGE'
  | 'TIMEOUT'
  | 'SERVICE_UNAVAILABLE';

/** What HTTP calls errors that say something of the server or of who asks, not of the question: proxies and clients' retries should see them. */
export const HTTP_STATUS: Record<string, number> = {
  UNAUTHENTICATED: 401,
  SERVICE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** After how many seconds a client that was answered 503 may try again: the value of Retry-After. */
export const RETRY_AFTER_SECONDS = '5';

/** An error meant for a client: of all that resolvers throw, only this and `Refusal` are shown as they are. */
export class ClientError extends GraphQLError {
  constructor(code: ErrorCode | RefusalCode, message: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { ...details, code } });
    this.name = 'ClientError';
  }
}

/** Why a use-case would not do what it was asked; the codes are those of `UserErrorCode` in the graph. */
export type RefusalCode =
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'LIMIT_TOO_HIGH'
  | 'DUPLICATE_IDENTIFIER'
  | 'WOULD_LOSE_DATA'
  | 'DRY_RUN_ONLY'
  | 'STALE_VERSION'
  | 'SUPPRESSED'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'RETRY_LATER';

export interface RefusalDetails {
  code: RefusalCode;
  /** Where in the input, outermost first. */
  path?: string[];
  message: string;
  /** Names the message for translators, such as `merge.same-entity`; it does not change when the words do. */
  messageKey: string;
  /** Which version a node has now, where another was expected. */
  currentVersion?: number;
  /** What the payload shows of it beside the error. */
  values?: Record<string, unknown>;
}

/** A use-case's refusal, in words for the caller; a mutation answers with it as a `UserError`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly path: string[];
  readonly messageKey: string;
  readonly currentVersion: number | null;

  readonly values: Readonly<Record<string, unknown>>;

  constructor({ code, path = [], message, messageKey, currentVersion, values = {} }: RefusalDetails) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.path = path;
    this.messageKey = messageKey;
    this.currentVersion = currentVersion ?? null;
    this.values = values;
  }
}

/** Several refusals at once, such as of all values of an input that can be none. */
export class Refusals extends Error {
  readonly all: readonly Refusal[];

  constructor(all: readonly Refusal[]) {
    super(all.map(({ message }) => message).join(' '));
    this.name = 'Refusals';
    this.all = all;
  }
}

/** The error for the client that a thrown value stands for, or nothing when a client may not see it. */
export function clientErrorOf(thrown: unknown): ClientError | undefined {
  if (thrown instanceof ClientError) return thrown;
  if (thrown instanceof Refusal) return fromRefusal(thrown);
  if (thrown instanceof ArgumentValidationError) return fromValidation(thrown);
  if (thrown instanceof GraphQLError && thrown.originalError) return clientErrorOf(thrown.originalError);
  return undefined;
}

const fromRefusal = ({ code, message, path, messageKey }: Refusal) =>
  new ClientError(code, message, { argument: path, messageKey });

interface Violation {
  property: string;
  constraints?: Record<string, string>;
  children?: Violation[];
}

/** class-validator's findings without the values it was given: who sent them has them, nobody else should. */
function fromValidation(error: ArgumentValidationError): ClientError {
  const violations = flatten(error.extensions.validationErrors as Violation[]);
  const summary = violations.map(({ argument, message }) => `${argument.join('.')}: ${message}`).join('; ');
  return new ClientError('BAD_USER_INPUT', `The input is not valid. ${summary}`, { violations });
}

const flatten = (
  violations: Violation[],
  parents: string[] = [],
): { argument: string[]; message: string }[] =>
  violations.flatMap(({ property, constraints = {}, children = [] }) => {
    const argument = [...parents, property];
    const here = Object.values(constraints).map((message) => ({ argument, message }));
    return [...here, ...flatten(children, argument)];
  });
