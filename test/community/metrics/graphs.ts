import fc from 'fast-check';
import { invertLists, listOf, listsOf } from '../../../src/community/arrays/lists.ts';
import type { Ties } from '../../../src/community/graph/ties.ts';
import { actorCount, eventCount, type Incidence } from '../../../src/community/graph/two-mode.ts';
import { tiesOf } from '../paths/ties-of.ts';

export type Pair = readonly [number, number];

/** Who attended what, from pairs of actor and event in any order. */
export function incidenceOf(actors: number, events: number, attendances: readonly Pair[]): Incidence {
  const ordered = [...attendances].sort(([u, k], [v, l]) => u - v || k - l);
  const [actor, event] = [ordered.map(([u]) => u), ordered.map(([, k]) => k)];
  const eventsOf = listsOf(actors, actor, event);
  return { eventsOf, actorsOf: invertLists(eventsOf, events) };
}

/** All pairs of actor and event. */
export const attendancesOf = (graph: Incidence): Pair[] =>
  Array.from({ length: actorCount(graph) }, (_, u) => u).flatMap((u) =>
    Array.from(listOf(graph.eventsOf, u), (k): Pair => [u, k]),
  );

/** The same graph with actors as events and events as actors. */
export const flipped = ({ eventsOf, actorsOf }: Incidence): Incidence => ({
  eventsOf: actorsOf,
  actorsOf: eventsOf,
});

/** Who shared an event, by comparing all with all. */
export function projected(graph: Incidence): Ties {
  const pairs: Pair[] = [];
  for (let u = 0; u < actorCount(graph); u++) {
    for (let v = u + 1; v < actorCount(graph); v++) {
      const events = new Set(listOf(graph.eventsOf, u));
      if (listOf(graph.eventsOf, v).some((event) => events.has(event))) pairs.push([u, v]);
    }
  }
  return tiesOf(actorCount(graph), pairs);
}

/** The graph under new numbers: the actor `u` becomes `actor[u]`, the event `k` becomes `event[k]`. */
export const renumbered = (graph: Incidence, actor: readonly number[], event: readonly number[]): Incidence =>
  incidenceOf(
    actorCount(graph),
    eventCount(graph),
    attendancesOf(graph).map(([u, k]) => [actor[u]!, event[k]!]),
  );

/** Every number below a count, once each, in any order. */
export const anyOrderOf = (count: number): fc.Arbitrary<number[]> => {
  const numbers = Array.from({ length: count }, (_, at) => at);
  return fc.shuffledSubarray(numbers, { minLength: count });
};

/** Small two-mode graphs, often in several parts, often with several actors or events alike. */
export const anyIncidence: fc.Arbitrary<Incidence> = fc
  .record({ actors: fc.integer({ min: 1, max: 9 }), events: fc.integer({ min: 1, max: 7 }) })
  .chain(({ actors, events }) =>
    fc.record({
      actors: fc.constant(actors),
      events: fc.constant(events),
      attendances: fc.uniqueArray(fc.tuple(fc.nat(actors - 1), fc.nat(events - 1)), {
        selector: ([actor, event]) => actor * events + event,
        maxLength: 24,
      }),
    }),
  )
  .map(({ actors, events, attendances }) => incidenceOf(actors, events, attendances));

export interface TiedActors {
  actors: number;
  pairs: Pair[];
  ties: Ties;
  sectorOf: Int32Array;
}

/** Small projections with up to three sectors, some of them unknown. */
export const anyTies: fc.Arbitrary<TiedActors> = fc.integer({ min: 1, max: 10 }).chain((actors) => {
  const pairs: Pair[] = [];
  for (let a = 0; a < actors; a++) for (let b = a + 1; b < actors; b++) pairs.push([a, b]);
  return fc
    .record({
      pairs: fc.subarray(pairs),
      sectors: fc.array(fc.constantFrom(-1, 0, 4, 7), { minLength: actors, maxLength: actors }),
    })
    .map(({ pairs, sectors }) => ({
      actors,
      pairs,
      ties: tiesOf(actors, pairs),
      sectorOf: Int32Array.from(sectors),
    }));
});
