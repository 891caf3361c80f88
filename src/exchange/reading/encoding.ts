import { TextDecoder } from 'node:util';

const LE = 'fffe';
const BE = 'feff';

/** Bytes of UTF-16, told by its byte order mark, as bytes of UTF-8; all others as they are. Broken UTF-16 throws. */
export async function* asUtf8(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let start: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of source) {
    const bytes: Buffer = start ? Buffer.concat([start, chunk]) : chunk;
    if (start && bytes.length < 2) {
      start = bytes;
      continue;
    }
    if (start) decoder = utf16Decoder(bytes);
    start = undefined;
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (start?.length) yield start;
  if (decoder) yield Buffer.from(decoder.decode());
}

function utf16Decoder(bytes: Buffer): TextDecoder | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  if (mark !== LE && mark !== BE) return undefined;
  return new TextDecoder(mark === LE ? 'utf-16le' : 'utf-16be', { fatal: true });
}

/** Whether files in an encoding of this name are read. */
export function isRead(encoding: string): boolean {
  try {
    return ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'].includes(new TextDecoder(encoding).encoding);
  } catch {
    return false;
  }
}
