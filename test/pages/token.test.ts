import type { Fetcher } from '@graphiql/toolkit';
import { describe, expect, it } from 'vitest';
import { forgetToken, keepToken, keptToken, withToken } from '../../web/graphiql/token.ts';

/** What a tab keeps. */
function tab() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const TOKEN = `tjd_${'a'.repeat(63)}`;

describe('the token of a tab', () => {
  it.each([TOKEN, ` ${TOKEN}\n`, `Bearer ${TOKEN}`, `Authorization: Bearer ${TOKEN}`])(
    'is kept as it is pasted: %s',
    (pasted) => {
      const storage = tab();
      expect(keepToken(storage, pasted)).toBe(true);
      expect(keptToken(storage)).toBe(TOKEN);
      forgetToken(storage);
      expect(keptToken(storage)).toBeNull();
    },
  );

  it.each(['', 'x', 'Basic YTpi', `${TOKEN} ${TOKEN}`, `${TOKEN}\u00e9`])('is nothing else: %s', (pasted) => {
    const storage = tab();
    expect(keepToken(storage, pasted)).toBe(false);
    expect(keptToken(storage)).toBeNull();
  });

  it('is sent with each question, but not with that for the schema, and only while it is kept', () => {
    const storage = tab();
    const sent: unknown[] = [];
    const fetcher: Fetcher = (_asked, options) => {
      sent.push(options?.headers);
      return {};
    };
    const ask = (operationName: string) =>
      withToken(fetcher, storage)({ query: '', operationName }, { headers: { 'x-request-id': 'a' } });
    ask('Conveners');
    keepToken(storage, TOKEN);
    ask('Conveners');
    ask('IntrospectionQuery');
    expect(sent).toEqual([
      { 'x-request-id': 'a' },
      { 'x-request-id': 'a', authorization: `Bearer ${TOKEN}` },
      { 'x-request-id': 'a' },
    ]);
  });
});
