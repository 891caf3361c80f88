/** What a server answers in JSON. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a case reads whatever it asked for
  data?: any;
  errors?: unknown;
  extensions?: Record<string, unknown>;
}

/** Asks one server. */
export type Ask = (
  query: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<Answer>;

/** Asks the server at an address: a subgraph, or a gateway in front of all three. */
export const askAt =
  (url: string): Ask =>
  async (query, variables = {}, headers = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
