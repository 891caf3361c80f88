import { closeGaps, fillWith } from '../arrays/fill.ts';
import { bytesOf, rowsSortedBy } from '../arrays/int-column.ts';
import { type IndexOfKey, indexByKey } from '../arrays/key-index.ts';
import { type Lists, listsOf } from '../arrays/lists.ts';
import { sharedInts, sharedUints } from '../arrays/shared-arrays.ts';
import { appearancesOf, attendancesOf, mainOrganizations } from './attendances.ts';
import type { Activities, Convenings, Editions, Experts, Facts, Organizations, Outcomes } from './facts.ts';
import { formerSectorsOf } from './former-sectors.ts';
import { holdersOf } from './holders.ts';
import type { RawRows } from './raw-rows.ts';

/** The rows that facts are made of, by kind. */
export type FactRows = Record<
  | 'sector'
  | 'series'
  | 'edition'
  | 'organization'
  | 'holder'
  | 'expert'
  | 'withheld'
  | 'activity'
  | 'topic'
  | 'attendance'
  | 'appearance'
  | 'convening'
  | 'outcome'
  | 'party'
  | 'formerSector',
  RawRows
>;

/** The facts that rows say, which may come in any order: facts always have the same. */
export function buildFacts(rows: FactRows): Facts {
  const sectors = sectorsOf(rows.sector);
  const sectorAt = indexByKey(sectors.keys);
  const organizations = organizationsOf(rows, sectorAt);
  const organizationAt = indexByKey(organizations.keys);
  const series = seriesOf(rows.series);
  const editions = editionsOf(rows.edition, indexByKey(series.keys));
  const editionAt = indexByKey(editions.keys);
  const activities = activitiesOf(rows, editionAt);
  const activityAt = indexByKey(activities.keys);
  const experts = expertsOf(rows.expert);
  const attendances = attendancesOf(rows.attendance, activities.keys.length, {
    activityAt,
    organizationAt,
    expertAt: indexByKey(experts.keys),
    withheldAt: indexByKey(rows.withheld.a.toUints()),
  });
  experts.organization.set(mainOrganizations(attendances, experts.keys.length));
  const convenings = conveningsOf(rows.convening, editionAt, organizationAt);
  const outcomes = outcomesOf(rows, editionAt, activityAt, organizationAt);
  const appearances = appearancesOf(rows.appearance, editionAt, organizationAt);
  const formerSectors = formerSectorsOf(rows.formerSector, editionAt, organizationAt, sectorAt);
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
    ...(formerSectors && { formerSectors }),
  };
}

function sectorsOf({ a, texts }: RawRows): Facts['sectors'] {
  const order = rowsSortedBy(a);
  return { keys: a.toUints(order), slugs: [...order].map((row) => texts[row]!) };
}

function seriesOf({ a, b, c }: RawRows): Facts['series'] {
  const order = rowsSortedBy(a);
  return { keys: a.toUints(order), expertTies: bytesOf(b, order), synthetic: bytesOf(c, order) };
}

function organizationsOf({ organization, holder }: FactRows, sectorAt: IndexOfKey): Organizations {
  const order = rowsSortedBy(organization.a);
  const keys = organization.a.toUints(order);
  const states = [...new Set(organization.texts)].filter((code) => code !== '').sort();
  const stateAt = new Map(states.map((code, index) => [code, index]));
  const state = sharedInts(order.length);
  for (let at = 0; at < order.length; at++) state[at] = stateAt.get(organization.texts[order[at]!]!) ?? -1;
  return {
    keys,
    sector: organization.b.toInts(order, sectorAt),
    scope: bytesOf(organization.c, order),
    state,
    states,
    nameRank: organization.d.toUints(order),
    ...holdersOf(keys, holder),
  };
}

function editionsOf({ a, b, c, d, texts }: RawRows, seriesAt: IndexOfKey): Editions {
  const order = rowsSortedBy(d);
  const day = fillWith(sharedUints(order.length), (at) => firstDay(texts[order[at]!]!));
  return { keys: a.toUints(order), series: b.toUints(order, seriesAt), year: c.toUints(order), day };
}

/** A partial date as a number that sorts: 20210500 for 2021-05, 0 for none. */
const firstDay = (date: string): number => Number(date.replaceAll('-', '').padEnd(8, '0'));

function activitiesOf({ activity, topic }: FactRows, editionAt: IndexOfKey): Activities {
  const order = rowsSortedBy(activity.c);
  const keys = activity.a.toUints(order);
  const activityAt = indexByKey(keys);
  const topics = listsOf(keys.length, topic.a.toInts(undefined, activityAt), topic.b.values);
  for (let at = 0; at < keys.length; at++) topics.items.subarray(topics.from[at], topics.from[at + 1]).sort();
  return { keys, edition: activity.b.toUints(order, editionAt), topics };
}

function expertsOf({ a, b, c }: RawRows): Experts {
  const order = rowsSortedBy(a);
  return {
    keys: a.toUints(order),
    agreed: bytesOf(b, order),
    nameRank: closeGaps(c.toUints(order)), // where somebody is left out would show otherwise
    organization: sharedInts(order.length),
  };
}

function conveningsOf({ a, b, c }: RawRows, editionAt: IndexOfKey, organizationAt: IndexOfKey): Convenings {
  const order = rowsSortedBy(a);
  return {
    keys: a.toUints(order),
    edition: b.toUints(order, editionAt),
    organization: c.toUints(order, organizationAt),
  };
}

function outcomesOf(
  { outcome, party }: FactRows,
  editionAt: IndexOfKey,
  activityAt: IndexOfKey,
  organizationAt: IndexOfKey,
): Outcomes {
  const order = rowsSortedBy(outcome.a);
  const keys = outcome.a.toUints(order);
  const parties: Lists = listsOf(
    keys.length,
    party.a.toInts(undefined, indexByKey(keys)),
    party.b.toInts(undefined, organizationAt),
  );
  for (let at = 0; at < keys.length; at++)
    parties.items.subarray(parties.from[at], parties.from[at + 1]).sort();
  const activity = outcome.c.toInts(order, (key) => (key === 0 ? -1 : activityAt(key)));
  return { keys, edition: outcome.b.toUints(order, editionAt), activity, organizations: parties };
}
