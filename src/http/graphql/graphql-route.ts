import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { abortOnDisconnect } from '../client-disconnect.ts';
import type { OriginOf } from '../origin.ts';
import { type RequestScope, requestScope } from '../request-scope.ts';
import type { KnownDocuments } from './known-documents.ts';

/** What the context of a request is made from. */
export interface RequestFacts {
  requestId: string;
  /** The address that the server was asked at. */
  origin: string;
  /** Aborts when the client leaves or the time is up: hand it to everything that can be cancelled. */
  signal: AbortSignal;
  log: FastifyBaseLogger;
  headers: FastifyRequest['headers'];
}

export type MakeContext = (facts: RequestFacts) => object | Promise<object>;

interface RouteOptions {
  makeContext: MakeContext;
  originOf: OriginOf;
  known: KnownDocuments;
  /** How long an answer may take, in milliseconds. */
  requestTimeout: number;
}

/** Serves GraphQL at `/graphql`. */
export function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<BaseContext>,
  { makeContext, originOf, known, requestTimeout }: RouteOptions,
) {
  const contextOf = async (request: FastifyRequest) => {
    const { requestId, signal, log } = requestScope.getStore()!;
    return makeContext({ requestId, origin: originOf(request), signal, log, headers: request.headers });
  };
  const askApollo = fastifyApolloHandler(apollo, { context: contextOf });
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { method, headers, body } = request;
    const type = method === 'POST' ? known.typeFor(headers.accept) : undefined;
    const payload = type && (await known.answer(body, () => contextOf(request)));
    if (payload) return reply.header('content-type', type).send(payload);
    const fromApollo = await askApollo.call(app, request, reply);
    if (method === 'POST' && reply.statusCode === 200)
      known.learnType(headers.accept, reply.getHeader('content-type'));
    return fromApollo;
  };
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const scope = openScope(request, reply, requestTimeout);
      const payload = await requestScope.run(scope, () => answer(request, reply));
      return sayOkInPlainJson(reply, scope, payload);
    },
  });
}

const openScope = (request: FastifyRequest, reply: FastifyReply, timeout: number): RequestScope => ({
  requestId: request.id,
  log: request.log,
  signal: abortOnDisconnect(reply.raw, timeout),
  hasDocument: false,
  logged: 0,
});

/** In `application/json` the status speaks of HTTP alone: a document that is wrong was delivered well. */
function sayOkInPlainJson<T>(reply: FastifyReply, { hasDocument }: RequestScope, payload: T): T {
  const plain = String(reply.getHeader('content-type')).startsWith('application/json');
  if (reply.statusCode === 400 && hasDocument && plain) reply.code(200);
  return payload;
}
