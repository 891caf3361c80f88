import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { ChangeListener } from '../platform/changes/change-listener.ts';
import { ClientError } from '../platform/errors.ts';

/** What is sent to whoever asks for a page, a feed or an embed. */
export interface Answer {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
  /** Whether the next who asks is to be answered anew, because something was missing that may be there then. */
  passing?: boolean;
}

interface Kept extends Answer {
  etag: string;
  compressed: Buffer;
}

/** How many bytes of answers are kept. */
const ROOM = 64 * 2 ** 20;

/** For how long at most, in milliseconds: what may be shown can also change by the passing of time. */
const LONGEST = 60_000;

/** For how many seconds whoever has an answer need not ask again. */
const FRESH = 30;

/** How many answers are made at once; whoever comes then is asked to come again. */
const AT_ONCE = 32;

/** Less than this is not worth compressing. */
const SMALL = 1_000;

/**
 * Makes each answer once, for as long as nothing in the network changes: many who ask for the same thing meanwhile wait
 * for one, and those who have it already are told so without a question to the database.
 */
export class Answers implements AsyncDisposable {
  readonly #kept = new LRUCache<string, Kept>({ maxSize: ROOM, ttl: LONGEST });
  readonly #being = new Map<string, Promise<Kept>>();
  readonly #listener: ChangeListener;
  #started: Promise<void> | undefined;
  #moves = 0;

  constructor(url: string) {
    this.#listener = new ChangeListener(url, () => {
      this.#moves++;
      this.#kept.clear();
      this.#being.clear();
    });
  }

  /** Answers a request with what `make` makes for all who ask for `key`. */
  async send(request: FastifyRequest, reply: FastifyReply, key: string, make: () => Promise<Answer>) {
    const { status, type, headers = {}, etag, body, compressed, passing } = await this.#of(key, make);
    reply.headers(headers).header('vary', [headers.vary, 'accept-encoding'].filter(Boolean).join(', '));
    if (status !== 200 || passing) reply.header('cache-control', 'no-store');
    else reply.header('etag', etag).header('cache-control', `public, max-age=${FRESH}`);
    if (status === 200 && isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
    reply.code(status).type(type);
    if (body.length < SMALL || !/\bgzip\b/.test(String(request.headers['accept-encoding'])))
      return reply.send(body);
    return reply.header('content-encoding', 'gzip').send(compressed);
  }

  async #of(key: string, make: () => Promise<Answer>): Promise<Kept> {
    this.#started ??= this.#listener.start();
    await this.#started;
    return this.#kept.get(key) ?? this.#being.get(key) ?? this.#begin(key, make);
  }

  #begin(key: string, make: () => Promise<Answer>): Promise<Kept> {
    if (this.#being.size >= AT_ONCE) throw busy();
    const moves = this.#moves;
    const making = make()
      .then(pack)
      .then((kept) => {
        const isLasting = this.#listener.listens && this.#moves === moves && !kept.passing;
        if (isLasting)
          this.#kept.set(key, kept, { size: key.length + 2 * kept.body.length + kept.compressed.length });
        return kept;
      })
      .finally(() => this.#being.get(key) === making && this.#being.delete(key));
    this.#being.set(key, making);
    return making;
  }

  [Symbol.asyncDispose] = (): Promise<void> => this.#listener[Symbol.asyncDispose]();
}

const busy = () =>
  new ClientError('SERVICE_UNAVAILABLE', 'Many pages are being made just now. Try again in a few seconds.');

async function pack(answer: Answer): Promise<Kept> {
  const etag = createHash('sha1')
    .update(JSON.stringify([answer.type, answer.headers]))
    .update(answer.body);
  return {
    ...answer,
    etag: `W/"${etag.digest('base64url')}"`,
    compressed: answer.body.length < SMALL ? Buffer.alloc(0) : await promisify(gzip)(answer.body),
  };
}

const isKnown = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(etag)) ?? false;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
