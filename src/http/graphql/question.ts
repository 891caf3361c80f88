import type { FastifyRequest } from 'fastify';

/** What a request plainly asks, by POST or by GET. */
export interface Question {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

/** Reads off a request what it asks; nothing where it may be mistaken or wants more, which is for Apollo to say. */
export function questionOf(request: FastifyRequest): Question | undefined {
  const asked = request.method === 'POST' ? request.body : parametersOf(request);
  return isPlain(asked) ? asked : undefined;
}

const isPlain = (asked: unknown): asked is Question => {
  if (!isObject(asked)) return false;
  const { query, operationName, variables, extensions } = asked as Record<string, unknown>;
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
function parametersOf({ url, headers }: FastifyRequest): Record<string, unknown> | undefined {
  const at = url.indexOf('?');
  if (at < 0 || url.includes('#') || headers['content-type'] !== undefined) return undefined;
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
