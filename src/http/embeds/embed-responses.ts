import type { FastifyReply, FastifyRequest } from 'fastify';
import { EmbedError } from '../../../web/embeds/embed-error.ts';
import { type EmbedRequest, parseEmbedRequest, requestedLocale } from '../../../web/embeds/embed-request.ts';
import type { EmbedContext } from '../../../web/embeds/resolve-request.ts';
import { QueryError } from '../../../web/graphql/operation.ts';
import { embedErrorMessages } from '../../../web/i18n/embed-errors.ts';
import { searchParamsOf } from '../../../web/layout/addresses.ts';
import { httpStatusOf } from '../../../web/layout/error-pages.ts';
import { abortAfter, queryRunnerOf } from '../internal-query.ts';
import type { PageContext } from '../pages/documents.ts';
import type { PageResponse } from '../response-cache.ts';

/** How long an answer for other sites may take, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Lets the pages of others read what is sent, also those that admit only what says so. One answer is kept for all who ask
 * for the same, whether their address named the language or their browser did: so it is said of each that it may vary.
 */
const COMMON = { 'cross-origin-resource-policy': 'cross-origin', vary: 'accept-language' };

/** A request for an embed, a feed or a calendar. */
export interface EmbedQuery {
  searchParams: URLSearchParams;
  accepted: string | undefined;
  /** The origin of the site. */
  origin: string;
}

/** How a response for other sites is made, and how it tells of an error. */
export interface EmbedRoute<Asked> {
  /** Parses the part of the request that makes a difference to the response. */
  read: (request: EmbedQuery) => Asked;
  make: (asked: Asked, context: EmbedContext) => Promise<PageResponse>;
  refuse: (error: EmbedError, request: EmbedQuery) => Promise<PageResponse>;
}

/** Parses the query parameters of an embed. */
export const embedRequestOf = ({ searchParams, accepted }: EmbedQuery): EmbedRequest =>
  parseEmbedRequest(searchParams, accepted);

/** Sends a response for other sites, which is made once for equal requests. */
export async function sendEmbedResponse<Asked>(
  { answers, ask, originOf }: PageContext,
  name: string,
  { read, make, refuse }: EmbedRoute<Asked>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const origin = originOf(request);
  const searchParams = searchParamsOf(request.url);
  const accepted = request.headers['accept-language'];
  const what: EmbedQuery = { searchParams, accepted, origin };
  const handle = (answer: PageResponse): PageResponse => ({
    ...answer,
    headers: { ...COMMON, ...answer.headers },
  });
  let asked: Asked;
  try {
    asked = read(what);
  } catch (error) {
    return sendRefusal(reply, handle(await refuse(toEmbedError(error, what, request), what)));
  }
  const key = ['embed', name, origin, JSON.stringify(asked)];
  return answers.send(request, reply, key, async (basis) => {
    const requester = { requestId: request.id, origin, signal: abortAfter(PATIENCE), basis };
    try {
      return handle(await make(asked, { runQuery: queryRunnerOf(ask, requester), origin }));
    } catch (error) {
      const embedError = toEmbedError(error, what, request);
      return { ...handle(await refuse(embedError, what)), passing: embedError.status >= 500 };
    }
  });
}

function sendRefusal(reply: FastifyReply, { status, type, body, headers = {} }: PageResponse) {
  return reply.code(status).headers(headers).header('cache-control', 'no-store').type(type).send(body);
}

/** The error for the client; errors that are not meant for clients are logged. */
function toEmbedError(
  error: unknown,
  { searchParams, accepted }: EmbedQuery,
  { log }: FastifyRequest,
): EmbedError {
  if (error instanceof EmbedError) return error;
  const status = httpStatusOf(error);
  if (!(error instanceof QueryError))
    log.error({ err: error }, 'an embed, a feed or a calendar failed unexpectedly');
  const message =
    status < 500
      ? (error as QueryError).message
      : embedErrorMessages[requestedLocale(searchParams, accepted)].failed;
  return new EmbedError(status, message);
}

/** A refusal in the form of an error of the graph, for programs. */
export const refuseInJson = async ({ status, message }: EmbedError): Promise<PageResponse> => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify({
    errors: [{ message, extensions: { code: CODES[status] ?? 'SERVICE_UNAVAILABLE' } }],
  }),
});

const CODES: Record<number, string> = {
  400: 'BAD_USER_INPUT',
  404: 'NOT_FOUND',
  501: 'NOT_IMPLEMENTED',
  504: 'TIMEOUT',
};

/** A refusal as a line of text. */
export const refuseInText = async ({ status, message }: EmbedError): Promise<PageResponse> => ({
  status,
  type: 'text/plain; charset=utf-8',
  body: `${message}\n`,
});
