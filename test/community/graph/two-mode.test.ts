import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../src/community/arrays/lists.ts';
import type { Facts } from '../../../src/community/facts/facts.ts';
import { buildTwoMode } from '../../../src/community/graph/build-two-mode.ts';
import { FIRST_ATTENDEE_SET } from '../../../src/community/graph/channel-incidence.ts';
import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import { wholeScope } from '../../../src/community/graph/graph-scope.ts';
import { eventPairCount } from '../../../src/community/graph/project.ts';
import {
  actorCount,
  channels,
  eventCount,
  type TwoModeGraph,
} from '../../../src/community/graph/two-mode.ts';
import { anyNetwork } from '../facts/any-network.ts';
import { emptyNetwork, factsFrom, factsOf, keyAt, type Network, rowsOf, shuffled } from '../facts/network.ts';
import { anyScoped, everything } from './any-scope.ts';
import { type Event, eventsIn, mainOrganization, sectorThen } from './reference-events.ts';
import { actorsOf } from './reference-ties.ts';

/** The events of a graph by the keys of everything; several attendees by those whose attendance was theirs too. */
const described = ({ editions }: Facts, graph: TwoModeGraph) =>
  Array.from(graph.eventKeys, (key, event) => {
    const actors = Array.from(listOf(graph.actorsOf, event), (actor) => graph.actorKeys[actor]!);
    const [start, end] = [graph.actorsOf.from[event], graph.actorsOf.from[event + 1]];
    const [attendees, withheld] = [
      graph.attendeeOf.subarray(start, end),
      graph.withheldOf.subarray(start, end),
    ];
    return {
      channel: channels[graph.channelOf[event]!]!,
      key,
      edition: editions.keys[graph.editionOf[event]!]!,
      who: actors.map((actor, at) => [
        actor,
        attendees[at]! < FIRST_ATTENDEE_SET
          ? attendees[at]
          : actors.filter((_, other) => attendees[other] === attendees[at]),
      ]),
      withheld: actors.filter((_, at) => withheld[at] === 1),
    };
  });

const expected = (events: readonly Event[]) =>
  events.map(({ who, withheld, ...event }) => {
    const all = [...who].sort(([one], [other]) => one - other);
    const alike = (attendees: Set<number>) =>
      all.filter(([, others]) => isSame(attendees, others)).map(([key]) => key);
    return {
      ...event,
      who: all.map(([actor, attendees]) => [
        actor,
        attendees.size === 1 ? [...attendees][0]! : alike(attendees),
      ]),
      withheld: withheld.toSorted((one, other) => one - other),
    };
  });

const isSame = (one: Set<number>, other: Set<number>) =>
  one.size === other.size && [...one].every((item) => other.has(item));

const graphOf = (network: Network, scope: GraphScope) => {
  const facts = factsOf(network);
  return { facts, graph: buildTwoMode(facts, scope) };
};

describe('the two-mode graph', () => {
  it('holds who attended what in scope, for whatever is recorded and asked', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const { facts, graph } = graphOf(network, scope);
        const { events, ...counts } = eventsIn(network, scope);
        expect(described(facts, graph)).toEqual(expected(events));
        expect([...graph.actorKeys]).toEqual(actorsOf(events));
        expect(graph).toMatchObject({ kind: scope.kind, ...counts });
      }),
      { numRuns: 250 },
    );
  });

  it('lists the events of actors and the actors of events as one, in ascending order', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const { graph } = graphOf(network, scope);
        const pairs = Array.from({ length: actorCount(graph) }, (_, actor) =>
          Array.from(listOf(graph.eventsOf, actor), (event) => [event, actor]),
        ).flat();
        const others = Array.from({ length: eventCount(graph) }, (_, event) =>
          Array.from(listOf(graph.actorsOf, event), (actor) => [event, actor]),
        ).flat();
        expect(pairs.toSorted(([a, b], [c, d]) => a! - c! || b! - d!)).toEqual(others);
        for (let actor = 0; actor < actorCount(graph); actor++)
          expect(listOf(graph.eventsOf, actor)).toEqual(listOf(graph.eventsOf, actor).toSorted());
      }),
    );
  });

  it('does not depend on the order in which anything was read', () => {
    fc.assert(
      fc.property(anyScoped(), fc.integer(), ({ network, scope }, seed) => {
        const rows = Object.entries(rowsOf(network)).map(([kind, list]) => [kind, shuffled(list, seed)]);
        const facts = factsFrom(Object.fromEntries(rows));
        expect(buildTwoMode(facts, scope)).toEqual(graphOf(network, scope).graph);
      }),
    );
  });

  it('knows the sectors that organizations had when they came last, and those of experts today', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const { facts, graph } = graphOf(network, scope);
        const today = (key: number) => network.organizations.find((each) => each.key === key)?.sector ?? 0;
        const inTime = network.editions.map(({ key }) => key);
        const sectorOf = (key: number) => {
          const own = eventsIn(network, scope).events.filter(({ who }) => who.has(key));
          const last = inTime.findLast((edition) => own.some((event) => event.edition === edition));
          return sectorThen(network, key, last!) ?? today(key);
        };
        const sectors = Array.from(graph.sectorOf, (place) => keyAt(facts.sectors.keys, place));
        expect(sectors).toEqual(
          Array.from(graph.actorKeys, (key) =>
            scope.kind === 'EXPERT' ? today(mainOrganization(network, key)) : sectorOf(key),
          ),
        );
      }),
    );
  });

  it('is empty where nothing is recorded, or nothing is in scope', () => {
    const { graph } = graphOf(emptyNetwork, wholeScope('ORGANIZATION'));
    expect([actorCount(graph), eventCount(graph), eventPairCount(graph)]).toEqual([0, 0, 0]);
    fc.assert(
      fc.property(anyNetwork(), (network) => {
        const { graph: none } = graphOf(network, { ...everything(), editions: [] });
        expect([actorCount(none), eventCount(none), none.activitiesInScope]).toEqual([0, 0, 0]);
      }),
    );
  });

  it('says beforehand how many pairs there are to count', () => {
    fc.assert(
      fc.property(anyScoped(), ({ network, scope }) => {
        const sizes = eventsIn(network, scope).events.map(({ who }) => who.size);
        const pairs = sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
        expect(eventPairCount(graphOf(network, scope).graph)).toBe(pairs);
      }),
    );
  });
});
