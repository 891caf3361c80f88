import ipaddr from 'ipaddr.js';

/** The addresses of IPv6 that are given out for the whole internet; all others are for purposes of their own. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of a single host on the public internet. Everything else is not: loopback, private, link-local,
 * shared and multicast addresses, those for documentation and tests, and those of IPv6 that stand for one of IPv4 (mapped,
 * NAT64, 6to4, Teredo), whichever that is.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv6 ? parsed.match(GLOBAL_IPV6) : true;
}
