import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Pepper } from './pepper.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const [ID_LENGTH, SECRET_BYTES, CHECK_LENGTH] = [12, 32, 6];

/** `tjd_<id>_<secret>_<check>`: the id names the token, the secret is 256 random bits, and the check is made of the rest. */
const TOKEN = /^(tjd_([0-9A-Za-z]{12})_[\w-]{43})_([0-9A-Za-z]{6})$/;

/** What every token begins with, so that one is recognized wherever it was left. */
export const TOKEN_PREFIX = 'tjd_';

/** A token that was just made. */
export interface NewToken {
  id: string;
  /** All of it, which is told once. */
  secret: string;
}

/** Makes a token. */
export function makeToken(): NewToken {
  const id = Array.from({ length: ID_LENGTH }, () => DIGITS[randomInt(DIGITS.length)]).join('');
  const rest = `${TOKEN_PREFIX}${id}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
  return { id, secret: `${rest}_${checkOf(rest)}` };
}

/** The id of a token that is written as it was given; nothing where it is not, which is found without asking anybody. */
export function idOfToken(token: string): string | undefined {
  const [, rest, id, check] = TOKEN.exec(token) ?? [];
  return rest !== undefined && check === checkOf(rest) ? id : undefined;
}

/** The keyed hash by which a token is recognized. */
export const hashOfToken = (token: string, { key }: Pepper): Buffer =>
  createHmac('sha256', key).update(token).digest();

/** Six digits to the base 62, of the SHA-256 of a text: one of 57 billion mistakes goes unnoticed. */
function checkOf(text: string): string {
  let number = createHash('sha256').update(text).digest().readUIntBE(0, 6);
  let check = '';
  for (let at = 0; at < CHECK_LENGTH; at++) {
    check = DIGITS[number % DIGITS.length] + check;
    number = Math.floor(number / DIGITS.length);
  }
  return check;
}
