// What a thread of its own does to compose: it takes half a second to a second of CPU, and an SDL may be hostile.
import { composeAll } from './compose-all.ts';
import { type Judged, judge } from './judge.ts';
import { type LensOf, lensOf } from './lens-of.ts';
import { readOurTypes } from './our-types.ts';
import { sentencesOf } from './problem.ts';
import type { Composed, OurGraph, SubgraphReport, SubgraphSource } from './subgraph-source.ts';

/** What is to be composed, in the order in which the subgraphs joined. */
export interface CompositionInput {
  sources: readonly SubgraphSource[];
  graph: OurGraph;
}

/** A subgraph that is to be checked, and those that joined before. */
export interface CheckInput {
  candidate: SubgraphSource;
  accepted: readonly SubgraphSource[];
  graph: OurGraph;
}

/** Composes our graph and what of the subgraphs keeps the rules; a report for each. */
export function compose({ sources, graph }: CompositionInput, lens: LensOf = lensOf): Composed {
  const { supergraph, judged } = composeAll(sources, graph, lens);
  return { supergraph, reports: new Map(judged.map((each) => [each.source.name, reportOf(each)])) };
}

/** Checks a subgraph by the rules, and composes it with those that joined before only where it keeps them. */
export function check({ candidate, accepted, graph }: CheckInput, lens: LensOf = lensOf): SubgraphReport {
  const taken = accepted.map(({ name }) => name);
  const judged = judge(candidate, { graph, types: readOurTypes(graph.sdl), lensOf: lens }, taken);
  if (judged.problems.length > 0) return reportOf(judged);
  const { reports } = compose({ sources: [...accepted, candidate], graph }, lens);
  return reports.get(candidate.name) ?? reportOf(judged);
}

const reportOf = ({ source, adds, problems }: Judged): SubgraphReport => ({
  adds,
  problems: sentencesOf(problems, !source.network),
});
