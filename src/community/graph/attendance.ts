import { IntColumn } from '../arrays/int-column.ts';
import { lengthOf, listOf } from '../arrays/lists.ts';
import { EXPERT_TIES_CODES, type Facts } from '../facts/facts.ts';
import type { GraphScope } from './graph-scope.ts';
import { channels } from './two-mode.ts';

/**
 * Attendances as columns: the index of the actor (an organization or expert), that of the event, the key of the attendee
 * whom the actor stands for, and whether this may not be shown by itself.
 */
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

/** The editions and activities in scope, by index. */
export interface EventsInScope {
  isEditionInScope: Uint8Array;
  isActivityInScope: (index: number) => boolean;
}

const isOneOf = (keys: readonly number[] | undefined) => {
  if (!keys) return () => true;
  const wanted = new Set(keys);
  return (key: number) => wanted.has(key);
};

/** Which editions and activities a scope holds. */
export function eventsInScope(facts: Facts, { series, editions, topics }: GraphScope): EventsInScope {
  const [inSeries, isWanted] = [isOneOf(series), isOneOf(editions)];
  const edition = facts.editions.keys.map((key, index) =>
    isWanted(key) && inSeries(facts.series.keys[facts.editions.series[index]!]!) ? 1 : 0,
  );
  const isAbout = isOneOf(topics);
  const isActivityInScope = (index: number) =>
    edition[facts.activities.edition[index]!] === 1 &&
    (!topics || listOf(facts.activities.topics, index).some(isAbout));
  return { isEditionInScope: Uint8Array.from(edition), isActivityInScope };
}

/** Who attended which activity, by index, in order of the activities. */
export function activityAttendances(
  facts: Facts,
  scope: GraphScope,
  { isActivityInScope: isIn }: EventsInScope,
): AttendanceRows {
  const { activity, expert, organization, role, withheld } = facts.attendances;
  const add = scope.kind === 'EXPERT' ? expertAdder(facts) : organizationAdder(facts, scope);
  const inRole = isOneOf(scope.roles);
  const rows = new AttendanceRows();
  for (let row = 0, last = -1, lastIn = false; row < activity.length; row++) {
    const event = activity[row]!;
    if (event !== last) [last, lastIn] = [event, isIn(event)];
    if (!lastIn || !inRole(role[row]!)) continue;
    add(rows, event, scope.kind === 'EXPERT' ? expert[row]! : organization[row]!, withheld?.[row]);
  }
  return rows;
}

type AddAttendance = (rows: AttendanceRows, event: number, who: number, withheld?: number) => void;

function organizationAdder({ organizations }: Facts, { lineage }: GraphScope): AddAttendance {
  const { keys, heirs } = organizations;
  return (rows, event, who, withheld) => {
    if (who < 0) return;
    if (lineage === 'AS_RECORDED') {
      rows.push(who, event, keys[who]!, withheld);
      return;
    }
    for (let item = heirs.from[who]!; item < heirs.from[who + 1]!; item++)
      rows.push(heirs.items[item]!, event, keys[who]!, withheld);
  };
}

/** Adds experts where the series of the activity lets their ties be shown. */
function expertAdder({ activities, editions, series, experts }: Facts): AddAttendance {
  return (rows, event, who) => {
    if (who < 0) return;
    const setting = series.expertTies[editions.series[activities.edition[event]!]!]!;
    if (setting === EXPERT_TIES_CODES.OFF) return;
    if (setting === EXPERT_TIES_CODES.OPT_IN && experts.agreed[who] === 0) return;
    rows.push(who, event, experts.keys[who]!);
  };
}

/** Which organizations convened which edition. */
export function conveningAttendances(
  facts: Facts,
  scope: GraphScope,
  { isEditionInScope: isIn }: EventsInScope,
): AttendanceRows {
  const rows = new AttendanceRows();
  const add = organizationAdder(facts, scope);
  const { edition, organization } = facts.convenings;
  for (let row = 0; row < edition.length; row++)
    if (isIn[edition[row]!] === 1) add(rows, edition[row]!, organization[row]!);
  return rows;
}

/** Which organizations proposed, or are responsible for, which outcome. */
export function outcomeAttendances(
  facts: Facts,
  scope: GraphScope,
  { isEditionInScope: isIn, isActivityInScope }: EventsInScope,
): AttendanceRows {
  const rows = new AttendanceRows();
  const add = organizationAdder(facts, scope);
  const { edition, organizations, activity: from } = facts.outcomes;
  for (let index = 0; index < edition.length; index++) {
    const inScope = scope.topics
      ? from[index]! >= 0 && isActivityInScope(from[index]!)
      : isIn[edition[index]!] === 1;
    if (!inScope || lengthOf(organizations, index) === 0) continue;
    for (const who of listOf(organizations, index)) add(rows, index, who);
  }
  return rows;
}

/** A channel's index in typed arrays. */
export const channelIndex = (channel: (typeof channels)[number]): number => channels.indexOf(channel);
