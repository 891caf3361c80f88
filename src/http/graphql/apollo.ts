import {
  ApolloServer,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type BaseContext,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Limits } from '../../platform/limits/limits.ts';
import { untilAborted } from '../client-disconnect.ts';
import { requestScope } from '../request-scope.ts';
import { createDocumentCache } from './document-cache.ts';
import { errorLimitPlugin, MAX_ERRORS } from './error-limit-plugin.ts';
import type { Executor } from './executor.ts';
import { presentError } from './present-error.ts';
import { statusPlugin } from './status-plugin.ts';

export interface ApolloOptions {
  schema: GraphQLSchema;
  limits: Limits;
  execute: Executor;
  logger: FastifyBaseLogger;
  plugins: ApolloServerPlugin<BaseContext>[];
}

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];
type GatewayExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/**
 * Apollo as the HTTP half of GraphQL: no caches, traces, reports or pages of its own, errors masked, and
 * our own executor. CSRF prevention is off because no cookie is ever read and GET serves queries only.
 */
export const createApollo = ({ schema, limits, execute, logger, plugins }: ApolloOptions) =>
  new ApolloServer({
    gateway: asGateway(schema, execute),
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationOptions: { maxErrors: MAX_ERRORS },
    documentStore: createDocumentCache(),
    formatError: presentError,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      statusPlugin,
      errorLimitPlugin,
      ...plugins,
    ],
  });

/** Apollo takes an executor of one's own only from a gateway; this one has a single schema that never changes. */
function asGateway(schema: GraphQLSchema, execute: Executor): Gateway {
  const executor: GatewayExecutor = async ({ document, queryHash, request, context }) =>
    requestScope.getStore()?.result ??
    untilAborted(
      execute({
        document,
        documentKey: queryHash,
        operationName: request.operationName,
        variables: request.variables,
        context,
      }),
    );
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}
