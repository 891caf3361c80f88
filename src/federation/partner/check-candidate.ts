import type { EntityManager } from '@mikro-orm/postgresql';
import { checkSubgraph, type SubgraphReport, type SubgraphSource } from '../composition/index.ts';
import { acceptedSubgraphs } from './accepted-subgraphs.ts';
import type { AskOptions } from './ask-graph.ts';
import { readSdl } from './read-sdl.ts';
import type { FederationSetting } from './setting.ts';

/** A subgraph that may be registered; without an SDL its server is asked. */
export interface Candidate extends Omit<SubgraphSource, 'sdl'> {
  sdl?: string | undefined;
}

/** A candidate with its schema, and what was found of it. */
export interface CheckedCandidate {
  source: SubgraphSource;
  report: SubgraphReport;
}

/** Reads the schema of a subgraph and checks it beside those that were accepted, one of its own name left aside. It changes nothing. */
export async function checkCandidate(
  em: EntityManager,
  { ours, allowHosts }: FederationSetting,
  candidate: Candidate,
  ask: Omit<AskOptions, 'allowHosts'> = {},
): Promise<CheckedCandidate> {
  const sdl = candidate.sdl ?? (await readSdl(candidate.url, { ...ask, allowHosts }));
  const source = { ...candidate, sdl };
  const others = (await acceptedSubgraphs(em)).filter(({ name }) => name !== source.name);
  return { source, report: await checkSubgraph(source, others, ours) };
}
