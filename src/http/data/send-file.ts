import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from '../send-answer.ts';
import { byteRangeOf } from './byte-range.ts';
import type { UnnamedFile } from './unnamed-file.ts';

/** Sends a file, or the part of it that is asked for; a HEAD is answered without reading it. */
export function sendUnnamed(
  { method, headers }: FastifyRequest,
  reply: FastifyReply,
  file: UnnamedFile,
  etag: string,
) {
  reply.header('etag', etag).header('accept-ranges', 'bytes').header('repr-digest', digestOf(file));
  if (isKnown(headers['if-none-match'], etag)) return reply.code(304).send();
  // RFC 9110 defines parts for GET alone, and of the file that the client has begun with.
  const isAsked = method === 'GET' && isStillTheSame(headers['if-range'], etag);
  const range = byteRangeOf(isAsked ? headers.range : undefined, file.size);
  if (range === 'unsatisfiable')
    return reply
      .code(416)
      .header('content-range', `bytes */${file.size}`)
      .type('text/plain; charset=utf-8')
      .send(`The file has ${file.size} bytes.\n`);
  if (range === 'whole') return send(reply.header('content-length', file.size), method, () => file.read());
  const { first, last } = range;
  reply
    .code(206)
    .header('content-range', `bytes ${first}-${last}/${file.size}`)
    .header('content-length', last - first + 1);
  return send(reply, method, () => file.read(first, last));
}

const send = (reply: FastifyReply, method: string, read: () => Readable) =>
  reply.send(method === 'HEAD' ? null : read());

const digestOf = ({ sha256 }: UnnamedFile): string => `sha-256=:${sha256.toString('base64')}:`;

/** Only a strong tag says that the bytes are the same; a date is none. */
const isStillTheSame = (header: unknown, etag: string): boolean =>
  header === undefined || String(header).trim() === etag;
