// The tasks of the worker threads: each is a function of one argument. All large inputs and results are in shared
// memory.

import type { Facts } from '../facts/facts.ts';
import { buildTwoMode } from '../graph/build-two-mode.ts';
import type { GraphScope } from '../graph/graph-scope.ts';
import { eventPairCount, project } from '../graph/project.ts';
import type { ProjectedGraph, Ties } from '../graph/ties.ts';
import { actorCount, type TwoModeGraph } from '../graph/two-mode.ts';
import { drawActors } from '../map/draw-actors.ts';
import { drawSectors } from '../map/draw-sectors.ts';
import { drawTwoMode } from '../map/draw-two-mode.ts';
import type { MapRequest, PlacedMap } from '../map/placed-map.ts';
import { actorMetrics } from '../metrics/actor-metrics.ts';
import { brokersBetween, type SectorPair } from '../metrics/brokerage-between.ts';
import { centralities } from '../metrics/centralities.ts';
import { mixing, seriesOfTies } from '../metrics/mixing.ts';
import { projectionMetrics } from '../metrics/projection-metrics.ts';
import { whatIf } from '../metrics/what-if.ts';

export { namedCommunities } from '../communities/named-communities.ts';
export { editionChange } from '../edition-diff/edition-change.ts';
export { tieChange } from '../edition-diff/tie-change.ts';
export { backboneOf } from '../graph/backbone.ts';
export { layoutOf } from '../layout/layout.ts';
export { networkMetrics } from '../metrics/network-metrics.ts';
export { findPaths } from '../paths/find-paths.ts';
export { selectTies } from '../selection/select-ties.ts';
export { readFacts } from '../storage/read-facts.ts';
export { readContents } from '../storage/snapshot-contents.ts';

/** Does nothing: with it a new thread has loaded everything. */
export const start = (): void => {};

/** Both modes and the projection of a scope; without ties where counting them would take too long. */
export interface BuiltGraph {
  twoMode: TwoModeGraph;
  ties: Ties | null;
  /** How many pairs of actors at events there are to count. */
  pairs: number;
}

export function buildGraph(input: { facts: Facts; scope: GraphScope; maxPairs: number }): BuiltGraph {
  const twoMode = buildTwoMode(input.facts, input.scope);
  const pairs = eventPairCount(twoMode);
  return { twoMode, pairs, ties: pairs <= input.maxPairs ? project(twoMode) : null };
}

export type MapForm = 'ACTORS' | 'SECTORS' | 'TWO_MODE';

const DRAW_BY_FORM = { ACTORS: drawActors, SECTORS: drawSectors, TWO_MODE: drawTwoMode };

export const drawMap = ({ form, request }: { form: MapForm; request: MapRequest }): PlacedMap =>
  DRAW_BY_FORM[form](request);

export const centralitiesOf = ({ twoMode }: Pick<ProjectedGraph, 'twoMode'>) => centralities(twoMode);

export const metricsOf = ({ twoMode, ties }: ProjectedGraph) => ({
  ...actorMetrics(twoMode),
  ...projectionMetrics(ties, twoMode.sectorOf),
});

export const whatIfOf = ({ ties, twoMode, removed }: ProjectedGraph & { removed: readonly number[] }) =>
  whatIf(ties, actorCount(twoMode), removed);

export const brokersBetweenOf = ({ ties, twoMode, pair }: ProjectedGraph & { pair: SectorPair }) =>
  brokersBetween(ties, twoMode.sectorOf, pair);

export const mixingOf = ({ facts, twoMode, ties }: ProjectedGraph & { facts: Facts }) =>
  mixing(ties, twoMode.sectorOf, seriesOfTies(ties, facts.editions));
