import type { IncomingHttpHeaders } from 'node:http';

const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** Says at which address the network is, for links to itself. */
export type OriginOf = (request: { headers: IncomingHttpHeaders }) => string;

/**
 * The address that is configured; where none is, the one that a request says it was made at. What answers say is kept and
 * shared, so of what a client may write only the host counts, by which every cache keeps answers apart.
 */
export const originFrom =
  (configured: string | undefined): OriginOf =>
  ({ headers: { host = '', 'x-forwarded-proto': scheme } }) =>
    configured ?? `${first(scheme) === 'https' ? 'https' : 'http'}://${HOST.test(host) ? host : 'localhost'}`;

/** Each proxy adds its own behind the client's. */
const first = (header: string | string[] | undefined): string | undefined =>
  String(header ?? '')
    .split(',', 1)[0]
    ?.trim() || undefined;
