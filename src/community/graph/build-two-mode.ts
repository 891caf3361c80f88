import { invertLists, lengthOf, listsOf } from '../arrays/lists.ts';
import { sharedBytes, sharedUints } from '../arrays/shared-arrays.ts';
import type { Facts } from '../facts/facts.ts';
import {
  type AttendanceRows,
  activityAttendances,
  channelIndex,
  conveningAttendances,
  type EventsInScope,
  eventsInScope,
  outcomeAttendances,
} from './attendance.ts';
import {
  attendedEventCount,
  type ChannelIncidence,
  channelIncidenceOf,
  largeEventCount,
  rowsOfSmallEvents,
} from './channel-incidence.ts';
import type { GraphScope } from './graph-scope.ts';
import { sectorsOfActors } from './sectors-of-actors.ts';
import type { Channel, TwoModeGraph } from './two-mode.ts';

/** The two-mode graph of a scope. */
export function buildTwoMode(facts: Facts, scope: GraphScope): TwoModeGraph {
  const inside = eventsInScope(facts, scope);
  const outcomes = scope.channels.includes('OUTCOME') && scope.kind === 'ORGANIZATION';
  const came = outcomes ? outcomeAttendances(facts, scope, inside) : undefined;
  const activities = scope.channels.includes('ACTIVITY')
    ? activityIncidence(facts, scope, inside, came?.ofActivities)
    : undefined;
  const convenings = conveningIncidence(facts, scope, inside);
  const incidences = [
    ...(activities ? [activities.incidence] : []),
    ...(convenings ? [convenings.incidence] : []),
    ...(came ? [channelIncidenceOf('OUTCOME', came.others, facts.outcomes.keys.length)] : []),
  ];
  const events = eventsInTimeOrder(facts, incidences);
  const actors = numberActors(facts, scope, incidences);
  const { excludedLarge = 0, activitiesInScope = 0, activitiesAttended = 0 } = activities ?? {};
  const graph = {
    kind: scope.kind,
    actorKeys: actors.keys,
    ...incidenceColumns(incidences, events, actors.numberOf, actors.keys.length),
    ...eventColumns(facts, incidences, events),
  };
  return {
    ...graph,
    sectorOf: sectorsOfActors(facts, graph),
    excludedLarge,
    excludedLargeEditions: convenings?.excludedLarge ?? 0,
    activitiesInScope,
    activitiesAttended,
  };
}

/** Who attended which activity, the large ones left out, and with them who put forward what came out of which. */
function activityIncidence(
  facts: Facts,
  scope: GraphScope,
  inside: EventsInScope,
  outcomes: AttendanceRows | undefined,
) {
  const count = facts.activities.keys.length;
  let activitiesInScope = 0;
  for (let index = 0; index < count; index++) if (inside.isActivityInScope(index)) activitiesInScope++;
  const rows = activityAttendances(facts, scope, inside);
  const { all, incidence, excludedLarge } = withoutLarge('ACTIVITY', rows, {
    events: count,
    largest: scope.maxActivitySize,
    added: outcomes,
  });
  return { incidence, activitiesInScope, activitiesAttended: attendedEventCount(all), excludedLarge };
}

/** Only organizations convene editions, and an edition as a whole is about no topic. */
function conveningIncidence(facts: Facts, scope: GraphScope, inside: EventsInScope) {
  if (scope.kind === 'EXPERT' || !scope.channels.includes('CONVENING') || scope.topics) return undefined;
  const rows = conveningAttendances(facts, scope, inside);
  const limits = { events: facts.editions.keys.length, largest: scope.maxConveningSize };
  return withoutLarge('CONVENING', rows, limits);
}

/** The incidence of a channel without the events of more actors than so many, and with attendances that count anyway. */
function withoutLarge(
  channel: Channel,
  rows: AttendanceRows,
  { events, largest, added }: { events: number; largest: number; added?: AttendanceRows | undefined },
) {
  const all = channelIncidenceOf(channel, rows, events);
  const excludedLarge = largeEventCount(all, largest);
  if (excludedLarge === 0 && !added?.actor.length) return { all, incidence: all, excludedLarge };
  const kept = rowsOfSmallEvents(rows, all, largest);
  if (added) kept.append(added);
  return { all, incidence: channelIncidenceOf(channel, kept, events), excludedLarge };
}

