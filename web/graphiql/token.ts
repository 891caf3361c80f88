import type { Fetcher } from '@graphiql/toolkit';

/** Where a tab keeps its token: it goes with the tab, and no other tab or visit reads it. */
const KEY = 'tejido-token';

type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The token of this tab; nothing where none was typed in. */
export const keptToken = (storage: TabStorage): string | null => storage.getItem(KEY);

/** Keeps a token as it was pasted, with or without what stands before it in a header; answers whether it looks like one. */
export function keepToken(storage: TabStorage, pasted: string): boolean {
  const token = pasted.trim().replace(/^(authorization:\s*)?bearer\s+/i, '');
  const isToken = /^tjd_[\w-]+$/.test(token);
  if (isToken) storage.setItem(KEY, token);
  return isToken;
}

/** Forgets the token. */
export const forgetToken = (storage: TabStorage): void => storage.removeItem(KEY);

/** Sends the token of the tab with each question, but not with that for the schema, which is the same for all. */
export const withToken =
  (fetcher: Fetcher, storage: TabStorage): Fetcher =>
  (asked, options) => {
    const token = asked.operationName === 'IntrospectionQuery' ? null : keptToken(storage);
    if (token === null) return fetcher(asked, options);
    return fetcher(asked, { ...options, headers: { ...options?.headers, authorization: `Bearer ${token}` } });
  };
