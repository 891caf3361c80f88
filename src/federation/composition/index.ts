import { checkWith } from './check-subgraph.ts';
import { composeWith } from './compose-supergraph.ts';
import { Composer } from './composer.ts';
import type { Composed, OurGraph, SubgraphReport, SubgraphSource } from './subgraph-source.ts';

export { OUR_NAME } from './subgraph-source.ts';
export type { Composed, OurGraph, SubgraphReport, SubgraphSource };

/** The one thread in which the process composes; it starts when there is something to compose. */
let composer: Composer | undefined;
const theComposer = (): Composer => {
  composer ??= new Composer();
  return composer;
};

/**
 * Checks a subgraph by the rules, and composes it with ours and the others that are accepted, which it must fit. `accepted`
 * does not hold the subgraph itself. What is wrong with the others is no problem of it.
 */
export const checkSubgraph = (
  candidate: SubgraphSource,
  accepted: readonly SubgraphSource[],
  ours: OurGraph,
): Promise<SubgraphReport> => checkWith(theComposer(), candidate, accepted, ours);

/**
 * Composes all subgraphs with ours. One that no longer composes is left out and reported, and the others stay; where two do
 * not fit together, the earlier one in the list does.
 */
export const composeSupergraph = (accepted: readonly SubgraphSource[], ours: OurGraph): Promise<Composed> =>
  composeWith(theComposer(), accepted, ours);
