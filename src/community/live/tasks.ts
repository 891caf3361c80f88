// What worker threads do for the server: each is one function of one argument. All that is large goes in and
// comes out in shared memory.

import type { Facts } from '../facts/facts.ts';
import { buildTwoMode } from '../graph/build-two-mode.ts';
import { pairsToCount, project } from '../graph/project.ts';
import type { Scope } from '../graph/scope.ts';
import type { Projected, Ties } from '../graph/ties.ts';
import { actorCount, type TwoMode } from '../graph/two-mode.ts';
import { drawActors } from '../map/draw-actors.ts';
import { drawSectors } from '../map/draw-sectors.ts';
import { drawTwoMode } from '../map/draw-two-mode.ts';
import type { MapWish, PlacedMap } from '../map/placed-map.ts';
import { actorMetrics } from '../metrics/actor-metrics.ts';
import { centralities } from '../metrics/centralities.ts';
import { mixing } from '../metrics/mixing.ts';
import { projectionMetrics } from '../metrics/projection-metrics.ts';
import { whatIf } from '../metrics/what-if.ts';

export { namedCommunities } from '../communities/named-communities.ts';
export { layoutOf } from '../layout/layout.ts';
export { wholeOf } from '../metrics/whole.ts';
export { findPaths } from '../paths/find-paths.ts';
export { chooseTies } from '../show/choose.ts';
export { readFacts } from '../store/read-facts.ts';
export { readContents } from '../store/snapshot-contents.ts';
export { editionChange } from '../turnover/edition-change.ts';
export { tieChange } from '../turnover/tie-change.ts';

/** Both modes and the projection of a scope; without ties where counting them would take too long. */
export interface Graph {
  twoMode: TwoMode;
  ties: Ties | null;
  /** How many pairs of actors at events there are to count. */
  pairs: number;
}

export function buildGraph(input: { facts: Facts; scope: Scope; mostPairs: number }): Graph {
  const twoMode = buildTwoMode(input.facts, input.scope);
  const pairs = pairsToCount(twoMode);
  return { twoMode, pairs, ties: pairs <= input.mostPairs ? project(twoMode) : null };
}

export type MapForm = 'ACTORS' | 'SECTORS' | 'TWO_MODE';

const FORMS = { ACTORS: drawActors, SECTORS: drawSectors, TWO_MODE: drawTwoMode };

export const drawMap = ({ form, wish }: { form: MapForm; wish: MapWish }): PlacedMap => FORMS[form](wish);

export const centralitiesOf = ({ twoMode }: Pick<Projected, 'twoMode'>) => centralities(twoMode);

export const metricsOf = ({ twoMode, ties }: Projected) => ({
  ...actorMetrics(twoMode),
  ...projectionMetrics(ties, twoMode.sectorOf),
});

export const lossOf = ({ ties, twoMode, removed }: Projected & { removed: readonly number[] }) =>
  whatIf(ties, actorCount(twoMode), removed);

export const mixingOf = ({ twoMode, ties }: Projected) => mixing(ties, twoMode.sectorOf);
