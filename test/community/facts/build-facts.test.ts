import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../src/community/arrays/lists.ts';
import { mainOrganizations } from '../../../src/community/facts/attendances.ts';
import { encodeFacts } from '../../../src/community/facts/encode-facts.ts';
import { heirsAt } from '../../../src/community/facts/holders.ts';
import { dayOf } from '../graph/reference-events.ts';
import { anyNetwork } from './any-network.ts';
import { emptyNetwork, factsFrom, factsOf, keyAt, type Network, rowsOf, shuffled } from './network.ts';
import { heirsIn } from './successions.ts';

const inOrder = (one: number, other: number) => one - other;
const keysOf = (items: readonly { key: number }[]) => items.map(({ key }) => key);
const byKey = <Item extends { key: number }>(items: readonly Item[]) =>
  items.toSorted((one, other) => one.key - other.key);

/** Sorted by all their values, so that two lists of the same rows are equal. */
const asSet = (rows: readonly (readonly number[])[]) => rows.map((row) => row.join(' ')).sort();

const always = (check: (network: Network, facts: ReturnType<typeof factsOf>) => void) =>
  fc.assert(fc.property(anyNetwork(), (network) => check(network, factsOf(network))));

describe('facts', () => {
  it('are the same bytes for any order of the rows', () => {
    fc.assert(
      fc.property(anyNetwork(), fc.integer(), (network, seed) => {
        const rows = Object.entries(rowsOf(network)).map(([kind, list], at) => [
          kind,
          shuffled(list, seed + at),
        ]);
        const again = factsFrom(Object.fromEntries(rows));
        const bytes = (facts: typeof again) => Buffer.concat([...encodeFacts(facts)]);
        expect(bytes(again).equals(bytes(factsOf(network)))).toBe(true);
      }),
    );
  });

  it('list organizations, experts, sectors, series, convenings and outcomes by key', () => {
    always((network, facts) => {
      for (const kind of ['organizations', 'experts', 'sectors', 'series', 'convenings', 'outcomes'] as const)
        expect([...facts[kind].keys]).toEqual(keysOf(network[kind]).sort(inOrder));
    });
  });

  it('list editions in order of time, and activities within them', () => {
    always(({ editions, activities }, facts) => {
      expect([...facts.editions.keys]).toEqual(keysOf(editions));
      const inTime = editions.flatMap((edition) => activities.filter((each) => each.edition === edition.key));
      expect([...facts.activities.keys]).toEqual(keysOf(inTime));
      inTime.forEach(({ edition, topics }, at) => {
        expect(facts.editions.keys[facts.activities.edition[at]!]).toBe(edition);
        expect([...listOf(facts.activities.topics, at)]).toEqual(topics);
      });
      editions.forEach(({ series, year }, at) => {
        expect(facts.series.keys[facts.editions.series[at]!]).toBe(series);
        expect(facts.editions.year[at]).toBe(year);
      });
    });
  });

  it('say of organizations and experts what was recorded, with unknown as -1 or 0', () => {
    always((network, { organizations, sectors, experts, series }) => {
      byKey(network.organizations).forEach(({ key, sector, scope, state }, at) => {
        expect(keyAt(sectors.keys, organizations.sector[at]!)).toBe(sector);
        expect(organizations.scope[at]).toBe(scope);
        expect(organizations.states[organizations.state[at]!] ?? '').toBe(state);
        expect(organizations.nameRank[at]).toBe(keysOf(network.organizations).indexOf(key) + 1);
      });
      byKey(network.experts).forEach(({ key, agreed }, at) => {
        expect([experts.agreed[at], experts.nameRank[at]]).toEqual([
          agreed,
          keysOf(network.experts).indexOf(key) + 1,
        ]);
      });
      expect(sectors.slugs).toEqual(byKey(network.sectors).map(({ slug }) => slug));
      expect([...series.expertTies]).toEqual(byKey(network.series).map(({ expertTies }) => expertTies));
    });
  });

  it('keep every attendance, convening, appearance and party', () => {
    always((network, { attendances, convenings, appearances, outcomes, ...facts }) => {
      const organization = (place: number) => keyAt(facts.organizations.keys, place);
      const edition = (place: number) => facts.editions.keys[place]!;
      const known = (expert: number) => (keysOf(network.experts).includes(expert) ? expert : 0);
      const attended = Array.from(attendances.activity, (activity, at) => [
        facts.activities.keys[activity]!,
        keyAt(facts.experts.keys, attendances.expert[at]!),
        organization(attendances.organization[at]!),
        attendances.role[at]!,
        attendances.withheld![at]!,
      ]);
      expect(asSet(attended)).toEqual(
        asSet(
          network.attendances.map((each) => [
            each.activity,
            known(each.expert),
            each.organization,
            each.role,
            network.withheld.includes(each.expert) ? 1 : 0,
          ]),
        ),
      );
      expect(attendances.activity).toEqual(attendances.activity.toSorted());
      expect(Array.from(convenings.edition, edition)).toEqual(
        byKey(network.convenings).map((each) => each.edition),
      );
      expect(Array.from(convenings.organization, organization)).toEqual(
        byKey(network.convenings).map((each) => each.organization),
      );
      expect(
        asSet(
          Array.from(appearances.edition, (at, row) => [
            edition(at),
            organization(appearances.organization[row]!),
          ]),
        ),
      ).toEqual(asSet(network.appearances.map((each) => [each.edition, each.organization])));
      byKey(network.outcomes).forEach((each, at) => {
        expect(edition(outcomes.edition[at]!)).toBe(each.edition);
        expect(keyAt(facts.activities.keys, outcomes.activity[at]!)).toBe(each.activity);
        const parties = Array.from(listOf(outcomes.organizations, at), organization);
        expect(parties).toEqual(each.parties.toSorted(inOrder));
      });
    });
  });

  it('know who holds what each organization did on a day, over any number of steps', () => {
    always((network, { organizations }) => {
      const { keys } = organizations;
      for (const [place, key] of keys.entries())
        for (const day of [0, 20210512, 20210513, 20210514, 20220000]) {
          const heirs = Array.from(heirsAt(organizations, place, day), (heir) => keys[heir]!);
          expect(heirs).toEqual(heirsIn(network, key, day));
        }
    });
  });

  it('know the first day of each edition, and which series are invented', () => {
    always((network, { editions, series }) => {
      expect([...editions.day!]).toEqual(network.editions.map(({ key }) => dayOf(network, key)));
      expect([...series.synthetic!]).toEqual(byKey(network.series).map(({ synthetic }) => synthetic));
    });
  });

  it('take an expert to be of the organization most often appeared for, of equals the one of the lower key', () => {
    const attendances = (pairs: [expert: number, organization: number][]) => ({
      activity: new Uint32Array(pairs.length),
      expert: Int32Array.from(pairs, ([expert]) => expert),
      organization: Int32Array.from(pairs, ([, organization]) => organization),
      role: new Uint8Array(pairs.length),
    });
    const seen = attendances([
      [0, 3],
      [0, 1],
      [1, -1],
      [0, 3],
      [1, 2],
      [2, -1],
      [1, -1],
      [-1, 4],
      [4, 7],
      [4, 0],
    ]);
    expect([...mainOrganizations(seen, 5)]).toEqual([3, 2, -1, -1, 0]);
    expect(mainOrganizations(attendances([]), 0)).toHaveLength(0);
  });

  it('are empty where nothing is recorded', () => {
    const { organizations, activities, attendances, appearances } = factsOf(emptyNetwork);
    for (const { length } of [organizations.keys, activities.keys, attendances.activity, appearances.edition])
      expect(length).toBe(0);
    expect([...organizations.heirs.from]).toEqual([0]);
  });
});
