import type { FieldCost } from '../../platform/limits/costs.ts';
import { OUR_NAME } from '../composition/index.ts';
import { type AcceptedSubgraph, hashOf } from './accepted-subgraphs.ts';
import type { FederationSetting } from './setting.ts';

/** What the gateway serves: the supergraph, and whom it asks. */
export interface SupergraphDocument {
  /** The SHA-256 of all else, in hexadecimal digits. */
  revision: string;
  /** The name of our network for others. */
  home: string;
  supergraph: string;
  subgraphs: SubgraphEntry[];
  /** What our fields cost, by `Type.field`. */
  costs: Record<string, FieldCost>;
}

/** A subgraph as the gateway asks it; ours comes first, and is asked where the gateway is pointed to. */
interface SubgraphEntry {
  name: string;
  /** The slug of the partner whose it is; null of ours. */
  partner: string | null;
  network: boolean;
  url: string;
  /** Its schema as its server tells it; null of ours. */
  sdl: string | null;
}

/** The document of a supergraph and of the subgraphs that are in it. It is the same wherever these are. */
export function documentOf(
  supergraph: string,
  { ours: { url, home }, costs }: FederationSetting,
  composed: readonly AcceptedSubgraph[],
): SupergraphDocument {
  const own = { name: OUR_NAME, partner: null, network: false, url, sdl: null };
  const others = composed.map(({ name, partner, network, url, sdl }) => ({
    name,
    partner,
    network,
    url,
    sdl,
  }));
  const rest = { home, supergraph, subgraphs: [own, ...others], costs: Object.fromEntries(costs) };
  return { revision: hashOf(JSON.stringify(rest)), ...rest };
}
