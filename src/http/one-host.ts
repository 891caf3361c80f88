import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { ClientError } from '../platform/errors.ts';
import { valuesOf } from './raw-headers.ts';

/**
 * Refuses a request that names several hosts, or what cannot be one (RFC 9112, 3.2): a proxy before the server can take it
 * for another host than the server does, and links, which are made of it, would lead anywhere.
 */
export function requireOneHost(app: FastifyInstance): void {
  app.addHook('onRequest', ({ raw }, _reply, done) => {
    done(hasOneHost(raw) ? undefined : new ClientError('BAD_REQUEST', ONE_HOST));
  });
}

const ONE_HOST =
  'A request names exactly one host, such as "Host: network.example.org" or "Host: 127.0.0.1:4000". This one names several, or something that is no host.';

/** A name or an address, and a port; both as long as they can be. */
const HOST = /^(?=.{1,260}$)([\w-]+(\.[\w-]+)*\.?|\[[\da-f:.]+\])(:\d{1,5})?$/i;

function hasOneHost({ rawHeaders, url = '' }: IncomingMessage): boolean {
  const [host = '', ...others] = valuesOf(rawHeaders, 'host');
  const target = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]; // as clients of proxies write it
  return others.length === 0 && isHost(host) && (target === undefined || isSame(target, host));
}

/** Whether a host can be part of an address. Node itself refuses HTTP/1.1 without one; others need none. */
const isHost = (host: string): boolean => host === '' || (HOST.test(host) && URL.canParse(`http://${host}`));

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
