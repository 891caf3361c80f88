import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Asked } from '../transport/asked.ts';
import type { Ours } from '../transport/ours.ts';

/** What of a client's request goes to our server, beside what goes to all. */
const PASSED_ON = ['accept', 'accept-encoding', 'content-type', 'if-none-match'] as const;

/** What of our server's answer says how the connection to the gateway is to be treated, not what is answered. */
const OF_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date', 'content-length']);

/** An answer of so many bytes is sent at once: a stream costs more than it saves. */
const SMALL = 256 * 1024;

/** Hands a request to our server as it came, and passes the answer through as it comes. */
export async function passThrough(
  request: FastifyRequest,
  reply: FastifyReply,
  { ours, asked, body }: { ours: Ours; asked: Asked; body: Buffer | undefined },
): Promise<FastifyReply> {
  const at = request.url.indexOf('?');
  const {
    status,
    headers,
    body: answer,
  } = await ours.send({
    method: request.method as 'GET' | 'POST',
    path: `graphql${at < 0 ? '' : request.url.slice(at)}`,
    headers: headersOf(request, asked),
    ...(body && { body }),
    signal: asked.signal,
    whole: SMALL,
  });
  reply.code(status);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && !OF_CONNECTION.has(name) && !name.startsWith('access-control-'))
      reply.header(name, value);
  if (!Buffer.isBuffer(answer) && headers['content-length'] !== undefined)
    reply.header('content-length', headers['content-length']);
  return reply.send(answer);
}

function headersOf(
  { headers }: FastifyRequest,
  { requestId, forAll, forOurs }: Asked,
): Record<string, string> {
  const passed = PASSED_ON.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(passed), ...forAll, ...forOurs, 'x-request-id': requestId };
}
