import type { ApolloServerPlugin, BaseContext, GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, parse } from 'graphql';
import type { CostReport, Limiter } from '../../platform/limits/limiter.ts';

/**
 * Holds every operation to the limits, and reports its cost in `extensions.cost`. A document that would hold
 * validation up is replaced by an empty one that remembers its refusal: Apollo has no other way to stop there,
 * and keeps it for when the same document comes again.
 */
export function limitsPlugin(limiter: Limiter): ApolloServerPlugin<BaseContext> {
  const refused = new WeakMap<DocumentNode, unknown>();
  return {
    requestDidStart: async () => {
      let report: CostReport | undefined;
      return {
        parsingDidStart: async (request) => async (syntaxError) => {
          if (!syntaxError) checkBeforeValidation(limiter, refused, request as Mutable);
        },
        didResolveOperation: async ({ document, operation, request, response }) => {
          response.http.status = 400;
          if (refused.has(document)) throw refused.get(document);
          if (operation) report = limiter.checkOperation(document, operation, request.variables)?.cost;
          response.http.status = undefined;
        },
        willSendResponse: async ({ response: { body } }) => {
          if (!report || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: report };
        },
      };
    },
  };
}

type Mutable = GraphQLRequestContext<BaseContext> & { document: DocumentNode };

function checkBeforeValidation(limiter: Limiter, refused: WeakMap<DocumentNode, unknown>, request: Mutable) {
  try {
    limiter.checkDocument(request.document);
  } catch (refusal) {
    request.document = parse('{ __typename }');
    refused.set(request.document, refusal);
  }
}
