import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decodeFacts, encodeFacts, revisionOf } from '../facts/encode-facts.ts';
import type { Facts, Revision } from '../facts/facts.ts';

const compress = promisify(gzip);

/** What a snapshot keeps of facts. */
export const contentsOf = (facts: Facts): Promise<Buffer> => compress(Buffer.concat([...encodeFacts(facts)]));

/** The revision that contents hold, with the hash of what was found; null where they cannot be read. For a thread. */
export function readContents(contents: Uint8Array): Revision | null {
  try {
    return revisionOf(decodeFacts(gunzipSync(contents)));
  } catch {
    return null;
  }
}
