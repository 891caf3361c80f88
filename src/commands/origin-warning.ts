import { BlockList, isIP } from 'node:net';
import type { Config } from '../config.ts';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** What a start warns of: others can reach the server, and its links name whatever host they write into a request. */
export function originWarning({ host, origin }: Pick<Config, 'host' | 'origin'>): string | undefined {
  if (origin || isLoopback(host)) return undefined;
  return `Warning: others can reach this server (HOST=${host}) and ORIGIN is not set, so links, feeds and embeds name whatever host a request names; set ORIGIN to the address that people use, such as ORIGIN=https://network.example.org.`;
}

const isLoopback = (host: string): boolean =>
  isIP(host) ? loopback.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4') : /^localhost$/i.test(host);
