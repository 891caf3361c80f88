import { buildFacts, type FactRows } from '../../../src/community/facts/build-facts.ts';
import type { Facts } from '../../../src/community/facts/facts.ts';
import { newRawRows } from '../../../src/community/facts/raw-rows.ts';
import { randomFrom } from '../../../src/community/graph/random.ts';
import { holdersIn } from './successions.ts';

/**
 * A small network as it might be recorded. Keys are those of the database, and 0 is none. Editions stand in order of
 * time, activities within their edition too; organizations and experts stand in order of name.
 */
export interface Network {
  sectors: { key: number; slug: string }[];
  series: { key: number; expertTies: number; synthetic?: number }[];
  /** `date` may be partial; none where it is absent. */
  editions: { key: number; series: number; year: number; date?: string }[];
  organizations: { key: number; sector: number; scope: number; state: string }[];
  /** `on` is the last day of the change, such as 20250320; `CHANGE_DAY` where it is absent. */
  successions: { from: number; to: number; on?: number }[];
  experts: { key: number; agreed: number }[];
  /** The keys of experts who are withheld. */
  withheld: number[];
  activities: { key: number; edition: number; topics: number[] }[];
  attendances: { activity: number; expert: number; organization: number; role: number }[];
  appearances: { edition: number; organization: number }[];
  convenings: { key: number; edition: number; organization: number }[];
  outcomes: { key: number; edition: number; activity: number; parties: number[] }[];
  /** Sectors that organizations had at editions, and have no more. */
  formerSectors: { edition: number; organization: number; sector: number }[];
}

/** A network in which nothing is recorded. */
export const emptyNetwork: Network = {
  sectors: [],
  series: [],
  editions: [],
  organizations: [],
  successions: [],
  experts: [],
  withheld: [],
  activities: [],
  attendances: [],
  appearances: [],
  convenings: [],
  outcomes: [],
  formerSectors: [],
};

export type Row = readonly [a: number, b: number, c: number, d: number, text: string];

export type RowsByKind = Record<keyof FactRows, Row[]>;

const row = (a: number, b = 0, c = 0, d = 0, text = ''): Row => [a, b, c, d, text];

/** The rows that the database would give for a network. */
export function rowsOf(network: Network): RowsByKind {
  const editionAt = (key: number) => network.editions.findIndex((edition) => edition.key === key);
  const inTime = network.activities.toSorted(
    (one, other) => editionAt(one.edition) - editionAt(other.edition),
  );
  return {
    sector: network.sectors.map(({ key, slug }) => row(key, 0, 0, 0, slug)),
    series: network.series.map(({ key, expertTies, synthetic }) => row(key, expertTies, synthetic)),
    edition: network.editions.map(({ key, series, year, date }, at) => row(key, series, year, at + 1, date)),
    organization: network.organizations.map((each, at) =>
      row(each.key, each.sector, each.scope, at + 1, each.state),
    ),
    holder: holdersIn(network).map((holder) => row(...holder)),
    expert: network.experts.map(({ key, agreed }, at) => row(key, agreed, at + 1)),
    withheld: network.withheld.map((key) => row(key)),
    activity: inTime.map(({ key, edition }, at) => row(key, edition, at + 1)),
    topic: network.activities.flatMap(({ key, topics }) => topics.map((topic) => row(key, topic))),
    attendance: network.attendances.map((each) =>
      row(each.activity, each.expert, each.organization, each.role),
    ),
    appearance: network.appearances.map(({ edition, organization }) => row(edition, organization)),
    convening: network.convenings.map(({ key, edition, organization }) => row(key, edition, organization)),
    outcome: network.outcomes.map(({ key, edition, activity }) => row(key, edition, activity)),
    party: network.outcomes.flatMap(({ key, parties }) => parties.map((party) => row(key, party))),
    formerSector: network.formerSectors.map(({ edition, organization, sector }) =>
      row(edition, organization, sector),
    ),
  };
}

/** The facts that rows make. */
export function factsFrom(rowsByKind: RowsByKind): Facts {
  const columns = Object.entries(rowsByKind).map(([kind, list]) => {
    const rows = newRawRows();
    for (const [a, b, c, d, text] of list) {
      rows.a.push(a);
      rows.b.push(b);
      rows.c.push(c);
      rows.d.push(d);
      rows.texts.push(text);
    }
    return [kind, rows];
  });
  return buildFacts(Object.fromEntries(columns) as FactRows);
}

/** The facts of a network. */
export const factsOf = (network: Network): Facts => factsFrom(rowsOf(network));

/** The same items in another order, always the same for the same seed. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomFrom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}

/** The key at each place, by place: what typed arrays have in place of keys. */
export const keyAt = (keys: Uint32Array, place: number): number => (place < 0 ? 0 : keys[place]!);
