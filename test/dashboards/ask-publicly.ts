import { expect } from 'vitest';

/** What a question was answered with over HTTP, under the public limits; errors fail the test. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever it asked for
export async function askPublicly(url: string, query: string, variables: object = {}): Promise<any> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

interface Counted {
  facet: string;
  buckets: { key: string; count: number }[];
}

/** Facets as a table: by name, how many rows are in which group. */
export const tableOf = (facets: readonly Counted[]): Record<string, Record<string, number>> =>
  Object.fromEntries(
    facets.map(({ facet, buckets }) => [
      facet,
      Object.fromEntries(buckets.map(({ key, count }) => [key, count])),
    ]),
  );
