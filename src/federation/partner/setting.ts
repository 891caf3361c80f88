import type { Context } from '../../platform/context.ts';
import { Refusal } from '../../platform/errors.ts';
import type { AllowedHosts } from '../../platform/fetch/outside-address.ts';
import type { Graph } from '../../platform/graph/schema.ts';
import type { CostTable } from '../../platform/limits/costs.ts';
import { networkName } from '../../platform/network-name.ts';
import { OUR_NAME, type OurGraph } from '../composition/index.ts';

/** What is needed to ask partners' servers, and to compose what they answer with what is ours. */
export interface FederationSetting {
  ours: OurGraph;
  /** What our fields cost, by which the gateway prices what crosses. */
  costs: CostTable;
  /** The hosts that may be asked although they are not public. */
  allowHosts: AllowedHosts;
}

/** The setting for a graph at an address; others call a network that has no name of its own as they call our graph. */
export const settingFor = (
  { sdl, costs }: Pick<Graph, 'sdl' | 'costs'>,
  url: string,
  allowHosts: AllowedHosts,
): FederationSetting => ({ ours: { sdl, url, home: networkName() ?? OUR_NAME }, costs, allowHosts });

/** The context of acts about subgraphs. */
export interface FederationContext extends Context {
  federation?: FederationSetting | undefined;
}

/** What acts about subgraphs need; they are refused where a network is opened without. */
export function settingIn(context: Context): FederationSetting {
  const { federation } = context as FederationContext;
  if (federation) return federation;
  throw new Refusal({
    code: 'INVALID',
    messageKey: 'subgraph.not-here',
    message: 'This server composes no graphs, so no subgraph is checked through it.',
  });
}
