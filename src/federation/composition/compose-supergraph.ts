import { refused, TOO_LARGE } from './check-subgraph.ts';
import { type Composer, CompositionTooLarge } from './composer.ts';
import type { Composed, OurGraph, SubgraphReport, SubgraphSource } from './subgraph-source.ts';

/** Composes all subgraphs with ours at once; where that does not end, one after the other, without those that are at fault. */
export async function composeWith(
  composer: Composer,
  sources: readonly SubgraphSource[],
  graph: OurGraph,
): Promise<Composed> {
  try {
    return await composer.compose({ sources, graph });
  } catch (error) {
    if (!(error instanceof CompositionTooLarge)) throw error;
    return composeOneByOne(composer, sources, graph);
  }
}

async function composeOneByOne(
  composer: Composer,
  sources: readonly SubgraphSource[],
  graph: OurGraph,
): Promise<Composed> {
  const tooLarge = new Map<string, SubgraphReport>();
  let kept: SubgraphSource[] = [];
  let composed = await composer.compose({ sources: [], graph });
  for (const source of sources) {
    try {
      composed = await composer.compose({ sources: [...kept, source], graph });
      kept = [...kept, source];
    } catch (error) {
      if (!(error instanceof CompositionTooLarge)) throw error;
      tooLarge.set(source.name, refused([TOO_LARGE]));
    }
  }
  return { ...composed, reports: new Map([...composed.reports, ...tooLarge]) };
}
