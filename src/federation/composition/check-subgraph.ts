import { type Composer, CompositionTooLarge } from './composer.ts';
import { sentencesOf } from './problem.ts';
import { problemOfSize } from './read-sdl.ts';
import type { OurGraph, SubgraphReport, SubgraphSource } from './subgraph-source.ts';

/** What is said of a subgraph with which composing does not end. */
export const TOO_LARGE =
  'The SDL takes too long to compose: make it smaller, with fewer types that refer to each other.';

/** Checks a subgraph by the rules, and composes it with ours and those that are accepted. */
export async function checkWith(
  composer: Composer,
  candidate: SubgraphSource,
  accepted: readonly SubgraphSource[],
  graph: OurGraph,
): Promise<SubgraphReport> {
  const tooLarge = problemOfSize(candidate.sdl);
  if (tooLarge) return refused(sentencesOf([tooLarge]));
  try {
    return await composer.check({ candidate, accepted, graph });
  } catch (error) {
    if (error instanceof CompositionTooLarge) return refused([TOO_LARGE]);
    throw error;
  }
}

/** The report of a subgraph of which nothing is read. */
export const refused = (problems: readonly string[]): SubgraphReport => ({ adds: [], problems });
