import { GraphQLError } from 'graphql';
import { ClientError } from '../platform/errors.ts';
import { requestScope } from './request-scope.ts';

/** SQLSTATE of a statement that ran out of its time. */
const STATEMENT_TIMEOUT = '57014';
/** Codes of a database that has no free connection, is starting, stopping or away, and of its socket then. */
const UNREACHABLE = /^(08...|53300|57P0[123]|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
const POOL_EXHAUSTED = /timeout exceeded when trying to connect|Connection terminated|Query read timeout/;

/** The error that a client gets when the database is too busy, too slow or away: it is worth trying again. */
export function databaseErrorOf(error: unknown): ClientError | undefined {
  for (const cause of causes(error)) {
    const code = String((cause as { code?: unknown }).code ?? '');
    if (code === STATEMENT_TIMEOUT) return tooSlow();
    if (UNREACHABLE.test(code) || POOL_EXHAUSTED.test(cause.message)) return unavailable(cause);
  }
  return undefined;
}

function* causes(error: unknown): Generator<Error> {
  let cause = error;
  for (let depth = 0; cause instanceof Error && depth < 5; depth++) {
    yield cause;
    cause = cause instanceof GraphQLError ? cause.originalError : cause.cause;
  }
}

const tooSlow = () =>
  new ClientError(
    'TIMEOUT',
    'The database took too long over this. Ask for less at once, or filter more narrowly.',
  );

function unavailable(cause: Error): ClientError {
  requestScope.getStore()?.log.warn({ err: cause }, 'the database did not answer in time');
  return new ClientError('SERVICE_UNAVAILABLE', 'The server is busy. Try again in a few seconds.');
}
