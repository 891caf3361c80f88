import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { type ClientError, clientErrorOf } from '../../platform/errors.ts';
import { limitExceeded } from '../../platform/limits/refusals.ts';
import { databaseErrorOf } from '../database-errors.ts';
import { requestScope } from '../request-scope.ts';

/** The codes of Apollo and graphql-js for a request that failed before its resolvers. */
const REQUEST_ERRORS = new Set<unknown>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);
const MAX_LOGGED = 10;

/** An error as a client sees it: what was meant for it, or that something failed, with the id of the request. */
export function presentError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const requestId = requestScope.getStore()?.requestId;
  const own = clientErrorOf(error) ?? databaseErrorOf(error) ?? tooManyTokens(formatted);
  if (own) return { ...formatted, message: own.message, extensions: { ...own.extensions, requestId } };
  if (isRequestError(formatted) || isArgumentError(error)) {
    const code = isRequestError(formatted) ? formatted.extensions?.code : 'BAD_USER_INPUT';
    return { ...formatted, message: shortened(formatted.message), extensions: { code, requestId } };
  }
  logUnexpected(error, formatted);
  return {
    ...formatted,
    message: 'Internal server error',
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/** graphql-js counts tokens while it parses, and says so as if it were a mistake of writing. */
function tooManyTokens({ message }: GraphQLFormattedError): ClientError | undefined {
  const allowed = Number(/^Syntax Error: Document contains more that (\d+) tokens/.exec(message)?.[1]);
  if (!allowed) return undefined;
  return limitExceeded({
    code: 'OPERATION_TOO_LARGE',
    limit: 'tokens',
    what: 'lexical tokens',
    requested: allowed + 1,
    allowed,
    stopped: true,
    advice: 'Send its operations one by one, and values as variables.',
  });
}

/** GraphQL repeats what it does not understand, and that can be as long as a request. */
const shortened = (message: string) => (message.length > 500 ? `${message.slice(0, 500)}…` : message);

const isRequestError = ({ path, extensions }: GraphQLFormattedError) =>
  path === undefined && REQUEST_ERRORS.has(extensions?.code);

/** graphql-js points at the argument when a nullable variable was null where that cannot be; resolvers point nowhere. */
const isArgumentError = (error: unknown) =>
  error instanceof GraphQLError &&
  error.originalError instanceof GraphQLError &&
  (error.originalError.nodes?.length ?? 0) > 0;

function logUnexpected(error: unknown, { path }: GraphQLFormattedError) {
  const scope = requestScope.getStore();
  if (!scope || scope.signal.aborted || scope.logged >= MAX_LOGGED) return;
  scope.logged += 1;
  const err = (error instanceof GraphQLError && error.originalError) || error;
  scope.log.error({ err, path }, 'a request failed unexpectedly');
}
