import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { searchParamsOf } from '../../web/layout/addresses.ts';
import { ChangeListener } from '../platform/changes/change-listener.ts';
import { RETRY_AFTER_SECONDS } from '../platform/errors.ts';
import { takesGzip } from './takes-gzip.ts';

/** The response to a request for a page, a feed or an embed. */
export interface PageResponse {
  status: number;
  type: string;
  body: string;
  headers?: Record<string, string>;
  /** The path to redirect to, with the query of the request. */
  movedTo?: string | undefined;
  /** Whether the next request is answered anew, because something was missing that may be there then. */
  passing?: boolean;
}

interface CachedResponse extends PageResponse {
  etag: string;
  compressed: Buffer;
}

/** How many bytes of answers are kept, and how many answers. */
const [MAX_BYTES, MAX_RESPONSES] = [64 * 2 ** 20, 5_000];

/** What an answer takes beside its text, in bytes: its headers, its mark, its place. */
const OVERHEAD_BYTES = 1_000;

/** For how long at most, in milliseconds: what may be shown can also change by the passing of time. */
const MAX_AGE_MS = 60_000;

/** For how many seconds a client may use an answer without asking again. */
const FRESH_SECONDS = 30;

/** How many answers are made at once; further requests are answered 503. */
const MAX_CONCURRENT = 32;

/** Less than this is not worth compressing. */
const MIN_GZIP_BYTES = 1_000;

/**
 * Makes each answer once, for as long as nothing in the network changes: many who ask for the same thing meanwhile wait
 * for one, and clients that have it already are answered 304 without a query.
 */
export class ResponseCache implements AsyncDisposable {
  readonly #kept = new LRUCache<string, CachedResponse>({
    max: MAX_RESPONSES,
    maxSize: MAX_BYTES,
    ttl: MAX_AGE_MS,
  });
  readonly #being = new Map<string, Promise<CachedResponse>>();
  readonly #listener: ChangeListener;
  #started: Promise<void> | undefined;
  #moves = 0;
  #running = 0;

  constructor(url: string) {
    this.#listener = new ChangeListener(url, () => {
      this.#moves++;
      this.#kept.clear();
      this.#being.clear();
    });
  }

  /** Answers a request with what `make` makes for all who ask for `key`. */
  async send(request: FastifyRequest, reply: FastifyReply, key: string, make: () => Promise<PageResponse>) {
    const kept = await this.#of(key, make);
    if (!kept) return sendBusy(reply);
    const { status, type, headers = {}, etag, body, compressed, passing, movedTo } = kept;
    reply.headers(headers).header('vary', [headers.vary, 'accept-encoding'].filter(Boolean).join(', '));
    if (movedTo) reply.header('location', onward(movedTo, request.url));
    if (status !== 200 || passing) reply.header('cache-control', 'no-store');
    else reply.header('etag', etag).header('cache-control', `public, max-age=${FRESH_SECONDS}`);
    if (status === 200 && isKnown(request.headers['if-none-match'], etag)) return reply.code(304).send();
    reply.code(status).type(type);
    if (body.length < MIN_GZIP_BYTES || !takesGzip(request.headers['accept-encoding']))
      return reply.send(body);
    return reply.header('content-encoding', 'gzip').send(compressed);
  }

  /** Nothing where too much is being made already. */
  async #of(key: string, make: () => Promise<PageResponse>): Promise<CachedResponse | undefined> {
    this.#started ??= this.#listener.start();
    await this.#started;
    return this.#kept.get(key) ?? this.#being.get(key) ?? this.#begin(key, make);
  }

  #begin(key: string, make: () => Promise<PageResponse>): Promise<CachedResponse> | undefined {
    if (this.#running >= MAX_CONCURRENT) return undefined;
    this.#running++;
    const moves = this.#moves;
    const making = make()
      .then(pack)
      .then((kept) => {
        const isLasting = this.#listener.listens && this.#moves === moves && !kept.passing;
        if (isLasting && kept.status === 200) this.#kept.set(key, kept, { size: sizeOf(key, kept) });
        return kept;
      })
      .finally(() => {
        this.#running--;
        if (this.#being.get(key) === making) this.#being.delete(key);
      });
    this.#being.set(key, making);
    return making;
  }

  [Symbol.asyncDispose] = (): Promise<void> => this.#listener[Symbol.asyncDispose]();
}

/** A text in JavaScript takes two bytes a letter. */
const sizeOf = (key: string, { body, compressed }: CachedResponse): number =>
  OVERHEAD_BYTES + 2 * (key.length + body.length) + compressed.length;

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

/** A path with all that was asked of an address, which differs also between those who wait for one answer. */
function onward(path: string, asked: string): string {
  const searchParams = searchParamsOf(asked);
  return searchParams.size > 0 ? `${path}?${searchParams}` : path;
}

async function pack(answer: PageResponse): Promise<CachedResponse> {
  const etag = createHash('sha1')
    .update(JSON.stringify([answer.type, answer.headers]))
    .update(answer.body);
  return {
    ...answer,
    etag: `W/"${etag.digest('base64url')}"`,
    compressed: answer.body.length < MIN_GZIP_BYTES ? Buffer.alloc(0) : await promisify(gzip)(answer.body),
  };
}

const isKnown = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(etag)) ?? false;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
