import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { getOperationAST } from 'graphql';
import { abortOnDisconnect } from '../../src/http/client-disconnect.ts';
import { type Question, questionOf } from '../../src/http/graphql/question.ts';
import type { CurrentGraph } from '../graph/current-graph.ts';
import type { Graph } from '../graph/graph.ts';
import type { Crossing } from '../graph/queries.ts';
import { type Asked, askedBy } from '../transport/asked.ts';
import type { Ours } from '../transport/ours.ts';
import { sendOutcome, typeFor } from './answers.ts';
import { passThrough } from './pass-through.ts';

/** What the route answers by. */
export interface GraphqlOptions {
  current: CurrentGraph;
  ours: Ours;
  /** How long an answer may take, in milliseconds. */
  requestTimeout: number;
  /** The body of a request, as it came. */
  bodyOf: (request: FastifyRequest) => Buffer | undefined;
}

/** Serves the graph at `/graphql`: what our server can answer alone it is handed as it came, all else is answered here. */
export function serveGraph(app: FastifyInstance, options: GraphqlOptions): void {
  const { current, ours, requestTimeout, bodyOf } = options;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler: (request, reply) => {
      const signal = abortOnDisconnect(reply.raw, requestTimeout);
      const asked = askedBy(request.headers, { requestId: request.id, signal });
      return current.use((graph) => {
        const question = questionOf(request);
        const asks = question ? graph.queries.lookAt(question.query) : 'ours';
        return question && asks !== 'ours'
          ? answerCrossing(request, reply, { graph, asks, question, asked })
          : passThrough(request, reply, { ours, asked, body: bodyOf(request) });
      });
    },
  });
}

interface Asking {
  graph: Graph;
  asks: Crossing;
  question: Question;
  asked: Asked;
}

async function answerCrossing(
  request: FastifyRequest,
  reply: FastifyReply,
  { graph, asks, question, asked }: Asking,
): Promise<FastifyReply> {
  const type = typeFor(request.headers.accept);
  if (!type) return refuse(reply, request, 406, NOT_ACCEPTABLE);
  const operation = asks.refused ? undefined : getOperationAST(asks.document, question.operationName);
  if (request.method === 'GET' && operation && operation.operation !== 'query')
    return refuse(reply.header('allow', 'POST'), request, 405, ONLY_QUERIES(operation.operation));
  return sendOutcome(request, reply, await graph.answer(asks, question, asked), type);
}

const NOT_ACCEPTABLE =
  'The header accept names no type that there is. Use application/json or application/graphql-response+json.';

const ONLY_QUERIES = (operation: string) =>
  `GET requests only support query operations, not ${operation} operations`;

const refuse = (reply: FastifyReply, { id }: FastifyRequest, status: number, message: string) =>
  reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST', requestId: id } }] });
