import { actorCount, type Incidence } from '../graph/two-mode.ts';

/** The actors met at the events of one actor, and how many events were shared with each. */
interface SecondNeighbours {
  /** How many there are: so many entries of `met` are valid. */
  count: number;
  /** Who, in no order. */
  met: Int32Array;
  /** By actor: how many events were shared; 0 for whoever was not met. */
  shared: Int32Array;
}

/** A function from an actor to its second neighbours; its result is valid until it is called again. */
export function secondNeighboursIn(graph: Incidence): (actor: number) => SecondNeighbours {
  const { eventsOf, actorsOf } = graph;
  const met = new Int32Array(actorCount(graph));
  const shared = new Int32Array(actorCount(graph));
  let count = 0;
  return (actor) => {
    for (let at = 0; at < count; at++) shared[met[at]!] = 0;
    count = 0;
    for (let at = eventsOf.from[actor]!; at < eventsOf.from[actor + 1]!; at++) {
      const event = eventsOf.items[at]!;
      for (let item = actorsOf.from[event]!; item < actorsOf.from[event + 1]!; item++) {
        const other = actorsOf.items[item]!;
        if (other !== actor && shared[other]!++ === 0) met[count++] = other;
      }
    }
    return { count, met, shared };
  };
}
