import { composeServices } from '@theguild/federation-composition';
import { GraphQLError } from 'graphql';
import { type Judged, judge, type Standard } from './judge.ts';
import type { LensOf } from './lens-of.ts';
import { readOurTypes } from './our-types.ts';
import type { Problem } from './problem.ts';
import { reword } from './reword.ts';
import { OUR_NAME, type OurGraph, type SubgraphSource } from './subgraph-source.ts';

/** What became of all subgraphs: the supergraph of those that compose, and what is wrong with each of the others. */
export interface Outcome {
  supergraph: string;
  judged: readonly Judged[];
}

/** A subgraph that no rule speaks against. */
type Composable = Judged & Required<Pick<Judged, 'document'>>;

const isComposable = (judged: Judged): judged is Composable => judged.document !== undefined;

/**
 * Composes our graph and all subgraphs that keep the rules. Where two do not fit together the later one in the list is left
 * out, so that whoever joins takes nothing from whoever was there.
 */
export function composeAll(sources: readonly SubgraphSource[], graph: OurGraph, lensOf: LensOf): Outcome {
  const standard: Standard = { graph, types: readOurTypes(graph.sdl), lensOf };
  const judged = sources.map((source, place) =>
    judge(
      source,
      standard,
      sources.slice(0, place).map(({ name }) => name),
    ),
  );
  const broken = new Map<SubgraphSource, readonly Problem[]>();
  for (;;) {
    const kept = judged.filter(isComposable).filter(({ source }) => !broken.has(source));
    const { supergraph, errors } = compose(kept, standard);
    if (supergraph !== undefined)
      return { supergraph, judged: judged.map((each) => withProblems(each, broken)) };
    const culprit = firstThatFails(kept, standard);
    if (!culprit)
      throw new Error(`Our own graph does not compose: ${errors.map(({ message }) => message).join(' ')}`);
    broken.set(culprit.source, problemsOf(culprit, kept, standard));
  }
}

const withProblems = (judged: Judged, broken: ReadonlyMap<SubgraphSource, readonly Problem[]>): Judged => {
  const problems = broken.get(judged.source);
  return problems ? { ...judged, problems } : judged;
};

/** The first of them with which those before it no longer compose, by halving; nothing where there are none. */
function firstThatFails(kept: readonly Composable[], standard: Standard): Composable | undefined {
  let [works, fails] = [0, kept.length];
  while (fails - works > 1) {
    const middle = (works + fails) >> 1;
    if (compose(kept.slice(0, middle), standard).supergraph === undefined) fails = middle;
    else works = middle;
  }
  return kept[fails - 1];
}

/** What keeps a subgraph from being composed with ours and those before it. */
function problemsOf(culprit: Composable, kept: readonly Composable[], standard: Standard): Problem[] {
  const before = kept.slice(0, kept.indexOf(culprit));
  const { errors } = compose([...before, culprit], standard);
  const others = [OUR_NAME, ...before.map(({ source }) => source.name)];
  return reword(errors, { document: culprit.document, others, ours: standard.types });
}

function compose(kept: readonly Composable[], { graph, types }: Standard) {
  const theirs = kept.map(({ source: { name, url }, document }) => ({ name, url, typeDefs: document }));
  try {
    const ours = { name: OUR_NAME, url: graph.url, typeDefs: types.document };
    const { supergraphSdl: supergraph, errors = [] } = composeServices([ours, ...theirs]);
    return { supergraph, errors };
  } catch (error) {
    return { supergraph: undefined, errors: [error instanceof GraphQLError ? error : failed(error)] };
  }
}

/** What the composer throws is a fault of its own, which something in an SDL has brought about. */
const failed = (error: unknown) => new GraphQLError(`The composer fails on it: ${String(error)}`);
