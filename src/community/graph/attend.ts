import { Column } from '../arrays/column.ts';
import { lengthOf, listOf } from '../arrays/lists.ts';
import { EXPERT_TIES, type Facts } from '../facts/facts.ts';
import type { Scope } from './scope.ts';
import { channels } from './two-mode.ts';

/** Attendances as they are gathered: who (a place among organizations or experts), at what, whose, and whether untold. */
export class Attended {
  readonly actor = new Column();
  readonly event = new Column();
  readonly doer = new Column();
  readonly withheld = new Column();

  push(actor: number, event: number, doer: number, withheld = 0): void {
    this.actor.push(actor);
    this.event.push(event);
    this.doer.push(doer);
    this.withheld.push(withheld);
  }
}

/** What is in scope, by place. */
export interface Within {
  edition: Uint8Array;
  activity: (place: number) => boolean;
}

const has = (keys: readonly number[] | undefined) => {
  if (!keys) return () => true;
  const wanted = new Set(keys);
  return (key: number) => wanted.has(key);
};

/** Which editions and activities a scope holds. */
export function within(facts: Facts, { series, editions, topics }: Scope): Within {
  const [inSeries, isWanted] = [has(series), has(editions)];
  const edition = facts.editions.keys.map((key, place) =>
    isWanted(key) && inSeries(facts.series.keys[facts.editions.series[place]!]!) ? 1 : 0,
  );
  const isAbout = has(topics);
  const activity = (place: number) =>
    edition[facts.activities.edition[place]!] === 1 &&
    (!topics || listOf(facts.activities.topics, place).some(isAbout));
  return { edition: Uint8Array.from(edition), activity };
}

/** Who attended which activity, by place, in order of the activities. */
export function attendActivities(facts: Facts, scope: Scope, { activity: isIn }: Within): Attended {
  const { activity, expert, organization, role, withheld } = facts.attendances;
  const attend = scope.kind === 'EXPERT' ? expertsAttend(facts) : organizationsAttend(facts, scope);
  const inRole = has(scope.roles);
  const attended = new Attended();
  for (let row = 0, last = -1, lastIn = false; row < activity.length; row++) {
    const event = activity[row]!;
    if (event !== last) [last, lastIn] = [event, isIn(event)];
    if (!lastIn || !inRole(role[row]!)) continue;
    attend(attended, event, scope.kind === 'EXPERT' ? expert[row]! : organization[row]!, withheld?.[row]);
  }
  return attended;
}

type Attend = (attended: Attended, event: number, who: number, withheld?: number) => void;

function organizationsAttend({ organizations }: Facts, { lineage }: Scope): Attend {
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
function expertsAttend({ activities, editions, series, experts }: Facts): Attend {
  return (attended, event, who) => {
    if (who < 0) return;
    const setting = series.expertTies[editions.series[activities.edition[event]!]!]!;
    if (setting === EXPERT_TIES.OFF) return;
    if (setting === EXPERT_TIES.OPT_IN && experts.agreed[who] === 0) return;
    attended.push(who, event, experts.keys[who]!);
  };
}

/** Who brought which edition about. */
export function attendConvenings(facts: Facts, scope: Scope, { edition: isIn }: Within): Attended {
  const attended = new Attended();
  const attend = organizationsAttend(facts, scope);
  const { edition, organization } = facts.convenings;
  for (let row = 0; row < edition.length; row++)
    if (isIn[edition[row]!] === 1) attend(attended, edition[row]!, organization[row]!);
  return attended;
}

/** Who put forward or answers for which outcome. */
export function attendOutcomes(facts: Facts, scope: Scope, { edition: isIn, activity }: Within): Attended {
  const attended = new Attended();
  const attend = organizationsAttend(facts, scope);
  const { edition, organizations, activity: from } = facts.outcomes;
  for (let place = 0; place < edition.length; place++) {
    const inScope = scope.topics ? from[place]! >= 0 && activity(from[place]!) : isIn[edition[place]!] === 1;
    if (!inScope || lengthOf(organizations, place) === 0) continue;
    for (const who of listOf(organizations, place)) attend(attended, place, who);
  }
  return attended;
}

/** A channel's place in typed arrays. */
export const channelAt = (channel: (typeof channels)[number]): number => channels.indexOf(channel);
