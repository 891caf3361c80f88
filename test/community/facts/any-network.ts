import fc from 'fast-check';
import type { Network } from './network.ts';

/** Experts who take part and are not to be shown with others: one who opted out, and one who is withheld. */
const [OPTED_OUT, WITHHELD] = [998, 999];

/** Topics that activities have. */
export const TOPICS = [4, 5, 6];

/** Where keys begin: close to 0, as in most networks, or so far up that no table over them is worth it. */
const BASES = [0, 0, 0, 20_000, 2 ** 25 + 1, 2 ** 31 - 100];

/** So many different keys, in no order. */
export const anyKeys = (fewest: number, most: number): fc.Arbitrary<number[]> =>
  fc
    .tuple(
      fc.constantFrom(...BASES),
      fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: fewest, maxLength: most }),
    )
    .map(([base, keys]) => keys.map((key) => base + key));

const each = <Item>(keys: readonly number[], make: (key: number) => fc.Arbitrary<Item>) =>
  fc.tuple(...keys.map(make)) as fc.Arbitrary<Item[]>;

/** Up to so many; none, where there is nothing that they could be about. */
const upTo = <Item>(most: number, about: readonly unknown[], make: () => fc.Arbitrary<Item>) =>
  about.length === 0 ? fc.constant<Item[]>([]) : fc.array(make(), { maxLength: most });

const among = (keys: readonly number[]) => fc.constantFrom(...keys);
const amongOrNone = (keys: readonly number[]) => fc.constantFrom(0, ...keys);

const anyFoundation = () =>
  fc.record({
    sectors: anyKeys(0, 3),
    series: anyKeys(1, 2),
    editions: anyKeys(1, 4),
    organizations: anyKeys(0, 8),
    experts: anyKeys(0, 6),
    activities: anyKeys(0, 9),
    convenings: anyKeys(0, 8),
    outcomes: anyKeys(0, 6),
  });

/** Networks of any shape, most of them dense, so that many meet. */
export const anyNetwork = (): fc.Arbitrary<Network> =>
  anyFoundation().chain((keys) => {
    const { organizations, editions, activities } = keys;
    const hosts = organizations.length === 0 ? [] : keys.convenings;
    return fc
      .record({
        sectors: each(keys.sectors, (key) => fc.constant({ key, slug: `sector-${key}` })),
        series: each(keys.series, (key) =>
          fc.record({
            key: fc.constant(key),
            expertTies: fc.nat(2),
            synthetic: fc.constantFrom(0, 0, 0, 1),
          }),
        ),
        editions: each(editions, (key) =>
          fc.record({
            key: fc.constant(key),
            series: among(keys.series),
            year: amongOrNone([2021, 2022]),
            date: fc.constantFrom('', '2021', '2021-05', '2021-05-13', '2022'),
          }),
        ),
        organizations: each(organizations, (key) =>
          fc.record({
            key: fc.constant(key),
            sector: amongOrNone(keys.sectors),
            scope: fc.nat(3),
            state: fc.constantFrom('', 'MX-JAL', 'MX-CMX'),
          }),
        ),
        successions: upTo(5, organizations, () =>
          fc.record({
            from: among(organizations),
            to: among(organizations),
            on: fc.constantFrom(20210512, 20210513, 20211231),
          }),
        ),
        experts: each(keys.experts, (key) => fc.record({ key: fc.constant(key), agreed: fc.nat(1) })),
        withheld: fc.constant<number[]>([WITHHELD]),
        activities: each(activities, (key) =>
          fc.record({ key: fc.constant(key), edition: among(editions), topics: fc.subarray(TOPICS) }),
        ),
        attendances: upTo(45, activities, () =>
          fc.record({
            activity: among(activities),
            expert: among([...keys.experts, OPTED_OUT, WITHHELD]),
            organization: amongOrNone(organizations),
            role: fc.nat(2),
          }),
        ),
        appearances: upTo(6, organizations, () =>
          fc.record({ edition: among(editions), organization: among(organizations) }),
        ),
        convenings: each(hosts, (key) =>
          fc.record({ key: fc.constant(key), edition: among(editions), organization: among(organizations) }),
        ),
        outcomes: each(keys.outcomes, (key) =>
          fc.record({
            key: fc.constant(key),
            edition: among(editions),
            activity: amongOrNone(activities),
            parties: fc.subarray(organizations),
          }),
        ),
        formerSectors: upTo(4, keys.sectors.length > 0 ? organizations : [], () =>
          fc.record({
            edition: among(editions),
            organization: among(organizations),
            sector: among(keys.sectors),
          }),
        ),
      })
      .map(consistent);
  });

/** What came out of an activity came out of its edition; an organization is part of an edition as a whole once, and of one sector. */
function consistent(network: Network): Network {
  const outcomes = network.outcomes.map((outcome) => {
    const from = network.activities.find(({ key }) => key === outcome.activity);
    return { ...outcome, edition: from?.edition ?? outcome.edition };
  });
  const [appearances, formerSectors] = [
    onceAnEdition(network.appearances),
    onceAnEdition(network.formerSectors),
  ];
  return { ...network, outcomes, appearances, formerSectors };
}

const onceAnEdition = <Item extends { edition: number; organization: number }>(
  items: readonly Item[],
): Item[] => [...new Map(items.map((each) => [`${each.edition} ${each.organization}`, each])).values()];
