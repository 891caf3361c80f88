/** Why there was no answer: nobody could be reached, the token is not taken, or the graph refused the question. */
export type Failure = 'OFFLINE' | 'UNAUTHENTICATED' | 'REFUSED';

/** A question that was not answered. */
export class NotAnswered extends Error {
  override name = 'NotAnswered';
  readonly failure: Failure;

  constructor(failure: Failure, message: string) {
    super(message);
    this.failure = failure;
  }
}

/** Asks the graph, with the token of the tab; rejects with NotAnswered. */
export type Ask = <Data>(query: string, variables?: object) => Promise<Data>;

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Asks over HTTP; the token goes in the header alone. */
export const askOver =
  (token: () => string | null): Ask =>
  async <Data>(query: string, variables: object = {}) => {
    const secret = token();
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(secret && { authorization: `Bearer ${secret}` }),
      },
      body: JSON.stringify({ query, variables }),
    }).catch((error: Error) => {
      throw new NotAnswered('OFFLINE', error.message);
    });
    if (response.status === 401) throw new NotAnswered('UNAUTHENTICATED', response.statusText);
    if (response.status >= 502) throw new NotAnswered('OFFLINE', response.statusText);
    const answer = await readJson<Data>(response);
    const [error] = answer.errors ?? [];
    if (error || !answer.data) throw new NotAnswered('REFUSED', error?.message ?? response.statusText);
    return answer.data;
  };

/** A connection may also break while the answer comes. */
const readJson = <Data>(response: Response): Promise<Answer<Data>> =>
  (response.json() as Promise<Answer<Data>>).catch((error: Error) => {
    throw new NotAnswered('OFFLINE', error.message);
  });
