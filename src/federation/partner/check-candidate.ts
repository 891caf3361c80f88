import type { EntityManager } from '@mikro-orm/postgresql';
import { checkSubgraph, type SubgraphReport, type SubgraphSource } from '../composition/index.ts';
import { problemsOfSelf } from '../lens/lens-problems.ts';
import { acceptedSubgraphs } from './accepted-subgraphs.ts';
import type { AskOptions } from './ask-graph.ts';
import { areOwn, fetchIdName } from './fetch-id-name.ts';
import { fetchSdl } from './fetch-sdl.ts';
import type { FederationSetting } from './setting.ts';

/** A subgraph that may be registered; without an SDL its server is asked. */
export interface Candidate extends Omit<SubgraphSource, 'sdl'> {
  sdl?: string | undefined;
}

/** A candidate with its schema, and what was found of it. */
export interface CheckedCandidate {
  source: SubgraphSource;
  report: SubgraphReport;
  /** Of another network, whether its ids begin with its name; nothing where that is not known. */
  ownIds?: boolean | undefined;
}

/** Reads the schema of a subgraph and checks it beside those that were accepted, one of its own name left aside. It changes nothing. */
export async function checkCandidate(
  em: EntityManager,
  { ours, allowHosts }: FederationSetting,
  candidate: Candidate,
  ask: Omit<AskOptions, 'allowHosts'> = {},
): Promise<CheckedCandidate> {
  const asking = { ...ask, allowHosts };
  const sdl = candidate.sdl ?? (await fetchSdl(candidate.url, asking));
  const source = { ...candidate, sdl };
  const others = (await acceptedSubgraphs(em)).filter(({ name }) => name !== source.name);
  const isAsked = candidate.network && candidate.sdl === undefined;
  const called = isAsked ? await fetchIdName(candidate.url, asking) : undefined;
  const isOurs = problemsOfSelf({ home: ours.home, network: called ?? undefined });
  if (isOurs.length > 0) return { source, report: { adds: [], problems: isOurs } };
  return { source, report: await checkSubgraph(source, others, ours), ownIds: areOwn(called) };
}
