import { IntColumn } from '../arrays/int-column.ts';
import { lengthOf, listOf } from '../arrays/lists.ts';
import { dayOf, EXPERT_TIES_CODES, type Facts } from '../facts/facts.ts';
import { heirsAt } from '../facts/holders.ts';
import type { GraphScope } from './graph-scope.ts';
import { isSeriesByDefault } from './real-or-synthetic.ts';
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

  append({ actor, event, attendee, withheld }: AttendanceRows): void {
    for (let row = 0; row < actor.length; row++)
      this.push(actor.at(row), event.at(row), attendee.at(row), withheld.at(row));
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
  const isCounted = series || editions ? () => true : isSeriesByDefault(facts);
  const edition = facts.editions.keys.map((key, index) => {
    const of = facts.editions.series[index]!;
    return isWanted(key) && inSeries(facts.series.keys[of]!) && isCounted(of) ? 1 : 0;
  });
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
  const day = (index: number) => dayOf(facts.editions, facts.activities.edition[index]!);
  const inRole = isOneOf(scope.roles);
  const rows = new AttendanceRows();
  for (let row = 0, last = -1, lastIn = false, on = 0; row < activity.length; row++) {
    const event = activity[row]!;
    if (event !== last) [last, lastIn, on] = [event, isIn(event), day(event)];
    if (!lastIn || !inRole(role[row]!)) continue;
    add(rows, event, scope.kind === 'EXPERT' ? expert[row]! : organization[row]!, on, withheld?.[row]);
  }
  return rows;
}

/** Adds who was at an event that took place on a day. */
type AddAttendance = (
  rows: AttendanceRows,
  event: number,
  who: number,
  day: number,
  withheld?: number,
) => void;

function organizationAdder({ organizations }: Facts, { lineage }: GraphScope): AddAttendance {
  const { keys } = organizations;
  return (rows, event, who, day, withheld) => {
    if (who < 0) return;
    if (lineage === 'AS_RECORDED') {
      rows.push(who, event, keys[who]!, withheld);
      return;
    }
    for (const heir of heirsAt(organizations, who, day)) rows.push(heir, event, keys[who]!, withheld);
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
    if (isIn[edition[row]!] === 1)
      add(rows, edition[row]!, organization[row]!, dayOf(facts.editions, edition[row]!));
  return rows;
}

/**
 * Which organizations proposed, or are responsible for, which outcome. What came out of an activity is one event, by the
 * index of its activity in `ofActivities`, or by that of its first outcome where activities do not count themselves.
 */
export function outcomeAttendances(
  facts: Facts,
  scope: GraphScope,
  { isEditionInScope: isIn, isActivityInScope }: EventsInScope,
): { ofActivities: AttendanceRows; others: AttendanceRows } {
  const rows = { ofActivities: new AttendanceRows(), others: new AttendanceRows() };
  const add = organizationAdder(facts, scope);
  const countsActivities = scope.channels.includes('ACTIVITY');
  const { edition, organizations, activity } = facts.outcomes;
  const firstOf = new Map<number, number>();
  for (let index = 0; index < edition.length; index++) {
    const from = activity[index]!;
    const inScope = from >= 0 ? isActivityInScope(from) : !scope.topics && isIn[edition[index]!] === 1;
    if (!inScope || lengthOf(organizations, index) === 0) continue;
    if (from >= 0 && !firstOf.has(from)) firstOf.set(from, index);
    const [target, event] =
      from >= 0 && countsActivities ? [rows.ofActivities, from] : [rows.others, firstOf.get(from) ?? index];
    const day = dayOf(facts.editions, edition[index]!);
    for (const who of listOf(organizations, index)) add(target, event, who, day);
  }
  return rows;
}

/** A channel's index in typed arrays. */
export const channelIndex = (channel: (typeof channels)[number]): number => channels.indexOf(channel);
