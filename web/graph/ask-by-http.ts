import { type Ask, AskError } from './operation.ts';

interface Answer<Result> {
  data?: Result;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks the graph from a page of ours; a signal takes the question back. */
export const askByHttp =
  (signal?: AbortSignal): Ask =>
  async (operation, variables) => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: operation.text, variables }),
      ...(signal && { signal }),
    });
    const { data, errors } = (await response.json()) as Answer<
      ReturnType<NonNullable<typeof operation.types>>
    >;
    const [error] = errors ?? [];
    if (error || !data)
      throw new AskError(error?.message ?? response.statusText, error?.extensions?.code ?? '');
    return data;
  };
