import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../platform/cache/answer.ts';
import type { AnswerCache } from '../platform/cache/answer-cache.ts';
import { acceptedEncoding, type Encoding, MIN_ENCODED_BYTES } from '../platform/cache/encodings.ts';

/** What is sent, and how it is got. */
export interface Sending {
  answers: AnswerCache;
  key: string;
  get: () => Promise<Answer>;
  /** Whether an answer is compressed also when it is given for the first time, and perhaps the last. */
  compressesFirst?: boolean;
}

/** Gets an answer and sends it as it is: compressed for those who take it, and 304 to those who have it. */
export async function getAndSend(
  request: FastifyRequest,
  reply: FastifyReply,
  { answers, key, get, compressesFirst = false }: Sending,
): Promise<FastifyReply> {
  let answer = await get();
  const { isKept } = answer;
  const isLater = (isKept || compressesFirst) && (await compressFor(request, answers, key, answer));
  if (isLater && isKept) answer = await get(); // it may have become old meanwhile
  return sendAnswer(request, reply, answer);
}

/** Compresses an answer for a client that takes it so; answers whether that took time, as it does once. */
export async function compressFor(
  request: FastifyRequest,
  answers: AnswerCache,
  key: string,
  answer: Answer,
): Promise<boolean> {
  const encoding = encodingFor(request, answer);
  if (!encoding || answer.encoded(encoding)) return false;
  await answers.compress(key, answer, encoding);
  return true;
}

/** Sends an answer as it is, at once. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  const { headers } = answer;
  const encoding = encodingFor(request, answer);
  const encoded = encoding && answer.encoded(encoding);
  reply
    .code(answer.status)
    .headers(headers)
    .header('vary', [headers.vary, 'accept-encoding'].filter(Boolean).join(', '));
  if (answer.status === 200 && request.method !== 'POST' && headers['cache-control']?.startsWith('public')) {
    reply.header('etag', answer.etag);
    if (isKnown(request.headers['if-none-match'], answer.etag)) return reply.code(304).send();
  }
  return encoded ? reply.header('content-encoding', encoding).send(encoded) : reply.send(answer.body);
}

/** How an answer is to be compressed for a client; nothing where it takes none, or where it is not worth it, as with pictures. */
const encodingFor = (
  { headers }: FastifyRequest,
  { body, headers: its }: Pick<Answer, 'body' | 'headers'>,
): Encoding | undefined =>
  body.length < MIN_ENCODED_BYTES || its['content-type']?.startsWith('image/')
    ? undefined
    : acceptedEncoding(headers['accept-encoding']);

/** Whether whoever asks has an answer with this tag already. */
export const isKnown = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(etag)) ?? false;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
