import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import type { Channel } from '../../../src/community/graph/two-mode.ts';
import type { Network } from '../facts/network.ts';
import { heirsIn } from '../facts/successions.ts';

/** An event with those who attended it: by the key of each actor, whose attendance it was; and for whom that is withheld. */
export interface Event {
  channel: Channel;
  key: number;
  edition: number;
  who: Map<number, Set<number>>;
  withheld: number[];
}

type Part = { actor: number; attendee: number; isVisible: boolean };

const wants = (wanted: readonly number[] | undefined, key: number) => !wanted || wanted.includes(key);

/** The first day of an edition as a number. */
export function dayOf({ editions }: Network, key: number): number {
  const date = editions.find((edition) => edition.key === key)?.date ?? '';
  return Number(date.replaceAll('-', '').padEnd(8, '0'));
}

/** The organization that an expert appeared for most often, of equals the one of the lower key; 0 for none. */
export function mainOrganization({ attendances }: Network, expert: number): number {
  const own = attendances.filter((each) => each.expert === expert && each.organization !== 0);
  const times = (key: number) => own.filter(({ organization }) => organization === key).length;
  const keys = [...new Set(own.map(({ organization }) => organization))];
  return keys.sort((one, other) => times(other) - times(one) || one - other)[0] ?? 0;
}

/** The sector that an organization had at an edition and has no more; undefined where none is recorded. */
export const sectorThen = (
  { formerSectors }: Network,
  organization: number,
  edition: number,
): number | undefined =>
  formerSectors.find((each) => each.organization === organization && each.edition === edition)?.sector;

function organizationParts(
  network: Network,
  { lineage }: GraphScope,
  edition: number,
  key: number,
  isVisible = true,
): Part[] {
  if (key === 0) return [];
  const actors = lineage === 'AS_RECORDED' ? [key] : heirsIn(network, key, dayOf(network, edition));
  return actors.map((actor) => ({ actor, attendee: key, isVisible }));
}

function expertParts(network: Network, edition: number, key: number): Part[] {
  const expert = network.experts.find((each) => each.key === key);
  const { series } = network.editions.find((each) => each.key === edition)!;
  const { expertTies } = network.series.find((each) => each.key === series)!;
  const shows = expertTies === 0 || (expertTies === 1 && expert?.agreed === 1);
  return expert && shows ? [{ actor: key, attendee: key, isVisible: true }] : [];
}

function eventOf(channel: Channel, key: number, edition: number, parts: readonly Part[]): Event {
  const who = new Map<number, Set<number>>();
  for (const { actor, attendee } of parts)
    who.set(actor, (who.get(actor) ?? new Set<number>()).add(attendee));
  const visible = new Set(parts.filter(({ isVisible }) => isVisible).map(({ actor }) => actor));
  return { channel, key, edition, who, withheld: [...who.keys()].filter((actor) => !visible.has(actor)) };
}

/** All activities in scope, attended or not, large or not, as an edition has them. */
export function activitiesIn(network: Network, scope: GraphScope, edition: number): Event[] {
  const own = network.activities.filter((activity) => activity.edition === edition);
  return own
    .filter(({ topics }) => !scope.topics || topics.some((topic) => wants(scope.topics, topic)))
    .map(({ key }) => {
      const parts = network.attendances
        .filter(({ activity, role }) => activity === key && wants(scope.roles, role))
        .flatMap(({ expert, organization }) =>
          scope.kind === 'EXPERT'
            ? expertParts(network, edition, expert)
            : organizationParts(network, scope, edition, organization, !network.withheld.includes(expert)),
        );
      return eventOf('ACTIVITY', key, edition, parts);
    });
}

function conveningsIn(network: Network, scope: GraphScope, edition: number): Event[] {
  if (scope.kind === 'EXPERT' || scope.topics) return [];
  const own = network.convenings.filter((convening) => convening.edition === edition);
  const parts = own.flatMap(({ organization }) => organizationParts(network, scope, edition, organization));
  return [eventOf('CONVENING', edition, edition, parts)];
}

