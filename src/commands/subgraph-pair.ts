import { pairLines } from '../federation/lens/pair-lines.ts';
import { pairNamed } from '../federation/partner/pair-networks.ts';
import type { Context } from './context.ts';
import { onFederation } from './on-federation.ts';

/** `tejido subgraph pair`: writes down who is who in another network, and lists what somebody has to look at. */
export const runSubgraphPair = (
  context: Context,
  name: string,
  { dryRun = false }: { dryRun?: boolean },
): Promise<void> =>
  onFederation(context, async (em, setting) => {
    const compared = await pairNamed({ em, setting }, name, { actor: 'cli', dryRun });
    context.report(pairLines(compared, name, dryRun).join('\n'));
  });
