import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { ClientError } from '../platform/errors.ts';
import { rejectOnAbort } from '../platform/reject-on-abort.ts';
import { requestScope } from './request-scope.ts';

/**
 * A signal that aborts when the client leaves before its answer, or after `timeout` milliseconds.
 * Fastify's own `request.signal` will not do: it aborts as soon as the body has been read.
 */
export function abortOnDisconnect(response: ServerResponse, timeout: number): AbortSignal {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(tooLate(timeout)), timeout);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableEnded) controller.abort(new ClientError('BAD_REQUEST', 'The client left.'));
  });
  return controller.signal;
}

const tooLate = (timeout: number) =>
  new ClientError(
    'TIMEOUT',
    `The answer took longer than ${timeout / 1000} s and was given up. Ask for less at once (smaller pages, fewer lists), ` +
      'or again in a minute: figures that take long are still being computed.',
  );

/** The result of an execution, or of its having been given up: nobody waits longer than the request's signal. */
export function untilAborted(execution: Promise<ExecutionResult>): Promise<ExecutionResult> {
  const signal = requestScope.getStore()?.signal;
  if (!signal) return execution;
  return Promise.race([execution, rejectOnAbort(signal).catch((reason) => ({ errors: [reason] }))]);
}
