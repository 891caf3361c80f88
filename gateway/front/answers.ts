import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { statusOf } from '../../src/http/graphql/status-plugin.ts';
import { RETRY_AFTER_SECONDS } from '../../src/platform/errors.ts';
import type { Outcome } from '../graph/graph.ts';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** At most so many errors are told; all the rest would say the same. */
const MOST_ERRORS = 100;

/** The media type to answer in; nothing where the client takes none that there is. */
export function typeFor(accept: string | undefined): string | undefined {
  const taken = (accept ?? '*/*').split(',').map((each) => each.split(';', 1)[0]!.trim().toLowerCase());
  return taken
    .map((type) => (type === '*/*' || type === 'application/*' || type === '' ? JSON_TYPE : type))
    .find((type) => type === JSON_TYPE || type === GRAPHQL_TYPE);
}

/** Sends what came of an operation, as our server would. */
export function sendOutcome(
  request: FastifyRequest,
  reply: FastifyReply,
  { result, executed }: Outcome,
  type: string,
): FastifyReply {
  const shown = shownResult(result, executed, request);
  const status = statusOf(shown) ?? (executed || type === JSON_TYPE ? 200 : 400);
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(status)
    .header('cache-control', 'no-store') // of what partners say nothing tells how long it is so
    .type(`${type}; charset=utf-8`)
    .send(`${JSON.stringify(shown)}\n`);
}

function shownResult(
  { data, errors, extensions }: ExecutionResult,
  executed: boolean,
  request: FastifyRequest,
) {
  const shown = unique((errors ?? []).map((error) => shownError(error, request))).slice(0, MOST_ERRORS);
  return {
    ...(executed && { data: data ?? null }),
    ...(shown.length > 0 && { errors: shown }),
    ...(extensions && { extensions }),
  };
}

/** A partner that fails for a hundred things of a list is said once for the list. */
function unique(errors: GraphQLFormattedError[]): GraphQLFormattedError[] {
  const known = new Map(errors.map((error) => [JSON.stringify([error.path, error.message]), error]));
  return [...known.values()];
}

/** An error as a client sees it: only what has a code is meant for one. */
function shownError(error: GraphQLError, { id, log }: FastifyRequest): GraphQLFormattedError {
  const { code } = error.extensions ?? {};
  const { message, path, locations } = error;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (typeof code === 'string')
    return { message: shortened(message), ...place, extensions: { ...error.extensions, requestId: id } };
  logUnexpected(error, log);
  const extensions = { code: 'INTERNAL_SERVER_ERROR', requestId: id };
  return { message: 'Internal server error', ...place, extensions };
}

/** GraphQL repeats what it does not understand, and that can be as long as a request. */
const shortened = (message: string) => (message.length > 500 ? `${message.slice(0, 500)}…` : message);

function logUnexpected(error: GraphQLError, log: FastifyBaseLogger): void {
  log.error({ err: error.originalError ?? error, path: error.path }, 'a request failed unexpectedly');
}
