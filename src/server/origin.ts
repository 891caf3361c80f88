import type { IncomingHttpHeaders } from 'node:http';

const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:.]+\](:\d+)?$/i;

/** The address that a request was made at, as the client or the proxy before us says; only ever given back to who said it. */
export function originOf(headers: IncomingHttpHeaders): string {
  const host = first(headers['x-forwarded-host']) ?? headers.host ?? '';
  const scheme = first(headers['x-forwarded-proto']) === 'https' ? 'https' : 'http';
  return `${scheme}://${HOST.test(host) ? host : 'localhost'}`;
}

/** Each proxy adds its own behind the client's. */
const first = (header: string | string[] | undefined): string | undefined =>
  String(header ?? '')
    .split(',', 1)[0]
    ?.trim() || undefined;
