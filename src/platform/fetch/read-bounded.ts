import type { IncomingHttpHeaders } from 'node:http';
import { FetchFailed } from './fetch-failed.ts';

/** Reads a body to its end, or no further than it may be long. */
export async function readBounded(
  { headers, body }: { headers: IncomingHttpHeaders; body: Buffer | AsyncIterable<Uint8Array> },
  url: URL,
  maxBytes: number,
): Promise<Buffer> {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(url, maxBytes);
  if (Buffer.isBuffer(body)) return body; // as long as it says
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.length;
    if (length > maxBytes) throw tooLarge(url, maxBytes);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const tooLarge = ({ hostname }: URL, maxBytes: number) =>
  new FetchFailed('TOO_LARGE', `What is at ${hostname} has more than ${maxBytes} bytes.`);
