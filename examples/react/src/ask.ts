import type { TypedDocumentString } from './graphql/graphql.ts';

const ADDRESS = import.meta.env.VITE_TEJIDO ?? 'http://127.0.0.1:4000/graphql';

/** Asks Tejido a question; the types of its variables and of its answer are those of the document. */
export async function ask<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  variables: Variables,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(ADDRESS, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal,
  });
  const { data, errors } = (await response.json()) as { data: Answer; errors?: { message: string }[] };
  if (errors?.length) throw new Error(errors.map(({ message }) => message).join(' '));
  return data;
}
