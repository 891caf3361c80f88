import type { EntityManager } from '@mikro-orm/postgresql';
import { CommandError } from '../../platform/command-error.ts';
import { type PairOptions, pairNetwork, type TypePairs } from '../lens/pair.ts';
import { type AcceptedSubgraph, acceptedSubgraphs } from './accepted-subgraphs.ts';
import { askNetworkAt } from './ask-network.ts';
import type { FederationSetting } from './setting.ts';

interface Pairing {
  em: EntityManager;
  setting: FederationSetting;
  signal?: AbortSignal | undefined;
}

/** Writes down who is who in the other network of a name, as `pairNetwork` says. */
export async function pairNamed(pairing: Pairing, name: string, options: PairOptions): Promise<TypePairs[]> {
  const found = (await acceptedSubgraphs(pairing.em)).find((each) => each.name === name);
  if (found?.network) return pairOne(pairing, found, options);
  throw new CommandError(
    found
      ? `"${name}" is the subgraph of a partner, and no other network: there is nobody to pair.`
      : `There is no subgraph "${name}" that has not ended. npx tejido subgraph list names all.`,
  );
}

/** Does it for all other networks; one that cannot be asked is told of, and the others go on. */
export async function pairNetworks(pairing: Pairing, report: (line: string) => void): Promise<void> {
  for (const subgraph of await acceptedSubgraphs(pairing.em)) {
    if (!subgraph.network || pairing.signal?.aborted) continue;
    await pairOne(pairing, subgraph, { actor: 'system' }).catch((error: Error) => {
      if (!pairing.signal?.aborted)
        report(`Warning: who is who in the network "${subgraph.name}" could not be read: ${error.message}`);
    });
  }
}

const pairOne = (
  { em, setting: { allowHosts }, signal }: Pairing,
  { name, url }: AcceptedSubgraph,
  options: PairOptions,
): Promise<TypePairs[]> => pairNetwork(em, { name, ask: askNetworkAt(url, { allowHosts, signal }) }, options);
