import { lengthOf } from '../arrays/lists.ts';
import { sharedFloats } from '../arrays/shared-arrays.ts';
import { actorCount, eventCount, type Incidence } from '../graph/two-mode.ts';
import { latapyClustering } from './clustering.ts';
import { redundancy } from './redundancy.ts';

/** Metrics of each actor from the two-mode graph, as in networkx's `bipartite` module, unweighted. */
export interface ActorMetrics {
  /** Events attended, as a share of all events; NaN where there are none. */
  degree: Float64Array;
  /** See `latapyClustering`. */
  latapyClustering: Float64Array;
  /** See `redundancy`. */
  redundancy: Float64Array;
}

/** The metrics of all actors that need no paths; see `centralities` for those that do. */
export function actorMetrics(graph: Incidence): ActorMetrics {
  const degree = sharedFloats(actorCount(graph));
  const events = eventCount(graph);
  for (let actor = 0; actor < degree.length; actor++)
    degree[actor] = lengthOf(graph.eventsOf, actor) / events;
  return { degree, latapyClustering: latapyClustering(graph), redundancy: redundancy(graph) };
}