/** Events, each by the number of its incidence and its index in that. */
interface OrderedEvents {
  incidence: Uint8Array;
  index: Uint32Array;
}

/** The edition of each event of an incidence. */
function editionsOfEvents(facts: Facts, { channel }: ChannelIncidence): ArrayLike<number> {
  if (channel === 'ACTIVITY') return facts.activities.edition;
  return channel === 'OUTCOME' ? facts.outcomes.edition : facts.editions.keys.map((_, index) => index);
}

/** All events that somebody attended: by edition, then by channel, then by index, which is in order of time. */
function eventsInTimeOrder(facts: Facts, incidences: readonly ChannelIncidence[]): OrderedEvents {
  const byEdition = incidences.map((each) => {
    const editions = editionsOfEvents(facts, each);
    const indexes = Uint32Array.from(each.actors.from.subarray(1).keys());
    const attended = indexes.filter((index) => lengthOf(each.actors, index) > 0);
    return listsOf(
      facts.editions.keys.length,
      attended.map((index) => editions[index]!),
      attended,
    );
  });
  const count = byEdition.reduce((sum, { items }) => sum + items.length, 0);
  const events: OrderedEvents = { incidence: new Uint8Array(count), index: new Uint32Array(count) };
  let next = 0;
  for (let edition = 0; edition < facts.editions.keys.length; edition++) {
    for (const [incidence, { from, items }] of byEdition.entries()) {
      for (let item = from[edition]!; item < from[edition + 1]!; item++) {
        events.incidence[next] = incidence;
        events.index[next++] = items[item]!;
      }
    }
  }
  return events;
}

/** Numbers those who attended anything, in order of their keys. */
function numberActors(facts: Facts, { kind }: GraphScope, incidences: readonly ChannelIncidence[]) {
  const all = kind === 'EXPERT' ? facts.experts.keys : facts.organizations.keys;
  const attends = new Uint8Array(all.length);
  for (const { actors } of incidences) for (const actor of actors.items) attends[actor] = 1;
  const indexes = Uint32Array.from(all.keys()).filter((index) => attends[index] === 1);
  const numberOf = new Uint32Array(all.length);
  const keys = sharedUints(indexes.length);
  for (const [number, index] of indexes.entries()) {
    numberOf[index] = number;
    keys[number] = all[index]!;
  }
  return { numberOf, keys };
}

function incidenceColumns(
  incidences: readonly ChannelIncidence[],
  { incidence, index }: OrderedEvents,
  numberOf: Uint32Array,
  actors: number,
) {
  const total = incidences.reduce((sum, each) => sum + each.actors.items.length, 0);
  const actorsOf = { from: sharedUints(incidence.length + 1), items: sharedUints(total) };
  const [attendeeOf, withheldOf] = [sharedUints(total), sharedBytes(total)];
  let next = 0;
  for (let event = 0; event < incidence.length; event++) {
    const { actors: who, attendees, withheld } = incidences[incidence[event]!]!;
    for (let item = who.from[index[event]!]!; item < who.from[index[event]! + 1]!; item++) {
      actorsOf.items[next] = numberOf[who.items[item]!]!;
      withheldOf[next] = withheld[item]!;
      attendeeOf[next++] = attendees[item]!;
    }
    actorsOf.from[event + 1] = next;
  }
  return { actorsOf, attendeeOf, withheldOf, eventsOf: invertLists(actorsOf, actors) };
}

function eventColumns(
  facts: Facts,
  incidences: readonly ChannelIncidence[],
  { incidence, index }: OrderedEvents,
) {
  const keys = {
    ACTIVITY: facts.activities.keys,
    CONVENING: facts.editions.keys,
    OUTCOME: facts.outcomes.keys,
  };
  const editions = incidences.map((each) => editionsOfEvents(facts, each));
  const columns = {
    channelOf: sharedBytes(incidence.length),
    eventKeys: sharedUints(incidence.length),
    editionOf: sharedUints(incidence.length),
    seriesOf: sharedUints(incidence.length),
  };
  for (let event = 0; event < incidence.length; event++) {
    const { channel } = incidences[incidence[event]!]!;
    columns.channelOf[event] = channelIndex(channel);
    columns.eventKeys[event] = keys[channel][index[event]!]!;
    const edition = editions[incidence[event]!]![index[event]!]!;
    columns.editionOf[event] = edition;
    columns.seriesOf[event] = facts.editions.series[edition]!;
  }
  return columns;
}
