import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { TOKEN_PREFIX } from '../platform/access/token-format.ts';
import type { AnswerCache } from '../platform/cache/answer-cache.ts';
import type { RunQuery } from '../platform/internal-query.ts';
import { type CostTable, readCosts } from '../platform/limits/costs.ts';
import { createLimiter } from '../platform/limits/limiter.ts';
import { DEFAULT_LIMITS, type Limits } from '../platform/limits/limits.ts';
import { type Authenticate, checkCredentials } from './credentials.ts';
import { trustGateway } from './gateway-trust.ts';
import { type ClosingOptions, closeGracefully } from './graceful-close.ts';
import { createApollo } from './graphql/apollo.ts';
import { createExecutor } from './graphql/executor.ts';
import { type MakeContext, serveGraphql } from './graphql/graphql-route.ts';
import { type AnswerDirectly, KnownDocuments } from './graphql/known-documents.ts';
import { limitsPlugin } from './graphql/limits-plugin.ts';
import { runQueryOf } from './graphql/run-query.ts';
import { answerHealth } from './health.ts';
import { answerBadUrl, answerBrokenRequest, answerHttpErrors } from './http-errors.ts';
import { readJsonBodies } from './json-body.ts';
import { type LogDestination, logOptions, logRequests } from './log.ts';
import { requireOneHost } from './one-host.ts';
import { type OriginOf, originFrom } from './origin.ts';

export interface ServerOptions extends ClosingOptions {
  schema: GraphQLSchema;
  makeContext: MakeContext;
  /** Resolves when the database answers. */
  checkReady: () => Promise<unknown>;
  /** Says at which address the network is; by default as requests say. */
  originOf?: OriginOf;
  logLevel?: string;
  logDestination?: LogDestination;
  limits?: Partial<Limits>;
  /** Declared costs, read with `readCosts` from the schema before it was rebuilt as a subgraph. */
  costs?: CostTable;
  /** Further pages beside GraphQL, and how they ask the graph. */
  routes?: (app: FastifyInstance, ask: RunQuery) => void | Promise<void>;
  /** Off, no operation is compiled. */
  compile?: boolean;
  /** Answers what it can of queries that were answered before; without it resolvers answer all. */
  answerDirectly?: AnswerDirectly | undefined;
  /** How long an answer may take, in milliseconds. */
  requestTimeout?: number;
  /** Keeps answers; without it each is made anew. */
  answers?: AnswerCache;
  /** By what requests of the gateway are known; without it none are. */
  gatewaySecret?: string | undefined;
  /** Says who acts; without it no credential is taken. */
  authenticate?: Authenticate | undefined;
}

/** How many characters a slug in an address may have; those made of titles are long. */
const LONGEST_SLUG = 500;

/** How long a request may take to arrive, in milliseconds. */
const ARRIVAL_TIMEOUT = 10_000;

/** The server, ready to listen: GraphQL at `/graphql`, health at `/livez` and `/readyz`; `close()` is graceful. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const app = openApp(options, limits);
  const { isDraining } = closeGracefully(app, options);
  answerHttpErrors(app);
  logRequests(app);
  await app.register(cors, {
    origin: '*',
    methods: ['GET', 'POST', 'OPTIONS'],
    exposedHeaders: ['x-request-id'],
  });
  trustGateway(app, options.gatewaySecret);
  checkCredentials(app, options.authenticate);
  answerHealth(app, options.checkReady, isDraining);
  const ask = await addGraphql(app, options, limits);
  await options.routes?.(app, ask);
  await app.ready();
  return app;
}

function openApp({ logLevel = 'info', logDestination }: ServerOptions, limits: Limits): FastifyInstance {
  const app = Fastify({
    logger: logOptions(logLevel, logDestination),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: ARRIVAL_TIMEOUT,
    routerOptions: { maxParamLength: LONGEST_SLUG },
    return503OnClosing: false,
    genReqId: requestIdOf,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerBadUrl,
  });
  readJsonBodies(app);
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    done();
  });
  requireOneHost(app);
  return app;
}

async function addGraphql(app: FastifyInstance, options: ServerOptions, limits: Limits): Promise<RunQuery> {
  const {
    schema,
    compile = true,
    makeContext,
    originOf = originFrom(undefined),
    requestTimeout = 15_000,
  } = options;
  const limiter = createLimiter(schema, limits, options.costs ?? readCosts(schema));
  const execute = createExecutor(schema, { compile });
  const known = new KnownDocuments({ limiter, execute, answerDirectly: options.answerDirectly });
  const plugins = [limitsPlugin(limiter), known.plugin];
  const apollo = createApollo({ schema, limits, execute, logger: app.log, plugins });
  await apollo.start();
  app.addHook('onClose', () => apollo.stop());
  serveGraphql(app, apollo, { makeContext, originOf, known, requestTimeout, answers: options.answers });
  return runQueryOf(apollo, makeContext, app.log);
}

/** An id that came along is kept when it is one, so that a request can be followed through proxies. */
function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  const isId =
    typeof given === 'string' && /^[\w.:+/=-]{1,100}$/.test(given) && !given.includes(TOKEN_PREFIX);
  return isId ? given : randomUUID();
}
