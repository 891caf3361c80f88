import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decodeFacts, encodeFacts, revisionOf } from '../facts/encode-facts.ts';
import type { Facts, Revision } from '../facts/facts.ts';

const compress = promisify(gzip);

/** The contents of a snapshot: encoded facts, compressed. */
export const contentsOf = (facts: Facts): Promise<Buffer> => compress(Buffer.concat([...encodeFacts(facts)]));

/** The revision that contents hold, with the hash of what was read; null where they cannot be read. Runs in a worker. */
export function readContents(contents: Uint8Array): Revision | null {
  try {
    return revisionOf(decodeFacts(gunzipSync(contents)));
  } catch {
    return null;
  }
}
