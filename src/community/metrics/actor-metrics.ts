import { floats } from '../graph/arrays.ts';
import { lengthOf } from '../graph/lists.ts';
import { actorCount, eventCount, type Incidence } from '../graph/two-mode.ts';
import { latapyClustering } from './clustering.ts';
import { redundancy } from './redundancy.ts';
import { shortestPaths } from './shortest-paths.ts';

/** What the two-mode graph says of each actor: the measures of networkx's `bipartite` module, unweighted. */
export interface ActorMetrics {
  /** Events attended, as a share of all events; NaN where there are none. */
  degree: Float64Array;
  /**
   * The least sum of distances possible over that to all nodes reached, times the share of the others that
   * are reached; 0 where none is: S. Borgatti and D. Halgin, "Analyzing Affiliation Networks" (2011).
   */
  closeness: Float64Array;
  /**
   * Shortest paths of other pairs of nodes that lead through, over the most possible in a two-mode graph of
   * this size (same source); NaN where none can, as at one event alone.
   */
  betweenness: Float64Array;
  /** See `latapyClustering`. */
  latapyClustering: Float64Array;
  /** See `redundancy`. */
  redundancy: Float64Array;
}

/** The metrics of all actors; one search from every node of the graph, so of the order of nodes x ties. */
export function actorMetrics(graph: Incidence): ActorMetrics {
  const [actors, events] = [actorCount(graph), eventCount(graph)];
  const { reached, distance, through } = shortestPaths(graph);
  const most = mostThrough(actors, events);
  const metrics: ActorMetrics = {
    degree: floats(actors),
    closeness: floats(actors),
    betweenness: floats(actors),
    latapyClustering: latapyClustering(graph),
    redundancy: redundancy(graph),
  };
  for (let actor = 0; actor < actors; actor++) {
    const others = reached[actor]! - 1;
    const nearness = (events + 2 * (actors - 1)) / distance[actor]!;
    metrics.degree[actor] = lengthOf(graph.eventsOf, actor) / events;
    metrics.closeness[actor] = others && (nearness * others) / (actors + events - 1);
    metrics.betweenness[actor] = most > 0 ? through[actor]! / most : Number.NaN;
  }
  return metrics;
}

/** The most that the shortest paths through one actor can come to, given how many actors and events there are. */
function mostThrough(actors: number, events: number): number {
  const whole = Math.floor((actors - 1) / events);
  const rest = (actors - 1) % events;
  const squares = events ** 2 * (whole + 1) ** 2 + events * (whole + 1) * (2 * rest - whole - 1);
  return (squares - rest * (2 * whole - rest + 3)) / 2;
}
