import { Column } from '../arrays/column.ts';
import { type Lists, listOf, listsOf } from '../arrays/lists.ts';
import { placeAmong } from '../arrays/places.ts';
import type { Facts } from '../facts/facts.ts';
import { channels, type TwoMode } from '../graph/two-mode.ts';
import { eventPlaces } from '../layout/event-places.ts';
import { nowhere, type Points, placeAt, put } from '../layout/points.ts';
import { actorPoints, type Ground } from './actor-points.ts';

/**
 * Where the events of a two-mode graph of organizations stand: amid all who are recorded there, whomever a filter counts, but
 * for those that people who are withheld were there for, since a place amid two tells of both.
 */
export function eventPoints(ground: Ground): Points {
  const { facts, twoMode } = ground;
  const { keys } = facts.organizations;
  const recorded = recordedAt(facts, twoMode);
  const drawn = Array.from(twoMode.actorKeys, (key) => placeAmong(keys, key));
  const involved = Uint32Array.from(new Set([...drawn, ...new Set(recorded.items)])).sort();
  const points = actorPoints(
    ground,
    involved.map((place) => keys[place]!),
  );
  const organizations = nowhere(keys.length);
  for (const [at, place] of involved.entries()) put(organizations, place, placeAt(points, at));
  return eventPlaces(twoMode.eventKeys, recorded, organizations);
}

/** The places of the organizations recorded at each event, each once, in ascending order. */
function recordedAt(facts: Facts, twoMode: TwoMode): Lists {
  const [event, organization] = [new Column(), new Column()];
  const { attendances, convenings, outcomes } = facts;
  const add = (at: number | undefined, who: number) => {
    if (at === undefined || who < 0) return;
    event.push(at);
    organization.push(who);
  };
  const [activityEvent, editionEvent, outcomeEvent] = channels.map((_, channel) =>
    eventsOf(twoMode, channel),
  );
  for (let row = 0; row < attendances.activity.length; row++) {
    if (attendances.withheld?.[row]) continue;
    const key = facts.activities.keys[attendances.activity[row]!]!;
    add(activityEvent!.get(key), attendances.organization[row]!);
  }
  for (let row = 0; row < convenings.keys.length; row++)
    add(editionEvent!.get(facts.editions.keys[convenings.edition[row]!]!), convenings.organization[row]!);
  for (const [place, key] of outcomes.keys.entries())
    for (const who of listOf(outcomes.organizations, place)) add(outcomeEvent!.get(key), who);
  return eachOnce(listsOf(twoMode.eventKeys.length, event.values, organization.values));
}

/** The numbers of the events of a channel, by their keys. */
const eventsOf = ({ channelOf, eventKeys }: TwoMode, channel: number): Map<number, number> =>
  new Map(
    Array.from(eventKeys, (key, event) => [key, event] as const).filter(
      ([, event]) => channelOf[event] === channel,
    ),
  );

function eachOnce(lists: Lists): Lists {
  const [owner, item] = [new Column(), new Column()];
  for (let at = 0; at + 1 < lists.from.length; at++) {
    for (const each of new Set(listOf(lists, at).toSorted())) {
      owner.push(at);
      item.push(each);
    }
  }
  return listsOf(lists.from.length - 1, owner.values, item.values);
}