/** Outcomes with those they are of: those of one activity as one event, by the first of them. */
function outcomesIn(network: Network, scope: GraphScope, edition: number): Event[] {
  if (scope.kind === 'EXPERT') return [];
  const topicsOf = (key: number) => network.activities.find((each) => each.key === key)?.topics ?? [];
  const own = network.outcomes
    .filter((outcome) => outcome.edition === edition && outcome.parties.length > 0)
    .filter(({ activity }) => !scope.topics || topicsOf(activity).some((topic) => wants(scope.topics, topic)))
    .toSorted((one, other) => one.key - other.key);
  const events = Map.groupBy(own, ({ key, activity }) => (activity === 0 ? `alone ${key}` : activity));
  return [...events.values()].map((outcomes) => {
    const parts = outcomes.flatMap(({ parties }) =>
      parties.flatMap((organization) => organizationParts(network, scope, edition, organization)),
    );
    return eventOf('OUTCOME', outcomes[0]!.key, edition, parts);
  });
}

/** An activity with those who attended it, and with the doers of what came out of it. */
function withOutcomes(activity: Event, outcomes: readonly Event[]): Event {
  const who = new Map([...activity.who].map(([actor, attendees]) => [actor, new Set(attendees)]));
  for (const outcome of outcomes)
    for (const [actor, attendees] of outcome.who)
      who.set(actor, new Set([...(who.get(actor) ?? []), ...attendees]));
  const isDoer = (actor: number) => outcomes.some((outcome) => outcome.who.has(actor));
  return { ...activity, who, withheld: activity.withheld.filter((actor) => !isDoer(actor)) };
}

/** Of which series a scope is: those that it names; else the real ones, or the invented where there are no others. */
function isInSeries({ series }: Network, scope: GraphScope): (key: number) => boolean {
  if (scope.series || scope.editions) return (key) => wants(scope.series, key);
  const real = series.filter(({ synthetic }) => !synthetic).map(({ key }) => key);
  return (key) => real.length === 0 || real.includes(key);
}

/** The events of a scope in order of time, and how many activities it has, had somebody at, and had too many at. */
export function eventsIn(network: Network, scope: GraphScope) {
  const isIn = isInSeries(network, scope);
  const editions = network.editions
    .filter(({ key, series }) => isIn(series) && wants(scope.editions, key))
    .map(({ key }) => key);
  const of = (channel: Channel, list: typeof activitiesIn) => (edition: number) =>
    scope.channels.includes(channel) ? list(network, scope, edition) : [];
  const activities = of('ACTIVITY', activitiesIn);
  const convenings = of('CONVENING', conveningsIn);
  const outcomes = of('OUTCOME', outcomesIn);
  const cameOutOf = ({ key }: Event) => network.outcomes.find((outcome) => outcome.key === key)!.activity;
  const isLarge = ({ channel, who }: Event) =>
    (channel === 'ACTIVITY' && who.size > scope.maxActivitySize) ||
    (channel === 'CONVENING' && who.size > scope.maxConveningSize);
  const small = (event: Event): Event =>
    isLarge(event) ? { ...event, who: new Map(), withheld: [] } : event;
  const all = editions.flatMap(activities);
  const eventsOf = (edition: number) => {
    const came = outcomes(edition);
    const withActivity = scope.channels.includes('ACTIVITY') ? came.filter(cameOutOf) : [];
    return [
      ...activities(edition).map((activity) =>
        withOutcomes(
          small(activity),
          withActivity.filter((outcome) => cameOutOf(outcome) === activity.key),
        ),
      ),
      ...convenings(edition).map(small),
      ...came.filter((outcome) => !withActivity.includes(outcome)),
    ];
  };
  return {
    events: editions.flatMap(eventsOf).filter((event) => event.who.size > 0),
    excludedLarge: all.filter(isLarge).length,
    excludedLargeEditions: editions.flatMap(convenings).filter(isLarge).length,
    activitiesInScope: all.length,
    activitiesAttended: all.filter(({ who }) => who.size > 0).length,
  };
}
