import type { GraphScope } from '../../../src/community/graph/graph-scope.ts';
import type { Channel } from '../../../src/community/graph/two-mode.ts';
import { hasEnded, type Network } from '../facts/network.ts';

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

/** Those that carry on what an organization did, found by trying every way. */
export function heirsIn(network: Network, key: number): number[] {
  const reached = new Set<number>();
  const follow = (from: number) => {
    if (reached.has(from)) return;
    reached.add(from);
    for (const step of network.successions) if (step.from === from) follow(step.to);
  };
  follow(key);
  return [...reached].filter((each) => !hasEnded(network, each)).sort((one, other) => one - other);
}

/** The organization that an expert appeared for most often, of equals the one of the lower key; 0 for none. */
export function mainOrganization({ attendances }: Network, expert: number): number {
  const own = attendances.filter((each) => each.expert === expert && each.organization !== 0);
  const times = (key: number) => own.filter(({ organization }) => organization === key).length;
  const keys = [...new Set(own.map(({ organization }) => organization))];
  return keys.sort((one, other) => times(other) - times(one) || one - other)[0] ?? 0;
}

function organizationParts(network: Network, { lineage }: GraphScope, key: number, isVisible = true): Part[] {
  if (key === 0) return [];
  const actors = lineage === 'AS_RECORDED' ? [key] : heirsIn(network, key);
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
            : organizationParts(network, scope, organization, !network.withheld.includes(expert)),
        );
      return eventOf('ACTIVITY', key, edition, parts);
    });
}

function conveningsIn(network: Network, scope: GraphScope, edition: number): Event[] {
  if (scope.kind === 'EXPERT' || scope.topics) return [];
  const own = network.convenings.filter((convening) => convening.edition === edition);
  const parts = own.flatMap(({ organization }) => organizationParts(network, scope, organization));
  return [eventOf('CONVENING', edition, edition, parts)];
}

function outcomesIn(network: Network, scope: GraphScope, edition: number): Event[] {
  if (scope.kind === 'EXPERT') return [];
  const topicsOf = (key: number) => network.activities.find((each) => each.key === key)?.topics ?? [];
  return network.outcomes
    .filter((outcome) => outcome.edition === edition)
    .filter(({ activity }) => !scope.topics || topicsOf(activity).some((topic) => wants(scope.topics, topic)))
    .toSorted((one, other) => one.key - other.key)
    .map(({ key, parties }) => {
      const parts = parties.flatMap((organization) => organizationParts(network, scope, organization));
      return eventOf('OUTCOME', key, edition, parts);
    });
}

/** The events of a scope in order of time, and how many activities it has, had somebody at, and had too many at. */
export function eventsIn(network: Network, scope: GraphScope) {
  const editions = network.editions
    .filter(({ key, series }) => wants(scope.series, series) && wants(scope.editions, key))
    .map(({ key }) => key);
  const of = (channel: Channel, list: typeof activitiesIn) => (edition: number) =>
    scope.channels.includes(channel) ? list(network, scope, edition) : [];
  const [activities, convenings, outcomes] = [
    of('ACTIVITY', activitiesIn),
    of('CONVENING', conveningsIn),
    of('OUTCOME', outcomesIn),
  ];
  const all = editions.flatMap(activities);
  const isLarge = ({ channel, who }: Event) => channel === 'ACTIVITY' && who.size > scope.maxActivitySize;
  return {
    events: editions
      .flatMap((edition) => [...activities(edition), ...convenings(edition), ...outcomes(edition)])
      .filter((event) => event.who.size > 0 && !isLarge(event)),
    excludedLarge: all.filter(isLarge).length,
    activitiesInScope: all.length,
    activitiesAttended: all.filter(({ who }) => who.size > 0).length,
  };
}
