import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionChange } from '../../../src/community/edition-diff/edition-change.ts';
import type { LineageName } from '../../../src/community/graph/graph-scope.ts';
import { anyNetwork } from '../facts/any-network.ts';
import { emptyNetwork, factsOf, type Network } from '../facts/network.ts';
import { heirsIn } from '../facts/successions.ts';
import { dayOf } from '../graph/reference-events.ts';
import { common, without } from './sets.ts';

const ascending = (keys: Iterable<number>) => [...keys].sort((one, other) => one - other);

/** Who was part of an edition: at an activity, as a whole, by convening it, or behind an outcome; or who follows these. */
function partOf(network: Network, edition: number, lineage: LineageName): Set<number> {
  const activities = network.activities.filter((each) => each.edition === edition).map(({ key }) => key);
  const at = (each: { edition: number }) => each.edition === edition;
  const attendees = [
    ...network.attendances.filter(({ activity }) => activities.includes(activity)),
    ...network.appearances.filter(at),
    ...network.convenings.filter(at),
  ].map(({ organization }) => organization);
  const parties = network.outcomes.filter(at).flatMap((outcome) => outcome.parties);
  const all = [...attendees, ...parties].filter((key) => key !== 0);
  return new Set(
    lineage === 'AS_RECORDED' ? all : all.flatMap((key) => heirsIn(network, key, dayOf(network, edition))),
  );
}

const anyTwo = anyNetwork()
  .filter(({ editions }) => editions.length > 1)
  .chain((network) =>
    fc.record({
      network: fc.constant(network),
      two: fc.shuffledSubarray([...network.editions.keys()], { minLength: 2, maxLength: 2 }),
      lineage: fc.constantFrom<LineageName>('AS_RECORDED', 'AS_SUCCESSOR'),
    }),
  )
  .map(({ network, two, lineage }) => ({ network, lineage, from: two[0]!, to: two[1]! }));

/** What changed, and who was part of which edition: by place, those of the later one's series before it. */
function changed({
  network,
  from,
  to,
  lineage,
}: typeof anyTwo extends fc.Arbitrary<infer Any> ? Any : never) {
  const { editions } = network;
  const part = (place: number) => partOf(network, editions[place]!.key, lineage);
  const before = [...editions.keys()].filter(
    (at) => at < to && editions[at]!.series === editions[to]!.series,
  );
  return {
    change: editionChange({ facts: factsOf(network), from, to, lineage }),
    there: part(from),
    here: part(to),
    before: new Set(before.flatMap((place) => [...part(place)])),
  };
}

describe('from one edition to another', () => {
  it('of the same series, each comes first, comes back or stays away as the definitions say', () => {
    const inSeries = anyTwo.filter(
      ({ network: { editions }, from, to }) => from < to && editions[from]!.series === editions[to]!.series,
    );
    fc.assert(
      fc.property(inSeries, (pair) => {
        const { change, there, here, before } = changed(pair);
        expect(change).toEqual({
          newcomers: ascending(without(here, before)),
          returned: ascending(without(common(here, before), there)),
          absent: ascending(without(there, here)),
        });
      }),
      { numRuns: 200 },
    );
  });

  it('of whatever series and order, each at the second was at the first, comes back, or is new: one of these', () => {
    fc.assert(
      fc.property(anyTwo, (pair) => {
        const { change, there, here, before } = changed(pair);
        const { newcomers, returned, absent } = change;
        const all = [...newcomers, ...returned, ...common(here, there)];
        expect(ascending(all)).toEqual(ascending(here));
        expect(returned.filter((key) => !before.has(key))).toEqual([]);
        expect(newcomers.filter((key) => before.has(key))).toEqual([]);
        expect(absent).toEqual(ascending(without(there, here)));
      }),
      { numRuns: 200 },
    );
  });

  it('an heir of one that ended is no newcomer', () => {
    const network: Network = {
      ...emptyNetwork,
      series: [{ key: 1, expertTies: 0 }],
      editions: [1, 2].map((key) => ({ key, series: 1, year: 2020 + key })),
      organizations: [1, 2, 3].map((key) => ({ key, sector: 0, scope: 0, state: '' })),
      successions: [{ from: 1, to: 2 }],
      convenings: [
        { key: 1, edition: 1, organization: 1 },
        { key: 2, edition: 2, organization: 2 },
        { key: 3, edition: 2, organization: 3 },
      ],
    };
    const change = (lineage: LineageName) =>
      editionChange({ facts: factsOf(network), from: 0, to: 1, lineage });
    expect(change('AS_RECORDED')).toEqual({ newcomers: [2, 3], returned: [], absent: [1] });
    expect(change('AS_SUCCESSOR')).toEqual({ newcomers: [3], returned: [], absent: [] });
  });
});
