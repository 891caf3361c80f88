import type { Config } from './config.ts';
import { type FederationSetting, settingFor } from './federation/partner/setting.ts';
import { network } from './network.ts';
import { buildGraph } from './platform/graph/schema.ts';

/** How partners' servers are asked, and what they are composed with: our graph, at the address that people use. */
export async function federationOf({
  allowHosts,
  origin,
  host,
  port,
}: Pick<Config, 'allowHosts' | 'origin' | 'host' | 'port'>): Promise<FederationSetting> {
  const url = `${origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`}/graphql`;
  return settingFor(await buildGraph(network), url, allowHosts);
}
