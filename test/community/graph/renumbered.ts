import type { Network } from '../facts/network.ts';

type Of = (key: number) => number;

/** The network with other keys for its organizations, experts and activities. */
export function renumbered(network: Network, organization: Of, expert: Of, activity: Of): Network {
  return {
    ...network,
    organizations: network.organizations.map((each) => ({ ...each, key: organization(each.key) })),
    experts: network.experts.map((each) => ({ ...each, key: expert(each.key) })),
    activities: network.activities.map((each) => ({ ...each, key: activity(each.key) })),
    successions: network.successions.map(({ from, to, ...when }) => ({
      ...when,
      from: organization(from),
      to: organization(to),
    })),
    attendances: network.attendances.map((each) => ({
      ...each,
      activity: activity(each.activity),
      expert: expert(each.expert),
      organization: organization(each.organization),
    })),
    appearances: network.appearances.map((each) => ({
      ...each,
      organization: organization(each.organization),
    })),
    convenings: network.convenings.map((each) => ({
      ...each,
      organization: organization(each.organization),
    })),
    outcomes: network.outcomes.map((each) => ({
      ...each,
      activity: activity(each.activity),
      parties: each.parties.map(organization),
    })),
  };
}

/** The network in which all that one organization did was done by another, and the one is no more. */
export function merged(network: Network, gone: number, kept: number): Network {
  const all = renumbered(
    network,
    (key) => (key === gone ? kept : key),
    (key) => key,
    (key) => key,
  );
  return {
    ...all,
    organizations: network.organizations.filter(({ key }) => key !== gone),
    outcomes: all.outcomes.map((outcome) => ({ ...outcome, parties: [...new Set(outcome.parties)] })),
  };
}
