import { sharedFloats } from '../arrays/shared-arrays.ts';
import { actorCount, eventCount, type Incidence } from '../graph/two-mode.ts';
import { shortestPaths } from './shortest-paths.ts';

/** How central each actor is by the shortest paths of the two-mode graph, as networkx's `bipartite` module has it. */
export interface Centralities {
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
}

/** The centralities of all actors; one search from every node of the graph, so nodes x ties steps. */
export function centralities(graph: Incidence): Centralities {
  const [actors, events] = [actorCount(graph), eventCount(graph)];
  const { reached, distance, through } = shortestPaths(graph);
  const most = maxBetweenness(actors, events);
  const [closeness, betweenness] = [sharedFloats(actors), sharedFloats(actors)];
  for (let actor = 0; actor < actors; actor++) {
    const others = reached[actor]! - 1;
    const nearness = (events + 2 * (actors - 1)) / distance[actor]!;
    closeness[actor] = others && (nearness * others) / (actors + events - 1);
    betweenness[actor] = most > 0 ? through[actor]! / most : Number.NaN;
  }
  return { closeness, betweenness };
}

/** The most that the shortest paths through one actor can come to, given how many actors and events there are. */
function maxBetweenness(actors: number, events: number): number {
  const whole = Math.floor((actors - 1) / events);
  const rest = (actors - 1) % events;
  const squares = events ** 2 * (whole + 1) ** 2 + events * (whole + 1) * (2 * rest - whole - 1);
  return (squares - rest * (2 * whole - rest + 3)) / 2;
}
