import type { DocumentNode, ExecutionResult } from 'graphql';
import { PartnerFailure } from '../partner-failure.ts';

/** Sends one document; answers its JSON, and throws a `PartnerFailure` on anything else. */
export type Ask = (
  question: { document: DocumentNode; variables: Record<string, unknown> },
  context: object,
) => Promise<ExecutionResult>;

/** How another network is asked. */
export interface LensOptions {
  name: string;
  home: string;
  sdl: string;
  askTheirs: Ask;
  askOurs: Ask;
}

/** A request of the gateway to a subgraph. */
interface ExecutionRequest {
  document: DocumentNode;
  variables?: Record<string, unknown> | undefined;
  context?: object | undefined;
}

/** Stands where the executor of other networks will: it answers that they cannot be asked. */
export const lensExecutor =
  (_options: LensOptions) =>
  async (_request: ExecutionRequest): Promise<ExecutionResult> => {
    throw new PartnerFailure('PARTNER_UNAVAILABLE', 'other networks cannot be asked yet');
  };
