import type { FastifyReply, FastifyRequest } from 'fastify';
import { searchParamsOf } from '../../web/layout/addresses.ts';
import { Answer } from '../platform/cache/answer.ts';
import type { AnswerCache, Made } from '../platform/cache/answer-cache.ts';
import { answerKey } from '../platform/cache/answer-key.ts';
import { Basis } from '../platform/cache/basis.ts';
import { RETRY_AFTER_SECONDS } from '../platform/errors.ts';
import { getAndSend, sendAnswer } from './send-answer.ts';

/** The response to a request for a page, a feed or an embed. */
export interface PageResponse {
  status: number;
  type: string;
  body: string | Buffer;
  headers?: Record<string, string>;
  /** The path to redirect to, with the query of the request. */
  movedTo?: string | undefined;
  /** Whether the next request is answered anew, because something was missing that may be there then. */
  passing?: boolean;
}

/** For how many seconds a client may use an answer without asking again. */
const FRESH_SECONDS = 30;

/** How many answers are made at once; further requests are answered 503. */
const MAX_CONCURRENT = 32;

/**
 * Makes each page, feed and embed once, for as long as the network is as it was: many who ask for the same thing meanwhile
 * wait for one, and clients that have it already are answered 304 without a query.
 */
export class ResponseCache {
  readonly #answers: AnswerCache;
  #running = 0;

  constructor(answers: AnswerCache) {
    this.#answers = answers;
  }

  /** Answers a request with what `make` makes for all who ask for `key`. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    key: readonly (string | null)[],
    make: (basis: Basis) => Promise<PageResponse>,
  ): Promise<FastifyReply> {
    const id = answerKey(key);
    const get = async () =>
      onward(await this.#answers.get(id, (basis) => this.#make(basis, make)), request.url);
    try {
      if (request.actor)
        return sendAnswer(request, reply, onward((await this.#make(new Basis(), make)).answer, request.url));
      return await getAndSend(request, reply, {
        answers: this.#answers,
        key: id,
        get,
        compressesFirst: true,
      });
    } catch (error) {
      if (error instanceof Busy) return sendBusy(reply);
      throw error;
    }
  }

  async #make(basis: Basis, make: (basis: Basis) => Promise<PageResponse>): Promise<Made> {
    if (this.#running >= MAX_CONCURRENT) throw new Busy();
    this.#running++;
    try {
      const response = await make(basis);
      const isWhole = response.status === 200 && !response.passing;
      return { answer: answerOf(response, isWhole), isShared: true, isWhole };
    } finally {
      this.#running--;
    }
  }
}

class Busy extends Error {}

const answerOf = ({ status, type, body, headers, movedTo }: PageResponse, isWhole: boolean): Answer =>
  new Answer(
    status,
    {
      ...headers,
      ...(movedTo !== undefined && { location: movedTo }),
      'content-type': type,
      'cache-control': isWhole ? `public, max-age=${FRESH_SECONDS}` : 'no-store',
    },
    body,
  );

/** A redirect keeps all that was asked of an address, which differs also between those who wait for one answer. */
function onward(answer: Answer, asked: string): Answer {
  const { status, headers, body } = answer;
  const searchParams = searchParamsOf(asked);
  if (headers.location === undefined || searchParams.size === 0) return answer;
  return new Answer(status, { ...headers, location: `${headers.location}?${searchParams}` }, body);
}

const BUSY = `Se están preparando muchas páginas. Vuelve a intentarlo en unos segundos.
Many pages are being made just now. Try again in a few seconds.
`;

const sendBusy = (reply: FastifyReply) =>
  reply
    .code(503)
    .header('retry-after', RETRY_AFTER_SECONDS)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send(BUSY);
