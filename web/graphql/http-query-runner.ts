import { QueryError, type QueryRunner } from './operation.ts';

interface GraphQLResponse<Result> {
  data?: Result;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Runs queries from a page over HTTP; the signal aborts them. */
export const httpQueryRunner =
  (signal?: AbortSignal): QueryRunner =>
  async (operation, variables) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation.text, variables }),
      ...(signal && { signal }),
    });
    const { data, errors } = (await response.json()) as GraphQLResponse<
      ReturnType<NonNullable<typeof operation.types>>
    >;
    const [error] = errors ?? [];
    if (error || !data)
      throw new QueryError(error?.message ?? response.statusText, error?.extensions?.code ?? '');
    return data;
  };
