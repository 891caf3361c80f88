import type { FastifyRequest } from 'fastify';
import { answerKey, canonicalJson } from '../../platform/cache/answer-key.ts';

/** A longer `Accept` is nothing that a client sends. */
const MAX_ACCEPT = 300;

interface Parameters {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/**
 * The key of the answer to a request that plainly asks a question, which is the same for all that are answered alike. Whatever
 * else a request may be, mistaken or not, has none, and goes the usual way.
 */
export function requestKey(request: FastifyRequest, origin: string): string | undefined {
  const { accept = '', authorization } = request.headers;
  const asked = request.method === 'POST' ? request.body : parametersOf(request);
  if (authorization !== undefined || accept.length > MAX_ACCEPT || !isPlain(asked)) return undefined;
  const variables = canonicalJson(asked.variables ?? {});
  if (variables === undefined) return undefined;
  return answerKey(['graphql', origin, accept, asked.query, asked.operationName ?? null, variables]);
}

interface Question extends Parameters {
  query: string;
  operationName?: string | null;
}

const isPlain = (asked: unknown): asked is Question => {
  if (!isObject(asked)) return false;
  const { query, operationName, variables, extensions } = asked as Parameters;
  return (
    typeof query === 'string' &&
    query !== '' &&
    (operationName == null || typeof operationName === 'string') &&
    (variables == null || isObject(variables)) &&
    (extensions == null || (isObject(extensions) && Object.keys(extensions).length === 0))
  );
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the address of a request asks, if it says each thing once. */
function parametersOf({ url, headers }: FastifyRequest): Parameters | undefined {
  const at = url.indexOf('?');
  if (at < 0 || headers['content-type'] !== undefined) return undefined;
  const given = new URLSearchParams(url.slice(at));
  if (new Set(given.keys()).size !== given.size || given.has('extensions')) return undefined;
  const variables = given.get('variables');
  try {
    return {
      query: given.get('query'),
      operationName: given.get('operationName'),
      variables: variables === null ? undefined : (JSON.parse(variables) ?? ''),
    };
  } catch {
    return undefined; // it is not JSON
  }
}
