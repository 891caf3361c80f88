import type { ApolloServer, BaseContext } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RunQuery } from '../../platform/internal-query.ts';
import { type RequestScope, requestScope } from '../request-scope.ts';
import type { MakeContext } from './graphql-route.ts';

/** Asks Apollo from within the server: what pages stand on is held to the limits that everybody's questions are. */
export const runQueryOf =
  (apollo: ApolloServer<BaseContext>, makeContext: MakeContext, log: FastifyBaseLogger): RunQuery =>
  (query, variables, { requestId, origin, signal, basis }) => {
    const scope: RequestScope = {
      requestId,
      log,
      signal,
      basis,
      hasDocument: false,
      isWhole: false,
      logged: 0,
    };
    return requestScope.run(scope, async () => {
      const asked = { requestId, origin, signal, basis, log, headers: {}, actor: null };
      const contextValue = await makeContext(asked);
      const { body } = await apollo.executeOperation(
        { query, variables: { ...variables } },
        { contextValue: contextValue as BaseContext },
      );
      if (body.kind !== 'single') throw new Error('No answer comes in parts: the schema has no @defer.');
      const { data, errors } = body.singleResult;
      return JSON.parse(JSON.stringify({ data, errors }));
    });
  };
