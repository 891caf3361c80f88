import { lengthOf } from '../arrays/lists.ts';
import { sharedFloats } from '../arrays/shared-arrays.ts';
import { actorCount, eventCount, type Incidence } from '../graph/two-mode.ts';

/**
 * Of each actor, the share of the pairs of its events that some other actor attends both of, in [0, 1]; NaN
 * below two events: M. Latapy, C. Magnien and N. Del Vecchio, Social Networks 30 (2008).
 */
export function redundancy(graph: Incidence): Float64Array {
  const { eventsOf } = graph;
  const shares = sharedFloats(actorCount(graph));
  const linked = linkedPairsIn(graph);
  for (let actor = 0; actor < shares.length; actor++) {
    const degree = lengthOf(eventsOf, actor);
    shares[actor] = degree < 2 ? Number.NaN : (2 * linked(actor)) / (degree * (degree - 1));
  }
  return shares;
}

/** A function from an actor to how many pairs of its events are linked by another actor. */
function linkedPairsIn(graph: Incidence): (actor: number) => number {
  const { eventsOf, actorsOf } = graph;
  /** By event: 0 if not the actor's; 1 if it is; else 2 + the last event that it was found linked to. */
  const mark = new Int32Array(eventCount(graph));
  const linksOf = (actor: number, event: number): number => {
    let links = 0;
    for (let item = actorsOf.from[event]!; item < actorsOf.from[event + 1]!; item++) {
      const other = actorsOf.items[item]!;
      if (other === actor) continue;
      for (let at = eventsOf.from[other]!; at < eventsOf.from[other + 1]!; at++) {
        const second = eventsOf.items[at]!;
        if (second <= event || mark[second] === 0 || mark[second] === event + 2) continue;
        mark[second] = event + 2;
        links++;
      }
    }
    return links;
  };
  return (actor) => {
    const events = eventsOf.items.subarray(eventsOf.from[actor], eventsOf.from[actor + 1]);
    for (const event of events) mark[event] = 1;
    let pairs = 0;
    for (const event of events) pairs += linksOf(actor, event);
    for (const event of events) mark[event] = 0;
    return pairs;
  };
}
