import { lengthOf } from '../arrays/lists.ts';
import { sharedFloats } from '../arrays/shared-arrays.ts';
import { actorCount, eventCount, type Incidence } from '../graph/two-mode.ts';
import { secondNeighboursIn } from './second-neighbours.ts';

/** The share of all possible attendances that took place, in [0, 1]; 0 where none did. */
export function density(graph: Incidence): number {
  const attendances = graph.eventsOf.items.length;
  return attendances && attendances / (actorCount(graph) * eventCount(graph));
}

/**
 * Of each actor, the mean over its second neighbours of |shared| / |union of both's events|; NaN where it has
 * none: "dot" of M. Latapy, C. Magnien and N. Del Vecchio, Social Networks 30 (2008).
 */
export function latapyClustering(graph: Incidence): Float64Array {
  const clustering = sharedFloats(actorCount(graph));
  const secondNeighbours = secondNeighboursIn(graph);
  for (let actor = 0; actor < clustering.length; actor++) {
    const { count, met, shared } = secondNeighbours(actor);
    let sum = 0;
    for (let at = 0; at < count; at++) {
      const other = met[at]!;
      const both = shared[other]!;
      sum += both / (lengthOf(graph.eventsOf, actor) + lengthOf(graph.eventsOf, other) - both);
    }
    clustering[actor] = sum / count;
  }
  return clustering;
}

/**
 * Four times the cycles of four nodes over the paths of three steps, in [0, 1]; NaN where there is no such
 * path: G. Robins and M. Alexander, Comput. Math. Organ. Theory 10 (2004).
 */
export function robinsAlexanderClustering(graph: Incidence): number {
  const { eventsOf, actorsOf } = graph;
  const secondNeighbours = secondNeighboursIn(graph);
  let cycles = 0;
  let paths = 0;
  for (let actor = 0; actor < actorCount(graph); actor++) {
    const { count, met, shared } = secondNeighbours(actor);
    for (let at = 0; at < count; at++) cycles += (shared[met[at]!]! * (shared[met[at]!]! - 1)) / 4;
    const others = lengthOf(eventsOf, actor) - 1;
    for (let at = eventsOf.from[actor]!; at < eventsOf.from[actor + 1]!; at++) {
      paths += others * (lengthOf(actorsOf, eventsOf.items[at]!) - 1);
    }
  }
  return (4 * cycles) / paths;
}
