import type { FastifyRequest } from 'fastify';
import { answerKey, canonicalJson } from '../../platform/cache/answer-key.ts';
import type { Question } from './question.ts';

/** A longer `Accept` is nothing that a client sends. */
const MAX_ACCEPT = 300;

/** The key of the answer to a question, which is the same for all that are answered alike; others have none. */
export function requestKey(
  { headers }: Pick<FastifyRequest, 'headers'>,
  origin: string,
  { query, operationName, variables }: Question,
): string | undefined {
  const { accept = '', authorization } = headers;
  if (authorization !== undefined || accept.length > MAX_ACCEPT) return undefined;
  const given = canonicalJson(variables ?? {});
  if (given === undefined) return undefined;
  return answerKey(['graphql', origin, accept, query, operationName ?? null, given]);
}
