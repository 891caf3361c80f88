import { IntColumn } from '../arrays/int-column.ts';
import { lengthOf, listOf } from '../arrays/lists.ts';
import { EXPERT_TIES_CODES, type Facts } from '../facts/facts.ts';
import type { GraphScope } from './graph-scope.ts';
import { channels } from './two-mode.ts';

/** Attendances as they are gathered: who (a place among organizations or experts), at what, whose, and whether untold. */
export class AttendanceRows {
  readonly actor = new IntColumn();
  readonly event = new IntColumn();
  readonly attendee = new IntColumn();
  readonly withheld = new IntColumn();

  push(actor: number, event: number, attendee: number, withheld = 0): void {
    this.actor.push(actor);
    this.event.push(event);
    this.attendee.push(attendee);
    this.withheld.push(withheld);
  }
}

/** What is in scope, by place. */
export interface EventsInScope {
  isEditionInScope: Uint8Array;
  isActivityInScope: (place: number) => boolean;
}

const isOneOf = (keys: readonly number[] | undefined) => {
  if (!keys) return () => true;
  const wanted = new Set(keys);
  return (key: number) => wanted.has(key);
};

/** Which editions and activities a scope holds. */
export function eventsInScope(facts: Facts, { series, editions, topics }: GraphScope): EventsInScope {
  const [inSeries, isWanted] = [isOneOf(series), isOneOf(editions)];
  const edition = facts.editions.keys.map((key, place) =>
    isWanted(key) && inSeries(facts.series.keys[facts.editions.series[place]!]!) ? 1 : 0,
  );
  const isAbout = isOneOf(topics);
  const isActivityInScope = (place: number) =>
    edition[facts.activities.edition[place]!] === 1 &&
    (!topics || listOf(facts.activities.topics, place).some(isAbout));
  return { isEditionInScope: Uint8Array.from(edition), isActivityInScope };
}

/** Who attended which activity, by place, in order of the activities. */
export function activityAttendances(
  facts: Facts,
  scope: GraphScope,
  { isActivityInScope: isIn }: EventsInScope,
): AttendanceRows {
  const { activity, expert, organization, role, withheld } = facts.attendances;
  const attend = scope.kind === 'EXPERT' ? expertAdder(facts) : organizationAdder(facts, scope);
  const inRole = isOneOf(scope.roles);
  const attended = new AttendanceRows();
  for (let row = 0, last = -1, lastIn = false; row < activity.length; row++) {
    const event = activity[row]!;
    if (event !== last) [last, lastIn] = [event, isIn(event)];
    if (!lastIn || !inRole(role[row]!)) continue;
    attend(attended, event, scope.kind === 'EXPERT' ? expert[row]! : organization[row]!, withheld?.[row]);
  }
  return attended;
}

type AddAttendance = (attended: AttendanceRows, event: number, who: number, withheld?: number) => void;

function organizationAdder({ organizations }: Facts, { lineage }: GraphScope): AddAttendance {
  const { keys, heirs } = organizations;
  return (attended, event, who, withheld) => {
    if (who < 0) return;
    if (lineage === 'AS_RECORDED') {
      attended.push(who, event, keys[who]!, withheld);
      return;
    }
    for (let item = heirs.from[who]!; item < heirs.from[who + 1]!; item++)
      attended.push(heirs.items[item]!, event, keys[who]!, withheld);
  };
}

/** Experts, where the series of the activity lets their ties show. */
function expertAdder({ activities, editions, series, experts }: Facts): AddAttendance {
  return (attended, event, who) => {
    if (who < 0) return;
    const setting = series.expertTies[editions.series[activities.edition[event]!]!]!;
    if (setting === EXPERT_TIES_CODES.OFF) return;
    if (setting === EXPERT_TIES_CODES.OPT_IN && experts.agreed[who] === 0) return;
    attended.push(who, event, experts.keys[who]!);
  };
}

/** Who brought which edition about. */
export function conveningAttendances(
  facts: Facts,
  scope: GraphScope,
  { isEditionInScope: isIn }: EventsInScope,
): AttendanceRows {
  const attended = new AttendanceRows();
  const attend = organizationAdder(facts, scope);
  const { edition, organization } = facts.convenings;
  for (let row = 0; row < edition.length; row++)
    if (isIn[edition[row]!] === 1) attend(attended, edition[row]!, organization[row]!);
  return attended;
}

/** Who put forward or answers for which outcome. */
export function outcomeAttendances(
  facts: Facts,
  scope: GraphScope,
  { isEditionInScope: isIn, isActivityInScope }: EventsInScope,
): AttendanceRows {
  const attended = new AttendanceRows();
  const attend = organizationAdder(facts, scope);
  const { edition, organizations, activity: from } = facts.outcomes;
  for (let place = 0; place < edition.length; place++) {
    const inScope = scope.topics
      ? from[place]! >= 0 && isActivityInScope(from[place]!)
      : isIn[edition[place]!] === 1;
    if (!inScope || lengthOf(organizations, place) === 0) continue;
    for (const who of listOf(organizations, place)) attend(attended, place, who);
  }
  return attended;
}

/** A channel's place in typed arrays. */
export const channelIndex = (channel: (typeof channels)[number]): number => channels.indexOf(channel);
