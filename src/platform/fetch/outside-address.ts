import { FetchFailed } from './fetch-failed.ts';

/** A host that may be fetched from although it is not public: `photos.internal`, or one port of it, `10.0.0.5:8080`. */
export type AllowedHosts = readonly string[];

/** Whether somebody who runs the server has said that this host may be private. */
export const isAllowed = ({ hostname, host, port, protocol }: URL, allowed: AllowedHosts): boolean => {
  const withPort = port ? host : `${hostname}:${protocol === 'https:' ? 443 : 80}`;
  return allowed.includes(hostname) || allowed.includes(withPort);
};

/** What is called so in an address, without the brackets of IPv6. */
export const nameOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Parses an address that others gave, or says why nothing is fetched from there. */
export function outsideAddress(address: string, allowed: AllowedHosts): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new FetchFailed('NOT_AN_ADDRESS', 'It is no address that begins with http:// or https://.');
  if (url.username || url.password)
    throw new FetchFailed('NOT_AN_ADDRESS', `The address at ${url.hostname} has a name or a password in it.`);
  if (url.port && !isAllowed(url, allowed))
    throw new FetchFailed(
      'NOT_PUBLIC',
      `The address at ${url.hostname} names port ${url.port}, and only the usual ones are asked.`,
    );
  return url;
}
