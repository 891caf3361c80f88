import type { DocumentNode, ExecutionResult } from 'graphql';

/**
 * Sends one document to a server and answers its JSON; throws a PartnerFailure where there is none. The context is that of the
 * client's request: there is one for each.
 */
export type Ask = (
  request: { document: DocumentNode; variables: Record<string, unknown> },
  context: object,
) => Promise<ExecutionResult>;
