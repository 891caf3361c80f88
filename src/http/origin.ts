import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { LRUCache } from 'lru-cache';

/** Says at which address the network is, for links to itself. */
export type OriginOf = (request: { headers: IncomingHttpHeaders }) => string;

/** Of how many hosts the origin is remembered, as it is asked for twice in each request. */
const MOST_HOSTS = 100;

/** How a proxy says by which scheme it was asked. */
const SCHEME = 'x-forwarded-proto';

/**
 * The address that is configured; where none is, the one that a request says it was made at. What answers say is kept and
 * shared, so of what a client may write two things count: the host, by which every cache keeps answers apart, and the
 * scheme, by which caches keep them apart where the answer asks for it (`varyByScheme`). That the host is one is known by now
 * (`requireOneHost`); HTTP/1.0 needs none.
 */
export function originFrom(configured: string | undefined): OriginOf {
  const origins = new LRUCache<string, string>({
    max: MOST_HOSTS,
    memoMethod: (address) => new URL(address).origin,
  });
  return ({ headers: { host, [SCHEME]: scheme } }) =>
    configured ?? origins.memo(`${first(scheme) === 'https' ? 'https' : 'http'}://${host || 'localhost'}`);
}

/** Says of all answers that they differ by the scheme of the request, as they do where no address is configured. */
export function varyByScheme(app: FastifyInstance): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header('vary', [reply.getHeader('vary'), SCHEME].filter(Boolean).join(', '));
    done();
  });
}

/** Each proxy adds its own behind the client's. */
const first = (header: string | string[] | undefined): string | undefined =>
  String(header ?? '')
    .split(',', 1)[0]
    ?.trim() || undefined;
