import { inverted, lengthOf, listsOf } from '../arrays/lists.ts';
import { bytes, ints, uints } from '../arrays/shared.ts';
import type { Facts } from '../facts/facts.ts';
import {
  attendActivities,
  attendConvenings,
  attendOutcomes,
  channelAt,
  type Within,
  within,
} from './attend.ts';
import type { Scope } from './scope.ts';
import { attendedIn, type Side, sideOf, withoutLarge } from './side.ts';
import type { TwoMode } from './two-mode.ts';

/** The two-mode graph of a scope. */
export function buildTwoMode(facts: Facts, scope: Scope): TwoMode {
  const inside = within(facts, scope);
  const activities = scope.channels.includes('ACTIVITY') ? activitySide(facts, scope, inside) : undefined;
  const sides = [...(activities ? [activities.side] : []), ...otherSides(facts, scope, inside)];
  const events = inOrderOfTime(facts, sides);
  const actors = actorsIn(facts, scope, sides);
  const { excludedLarge = 0, activitiesInScope = 0, activitiesAttended = 0 } = activities ?? {};
  return {
    kind: scope.kind,
    ...actors.columns,
    ...connect(sides, events, actors.numberOf, actors.columns.actorKeys.length),
    ...eventColumns(facts, sides, events),
    excludedLarge,
    activitiesInScope,
    activitiesAttended,
  };
}

function activitySide(facts: Facts, scope: Scope, inside: Within) {
  const count = facts.activities.keys.length;
  let activitiesInScope = 0;
  for (let place = 0; place < count; place++) if (inside.activity(place)) activitiesInScope++;
  const all = sideOf('ACTIVITY', attendActivities(facts, scope, inside), count);
  const side = withoutLarge(all, scope.maxActivitySize);
  const activitiesAttended = attendedIn(all);
  return {
    side,
    activitiesInScope,
    activitiesAttended,
    excludedLarge: activitiesAttended - attendedIn(side),
  };
}

/** Only organizations bring editions about and stand behind outcomes; an edition as a whole is about no topic. */
function otherSides(facts: Facts, scope: Scope, inside: Within): Side[] {
  if (scope.kind === 'EXPERT') return [];
  const sides: Side[] = [];
  if (scope.channels.includes('CONVENING') && !scope.topics)
    sides.push(sideOf('CONVENING', attendConvenings(facts, scope, inside), facts.editions.keys.length));
  if (scope.channels.includes('OUTCOME'))
    sides.push(sideOf('OUTCOME', attendOutcomes(facts, scope, inside), facts.outcomes.keys.length));
  return sides;
}

/** An event by the side it is on and its place there. */
interface Events {
  side: Uint8Array;
  place: Uint32Array;
}

/** The edition of each event of a side. */
function editionsOf(facts: Facts, { channel }: Side): ArrayLike<number> {
  if (channel === 'ACTIVITY') return facts.activities.edition;
  return channel === 'OUTCOME' ? facts.outcomes.edition : facts.editions.keys.map((_, place) => place);
}

/** All events that somebody attended: by edition, then by channel, then by their places, which are in order of time. */
function inOrderOfTime(facts: Facts, sides: readonly Side[]): Events {
  const byEdition = sides.map((side) => {
    const editions = editionsOf(facts, side);
    const places = Uint32Array.from(side.actors.from.subarray(1).keys());
    const attended = places.filter((place) => lengthOf(side.actors, place) > 0);
    return listsOf(
      facts.editions.keys.length,
      attended.map((place) => editions[place]!),
      attended,
    );
  });
  const count = byEdition.reduce((sum, { items }) => sum + items.length, 0);
  const events: Events = { side: new Uint8Array(count), place: new Uint32Array(count) };
  let next = 0;
  for (let edition = 0; edition < facts.editions.keys.length; edition++) {
    for (const [side, { from, items }] of byEdition.entries()) {
      for (let item = from[edition]!; item < from[edition + 1]!; item++) {
        events.side[next] = side;
        events.place[next++] = items[item]!;
      }
    }
  }
  return events;
}

/** Numbers for those who attended anything, in order of their keys. */
function actorsIn(facts: Facts, { kind }: Scope, sides: readonly Side[]) {
  const all = kind === 'EXPERT' ? facts.experts.keys : facts.organizations.keys;
  const attends = new Uint8Array(all.length);
  for (const { actors } of sides) for (const actor of actors.items) attends[actor] = 1;
  const places = Uint32Array.from(all.keys()).filter((place) => attends[place] === 1);
  const numberOf = new Uint32Array(all.length);
  const actorKeys = uints(places.length);
  const sectorOf = ints(places.length);
  const { sector } = facts.organizations;
  for (const [number, place] of places.entries()) {
    numberOf[place] = number;
    actorKeys[number] = all[place]!;
    const organization = kind === 'EXPERT' ? facts.experts.organization[place]! : place;
    sectorOf[number] = organization < 0 ? -1 : sector[organization]!;
  }
  return { numberOf, columns: { actorKeys, sectorOf } };
}

function connect(sides: readonly Side[], { side, place }: Events, numberOf: Uint32Array, actors: number) {
  const total = sides.reduce((sum, each) => sum + each.actors.items.length, 0);
  const actorsOf = { from: uints(side.length + 1), items: uints(total) };
  const [doerOf, withheldOf] = [uints(total), bytes(total)];
  let next = 0;
  for (let event = 0; event < side.length; event++) {
    const { actors: who, doers, withheld } = sides[side[event]!]!;
    for (let item = who.from[place[event]!]!; item < who.from[place[event]! + 1]!; item++) {
      actorsOf.items[next] = numberOf[who.items[item]!]!;
      withheldOf[next] = withheld[item]!;
      doerOf[next++] = doers[item]!;
    }
    actorsOf.from[event + 1] = next;
  }
  return { actorsOf, doerOf, withheldOf, eventsOf: inverted(actorsOf, actors) };
}

function eventColumns(facts: Facts, sides: readonly Side[], { side, place }: Events) {
  const keys = {
    ACTIVITY: facts.activities.keys,
    CONVENING: facts.editions.keys,
    OUTCOME: facts.outcomes.keys,
  };
  const editions = sides.map((each) => editionsOf(facts, each));
  const columns = {
    channelOf: bytes(side.length),
    eventKeys: uints(side.length),
    editionOf: uints(side.length),
  };
  for (let event = 0; event < side.length; event++) {
    const { channel } = sides[side[event]!]!;
    columns.channelOf[event] = channelAt(channel);
    columns.eventKeys[event] = keys[channel][place[event]!]!;
    columns.editionOf[event] = editions[side[event]!]![place[event]!]!;
  }
  return columns;
}
