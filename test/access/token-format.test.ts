import { describe, expect, it } from 'vitest';
import { hashOfToken, idOfToken, makeToken } from '../../src/platform/access/token-format.ts';
import { pepper } from './actors.ts';

const LETTERS = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_ .é'];

describe('a token', () => {
  it('has a name, 256 random bits and a check, and is another one each time', () => {
    const made = Array.from({ length: 500 }, makeToken);
    for (const { id, secret } of made) {
      expect(secret).toMatch(/^tjd_[0-9A-Za-z]{12}_[\w-]{43}_[0-9A-Za-z]{6}$/);
      expect(secret.slice(4, 16)).toBe(id);
      expect(Buffer.from(secret.slice(17, 60), 'base64url')).toHaveLength(32);
      expect(idOfToken(secret)).toBe(id);
    }
    expect(new Set(made.map(({ id }) => id)).size).toBe(500);
    expect(new Set(made.map(({ secret }) => secret.slice(17, 60))).size).toBe(500);
  });

  it('is not taken for one with any letter changed, left out, added or in another place', () => {
    const { secret } = makeToken();
    const wrong = new Set<string>();
    for (let at = 0; at < secret.length; at++) {
      const [before, after] = [secret.slice(0, at), secret.slice(at + 1)];
      for (const letter of LETTERS)
        wrong.add(before + letter + after).add(before + letter + secret.slice(at));
      wrong.add(before + after).add(before + after[0] + secret[at] + after.slice(1));
    }
    wrong.delete(secret);
    expect(wrong.size).toBeGreaterThan(8_000);
    expect([...wrong].filter((each) => idOfToken(each) !== undefined)).toEqual([]);
  });

  it('is none in other words, or with anything around it', () => {
    const { secret } = makeToken();
    for (const text of [
      '',
      'tjd_',
      'x',
      `${secret}\n`,
      ` ${secret}`,
      secret.toUpperCase(),
      `${secret}${secret}`,
    ])
      expect(idOfToken(text)).toBeUndefined();
  });

  it('has another hash under another pepper, which has another version', () => {
    const { secret } = makeToken();
    expect(hashOfToken(secret, pepper())).toEqual(hashOfToken(secret, pepper()));
    expect(hashOfToken(secret, pepper())).not.toEqual(hashOfToken(secret, pepper('another')));
    expect(pepper().version).toMatch(/^[\w-]{8}$/);
    expect(pepper().version).not.toBe(pepper('another').version);
  });
});
