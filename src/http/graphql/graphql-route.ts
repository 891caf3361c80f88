import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import type { Actor } from '../../platform/access/actor.ts';
import { Answer } from '../../platform/cache/answer.ts';
import type { AnswerCache, Made, Make } from '../../platform/cache/answer-cache.ts';
import { Basis } from '../../platform/cache/basis.ts';
import { abortOnDisconnect } from '../client-disconnect.ts';
import { PRIVATE_ANSWER, WITH_CREDENTIALS } from '../credentials.ts';
import { FROM_GATEWAY } from '../gateway-trust.ts';
import type { OriginOf } from '../origin.ts';
import { type RequestScope, requestScope } from '../request-scope.ts';
import { getAndSend, sendAnswer } from '../send-answer.ts';
import type { KnownDocuments } from './known-documents.ts';
import { type Question, questionOf } from './question.ts';
import { requestKey } from './request-key.ts';

/** What the context of a request is made from. */
export interface RequestFacts {
  requestId: string;
  /** The address that the server was asked at. */
  origin: string;
  /** Aborts when the client leaves or the time is up: hand it to everything that can be cancelled. */
  signal: AbortSignal;
  log: FastifyBaseLogger;
  /** What the answer rests on. */
  basis: Basis;
  headers: FastifyRequest['headers'];
  /** Who asks, by their credential. */
  actor: Actor | null;
}

export type MakeContext = (facts: RequestFacts) => object | Promise<object>;

interface ServingOptions {
  makeContext: MakeContext;
  originOf: OriginOf;
  known: KnownDocuments;
  /** How long an answer may take, in milliseconds. */
  requestTimeout: number;
  /** Keeps answers; without it each is made anew. */
  answers?: AnswerCache | undefined;
}

/** What clients and proxies may keep if they ask each time whether it is still so, and what nobody is to keep. */
const [WHOLE, FAILED, OWN] = [
  { 'cache-control': 'public, no-cache', vary: 'accept' },
  { 'cache-control': 'no-store' },
  { 'cache-control': PRIVATE_ANSWER, vary: 'accept' },
];

/** Serves GraphQL at `/graphql`. */
export function serveGraphql(
  app: FastifyInstance,
  apollo: ApolloServer<BaseContext>,
  options: ServingOptions,
) {
  const { originOf, requestTimeout, answers } = options;
  const run = runnerOf(app, apollo, options);
  const route: RouteOptions = {
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    ...WITH_CREDENTIALS,
    handler: async (request, reply) => {
      const question = questionOf(request);
      const make: Make = (basis, signal = abortOnDisconnect(reply.raw, requestTimeout)) =>
        run(request, reply, question, { basis, signal });
      const key = answers && question && requestKey(request, originOf(request), question);
      if (!key) return sendAnswer(request, reply, (await make(new Basis())).answer);
      const get = async () =>
        answers.find(key) ?? answers.get(key, make, abortOnDisconnect(reply.raw, requestTimeout));
      return getAndSend(request, reply, { answers, key, get });
    },
  };
  app.route(route);
  app.route({ ...route, ...FROM_GATEWAY });
}

type Run = (
  request: FastifyRequest,
  reply: FastifyReply,
  question: Question | undefined,
  rest: Pick<RequestScope, 'basis' | 'signal'>,
) => Promise<Made>;

/** Answers a request, and says whether the answer is whole. */
function runnerOf(app: FastifyInstance, apollo: ApolloServer<BaseContext>, options: ServingOptions): Run {
  const answer = answererOf(app, apollo, options);
  return async (request, reply, question, { basis, signal }) => {
    const { id: requestId, log } = request;
    const scope: RequestScope = {
      requestId,
      log,
      signal,
      basis,
      hasDocument: false,
      isWhole: false,
      logged: 0,
    };
    const payload = await requestScope.run(scope, () => answer(request, reply, question));
    const status = statusIn(reply, scope);
    const isWhole = scope.isWhole && status === 200;
    const headers = {
      'content-type': String(reply.getHeader('content-type')),
      ...(request.actor ? OWN : isWhole ? WHOLE : FAILED),
    };
    return { answer: new Answer(status, headers, String(payload)), isShared: isWhole, isWhole };
  };
}

/** Answers what is known, and has Apollo answer all else. */
function answererOf(
  app: FastifyInstance,
  apollo: ApolloServer<BaseContext>,
  { makeContext, originOf, known }: ServingOptions,
): (request: FastifyRequest, reply: FastifyReply, question: Question | undefined) => Promise<unknown> {
  const contextOf = async (request: FastifyRequest) => {
    const { requestId, signal, basis, log } = requestScope.getStore()!;
    const { headers, actor } = request;
    return makeContext({ requestId, origin: originOf(request), signal, basis, log, headers, actor });
  };
  const askApollo = fastifyApolloHandler(apollo, { context: contextOf });
  return async (request, reply, question) => {
    const { accept } = request.headers;
    const type = question && known.typeFor(accept);
    const payload = type && (await known.answer(question, () => contextOf(request)));
    if (payload) {
      reply.header('content-type', type);
      return payload;
    }
    const fromApollo = await askApollo.call(app, request, reply);
    if (question && reply.statusCode === 200) known.learnType(accept, reply.getHeader('content-type'));
    return fromApollo;
  };
}

/** In `application/json` the status speaks of HTTP alone: a document that is wrong was delivered well. */
function statusIn(reply: FastifyReply, { hasDocument }: RequestScope): number {
  const plain = String(reply.getHeader('content-type')).startsWith('application/json');
  return reply.statusCode === 400 && hasDocument && plain ? 200 : reply.statusCode;
}
