import { ClientError } from '../errors.ts';

/** The error for a credential that is not taken: what is wrong, and what to do. It never repeats what was sent. */
const unauthenticated = (wrong: string, remedy: string): ClientError =>
  new ClientError('UNAUTHENTICATED', `${wrong} ${remedy}`);

const ASK =
  'Ask whoever gave it for a new one, or leave the header Authorization out to read what is public.';

/** The header names another way to sign in, or none. */
export const notBearer = (): ClientError =>
  unauthenticated(
    'The header Authorization is not understood.',
    'Send "Authorization: Bearer " and a token, once, or leave it out to read what is public.',
  );

/** The token was cut short or mistyped. */
export const miswritten = (): ClientError =>
  unauthenticated(
    'The token is not written as it was given: letters are missing, changed or too many.',
    'Copy all of it, from tjd_ to the end.',
  );

/** There is no such token. */
export const unknownToken = (): ClientError => unauthenticated('This token is not known here.', ASK);

/** The token was taken back. */
export const revokedToken = (): ClientError => unauthenticated('This token was revoked.', ASK);

/** The time of the token is over. */
export const expiredToken = (expiresAt: Date): ClientError =>
  unauthenticated(`This token expired on ${expiresAt.toISOString().slice(0, 10)}.`, ASK);

/** The server has no login with which it could look the token up. */
export const takesNoTokens = (): ClientError =>
  unauthenticated(
    'This server takes no tokens: it has no login that may look them up.',
    'Leave the header Authorization out to read what is public.',
  );
