import { bytesOf, sortedBy } from '../arrays/column.ts';
import { closeGaps } from '../arrays/filled.ts';
import { type Lists, listsOf } from '../arrays/lists.ts';
import { type PlaceOf, placesOf } from '../arrays/places.ts';
import { ints } from '../arrays/shared.ts';
import { appearancesOf, attendancesOf, mainOrganizations } from './attendances.ts';
import type { Activities, Editions, Experts, Facts, Organizations, Outcomes } from './facts.ts';
import { heirsOf } from './heirs.ts';
import type { Rows } from './rows.ts';

/** The rows that facts are made of, by kind. */
export type FactRows = Record<
  | 'sector'
  | 'series'
  | 'edition'
  | 'organization'
  | 'succession'
  | 'expert'
  | 'withheld'
  | 'activity'
  | 'topic'
  | 'attendance'
  | 'appearance'
  | 'convening'
  | 'outcome'
  | 'party',
  Rows
>;

/** Puts rows, in whatever order they came, into the one order that facts have. */
export function buildFacts(rows: FactRows): Facts {
  const sectors = sectorsOf(rows.sector);
  const organizations = organizationsOf(rows, placesOf(sectors.keys));
  const organizationAt = placesOf(organizations.keys);
  const seriesOrder = sortedBy(rows.series.a);
  const series = { keys: rows.series.a.uints(seriesOrder), expertTies: bytesOf(rows.series.b, seriesOrder) };
  const editions = editionsOf(rows.edition, placesOf(series.keys));
  const editionAt = placesOf(editions.keys);
  const activities = activitiesOf(rows, editionAt);
  const activityAt = placesOf(activities.keys);
  const experts = expertsOf(rows.expert);
  const attendances = attendancesOf(rows.attendance, activities.keys.length, {
    activityAt,
    organizationAt,
    expertAt: placesOf(experts.keys),
    withheldAt: placesOf(rows.withheld.a.uints()),
  });
  experts.organization.set(mainOrganizations(attendances, experts.keys.length));
  const conveningOrder = sortedBy(rows.convening.a);
  const convenings = {
    keys: rows.convening.a.uints(conveningOrder),
    edition: rows.convening.b.uints(conveningOrder, editionAt),
    organization: rows.convening.c.uints(conveningOrder, organizationAt),
  };
  const outcomes = outcomesOf(rows, editionAt, activityAt, organizationAt);
  const appearances = appearancesOf(rows.appearance, editionAt, organizationAt);
  return {
    organizations,
    experts,
    sectors,
    series,
    editions,
    activities,
    attendances,
    appearances,
    convenings,
    outcomes,
  };
}

function sectorsOf({ a, texts }: Rows): Facts['sectors'] {
  const order = sortedBy(a);
  return { keys: a.uints(order), slugs: [...order].map((row) => texts[row]!) };
}

function organizationsOf({ organization, succession }: FactRows, sectorAt: PlaceOf): Organizations {
  const order = sortedBy(organization.a);
  const keys = organization.a.uints(order);
  const states = [...new Set(organization.texts)].filter((code) => code !== '').sort();
  const stateAt = new Map(states.map((code, place) => [code, place]));
  const state = ints(order.length);
  for (let at = 0; at < order.length; at++) state[at] = stateAt.get(organization.texts[order[at]!]!) ?? -1;
  return {
    keys,
    sector: organization.b.ints(order, sectorAt),
    scope: bytesOf(organization.c, order),
    state,
    states,
    nameRank: organization.d.uints(order),
    heirs: heirsOf(keys, succession),
  };
}

function editionsOf({ a, b, c, d }: Rows, seriesAt: PlaceOf): Editions {
  const order = sortedBy(d);
  return { keys: a.uints(order), series: b.uints(order, seriesAt), year: c.uints(order) };
}

function activitiesOf({ activity, topic }: FactRows, editionAt: PlaceOf): Activities {
  const order = sortedBy(activity.c);
  const keys = activity.a.uints(order);
  const activityAt = placesOf(keys);
  const topics = listsOf(keys.length, topic.a.ints(undefined, activityAt), topic.b.values);
  for (let at = 0; at < keys.length; at++) topics.items.subarray(topics.from[at], topics.from[at + 1]).sort();
  return { keys, edition: activity.b.uints(order, editionAt), topics };
}

function expertsOf({ a, b, c }: Rows): Experts {
  const order = sortedBy(a);
  return {
    keys: a.uints(order),
    agreed: bytesOf(b, order),
    nameRank: closeGaps(c.uints(order)), // where somebody is left out would show otherwise
    organization: ints(order.length),
  };
}

function outcomesOf(
  { outcome, party }: FactRows,
  editionAt: PlaceOf,
  activityAt: PlaceOf,
  organizationAt: PlaceOf,
): Outcomes {
  const order = sortedBy(outcome.a);
  const keys = outcome.a.uints(order);
  const parties: Lists = listsOf(
    keys.length,
    party.a.ints(undefined, placesOf(keys)),
    party.b.ints(undefined, organizationAt),
  );
  for (let at = 0; at < keys.length; at++)
    parties.items.subarray(parties.from[at], parties.from[at + 1]).sort();
  const activity = outcome.c.ints(order, (key) => (key === 0 ? -1 : activityAt(key)));
  return { keys, edition: outcome.b.uints(order, editionAt), activity, organizations: parties };
}
