import { createHmac } from 'node:crypto';

/** A secret that is in no database, under which tokens are hashed: who has the database alone can try none. */
export interface Pepper {
  key: Buffer;
  /** Tells it from others, and nothing of it. */
  version: string;
}

/** The peppers in use: tokens are hashed under the first, and those that were hashed under the others are known too. */
export type Peppers = readonly [Pepper, ...Pepper[]];

/** Answers the peppers as they are now: one may be changed while a server runs. */
export type ReadPeppers = () => Promise<Peppers>;

const VERSION_LENGTH = 8;

/** The pepper of a key. */
export const pepperOf = (key: Buffer): Pepper => ({
  key,
  version: createHmac('sha256', key).update('version').digest('base64url').slice(0, VERSION_LENGTH),
});
