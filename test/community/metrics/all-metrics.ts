import type { Incidence } from '../../../src/community/graph/two-mode.ts';
import { actorMetrics } from '../../../src/community/metrics/actor-metrics.ts';
import { centralities } from '../../../src/community/metrics/centralities.ts';

/** All that the two-mode graph says of each actor. */
export const allMetrics = (graph: Incidence) => ({ ...actorMetrics(graph), ...centralities(graph) });
