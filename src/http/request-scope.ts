import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyBaseLogger } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Basis } from '../platform/cache/basis.ts';

/** What is known of the request being answered, for those whom Apollo does not hand a context: errors and the log. */
export interface RequestScope {
  requestId: string;
  log: FastifyBaseLogger;
  /** Aborts when the client leaves before the answer, or when the answer takes too long. */
  signal: AbortSignal;
  /** Whether the request came as far as asking something; what is wrong with it then is GraphQL's to say. */
  hasDocument: boolean;
  /** What its operation came to, where that is known before Apollo executes it: it is not executed again. */
  result?: ExecutionResult;
  /** What its answer rests on. */
  basis: Basis;
  /** Whether it is answered whole: a query, without errors. */
  isWhole: boolean;
  /** How many of its errors were written to the log. */
  logged: number;
}

/** The request being answered, wherever in its course the code is. */
export const requestScope = new AsyncLocalStorage<RequestScope>();
