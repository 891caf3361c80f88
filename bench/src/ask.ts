import type { RunningServer } from './server-process.ts';

/** What is asked of a server: an address and a body to post to it. */
export interface Request {
  path: string;
  body: string;
}

export interface Answer {
  data: Record<string, unknown>;
  /** How long the answer is. */
  bytes: number;
}

/** Asks once; an answer with errors is no answer. */
export async function ask(server: RunningServer, { path, body }: Request): Promise<Answer> {
  const response = await fetch(server.origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body,
  });
  const text = await response.text();
  const { data, errors } = response.ok ? JSON.parse(text) : { data: undefined, errors: text };
  if (data && !errors) return { data, bytes: Buffer.byteLength(text) };
  throw new Error(`${server.name} answers ${response.status} to ${path} ${body}: ${JSON.stringify(errors)}`);
}

export const graphqlRequest = (query: string, variables: Record<string, unknown>): Request => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});
