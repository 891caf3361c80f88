import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { HTTP_STATUS, RETRY_AFTER_SECONDS } from '../../platform/errors.ts';
import { requestScope } from '../request-scope.ts';

/** Sets the HTTP status where nothing could be answered because of the server, and notes which answers are whole. */
export const statusPlugin: ApolloServerPlugin<BaseContext> = {
  requestDidStart: async () => ({
    didResolveSource: async () => {
      const scope = requestScope.getStore();
      if (scope) scope.hasDocument = true;
    },
    willSendResponse: async ({ operation, response: { body, http } }) => {
      const scope = requestScope.getStore();
      const hasErrors = body.kind !== 'single' || body.singleResult.errors !== undefined;
      if (scope) scope.isWhole = operation?.operation === 'query' && !hasErrors && !scope.signal.aborted;
      const status = body.kind === 'single' ? statusOf(body.singleResult) : undefined;
      if (status === undefined) return;
      http.status = status;
      if (status === 503) http.headers.set('retry-after', RETRY_AFTER_SECONDS);
    },
  }),
};

/** The status of an answer that has nothing because of the server; nothing where that of any answer will do. */
export function statusOf({ data, errors = [] }: FormattedExecutionResult): number | undefined {
  if (data && Object.values(data).some((value) => value !== null)) return undefined;
  const statuses = errors.map(({ extensions }) => HTTP_STATUS[String(extensions?.code)]);
  return statuses.find((status) => status !== undefined);
}
