import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { ClientError, HTTP_STATUS, RETRY_AFTER_SECONDS } from '../platform/errors.ts';

interface HttpError {
  status: number;
  code: string;
  message: string;
}

const NOT_UNDERSTOOD =
  'This is not a request the server understands. POST {"query": "...", "variables": {...}} as JSON in UTF-8 to /graphql; keys called __proto__ or constructor are not taken.';

/** Fastify's errors in the words of this server; they never repeat what was sent. */
const BY_STATUS: Record<number, Omit<HttpError, 'status'>> = {
  400: { code: 'BAD_REQUEST', message: NOT_UNDERSTOOD },
  408: { code: 'TIMEOUT', message: 'The request took too long to arrive. Send it again.' },
  415: {
    code: 'UNSUPPORTED_MEDIA_TYPE',
    message: 'Send the request as JSON in UTF-8, with the header content-type: application/json.',
  },
  431: {
    code: 'HEADERS_TOO_LARGE',
    message: 'The request line and headers are over the limit of 16 KiB. Send the query by POST.',
  },
};

/** Answers everything that is not GraphQL's to answer (404, 405, 413, 415, 431 ...) in the shape of a GraphQL error. */
export function answerHttpErrors(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError | ClientError, request, reply) =>
    sendError(request, reply, describe(error, request)),
  );
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = METHODS.filter((method) => app.hasRoute({ method, url: path }));
    if (allowed.length === 0) return sendError(request, reply, notFound(path));
    return sendError(request, reply.header('allow', allowed.join(', ')), notAllowed(request.method, allowed));
  });
}

const METHODS: HTTPMethods[] = ['GET', 'HEAD', 'POST'];

const notFound = (path: string): HttpError => ({
  status: 404,
  code: 'NOT_FOUND',
  message: `There is nothing at ${path.slice(0, 100)}. GraphQL is at /graphql.`,
});

const notAllowed = (method: string, allowed: string[]): HttpError => ({
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: `${method} is not understood here. Use ${allowed.join(' or ')}.`,
});

function describe(error: FastifyError | ClientError, request: FastifyRequest): HttpError {
  if (error instanceof ClientError) {
    const code = String(error.extensions.code);
    return { status: HTTP_STATUS[code] ?? 400, code, message: error.message };
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return tooLarge(request.routeOptions.bodyLimit);
  const known = BY_STATUS[status];
  if (known) return { status, ...known };
  if (status < 500) return { status, code: 'BAD_REQUEST', message: STATUS_CODES[status] ?? 'Bad request' };
  request.log.error({ err: error }, 'a request failed unexpectedly');
  return { status, code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error' };
}

const tooLarge = (most: number): HttpError => ({
  status: 413,
  code: 'PAYLOAD_TOO_LARGE',
  message: `The request body is over the limit of ${most / 1024} KiB. Ask for less at once, or send it in parts.`,
});

const body = ({ code, message }: HttpError, requestId?: string) =>
  JSON.stringify({ errors: [{ message, extensions: { code, requestId } }] });

/** Answers a path that cannot be decoded: Fastify gives up on it before its hooks. */
export function answerBadUrl(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  void sendError(request, reply.header('x-request-id', request.id), describe(error, request));
}

function sendError(request: FastifyRequest, reply: FastifyReply, error: HttpError) {
  const type = request.headers.accept?.includes('application/graphql-response+json')
    ? 'application/graphql-response+json'
    : 'application/json';
  if (error.status === 401) reply.header('www-authenticate', 'Bearer');
  if (error.status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply.code(error.status).type(`${type}; charset=utf-8`).send(body(error, request.id));
}

/** What Node refuses before there is a request: headers too large, too slow, or no HTTP at all. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket) {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
  const status = BROKEN[error.code ?? ''] ?? 400;
  const payload = body({ status, ...(BY_STATUS[status] as Omit<HttpError, 'status'>) });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(payload)}`,
    'connection: close',
  ];
  return socket.end(`${head.join('\r\n')}\r\n\r\n${payload}`);
}

const BROKEN: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };
