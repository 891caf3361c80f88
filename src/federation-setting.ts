import type { Config } from './config.ts';
import type { FederationSetting } from './federation/partner/setting.ts';
import { network } from './network.ts';
import { buildGraph } from './platform/graph/schema.ts';
import { networkName } from './platform/network-name.ts';

/** The name of our network for others that join it, where it has none of its own. */
const HOME = 'tejido';

/** How partners' servers are asked, and what they are composed with: our graph, at the address that people use. */
export async function federationOf({
  allowHosts,
  origin,
  host,
  port,
}: Pick<Config, 'allowHosts' | 'origin' | 'host' | 'port'>): Promise<FederationSetting> {
  const { sdl, costs } = await buildGraph(network);
  const url = `${origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`}/graphql`;
  return { ours: { sdl, url, home: networkName() ?? HOME }, costs, allowHosts };
}
