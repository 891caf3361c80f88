import type { Ties, Verdict } from '../../src/community/graph/ties.ts';
import type { TwoModeGraph } from '../../src/community/graph/two-mode.ts';
import { graphs } from './tejido.ts';

const list = (numbers: ArrayLike<number>): number[] => Array.from(numbers);

/** Who attended what, as pairs of an actor's and an event's number. */
export const edgesOf = ({ eventsOf }: TwoModeGraph): [number, number][] =>
  Array.from({ length: eventsOf.from.length - 1 }, (_, actor) =>
    list(eventsOf.items.subarray(eventsOf.from[actor], eventsOf.from[actor + 1])).map(
      (event) => [actor, event] as [number, number],
    ),
  ).flat();

/** Counted ties are all that is compared of how sectors mix; what chance would give is drawn, and nobody else draws it. */
const NO_DRAWS = { draws: 1, seed: 1, burnIn: 0, maxSwapsBetweenDraws: 0 };

/** In the order of Tejido's typed arrays. */
const VERDICTS: readonly Verdict[] = ['STRONGER_THAN_CHANCE', 'NOT_DISTINGUISHABLE', 'INSUFFICIENT_DATA'];

/** A graph, and all that Tejido says of it, as JSON: what is undefined is null. */
export function saidOf(name: string, graph: TwoModeGraph) {
  const ties = graphs.project(graph);
  const actors = graph.actorKeys.length;
  const { communityOf, modularity } = graphs.communitiesOf(ties, actors);
  const { count, giant } = graphs.components(ties, actors);
  const { assortativity, eiIndex } = graphs.homophily(ties, graph.sectorOf);
  const all = {
    ...graphs.actorMetrics(graph),
    ...graphs.centralities(graph),
    ...graphs.projectionMetrics(ties, graph.sectorOf),
  };
  const strength = list({ length: actors }).map((_, actor) => graphs.strengthOf(ties, actor));
  const mixing = graphs.mixing(ties, graph.sectorOf, new Uint32Array(ties.a.length), NO_DRAWS);
  return {
    name,
    actors,
    events: graph.eventKeys.length,
    edges: edgesOf(graph),
    series: list(graph.seriesOf),
    sectors: list(graph.sectorOf),
    whole: {
      density: graphs.density(graph),
      robinsAlexanderClustering: graphs.robinsAlexanderClustering(graph),
      components: count,
      largestComponent: giant,
      assortativity,
      eiIndex,
      modularity,
    },
    ofActors: {
      ...Object.fromEntries(Object.entries(all).map(([measure, values]) => [measure, list(values)])),
      strength,
    },
    ofTies: tieColumns(graph, ties),
    mixing: { row: list(mixing.row), column: list(mixing.column), ties: list(mixing.ties) },
    communityOf: list(communityOf),
  };
}

function tieColumns(graph: TwoModeGraph, ties: Ties) {
  return {
    a: list(ties.a),
    b: list(ties.b),
    shared: list(ties.shared),
    newman: list(ties.newman),
    jaccard: Array.from(ties.a, (_, tie) => graphs.jaccardOf(graph, ties, tie)),
    expected: list(ties.expected),
    pValue: list(ties.pValue),
    qValue: list(ties.qValue),
    verdict: Array.from(ties.verdict, (verdict) => VERDICTS[verdict]!),
  };
}
