import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { closeGracefully } from '../../src/http/graceful-close.ts';
import { answerBadUrl, answerBrokenRequest, answerHttpErrors } from '../../src/http/http-errors.ts';
import { readJsonBodies } from '../../src/http/json-body.ts';
import { type LogDestination, logOptions, logRequests } from '../../src/http/log.ts';
import { requireOneHost } from '../../src/http/one-host.ts';
import { TOKEN_PREFIX } from '../../src/platform/access/token-format.ts';
import { DEFAULT_LIMITS } from '../../src/platform/limits/limits.ts';
import type { CurrentGraph } from '../graph/current-graph.ts';
import type { Ours } from '../transport/ours.ts';
import { serveGraph } from './graphql-route.ts';
import { answerHealth } from './health.ts';
import { serveStart } from './start-page.ts';

export interface FrontOptions {
  current: CurrentGraph;
  ours: Ours;
  logLevel: string;
  logDestination?: LogDestination | undefined;
  /** The folder of what browsers load; where it was never built there is no GraphiQL. */
  browserBuild?: string;
  requestTimeout?: number;
}

/** How long a request may take to arrive, in milliseconds, and how long to be answered. */
const [ARRIVAL_TIMEOUT, ANSWER_TIMEOUT] = [10_000, 15_000];

/** Opens what the log is written by before there is anything to serve. */
export function openApp({ logLevel, logDestination }: Pick<FrontOptions, 'logLevel' | 'logDestination'>) {
  return Fastify({
    logger: logOptions(logLevel, logDestination),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: DEFAULT_LIMITS.bodyBytes,
    requestTimeout: ARRIVAL_TIMEOUT,
    return503OnClosing: false,
    genReqId: requestIdOf,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerBadUrl,
  });
}

/** What is served to clients: the graph, GraphiQL and health. It takes requests as our own server does, by the same code. */
export async function serveFront(app: FastifyInstance, options: FrontOptions): Promise<void> {
  const { current, ours, requestTimeout = ANSWER_TIMEOUT } = options;
  const bodies = new WeakMap<FastifyRequest, Buffer>();
  readJsonBodies(app, (request, body) => bodies.set(request, body));
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  requireOneHost(app);
  const { isDraining } = closeGracefully(app, {});
  answerHttpErrors(app);
  logRequests(app);
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'OPTIONS'],
    exposedHeaders: ['x-request-id'],
  });
  answerHealth(app, current, isDraining);
  serveGraph(app, { current, ours, requestTimeout, bodyOf: (request) => bodies.get(request) });
  await serveStart(app, current, options.browserBuild);
  await app.ready();
}

/** An id that came along is kept when it is one, so that a request can be followed through proxies. */
function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  const isId =
    typeof given === 'string' && /^[\w.:+/=-]{1,100}$/.test(given) && !given.includes(TOKEN_PREFIX);
  return isId ? given : randomUUID();
}
