import { IntColumn } from '../arrays/int-column.ts';
import { indexInSorted } from '../arrays/key-index.ts';
import { type Lists, listOf, listsOf } from '../arrays/lists.ts';
import type { Facts } from '../facts/facts.ts';
import { channels, type TwoModeGraph } from '../graph/two-mode.ts';
import { layoutEvents } from '../layout/layout-events.ts';
import { type Points, pointAt, setPoint, unplacedPoints } from '../layout/points.ts';
import { actorPositions, type PositionInput } from './actor-positions.ts';

/**
 * Where the events of a two-mode graph of organizations stand: at the centroid of all who are recorded there, whatever the
 * filter, without those that withheld people appeared for, since a position between two would reveal both.
 */
export function eventPositions(input: PositionInput): Points {
  const { facts, twoMode } = input;
  const { keys } = facts.organizations;
  const recorded = recordedOrganizations(facts, twoMode);
  const drawn = Array.from(twoMode.actorKeys, (key) => indexInSorted(keys, key));
  const involved = Uint32Array.from(new Set([...drawn, ...new Set(recorded.items)])).sort();
  const points = actorPositions(
    input,
    involved.map((index) => keys[index]!),
  );
  const organizations = unplacedPoints(keys.length);
  for (const [at, index] of involved.entries()) setPoint(organizations, index, pointAt(points, at));
  return layoutEvents(twoMode.eventKeys, recorded, organizations);
}

/** The indexes of the organizations recorded at each event, each once, in ascending order. */
function recordedOrganizations(facts: Facts, twoMode: TwoModeGraph): Lists {
  const [event, organization] = [new IntColumn(), new IntColumn()];
  const { attendances, convenings, outcomes } = facts;
  const add = (at: number | undefined, who: number) => {
    if (at === undefined || who < 0) return;
    event.push(at);
    organization.push(who);
  };
  const [activityEvent, editionEvent, outcomeEvent] = channels.map((_, channel) =>
    eventNumbersByKey(twoMode, channel),
  );
  // What came out of an activity is one event: the activity itself, or the first of its outcomes.
  const eventOfActivity = new Map<number, number>();
  for (const [index, key] of outcomes.keys.entries()) {
    const activity = outcomes.activity[index]!;
    const event = outcomeEvent!.get(key) ?? activityEvent!.get(facts.activities.keys[activity]!);
    if (event !== undefined) eventOfActivity.set(activity, event);
  }
  for (let row = 0; row < attendances.activity.length; row++) {
    if (attendances.withheld?.[row]) continue;
    const key = facts.activities.keys[attendances.activity[row]!]!;
    add(activityEvent!.get(key), attendances.organization[row]!);
  }
  for (let row = 0; row < convenings.keys.length; row++)
    add(editionEvent!.get(facts.editions.keys[convenings.edition[row]!]!), convenings.organization[row]!);
  for (const [index, key] of outcomes.keys.entries()) {
    const activity = outcomes.activity[index]!;
    const own = outcomeEvent!.get(key);
    const shared = activity < 0 ? undefined : eventOfActivity.get(activity);
    for (const who of listOf(outcomes.organizations, index)) add(own ?? shared, who);
  }
  return withoutDuplicates(listsOf(twoMode.eventKeys.length, event.values, organization.values));
}

/** The numbers of the events of a channel, by their keys. */
const eventNumbersByKey = ({ channelOf, eventKeys }: TwoModeGraph, channel: number): Map<number, number> =>
  new Map(
    Array.from(eventKeys, (key, event) => [key, event] as const).filter(
      ([, event]) => channelOf[event] === channel,
    ),
  );

function withoutDuplicates(lists: Lists): Lists {
  const [owner, item] = [new IntColumn(), new IntColumn()];
  for (let at = 0; at + 1 < lists.from.length; at++) {
    for (const each of new Set(listOf(lists, at).toSorted())) {
      owner.push(at);
      item.push(each);
    }
  }
  return listsOf(lists.from.length - 1, owner.values, item.values);
}
