import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { Agent, buildConnector, Pool } from 'undici';
import { FetchFailed } from './fetch-failed.ts';
import { nameOf } from './outside-address.ts';
import { isPublicAddress } from './public-address.ts';

/** Answers with all addresses of a host. */
export type LookUp = (hostname: string) => Promise<string[]>;

/** As the machine looks them up. */
export const lookUp: LookUp = async (hostname) => {
  const found = await lookup(hostname, { all: true });
  return found.map(({ address }) => address);
};

/** The address to connect to: looked up once, and refused if any that the host has is not public. */
export async function checkedAddress(url: URL, isPrivateAllowed: boolean, look: LookUp): Promise<string> {
  const name = nameOf(url);
  const addresses = isIP(name) ? [name] : await look(name).catch(() => []);
  const [first] = addresses;
  if (!first) throw new FetchFailed('NOT_FOUND', `There is no host called ${name}.`);
  if (!isPrivateAllowed && !addresses.every(isPublicAddress))
    throw new FetchFailed(
      'NOT_PUBLIC',
      `${name} is not on the public internet; TEJIDO_ALLOW_HOSTS names hosts that are asked all the same.`,
    );
  return first;
}

/**
 * An agent that connects to one address, whatever a request names: what was checked is what is asked, and a name server that
 * changes its mind is not heard again. Certificates are checked against the name.
 */
export function agentTo(address: string, url: URL, timeout: number): Agent {
  const connect = buildConnector({ timeout, allowH2: false });
  const servername = url.protocol === 'https:' && !isIP(nameOf(url)) ? nameOf(url) : '';
  return new Agent({
    connect: (options, done) => connect({ ...options, hostname: address, servername }, done),
    connections: 1,
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
}

/**
 * Connections to one host that is asked again and again: each new one looks the host up once and is made to the address
 * that was checked, and is kept for the next request.
 */
export function poolFor(url: URL, isPrivateAllowed: boolean, look: LookUp, connections: number): Pool {
  const connect = buildConnector({ timeout: CONNECT_TIMEOUT, allowH2: false });
  const servername = url.protocol === 'https:' && !isIP(nameOf(url)) ? nameOf(url) : '';
  return new Pool(url.origin, {
    connect: (options, done) => {
      checkedAddress(url, isPrivateAllowed, look).then(
        (hostname) => connect({ ...options, hostname, servername }, done),
        (error) => done(error, null),
      );
    },
    connections,
    headersTimeout: 0, // the signal of each request ends it
    bodyTimeout: 0,
  });
}

/** How long a connection may take to be made, in milliseconds; whoever waits for it may give up earlier. */
const CONNECT_TIMEOUT = 10_000;
